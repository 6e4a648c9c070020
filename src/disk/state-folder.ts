import { lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SarikaError } from '../model/fault.js';
import { hasCode, writing } from './disk-fault.js';

/** Name of the folder in the newsroom's root where sarika keeps what it knows between two builds. */
export const STATE_FOLDER = '.sarika';

/**
 * The absolute path of the newsroom's `.sarika/`, which is there afterwards and is a true folder.
 * A link in its place is refused (`out-unsafe`): what we remove in it would be removed somewhere else.
 */
export async function openStateFolder(root: string): Promise<string> {
  const folder = join(root, STATE_FOLDER);
  const stats = await writing(STATE_FOLDER, async () => {
    try {
      await mkdir(folder);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    return lstat(folder);
  });
  if (!stats.isDirectory()) throw new SarikaError('out-unsafe', { dir: STATE_FOLDER, detail: 'not a folder' });
  return folder;
}
