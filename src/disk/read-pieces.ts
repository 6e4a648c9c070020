import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { SarikaError } from '../model/fault.js';
import { hasCode, isMissing, reading } from './disk-fault.js';

/** Bytes that are held at a time. */
const PIECE = 1 << 16;

/**
 * The text of the file at `path` (absolute), piece by piece, without a byte order mark. `name`: how faults call it. Throws `not-found`,
 * `cannot-read` (also for what is no file), `not-utf8`.
 */
export async function* readPieces(path: string, name: string): AsyncGenerator<string> {
  const found = await reading(name, () => stat(path));
  if (!found.isFile()) throw new SarikaError('cannot-read', { path: name, detail: 'not a file' });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let offset = 0;
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: PIECE })) {
      yield decoder.decode(bytes as Uint8Array, { stream: true });
      offset += (bytes as Uint8Array).length;
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new SarikaError('not-utf8', { path: name, offset }, 1, { cause: error });
    if (isMissing(error)) throw new SarikaError('not-found', { path: name }, 2, { cause: error });
    if (hasCode(error, 'EACCES', 'EPERM', 'EIO'))
      throw new SarikaError('cannot-read', { path: name, detail: String(error) }, 2, { cause: error });
    throw error;
  }
}
