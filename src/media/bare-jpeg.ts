import { KeptBytes } from './kept-bytes.js';

// ITU-T T.81, table B.1: markers, each behind 0xFF.
const SOS = 0xda;
const EOI = 0xd9;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;

/** A JPEG with its picture, its colour profile and how its colours are coded; null where it is not whole, or coded in an unusual way. */
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept = new KeptBytes(bytes);
  kept.keep(0, 2);
  let at = 2;
  while (at + 3 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    // Fill bytes (0xFF) and markers without a length are not met where segments stand.
    if (marker < 0xc0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd9) || end > bytes.length || end < at + 4) return null;
    const next = marker === SOS ? scanEnd(bytes, end) : end;
    if (next === null) return null;
    if (isPicture(bytes, marker, at + 4, end)) kept.keep(at, next);
    at = next;
    if (bytes[at] === 0xff && bytes[at + 1] === EOI) {
      kept.keep(at, at + 2);
      return kept.result();
    }
  }
  return null;
}

/** Where coded pixels end: at the next marker that is no restart (0xFF 0xD0 to 0xD7); a 0xFF among them is followed by a zero. */
function scanEnd(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return null;
}

/** Whether a segment, whose contents lie from `start` to `end`, is needed to show the picture. */
function isPicture(bytes: Uint8Array, marker: number, start: number, end: number): boolean {
  const begins = (text: string): boolean =>
    Buffer.from(bytes.subarray(start, Math.min(end, start + text.length))).toString('latin1') === text;
  // JFIF of 14 bytes: a longer one holds a thumbnail.
  if (marker === APP0) return begins('JFIF\0') && end - start === 14;
  if (marker === APP2) return begins('ICC_PROFILE\0');
  if (marker === APP14) return begins('Adobe') && end - start === 12;
  // Frames, tables and scans; from 0xE0 on it is what programs and people write.
  return marker < APP0;
}
