import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { SarikaError } from '../model/fault.js';
import type { PlacedFile, SourceFile } from '../model/source.js';
import { readingSync } from './disk-fault.js';
import { isSettled, type Stamp, stampOf } from './stamp.js';

// A link that was laid in the file's place is not followed, and a pipe is not waited for. Windows knows neither.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const ATTEMPTS = 5;
/** Bytes that Node reads in one go. */
const MOST = 2 ** 31 - 1;

/** A file, read, and the stamp that these bytes bore. */
export type StampedFile = SourceFile & { readonly stamp: Stamp };

/**
 * Reads a file that a listing has named. A file that is being written meanwhile is read again, until it holds still.
 * Throws `not-found`, `cannot-read` (also for what is no file), `changed-meanwhile`.
 */
export function readPlaced({ path, real }: PlacedFile): StampedFile {
  return readingSync(path, () => {
    const file = openSync(real, FLAGS);
    try {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const before = fstatSync(file, { bigint: true });
        if (!before.isFile()) throw new SarikaError('cannot-read', { path, detail: 'not a file' });
        if (before.size > MOST) throw new SarikaError('cannot-read', { path, detail: 'over 2 GB' });
        const bytes = readWhole(file, Number(before.size));
        const stamp = stampOf(before);
        // Between being emptied and being filled, a file is at rest, too; and Linux shows it empty some moments before its times tell.
        if (before.size === 0n || !isSettled(stamp, Date.now())) rest();
        if (bytes !== null && stampOf(fstatSync(file, { bigint: true })) === stamp) return { path, bytes, stamp };
      }
      throw new SarikaError('changed-meanwhile', { path });
    } finally {
      closeSync(file);
    }
  });
}

/** Some milliseconds, in which whoever is writing a file goes on. */
function rest(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}

/** Null where the file has fewer bytes than it said. */
function readWhole(file: number, size: number): Uint8Array | null {
  const bytes = Buffer.allocUnsafe(size);
  let done = 0;
  while (done < size) {
    const count = readSync(file, bytes, done, size - done, done);
    if (count === 0) return null;
    done += count;
  }
  return bytes;
}
