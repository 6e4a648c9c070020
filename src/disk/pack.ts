import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { hasCode } from './disk-fault.js';
import { rmSync } from './moving.js';

/** Where a text lies in a pack: bytes from `at`, `length` of them, and their CRC-32, by which a spoilt one is told. */
export type PackedText = { readonly at: number; readonly length: number; readonly crc: number };

const OPEN = constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
const PRIVATE = 0o600;

/**
 * Many texts in one file, each read by its place. Texts lie there as UTF-16, as they do in memory: Khmer is smaller so than as UTF-8, and
 * takes a twentieth of the time to read.
 */
export class Pack {
  readonly #file: number;
  #end: number;
  /** Memory for what is read and decoded at once: it would take longer to get some for each text than to read it. */
  #room = Buffer.alloc(0);

  /**
   * Opens the pack at `path`, an absolute one. `new`: what it holds is forgotten; where something else stands in its place, that goes.
   * `read`: it is only read.
   */
  constructor(path: string, way: 'new' | 'more' | 'read') {
    this.#file = way === 'read' ? openSync(path, READ) : openOver(path, way === 'new' ? OPEN | constants.O_TRUNC : OPEN);
    this.#end = Number(fstatSync(this.#file).size);
  }

  /** Bytes in the pack: those of texts that nobody knows any more are among them. */
  get size(): number {
    return this.#end;
  }

  /** Puts bytes behind all others and gives the place of the first of them. */
  append(bytes: Uint8Array): number {
    const at = this.#end;
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done, bytes.length - done, at + done);
    this.#end += bytes.length;
    return at;
  }

  /** Null where the text is not there whole. */
  read(place: PackedText): string | null {
    if (place.length > this.#room.length) this.#room = Buffer.allocUnsafeSlow(2 * place.length);
    return this.#fill(this.#room.subarray(0, place.length), place)?.toString('utf16le') ?? null;
  }

  readBytes(place: PackedText): Buffer | null {
    return this.#fill(Buffer.allocUnsafe(place.length), place);
  }

  /** `bytes` with what lies at the place. */
  #fill(bytes: Buffer, { at, length, crc }: PackedText): Buffer | null {
    // Another thread may have added to it.
    if (at + length > this.#end && at + length > this.#size()) return null;
    for (let done = 0; done < length; ) {
      const count = readSync(this.#file, bytes, done, length - done, at + done);
      if (count === 0) return null;
      done += count;
    }
    return crc32(bytes) === crc ? bytes : null;
  }

  close(): void {
    closeSync(this.#file);
  }

  #size(): number {
    return Number(fstatSync(this.#file).size);
  }
}

function openOver(path: string, flags: number): number {
  try {
    return openSync(path, flags, PRIVATE);
  } catch (error) {
    // A folder or a link where our file should be.
    if (!hasCode(error, 'EISDIR', 'ELOOP', 'EEXIST', 'ENXIO')) throw error;
    rmSync(path, { recursive: true, force: true });
    return openSync(path, flags, PRIVATE);
  }
}
