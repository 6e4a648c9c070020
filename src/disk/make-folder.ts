import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isMissing } from './disk-fault.js';

/**
 * Makes a folder and those it lies in; gives the outermost that was made, undefined where it was there. One at a time: `recursive` of Node never
 * ends where a folder is there and takes no other one (`/proc`), and does not say why on a disk that may only be read.
 */
export function makeFolder(dir: string): string | undefined {
  try {
    mkdirSync(dir);
    return dir;
  } catch (error) {
    if (isFolder(dir)) return undefined;
    // A drive that is not there lies in itself.
    if (!isMissing(error) || existsSync(dirname(dir)) || dirname(dir) === dir) throw error;
  }
  const above = makeFolder(dirname(dir));
  const own = makeFolder(dir);
  return above ?? own;
}

function isFolder(dir: string): boolean {
  return statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
