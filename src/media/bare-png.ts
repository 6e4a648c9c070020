import { KeptBytes } from './kept-bytes.js';

const SIGNATURE = 8;

/** Chunks that the picture needs: its pixels, colours, size on paper, and the frames of a moving one (PNG, third edition, §11). */
const PICTURE = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** A PNG without texts, times and Exif; null where it is not whole. */
export function barePng(bytes: Uint8Array): Uint8Array | null {
  const kept = new KeptBytes(bytes);
  kept.keep(0, SIGNATURE);
  for (const { type, start, end } of pngChunks(bytes)) {
    if (PICTURE.has(type)) kept.keep(start, end);
    if (type === 'IEND') return kept.result();
  }
  return null;
}

/** True for a PNG that moves: for a program that does not know of that, it is its first frame. */
export function isMovingPng(bytes: Uint8Array): boolean {
  for (const { type } of pngChunks(bytes)) {
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
  }
  return false;
}

/** The chunks that are there whole: a length, a type of four letters, the data and their checksum. */
function* pngChunks(bytes: Uint8Array): Generator<{ readonly type: string; readonly start: number; readonly end: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = SIGNATURE; start + 12 <= bytes.length; ) {
    const end = start + 12 + view.getUint32(start);
    if (end > bytes.length) return;
    yield { type: Buffer.from(bytes.subarray(start + 4, start + 8)).toString('latin1'), start, end };
    start = end;
  }
}
