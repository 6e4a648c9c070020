import { readSource, writeNew } from '../disk/newsroom-folder.js';
import { SarikaError } from '../model/fault.js';

/** What became of a file that was to be written: it was, or it is there already as it is, or there and another one, which stays. */
export type WriteOutcome = 'written' | 'same' | 'kept';

/** Writes a file of the newsroom (`path` from `root`) that is not there. Never overwrites; throws `cannot-write` for a place outside the newsroom. */
export async function keepOrWrite(root: string, path: string, bytes: Uint8Array): Promise<WriteOutcome> {
  try {
    await writeNew(root, path, bytes);
    return 'written';
  } catch (error) {
    if (!(error instanceof SarikaError && error.code === 'already-there')) throw error;
    return (await says(root, path, bytes)) ? 'same' : 'kept';
  }
}

/** True where the file can be read and has these bytes. */
async function says(root: string, path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return Buffer.from((await readSource(root, path)).bytes).equals(bytes);
  } catch (error) {
    // A folder, a link to nowhere or to the outside: something else.
    if (error instanceof SarikaError) return false;
    throw error;
  }
}
