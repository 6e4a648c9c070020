import { crc32, inflateRawSync } from 'node:zlib';

/** Bounds: a press release has some dozen parts, and its pictures some megabytes. */
const MOST_ENTRIES = 5000;
const MOST_ENTRY = 50_000_000;
const MOST_TOTAL = 200_000_000;

/** Why a zip file can't be read. */
export type ZipFault = 'broken' | 'encrypted' | 'too-large';
type Entry = { readonly method: number; readonly packed: number; readonly size: number; readonly sum: number; readonly offset: number };

/** Thrown by {@link ZipFile.read}: a part turned out to be other than the list of parts says. */
export class ZipError extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault);
  }
}

/** A zip file in memory. Its names are looked up and never become paths on the disk; each part is unpacked when it is asked for. */
export class ZipFile {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;
  #read = 0;

  private constructor(bytes: Buffer, entries: ReadonlyMap<string, Entry>) {
    this.#bytes = bytes;
    this.#entries = entries;
  }

  /** Reads the list of parts (APPNOTE 6.3.10 §4.3.12, §4.3.16). */
  static open(contents: Uint8Array): ZipFile | ZipFault {
    const bytes = Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength);
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (end < 0 || end + 22 > bytes.length) return 'broken';
    const count = bytes.readUInt16LE(end + 10);
    const entries = new Map<string, Entry>();
    let at = bytes.readUInt32LE(end + 16);
    let total = 0;
    if (count > MOST_ENTRIES) return 'too-large';
    for (let index = 0; index < count; index++) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return 'broken';
      if ((bytes.readUInt16LE(at + 8) & 1) === 1) return 'encrypted';
      const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
      const entry = readEntry(bytes, at);
      total += entry.size;
      if (entry.size > MOST_ENTRY || total > MOST_TOTAL) return 'too-large';
      // Of two parts with one name every reader takes another: nobody writes that by mistake.
      const name = bytes.toString('utf8', at + 46, nameEnd);
      if (entries.has(name)) return 'broken';
      entries.set(name, entry);
      at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return new ZipFile(bytes, entries);
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** A part's bytes. Throws {@link ZipError}. */
  read(name: string): Uint8Array {
    const entry = this.#entries.get(name);
    if (!entry || entry.offset + 30 > this.#bytes.length) throw new ZipError('broken');
    const start = entry.offset + 30 + this.#bytes.readUInt16LE(entry.offset + 26) + this.#bytes.readUInt16LE(entry.offset + 28);
    const packed = this.#bytes.subarray(start, start + entry.packed);
    this.#read += entry.size;
    // The same part may be asked for again and again.
    if (this.#read > MOST_TOTAL * 2) throw new ZipError('too-large');
    const contents = unpack(packed, entry);
    if (contents.length !== entry.size || crc32(contents) !== entry.sum) throw new ZipError('broken');
    return contents;
  }
}

function readEntry(bytes: Buffer, at: number): Entry {
  return {
    method: bytes.readUInt16LE(at + 10),
    sum: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
}

/** No more than the list of parts promised: a bomb ends there. */
function unpack(packed: Uint8Array, { method, size }: Entry): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw new ZipError('broken');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new ZipError('broken');
  }
}
