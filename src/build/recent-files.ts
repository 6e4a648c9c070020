/** Bytes of made files that are kept. */
const MOST = 32e6;

type Recent = { readonly key: string; readonly bytes: Uint8Array };

/** Files that were made lately, by their paths, the latest last. */
export class RecentFiles {
  readonly #files = new Map<string, Recent>();
  #held = 0;

  /** The file of that path as it was made last, whatever it was made from. */
  last(path: string): Recent | null {
    return this.#files.get(path) ?? null;
  }

  put(path: string, key: string, bytes: Uint8Array): void {
    this.#drop(path);
    this.#files.set(path, { key, bytes });
    this.#held += bytes.length;
    for (const oldest of this.#files.keys()) {
      if (this.#held <= MOST) break;
      this.#drop(oldest);
    }
  }

  #drop(path: string): void {
    this.#held -= this.#files.get(path)?.bytes.length ?? 0;
    this.#files.delete(path);
  }
}
