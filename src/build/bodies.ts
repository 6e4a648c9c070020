import { crc32 } from 'node:zlib';
import type { PackedText } from '../disk/pack.js';

/** Where rendered bodies wait for their pages: on disk, so that memory grows by cards and never by pages. */
export type Bodies = {
  /** Puts bytes behind all others and gives the place of the first of them. */
  append(bytes: Uint8Array): number;
  /** Null where the text is not there whole: a cache may be spoilt at any time. */
  read(place: PackedText): string | null;
};

/** Bodies in memory, for a newsroom that lies on no disk. */
export class BodiesInMemory implements Bodies {
  readonly #pieces = new Map<number, Uint8Array>();
  #end = 0;

  append(bytes: Uint8Array): number {
    const at = this.#end;
    this.#pieces.set(at, bytes);
    this.#end += bytes.length;
    return at;
  }

  read({ at, length }: PackedText): string | null {
    for (const [start, bytes] of this.#pieces) {
      if (at >= start && at + length <= start + bytes.length) {
        return Buffer.from(bytes.buffer, bytes.byteOffset + at - start, length).toString('utf16le');
      }
    }
    return null;
  }
}

/** Texts one behind the other as bodies are kept, and where each stands in `bytes`. */
export function packTexts(texts: readonly string[]): { readonly bytes: Uint8Array; readonly places: readonly PackedText[] } {
  const bytes = Buffer.allocUnsafeSlow(2 * texts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  const places = texts.map((text) => {
    const length = bytes.write(text, at, 'utf16le');
    const place = { at, length, crc: crc32(bytes.subarray(at, at + length)) };
    at += length;
    return place;
  });
  return { bytes, places };
}
