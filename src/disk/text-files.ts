import { randomUUID } from 'node:crypto';
import { createReadStream, rmSync, type Stats } from 'node:fs';
import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SarikaError } from '../model/fault.js';
import { reading, writing } from './disk-fault.js';

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
  if (!stats.isFile() && !stats.isFIFO() && !stats.isCharacterDevice())
    throw new SarikaError('cannot-read', { path, detail: 'not a file' });
  return stats.size;
}

/** A file that is being written anew beside the old one. */
export type Replacement = {
  readonly write: (text: string) => Promise<void>;
  /** Puts the new file in the old one's place, with the old one's permissions. Throws `changed-meanwhile` where somebody has written the old one. */
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
      await chmod(temporary, before.mode & 0o7777);
    });
    if (!isSame(before, await reading(path, () => stat(target)))) throw new SarikaError('changed-meanwhile', { path });
    await writing(path, () => rename(temporary, target));
    unfinished.delete(temporary);
  };
  return { write: (text) => writing(path, async () => void (await handle.writeFile(text))), commit, discard };
}

function isSame(before: Stats, now: Stats): boolean {
  return before.ino === now.ino && before.size === now.size && before.mtimeMs === now.mtimeMs;
}
