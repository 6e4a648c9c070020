/** Stretches of letters that are looked for all at once, each known by its first `window` letters (Rabin–Karp). */
export class RollingSearch<Entry> {
  readonly #entries = new Map<number, Entry[]>();
  /** Most hashes are in no entry: a bit tells that faster than a map. */
  readonly #bits = new Uint8Array(1 << 18);
  readonly #power: number;

  constructor(readonly window: number) {
    let power = 1;
    for (let time = 1; time < window; time++) power = Math.imul(power, BASE);
    this.#power = power;
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** The `window` letters of `units` from `at` on stand for `entry`. Of many with the same letters some are kept. */
  add(units: Uint16Array, at: number, entry: Entry): void {
    const hash = this.#hashOf(units, at);
    const same = this.#entries.get(hash);
    if (same === undefined) this.#entries.set(hash, [entry]);
    else if (same.length < MOST_SAME) same.push(entry);
    const bit = bitOf(hash);
    this.#bits[bit >>> 3] = (this.#bits[bit >>> 3] as number) | (1 << (bit & 7));
  }

  /** What was added for the same letters, and perhaps for others. */
  at(units: Uint16Array, at: number): readonly Entry[] {
    return this.#entries.get(this.#hashOf(units, at)) ?? [];
  }

  #hashOf(units: Uint16Array, at: number): number {
    let hash = 0;
    for (let index = at; index < at + this.window; index++) hash = (Math.imul(hash, BASE) + (units[index] as number)) | 0;
    return hash;
  }

  /** Tells `visit` the entries that may begin at each place; it gives the place from which the search goes on. */
  scan(units: Uint16Array, length: number, visit: (at: number, entries: readonly Entry[]) => number): void {
    const { window } = this;
    let hash = 0;
    let resume = 0;
    for (let index = 0; index < length; index++) {
      if (index >= window) hash = (hash - Math.imul(this.#power, units[index - window] as number)) | 0;
      hash = (Math.imul(hash, BASE) + (units[index] as number)) | 0;
      const at = index - window + 1;
      if (at < resume) continue;
      const bit = bitOf(hash);
      if (((this.#bits[bit >>> 3] as number) & (1 << (bit & 7))) === 0) continue;
      const entries = this.#entries.get(hash);
      if (entries) resume = visit(at, entries);
    }
  }
}

/** An odd multiplier, so that no letter is lost to the overflow; the second is 2³² by the golden ratio (Knuth, TAOCP 3 §6.4). */
const BASE = 0x01000193;
const GOLDEN = 0x9e3779b1;
const MOST_SAME = 8;

function bitOf(hash: number): number {
  return Math.imul(hash, GOLDEN) >>> 11;
}

/** True where the `count` letters from two places on are the same. */
export function isSame(units: Uint16Array, at: number, others: Uint16Array, other: number, count: number): boolean {
  for (let index = 0; index < count; index++) if (units[at + index] !== others[other + index]) return false;
  return true;
}
