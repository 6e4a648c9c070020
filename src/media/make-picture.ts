import type { Sharp } from 'sharp';
import { bareBytes } from './bare-bytes.js';
import { loadSharp, READING } from './load-sharp.js';
import type { PictureLook } from './look-at.js';

/** Counts up with every change here, in `bare-*` or `look-at*` that changes what is made or told of the same image. */
export const RECIPE = 1;

/** What is to be made of an image. `isCleaned`: it is published without its metadata; `isShown`: on a page, in `widths` too, and not only linked to. */
export type Asked = { readonly isCleaned: boolean; readonly isShown: boolean; readonly widths: readonly number[]; readonly avif: boolean };
export type MadeVariant = { readonly width: number; readonly mediaType: 'image/webp' | 'image/avif'; readonly bytes: Uint8Array };
/** `own`: the image itself as it is to be published; null where it may be so as it is. */
export type MadePicture = { readonly own: Uint8Array | null; readonly variants: readonly MadeVariant[] };

/** Chosen by eye on press photographs: above it they grow, and nobody sees a difference. sharp's own for WebP; AVIF's scale is another. */
const WEBP = { quality: 80, smartSubsample: true } as const;
const AVIF = { quality: 55 } as const;
/** What is encoded anew, because it lies on its side or can't be cleaned otherwise: as good as it was, to the eye. */
const AGAIN = { quality: 90 } as const;
/** Pixels of a side: WebP has 14 bits for it (RFC 9649 §2.5), and AV1 few more. */
const LONGEST_SIDE = 16_383;

/**
 * An image in each of the widths that are smaller than itself, upright and without metadata; and itself without them. None is larger in bytes
 * than the image is. Null where its bytes are not what its head promised.
 */
export async function makePicture(bytes: Uint8Array, look: PictureLook, asked: Asked): Promise<MadePicture | null> {
  if (look.type === 'svg') return { own: null, variants: [] };
  try {
    const own = asked.isCleaned ? await ownBytes(bytes, look) : bytes;
    const variants = asked.isShown ? await variantsOf(bytes, look, asked) : [];
    const { length } = own;
    return { own: own === bytes ? null : own, variants: variants.filter((variant) => variant.bytes.length < length) };
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

async function ownBytes(bytes: Uint8Array, { type, isTurned }: PictureLook): Promise<Uint8Array> {
  const bare = isTurned || type === 'svg' ? null : bareBytes(bytes, type);
  if (bare !== null) return bare;
  const sharp = await loadSharp();
  const image = sharp(bytes, { ...READING, animated: !isTurned && (type === 'gif' || type === 'webp') }).autoOrient();
  if (type === 'jpeg') return image.jpeg(AGAIN).toBuffer();
  if (type === 'png') return image.png().toBuffer();
  if (type === 'webp') return image.webp(AGAIN).toBuffer();
  return type === 'gif' ? image.gif().toBuffer() : image.avif(AVIF).toBuffer();
}

async function variantsOf(bytes: Uint8Array, look: PictureLook, { widths, avif }: Asked): Promise<MadeVariant[]> {
  const sharp = await loadSharp();
  const [width, height] = [look.width ?? 0, look.height ?? 0];
  const smaller = look.isMoving ? [] : widths.filter((each) => each < width && (height * each) / width <= LONGEST_SIDE);
  const widest = Math.max(...smaller);
  if (smaller.length === 0) {
    // Nobody has read its pixels yet.
    await sharp(bytes, READING).stats();
    return [];
  }
  // The image is decoded once; smaller ones are made from the widest.
  const { data, info } = await sharp(bytes, READING)
    .autoOrient()
    .resize({ width: widest })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const made: MadeVariant[] = [];
  for (const each of smaller) {
    const image = (): Sharp => sharp(data, { raw, limitInputPixels: false }).resize({ width: each });
    made.push({ width: each, mediaType: 'image/webp', bytes: await image().webp(WEBP).toBuffer() });
    if (avif) made.push({ width: each, mediaType: 'image/avif', bytes: await image().avif(AVIF).toBuffer() });
  }
  return made;
}
