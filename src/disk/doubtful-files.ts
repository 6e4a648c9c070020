import { join } from 'node:path';
import { breathe } from './breathe.js';
import type { Manifest, ManifestChapter } from './manifest.js';
import { stampAt } from './stamp.js';

/** An out folder's real path, and the file with its manifest. */
export type WatchedFolder = { readonly dir: string; readonly manifestFile: string };

/** Paths of files that are not known to be as they were recorded: changed, gone, or never known; by the keys of their chapters. */
export type Doubtful = ReadonlyMap<string | null, readonly string[]>;

/** Files that one takes to look at. */
const TURN = 200;

/**
 * The files in a manifest that are doubtful. Several may look at one folder: `nextTurn` gives each turn, counted from 0, to one of them, and what
 * they find together ({@link allDoubtful}) is all of it. Throws as `ManifestChapter.files`.
 */
export async function doubtfulFiles(dir: string, { chapters }: Manifest, nextTurn: () => number): Promise<Doubtful> {
  const turns = chapters.flatMap((chapter) =>
    Array.from({ length: Math.ceil(chapter.size / TURN) }, (_, nth) => ({ chapter, from: nth * TURN })),
  );
  const doubtful = new Map<string | null, string[]>();
  for (let turn = turns[nextTurn()]; turn !== undefined; turn = turns[nextTurn()]) {
    const { chapter, from } = turn;
    const found = doubtfulIn(dir, chapter, from, from + TURN);
    if (found.length > 0) doubtful.set(chapter.key, [...(doubtful.get(chapter.key) ?? []), ...found]);
    await breathe();
  }
  return doubtful;
}

function doubtfulIn(dir: string, { files }: ManifestChapter, from: number, to: number): string[] {
  const doubtful: string[] = [];
  let at = 0;
  for (const [path, { stamp }] of files) {
    if (at >= to) break;
    if (at++ >= from && (stamp === null || stampAt(join(dir, path)) !== stamp)) doubtful.push(path);
  }
  return doubtful;
}

/** What several have found who looked together. */
export function allDoubtful(found: readonly Doubtful[]): Doubtful {
  const all = new Map<string | null, readonly string[]>();
  for (const part of found) for (const [key, paths] of part) all.set(key, [...(all.get(key) ?? []), ...paths]);
  return all;
}

/** Somebody who looks at the files of an out folder: what {@link doubtfulFiles} finds of its manifest, or null where he could not look. */
export type Watch = { readonly folder: WatchedFolder; readonly doubtful: (manifest: Manifest) => Promise<Doubtful | null> };

/** What is doubtful in a folder, told by whoever has looked after that one, or else found now. */
export async function lookAfter({ dir, manifestFile }: WatchedFolder, manifest: Manifest, watch: Watch | null): Promise<Doubtful> {
  const seen = watch?.folder.manifestFile === manifestFile ? await watch.doubtful(manifest) : null;
  let turn = 0;
  return seen ?? doubtfulFiles(dir, manifest, () => turn++);
}
