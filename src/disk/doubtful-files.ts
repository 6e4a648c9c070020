import { join } from 'node:path';
import { breathe } from './breathe.js';
import type { Manifest } from './manifest.js';
import { stampAt } from './stamp.js';

/** An out folder's real path, and the file with its manifest. */
export type WatchedFolder = { readonly dir: string; readonly manifestFile: string };

/** Files that one takes to look at. */
const TURN = 200;

/**
 * The paths of the files in a manifest that are not known to be as they were recorded: changed, gone, or never known. Several may look at one
 * folder: `nextTurn` gives each turn, counted from 0, to one of them, and what they find together is all of it.
 */
export async function doubtfulFiles(dir: string, manifest: Manifest, nextTurn: () => number): Promise<string[]> {
  const paths = [...manifest.keys()];
  const doubtful: string[] = [];
  for (let from = nextTurn() * TURN; from < paths.length; from = nextTurn() * TURN) {
    for (const path of paths.slice(from, from + TURN)) {
      const stamp = manifest.get(path)?.stamp ?? null;
      if (stamp === null || stampAt(join(dir, path)) !== stamp) doubtful.push(path);
    }
    await breathe();
  }
  return doubtful;
}
