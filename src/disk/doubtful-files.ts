import { join } from 'node:path';
import { readManifest } from './manifest.js';
import { stampAt } from './stamp.js';

/** An out folder's real path, and the file with its manifest. */
export type WatchedFolder = { readonly dir: string; readonly manifestFile: string };

/** The paths of the files in a manifest that are not known to be as they were recorded: changed, gone, or never known. */
export async function doubtfulFiles({ dir, manifestFile }: WatchedFolder): Promise<string[]> {
  const doubtful: string[] = [];
  for (const [path, { stamp }] of (await readManifest(manifestFile)) ?? [])
    if (stamp === null || stampAt(join(dir, path)) !== stamp) doubtful.push(path);
  return doubtful;
}
