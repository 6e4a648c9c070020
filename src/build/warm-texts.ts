import type { PackedText } from '../disk/pack.js';
import type { Bodies } from './bodies.js';

/** Bytes of rendered bodies that are kept: those of some 2,000 articles. What falls out is made again when its page is asked for. */
const MOST = 32e6;

/** Texts of articles in memory: findings as long as they are wanted, of the bodies the last ones. A text is read by its own place alone. */
export class WarmTexts implements Bodies {
  readonly #texts = new Map<number, Uint8Array>();
  /** The bodies among them, and how many bytes each has, the oldest first. */
  readonly #bodies = new Map<number, number>();
  #held = 0;
  #end = 0;

  append(bytes: Uint8Array): number {
    const at = this.#end;
    // A copy: the bytes may be a part of much larger ones.
    this.#texts.set(at, bytes.slice());
    // Texts without a letter have places of their own, too.
    this.#end += bytes.length + 1;
    return at;
  }

  appendBody(bytes: Uint8Array): number {
    const at = this.append(bytes);
    this.#bodies.set(at, bytes.length);
    this.#held += bytes.length;
    for (const oldest of this.#bodies.keys()) {
      if (this.#held <= MOST) break;
      this.forget(oldest);
    }
    return at;
  }

  read({ at, length }: PackedText): string | null {
    const bytes = this.#texts.get(at);
    return bytes?.length === length ? Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('utf16le') : null;
  }

  /** Forgets the text at that place. */
  forget(at: number): void {
    this.#texts.delete(at);
    this.#held -= this.#bodies.get(at) ?? 0;
    this.#bodies.delete(at);
  }
}
