import { listFiles, ownTemplatesFolder, readSource, writeNew } from '../disk/newsroom-folder.js';
import { SarikaError } from '../model/fault.js';

/** What became of a file of the default theme: written, there already as it is, or there and another one, which stays. */
export type CopiedFile = { readonly path: string; readonly outcome: 'written' | 'same' | 'kept' };

/**
 * Copies the default theme into the newsroom's templates folder (`dir`, from `root`), a file at a time, to be changed there.
 * Never overwrites, and follows no link out of the newsroom: throws `cannot-write` there.
 */
export async function* copyTheme(root: string, dir: string): AsyncGenerator<CopiedFile> {
  const { files } = await listFiles(ownTemplatesFolder(), '.');
  for (const { path } of files) {
    const { bytes } = await readSource(ownTemplatesFolder(), path);
    const target = `${dir}/${path}`;
    yield { path: target, outcome: await copyFile(root, target, bytes) };
  }
}

async function copyFile(root: string, path: string, bytes: Uint8Array): Promise<CopiedFile['outcome']> {
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
