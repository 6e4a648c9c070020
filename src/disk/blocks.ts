import { closeSync, constants, fstatSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
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
  const bytes = bytesOf(file);
  const blocks: Uint8Array[] = [];
  for (let at = 0; at + HEAD <= bytes.length; ) {
    const end = at + HEAD + bytes.readUInt32LE(at);
    if (end > bytes.length || bytes.readUInt32LE(at + 4) !== crc32(bytes.subarray(at + HEAD, end))) break;
    blocks.push(bytes.subarray(at, end));
    at = end;
  }
  return blocks;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    // What can't be read, for whatever reason, is made again.
    return Buffer.alloc(0);
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
