import { isRecord } from '../model/record.js';
import type { KeptPicture } from './kept-picture.js';

/**
 * The index of the images that are kept. `recipe`: how they were made; `savedAt`: when, in milliseconds since the epoch; `hashes`: of the
 * sources, by their paths and stamps; `stamps`: of the kept files, by their names.
 */
export type PictureNote = {
  readonly version: 1;
  readonly recipe: string;
  readonly savedAt: number;
  readonly hashes: readonly (readonly [path: string, stamp: string, hash: string])[];
  readonly pictures: readonly (readonly [key: string, picture: KeptPicture])[];
  readonly stamps: readonly (readonly [name: string, stamp: string])[];
};

/** Most pixels of a side: no image that we take has more. */
const LONGEST = 1e8;

/** True for an index of our own making, by this recipe: whoever else wrote it, nothing in it leads out of the folder or to another name. */
export function isPictureNote(value: unknown, recipe: string): value is PictureNote {
  const { version, recipe: own, savedAt, hashes, pictures, stamps } = (value ?? {}) as Partial<Record<keyof PictureNote, unknown>>;
  if (version !== 1 || own !== recipe || typeof savedAt !== 'number') return false;
  return (
    isListOf(hashes, (entry) => entry.length === 3 && entry.every(isText) && isHash(entry[2])) &&
    isListOf(pictures, (entry) => entry.length === 2 && isText(entry[0]) && isPicture(entry[1])) &&
    isListOf(stamps, (entry) => entry.length === 2 && isHash(entry[0]) && isText(entry[1]))
  );
}

function isPicture(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { type, width, height, own, variants } = value;
  if (!/^(?:png|jpeg|webp|gif|avif|svg)$/.test(String(type))) return false;
  const hasSize = (width === null && height === null) || (isCount(width) && isCount(height));
  return hasSize && (own === null || isImage(own)) && Array.isArray(variants) && variants.every(isVariant);
}

function isVariant(value: unknown): boolean {
  return isRecord(value) && isImage(value) && isCount(value.width) && /^image\/(?:webp|avif)$/.test(String(value.mediaType));
}

function isImage(value: unknown): boolean {
  return isRecord(value) && isHash(value.hash) && isCount(value.length);
}

function isListOf(value: unknown, check: (entry: readonly unknown[]) => boolean): boolean {
  return Array.isArray(value) && value.every((entry) => Array.isArray(entry) && check(entry));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isHash(value: unknown): boolean {
  return isText(value) && /^[0-9a-f]{64}$/.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= LONGEST;
}
