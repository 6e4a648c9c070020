import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isMissing } from './disk-fault.js';

/** Makes a folder and those it lies in; gives the outermost that was made, undefined where it was there. */
export function makeFolder(dir: string): string | undefined {
  try {
    return mkdirSync(dir, { recursive: true });
  } catch (error) {
    if (!isMissing(error)) throw error;
    // Node says so for a disk that may only be read, too: one folder at a time tells the truth.
    if (!existsSync(dirname(dir))) makeFolder(dirname(dir));
    mkdirSync(dir);
    return dir;
  }
}
