import { type InChapter, Manifest, type ManifestChapter, type Written, type WrittenIn } from './manifest.js';
import { isSettled, type Stamp, stampAt } from './stamp.js';

/**
 * A file of an edition that is being published. `staged`: under which name its bytes wait in the stage; null where `out` has them already.
 * `isTheirs`: whether somebody else has laid a file there.
 */
export type Entry = {
  readonly path: string;
  readonly key: string | null;
  readonly chapter: InChapter | null;
  readonly before: Written | null;
  readonly always: boolean;
  readonly isTheirs: boolean;
  hash: string | null;
  stamp: Stamp | null;
  staged: string | null;
};

/** `kept`: chapters that stay as they are; `placeOf`: where each other file is by now. */
export function manifestOf(kept: readonly ManifestChapter[], entries: readonly Entry[], placeOf: (entry: Entry) => string): Manifest {
  return Manifest.of(
    entries.map((entry) => [entry.path, written(entry, placeOf)] as const),
    kept,
  );
}

function written(entry: Entry, placeOf: (entry: Entry) => string): WrittenIn {
  const { key, chapter, before } = entry;
  const hash = hashOf(entry);
  return { hash, key, chapter, stamp: vouching(entry.stamp ?? stampAt(placeOf(entry)), before, hash) };
}

/** The stamp of a file with these bytes, if it vouches for them; null where it doesn't. */
export function vouching(stamp: Stamp | null, before: Written | null, hash: string): Stamp | null {
  // What vouched for the bytes before still does.
  const isKnown = before?.hash === hash && before.stamp === stamp;
  return stamp !== null && (isKnown || isSettled(stamp, Date.now())) ? stamp : null;
}

function hashOf({ path, hash: sum }: Entry): string {
  if (sum === null) throw new Error(`${path} has no bytes`);
  return sum;
}

/** `old`, and the files that are about to be put in place: all of them on their own, since what stands there together never was one edition. */
export function withUnsure({ chapters }: Manifest, entries: readonly Entry[]): Manifest {
  const files = new Map<string, WrittenIn>();
  for (const chapter of chapters) for (const [path, before] of chapter.files) files.set(path, { ...before, chapter: null });
  for (const entry of entries) files.set(entry.path, unsure(entry));
  return Manifest.of(files);
}

/** What is known of a file while it is being replaced. */
function unsure(entry: Entry): WrittenIn {
  return { hash: hashOf(entry), key: entry.key, chapter: null, stamp: entry.staged === null ? entry.stamp : null };
}
