import { KeptBytes } from './kept-bytes.js';

/** Bytes before the first chunk: `RIFF`, a length, `WEBP`. */
const HEAD = 12;
/** Chunks of pixels, transparency, frames and colours (RFC 9649 §2.7). */
const PICTURE = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Bits in the first byte of VP8X that say that there is XMP or Exif. */
const METADATA = 0x04 | 0x08;
/** In a frame, chunks begin behind its place and times. */
const FRAME_HEAD = 16;

type Chunk = { readonly type: string; readonly start: number; readonly end: number };

/** A WebP without Exif, XMP and what nobody knows; null where it is not whole. */
export function bareWebp(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < HEAD) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true) + 8;
  const chunks = length > bytes.length ? null : chunksIn(bytes, HEAD, length);
  if (chunks === null) return null;
  const kept = new KeptBytes(bytes);
  kept.keep(0, HEAD);
  for (const { type, start, end } of chunks) {
    if (type === 'ANMF' && !isPlainFrame(bytes, start, end)) return null;
    if (PICTURE.has(type)) kept.keep(start, end);
  }
  const result = kept.result();
  return result === bytes ? bytes : withHead(Buffer.from(result));
}

/** Puts the new length into the head, and says in VP8X that no metadata is there. */
function withHead(bytes: Buffer): Uint8Array {
  bytes.writeUInt32LE(bytes.length - 8, 4);
  if (bytes.toString('latin1', HEAD, HEAD + 4) === 'VP8X') bytes[HEAD + 8] = (bytes[HEAD + 8] ?? 0) & ~METADATA;
  return bytes;
}

function isPlainFrame(bytes: Uint8Array, start: number, end: number): boolean {
  return chunksIn(bytes, start + 8 + FRAME_HEAD, end)?.every(({ type }) => PICTURE.has(type)) ?? false;
}

/** A chunk is a type of four letters, a length, and data that are filled up to an even number of bytes. */
function chunksIn(bytes: Uint8Array, from: number, to: number): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let start = from;
  while (start + 8 <= to) {
    const size = view.getUint32(start + 4, true);
    const end = start + 8 + size + (size % 2);
    if (end > to) return null;
    chunks.push({ type: Buffer.from(bytes.subarray(start, start + 4)).toString('latin1'), start, end });
    start = end;
  }
  return start === to && chunks.length > 0 ? chunks : null;
}
