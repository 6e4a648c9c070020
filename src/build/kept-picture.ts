import type { PictureType } from '../media/picture-type.js';

/** The bytes of an image as it is to be published; `hash`: their SHA-256 in hex. */
export type KeptImage = { readonly hash: string; readonly length: number };
export type KeptVariant = KeptImage & { readonly width: number; readonly mediaType: string };
/** What an image is, and what was made of it. `own`: itself without metadata; null where it is published as it is. */
export type KeptPicture = {
  readonly type: PictureType;
  readonly width: number | null;
  readonly height: number | null;
  readonly own: KeptImage | null;
  readonly variants: readonly KeptVariant[];
};
