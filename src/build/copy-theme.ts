import { listFiles, ownTemplatesFolder, readSource } from '../disk/newsroom-folder.js';
import { keepOrWrite, type WriteOutcome } from './keep-or-write.js';

/** A file of the default theme, and what became of it. */
export type CopiedFile = { readonly path: string; readonly outcome: WriteOutcome };

/**
 * Copies the default theme into the newsroom's templates folder (`dir`, from `root`), a file at a time, to be changed there.
 * Never overwrites, and follows no link out of the newsroom: throws `cannot-write` there.
 */
export async function* copyTheme(root: string, dir: string): AsyncGenerator<CopiedFile> {
  const { files } = await listFiles(ownTemplatesFolder(), '.');
  for (const { path } of files) {
    const { bytes } = await readSource(ownTemplatesFolder(), path);
    const target = `${dir}/${path}`;
    yield { path: target, outcome: await keepOrWrite(root, target, bytes) };
  }
}
