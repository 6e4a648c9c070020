import { isMovingPng } from './bare-png.js';
import { loadSharp, MOST_PIXELS } from './load-sharp.js';
import { lookAtSvg } from './look-at-svg.js';
import { type PictureType, sniff } from './picture-type.js';

/** Why an image can't be published. */
export type PictureFault =
  | { readonly kind: 'broken' }
  | { readonly kind: 'too-many-pixels'; readonly pixels: number }
  /** Readable for some program, and not for a browser; `type` in words. */
  | { readonly kind: 'unfit'; readonly type: string }
  /** An SVG with a program in it. */
  | { readonly kind: 'active' };

/** What an image is, by its head. `width` and `height` as it is shown; null where it has none of its own. */
export type PictureLook = {
  readonly type: PictureType;
  readonly width: number | null;
  readonly height: number | null;
  /** True where the camera was held otherwise than the pixels lie (Exif orientation). */
  readonly isTurned: boolean;
  /** True for an image that moves. */
  readonly isMoving: boolean;
};
/** `look`: null where nothing can be told of it; of an image with too many pixels, what its head tells is there. */
export type Look = { readonly fault: PictureFault | null; readonly look: PictureLook | null };

const BROKEN: Look = { fault: { kind: 'broken' }, look: null };

/** Looks at an image without decoding it: what a head promises, the rest may yet break. Never throws, whatever the bytes. */
export async function lookAt(bytes: Uint8Array): Promise<Look> {
  const sniffed = sniff(bytes);
  if (!sniffed.isPicture) return sniffed.known === null ? BROKEN : { fault: { kind: 'unfit', type: sniffed.known }, look: null };
  const { type } = sniffed;
  if (type !== 'svg') return lookAtRaster(bytes, type);
  const { isActive, ...size } = lookAtSvg(bytes);
  return { fault: isActive ? { kind: 'active' } : null, look: { type, ...size, isTurned: false, isMoving: false } };
}

async function lookAtRaster(bytes: Uint8Array, type: Exclude<PictureType, 'svg'>): Promise<Look> {
  const sharp = await loadSharp();
  const meta = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (meta === null || !(meta.autoOrient.width > 0 && meta.autoOrient.height > 0)) return BROKEN;
  const { width, height } = meta.autoOrient;
  const isMoving = (meta.pages ?? 1) > 1 || (type === 'png' && isMovingPng(bytes));
  const fault: PictureFault | null = width * height > MOST_PIXELS ? { kind: 'too-many-pixels', pixels: width * height } : null;
  return { fault, look: { type, width, height, isTurned: (meta.orientation ?? 1) !== 1, isMoving } };
}
