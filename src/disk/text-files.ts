import { randomUUID } from 'node:crypto';
import { constants, createReadStream, type Stats } from 'node:fs';
import { access, chmod, chown, lstat, open, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SarikaError } from '../model/fault.js';
import { isMissing, reading, writing } from './disk-fault.js';
import { rename, rm, rmSync } from './moving.js';

const CHUNK = 1 << 18;

/** The bytes of a file (`path`: as the user typed it, from where the process stands), or of standard input for `-`, a piece at a time. */
export async function* readChunks(path: string, absolute: string): AsyncGenerator<Uint8Array> {
  const stream = path === '-' ? process.stdin : createReadStream(absolute, { highWaterMark: CHUNK });
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  for (;;) {
    const next = await reading(path, () => chunks.next());
    if (next.done) return;
    yield next.value;
  }
}

/** How many bytes a file has. Throws `not-found`, or `cannot-read` for what is no file. */
export async function sizeOf(path: string, absolute: string): Promise<number> {
  const stats = await reading(path, () => stat(absolute));
  if (stats.isDirectory()) throw new SarikaError('cannot-read', { path, detail: 'a folder, not a file' });
  if (!stats.isFile() && !stats.isFIFO() && !stats.isCharacterDevice())
    throw new SarikaError('cannot-read', { path, detail: 'not a file' });
  return stats.size;
}

/** A file that is being written anew beside the old one. */
export type Replacement = {
  readonly write: (text: string) => Promise<void>;
  /** Puts the new file in the old one's place, with the old one's owner and permissions; another hard link keeps the old file. Throws `changed-meanwhile` where somebody has written the old one. */
  readonly commit: () => Promise<void>;
  /** Forgets what was written; the old file stays. */
  readonly discard: () => Promise<void>;
};

/** Files that a killed process would leave behind. */
const unfinished = new Set<string>();

process.on('exit', () => {
  for (const file of unfinished) rmSync(file, { force: true });
});

/** Starts to replace a file; a symbolic link stays, and what it leads to is replaced. Nothing is changed before `commit`. */
export async function replaceFile(path: string, absolute: string): Promise<Replacement> {
  const target = await reading(path, () => realpath(absolute));
  const before = await reading(path, () => stat(target));
  if (!before.isFile()) throw new SarikaError('cannot-write', { path, detail: 'not a file' });
  // A file that may not be written is not replaced either, though its folder would let us.
  await writing(path, () => access(target, constants.W_OK));
  const temporary = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomUUID()}.sarika`);
  unfinished.add(temporary);
  const handle = await writing(path, () => open(temporary, 'wx', 0o600));
  const discard = async (): Promise<void> => {
    await handle.close().catch(() => {});
    await rm(temporary, { force: true });
    unfinished.delete(temporary);
  };
  const commit = async (): Promise<void> => {
    await writing(path, async () => {
      await handle.sync();
      await handle.close();
      // Only root may give a file away; what others write becomes theirs, as with any editor.
      await chown(temporary, before.uid, before.gid).catch(() => {});
      await chmod(temporary, before.mode & 0o777);
    });
    if (!isSame(before, await reading(path, () => stat(target)))) throw new SarikaError('changed-meanwhile', { path });
    await writing(path, () => rename(temporary, target));
    unfinished.delete(temporary);
  };
  return { write: (text) => writing(path, async () => void (await handle.writeFile(text))), commit, discard };
}

/** A file's text as it was read, and the one to be put in its place. `path`: as the user knows the file. */
export type TextChange = { readonly path: string; readonly absolute: string; readonly before: string; readonly after: string };

/** {@link replaceFile} in one go. Throws `changed-meanwhile`, and changes nothing, where the file says something else than `before` by now. */
export async function replaceText({ path, absolute, before, after }: TextChange): Promise<void> {
  const replacement = await replaceFile(path, absolute);
  try {
    const now = await reading(path, () => readFile(absolute));
    if (!now.equals(Buffer.from(before))) throw new SarikaError('changed-meanwhile', { path });
    await replacement.write(after);
    await replacement.commit();
  } catch (error) {
    await replacement.discard();
    throw error;
  }
}

/** Writes a file that is not there yet, whole or not at all. Throws `already-there`, `cannot-write`. */
export async function createText({ path, absolute }: Pick<TextChange, 'path' | 'absolute'>, text: string): Promise<void> {
  const temporary = join(dirname(absolute), `.${basename(absolute).slice(0, 60)}.${randomUUID()}.sarika`);
  unfinished.add(temporary);
  try {
    await writing(path, async () => {
      const handle = await open(temporary, 'wx');
      try {
        await handle.writeFile(text);
        await handle.sync();
      } finally {
        await handle.close();
      }
      if (await isThere(absolute)) throw new SarikaError('already-there', { path });
      await rename(temporary, absolute);
    });
  } finally {
    await rm(temporary, { force: true });
    unfinished.delete(temporary);
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isSame(before: Stats, now: Stats): boolean {
  return before.ino === now.ino && before.size === now.size && before.mtimeMs === now.mtimeMs;
}
