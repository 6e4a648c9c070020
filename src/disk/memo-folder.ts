import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writing } from './disk-fault.js';
import { makeFolder } from './make-folder.js';
import { rmSync } from './moving.js';
import { openStateFolder, STATE_FOLDER } from './state-folder.js';

/** The absolute path of a folder in `.sarika/`, which is there afterwards and is a true folder: whatever stood in its place is gone. */
export async function openMemoFolder(root: string, name: 'cache' | 'check' | 'images' = 'cache'): Promise<string> {
  const folder = join(await openStateFolder(root), name);
  return writing(`${STATE_FOLDER}/${name}`, async () => {
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats && !stats.isDirectory()) rmSync(folder, { force: true });
    makeFolder(folder);
    return folder;
  });
}

/** Removes the packs of bodies but one. */
export function removePacks(folder: string, except: number): void {
  for (const name of readdirSync(folder)) {
    if (/^bodies-\d+$/.test(name) && name !== `bodies-${except}`) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
