import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SharpOptions } from 'sharp';

type Sharp = typeof import('sharp')['default'];

const require = createRequire(import.meta.url);

/** Most pixels of an image that is worked on: a camera of 2025 takes 50 million, and 100 million take 400 MB as they are decoded. */
export const MOST_PIXELS = 100_000_000;

/** What is cut off is refused; what is merely odd is not. */
export const READING: SharpOptions = { limitInputPixels: MOST_PIXELS, failOn: 'error' };

let loading: Promise<Sharp> | null = null;

/** sharp, loaded when the first image comes: it takes a third of a second and 30 MB, which a newsroom without images must not pay. */
export function loadSharp(): Promise<Sharp> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    // No image is opened twice; and several are worked on at once, each by one thread.
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  return loading;
}

/** The version of sharp that is installed, found out without loading it: another one may make other bytes. */
export function sharpVersion(): string {
  // sharp exports its own code alone: the file is found beside that.
  const { version } = require(join(dirname(require.resolve('sharp')), '../package.json')) as { version: string };
  return version;
}
