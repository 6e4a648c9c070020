import { bareGif } from './bare-gif.js';
import { bareJpeg } from './bare-jpeg.js';
import { barePng } from './bare-png.js';
import { bareWebp } from './bare-webp.js';
import type { PictureType } from './picture-type.js';

/**
 * An image without what its camera or program wrote into it besides the picture: no place, no time, no maker, no thumbnail. The picture itself is
 * not decoded, so it loses nothing. Null where that can't be done so: it must be decoded and encoded anew.
 * Laws: only what is on a list stays; nothing stays behind the picture's end; bare bytes are given back as they are.
 */
export function bareBytes(bytes: Uint8Array, type: Exclude<PictureType, 'svg'>): Uint8Array | null {
  if (type === 'jpeg') return bareJpeg(bytes);
  if (type === 'png') return barePng(bytes);
  if (type === 'webp') return bareWebp(bytes);
  if (type === 'gif') return bareGif(bytes);
  return isBareAvif(bytes) ? bytes : null;
}

/** The item types of metadata (ISO/IEC 23008-12 §A.2, RFC 6838 types as `mime`), and boxes of anybody's own. */
const OF_AVIF_METADATA = /Exif|mime|uuid|uri |xml |bxml|udta/;

/** True for an AVIF all of whose boxes are known and in whose boxes, the pixels left out, nothing speaks of metadata. */
function isBareAvif(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    // A size of 0 (to the end) or 1 (64 bits) is allowed, and rare.
    if (size < 8 || at + size > bytes.length || !/^(?:ftyp|meta|mdat)$/.test(type)) return false;
    if (type !== 'mdat' && OF_AVIF_METADATA.test(Buffer.from(bytes.subarray(at + 8, at + size)).toString('latin1'))) return false;
    at += size;
  }
  return at === bytes.length;
}
