import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { SarikaError } from '../model/fault.js';
import type { PlacedFile } from '../model/source.js';
import { readingSync } from './disk-fault.js';

// As in `readPlaced`.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A published file, byte for byte. Unlike a source, nobody is writing it: it is not waited for, even when it is only a moment old. */
export function readPublished({ path, real }: PlacedFile): Uint8Array {
  return readingSync(path, () => {
    const file = openSync(real, FLAGS);
    try {
      if (!fstatSync(file).isFile()) throw new SarikaError('cannot-read', { path, detail: 'not a file' });
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  });
}

/** Throws `not-found`, or `cannot-read` for what is no folder. `path`: as the user knows it. */
export function assertFolder(path: string, absolute: string): void {
  const isFolder = readingSync(path, () => statSync(absolute).isDirectory());
  if (!isFolder) throw new SarikaError('cannot-read', { path, detail: 'not a folder' });
}
