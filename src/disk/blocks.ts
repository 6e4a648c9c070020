import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { renameSync, rmSync } from './moving.js';

// A file of blocks: each is a JSON text as UTF-16, as it lies in memory, behind its length in bytes and its CRC-32. What is cut off or spoilt
// is found out, and costs the blocks from there on and no others.

const HEAD = 8;

/** A value as a block. Shapes: whatever JSON can hold. */
export function toBlock(value: unknown): Uint8Array {
  const text = JSON.stringify(value);
  const block = Buffer.allocUnsafeSlow(HEAD + 2 * text.length);
  block.write(text, HEAD, 'utf16le');
  block.writeUInt32LE(block.length - HEAD, 0);
  block.writeUInt32LE(crc32(block.subarray(HEAD)), 4);
  return block;
}

/** The value in a block that {@link soundBlocks} gave or a thread of ours made; undefined where it is no JSON. */
export function fromBlock(block: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(block.buffer, block.byteOffset + HEAD, block.byteLength - HEAD).toString('utf16le'));
  } catch {
    return undefined;
  }
}

/** The blocks of a file, as far as they are whole and sound; none where there is no such file. */
export function soundBlocks(file: string): Uint8Array[] {
  return Array.from(eachBlock(file), (block) => new Uint8Array(block));
}

/** Bytes that are read at a time: all of a large file would be the largest thing in memory. */
const PIECE = 1 << 20;

/** The same one after the other: each is there until the next is asked for. */
export function* eachBlock(file: string): Generator<Uint8Array> {
  const source = openToRead(file);
  if (source === null) return;
  try {
    const { size } = fstatSync(source);
    let room = Buffer.allocUnsafeSlow(Math.min(PIECE, size));
    let [from, to] = [0, 0];
    // Has so many bytes in the room, from `from` on; false where the file has no more.
    const hold = (count: number): boolean => {
      if (to - from >= count) return true;
      const larger = count > room.length ? Buffer.allocUnsafeSlow(count) : room;
      room.copy(larger, 0, from, to);
      [room, from, to] = [larger, 0, to - from];
      while (to < count) {
        const read = readSync(source, room, to, room.length - to, null);
        if (read === 0) return false;
        to += read;
      }
      return true;
    };
    for (let left = size; left >= HEAD && hold(HEAD); ) {
      const length = HEAD + room.readUInt32LE(from);
      if (length > left || !hold(length)) return;
      const block = room.subarray(from, from + length);
      if (!isSound(block)) return;
      yield block;
      from += length;
      left -= length;
    }
  } catch {
    // What can't be read, for whatever reason, is made again.
  } finally {
    closeSync(source);
  }
}

/** The sound block of so many bytes at a place in a file; null where it is not there. */
export function blockAt(file: string, at: number, length: number): Uint8Array | null {
  const source = openToRead(file);
  if (source === null) return null;
  try {
    const block = Buffer.allocUnsafeSlow(length);
    return readSync(source, block, 0, length, at) === length && isSound(block) ? block : null;
  } catch {
    return null;
  } finally {
    closeSync(source);
  }
}

/** None of ours is half a unit long; some Nodes (24.21) spoil their own memory when they decode what is, behind another such. */
function isSound(block: Buffer): boolean {
  return block.length % 2 === 0 && block.readUInt32LE(4) === crc32(block.subarray(HEAD));
}

function openToRead(file: string): number | null {
  try {
    return openSync(file, 'r');
  } catch {
    return null;
  }
}

/**
 * Puts blocks behind those of a file, all of which are sound and `size` bytes long; false where the file is another by now. What the disk refuses
 * leaves the file as it was; of what a killed process has begun, the sum will tell.
 */
export function appendBlocks(file: string, size: number, blocks: readonly Uint8Array[]): boolean {
  const target = openToAppend(file);
  if (target === null) return false;
  try {
    if (fstatSync(target).size !== size) return false;
    writeWhole(target, Buffer.concat(blocks), () => ftruncateSync(target, size));
    // A build that was killed may have left it, and nobody else will write it now.
    rmSync(`${file}.tmp`, { force: true });
    return true;
  } finally {
    closeSync(target);
  }
}

function openToAppend(file: string): number | null {
  try {
    return openSync(file, APPEND);
  } catch {
    // Gone, or something else by now.
    return null;
  }
}

const APPEND = constants.O_WRONLY | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0);

function writeWhole(target: number, bytes: Uint8Array, undo: () => void): void {
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(target, bytes, done);
  } catch (error) {
    undo();
    throw error;
  }
}

/** A file of blocks that is being written beside the old one, which stays until `commit`. What the disk refuses leaves nothing behind. */
export class BlockWriter {
  readonly #temporary: string;
  readonly #target: number;
  #isOpen = true;

  constructor(readonly file: string) {
    this.#temporary = `${file}.tmp`;
    // Left by a killed build, or a link or folder that someone laid there: what we write must be a new file.
    rmSync(this.#temporary, { recursive: true, force: true });
    this.#target = openSync(this.#temporary, 'wx', 0o600);
  }

  add(block: Uint8Array): void {
    writeWhole(this.#target, block, () => this.discard());
  }

  /** Puts the new file in the old one's place, whole. */
  commit(): void {
    this.#close();
    try {
      renameSync(this.#temporary, this.file);
    } catch {
      // A folder in the way of a file.
      rmSync(this.file, { recursive: true, force: true });
      renameSync(this.#temporary, this.file);
    }
  }

  /** Forgets what was written; after `commit`, nothing. */
  discard(): void {
    if (!this.#isOpen) return;
    this.#close();
    rmSync(this.#temporary, { force: true });
  }

  #close(): void {
    if (this.#isOpen) closeSync(this.#target);
    this.#isOpen = false;
  }
}

/** Writes a file of blocks, whole or not at all. */
export function writeBlocks(file: string, blocks: readonly Uint8Array[]): void {
  const writer = new BlockWriter(file);
  for (const block of blocks) writer.add(block);
  writer.commit();
}
