import { breathe } from '../disk/breathe.js';
import type { PlannedFile } from './edition-files.js';

/** The files of an edition, each planned when somebody first asks for it or for one behind it. */
export class PlannedFiles {
  readonly #known = new Map<string, PlannedFile>();
  readonly #rest: Iterator<PlannedFile>;

  constructor(files: Iterable<PlannedFile>) {
    this.#rest = files[Symbol.iterator]();
  }

  /** `path` is relative to the out folder. */
  find(path: string): PlannedFile | null {
    for (let known = this.#known.get(path); ; known = this.#known.get(path)) if (known || !this.#next()) return known ?? null;
  }

  /** Plans all that is left, with pauses: faults that only show between two files come to light. */
  async finish(): Promise<void> {
    while (this.#next()) await breathe();
  }

  #next(): boolean {
    const { done, value } = this.#rest.next();
    if (!done) this.#known.set(value.path, value);
    return !done;
  }
}
