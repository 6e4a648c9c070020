import { KeptBytes } from './kept-bytes.js';

// GIF89a, appendix A: how blocks begin.
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const PLAIN_TEXT = 0x01;
const APPLICATION = 0xff;

/** A GIF without comments and what programs wrote into it; how often it moves stays. Null where it is not whole. */
export function bareGif(bytes: Uint8Array): Uint8Array | null {
  const kept = new KeptBytes(bytes);
  let at = 13 + tableSize(bytes[10]);
  kept.keep(0, at);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === TRAILER) {
      kept.keep(at, at + 1);
      return kept.result();
    }
    if (kind !== EXTENSION && kind !== IMAGE) return null;
    const end = subBlocksEnd(bytes, kind === IMAGE ? at + 11 + tableSize(bytes[at + 9]) : at + 2);
    if (end === null) return null;
    if (kind === IMAGE || isPicture(bytes, at)) kept.keep(at, end);
    at = end;
  }
  return null;
}

/** Bytes of a table of colours, by the flags of what it belongs to. */
function tableSize(flags = 0): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0;
}

/** Blocks of up to 255 bytes, each behind its length, up to one of none. */
function subBlocksEnd(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at < bytes.length; ) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return null;
}

function isPicture(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label !== APPLICATION) return label === CONTROL || label === PLAIN_TEXT;
  return /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(Buffer.from(bytes.subarray(at + 3, at + 14)).toString('latin1'));
}
