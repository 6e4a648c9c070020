/** Gathers those parts of some bytes that are kept, in order. */
export class KeptBytes {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  constructor(readonly bytes: Uint8Array) {}

  keep(start: number, end: number): void {
    this.#parts.push(this.bytes.subarray(start, end));
    this.#length += end - start;
  }

  /** The bytes themselves where all of them were kept, and else new ones. */
  result(): Uint8Array {
    return this.#length === this.bytes.length ? this.bytes : Buffer.concat(this.#parts);
  }
}
