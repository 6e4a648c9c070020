import { posix } from 'node:path';
import mime from 'mime';
import { RECIPE } from '../media/make-picture.js';
import type { Edition } from '../model/edition.js';
import { SarikaError } from '../model/fault.js';
import type { FileFacts, Picture, PublishedFiles } from '../model/file-facts.js';
import type { KeptVariant } from './kept-picture.js';
import type { Newsroom, Source } from './newsroom.js';
import { hashOf, type PictureStore } from './picture-store.js';
import { readSource, sizeOf } from './source.js';
import { staticPath } from './static-path.js';
import type { TakenPicture, TakenPictures } from './take-pictures.js';

/** What no table knows (RFC 2046 §4.5.1). */
const UNKNOWN = 'application/octet-stream';

/** The files that an edition publishes under their own names: those of `static/` and those of its articles. */
export function publishedFiles({ statics, files }: Newsroom, edition: Edition, { byPath }: TakenPictures): PublishedFiles {
  const found = new Map<string, FileFacts>();
  const add = (path: string, source: Source): void => void found.set(path, factsOf(path, source, byPath.get(source.path) ?? null));
  for (const source of statics) add(`/${staticPath(source.path)}`, source);
  for (const card of [...edition.articles, ...edition.pages]) {
    for (const { from, to } of card.files) {
      const source = files.get(from);
      if (source) add(card.url + to, source);
    }
  }
  return found;
}

function factsOf(path: string, source: Source, taken: TakenPicture | null): FileFacts {
  const bytes = taken?.picture.own?.length ?? sizeOf(source);
  return { bytes, mediaType: mediaTypeOf(source.path), picture: taken && pictureOf(path, taken) };
}

/** What a file is, by its name. */
export function mediaTypeOf(path: string): string {
  return mime.getType(path) ?? UNKNOWN;
}

function pictureOf(path: string, taken: TakenPicture): Picture | null {
  const { width, height, variants } = taken.picture;
  if (width === null || height === null) return null;
  return {
    width,
    height,
    variants: variants.map((kept) => ({ path: variantPath(path, taken, kept), width: kept.width, mediaType: kept.mediaType })),
  };
}

/** Characters of an image's name that its variants bear: with the rest, they stay below the 255 bytes that a file's name may have. */
const MOST_OF_NAME = 50;

/**
 * Where a variant of the image at a site path stands: `/2022/01/a/photo-960.3f9c2d7a.webp`, beside it. The eight digits stand for the bytes that
 * it was made from, how it was made and the image's whole name: what caches hold under this address is right for ever, no two images make the
 * same one, and pages come out the same on every machine, whose encoders may differ in a bit.
 */
export function variantPath(path: string, { hash }: Pick<TakenPicture, 'hash'>, { width, mediaType }: KeptVariant): string {
  const { dir, name, base } = posix.parse(path);
  const sum = hashOf(Buffer.from([RECIPE, base, hash].join('\0'))).slice(0, 8);
  return posix.join(dir, `${[...name].slice(0, MOST_OF_NAME).join('')}-${width}.${sum}.${mediaType.slice('image/'.length)}`);
}

/** The bytes of an image, and what they come to. */
export type ImageBytes = { readonly hash: string; readonly read: () => Uint8Array };

/** An image as it is published under its own name. A source that has changed since it was looked at is not: who knows what it tells. */
export function ownImage({ source, hash, picture: { own } }: TakenPicture, store: PictureStore): ImageBytes {
  if (own !== null) return { hash: own.hash, read: () => store.read(own) };
  const read = (): Uint8Array => {
    const { path, bytes } = readSource(source);
    if (hashOf(bytes) !== hash) throw new SarikaError('changed-meanwhile', { path });
    return bytes;
  };
  return { hash, read };
}
