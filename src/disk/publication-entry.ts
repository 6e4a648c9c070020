import type { InChapter, Manifest, Written } from './manifest.js';
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

/** `placeOf`: where each file is by now. */
export function manifestOf(entries: readonly Entry[], placeOf: (entry: Entry) => string): Manifest {
  return new Map(entries.map((entry) => [entry.path, written(entry, placeOf)]));
}

function written(entry: Entry, placeOf: (entry: Entry) => string): Written {
  const { key, chapter, before } = entry;
  const stamp = entry.stamp ?? stampAt(placeOf(entry));
  // What vouched for the bytes before still does.
  const isKnown = before?.hash === entry.hash && before.stamp === stamp;
  return { hash: hashOf(entry), key, chapter, stamp: stamp !== null && (isKnown || isSettled(stamp, Date.now())) ? stamp : null };
}

function hashOf({ path, hash: sum }: Entry): string {
  if (sum === null) throw new Error(`${path} has no bytes`);
  return sum;
}

/** `old`, and the files that are about to be put in place. */
export function withUnsure(old: Manifest, entries: readonly Entry[]): Manifest {
  const manifest = new Map(old);
  for (const entry of entries) manifest.set(entry.path, unsure(entry));
  return manifest;
}

/** What is known of a file while it is being replaced. */
function unsure(entry: Entry): Written {
  return { hash: hashOf(entry), key: entry.key, chapter: entry.chapter, stamp: entry.staged === null ? entry.stamp : null };
}
