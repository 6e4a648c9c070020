import { assertOutputPath, foldersOf, foldPath } from './output-path.js';

/** The paths of one edition. No two of them are, or could be on any system, one file, or the file and the folder of one name. */
export class OutputNames {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /** Throws, for our bug, where `path` is no output path or is at odds with one that was added before. */
  add(path: string): void {
    assertOutputPath(path);
    const fold = foldPath(path);
    const clash = this.#files.get(fold) ?? this.#folders.get(fold) ?? this.#fileAbove(fold);
    if (clash !== undefined) throw new Error(`Output paths ${JSON.stringify(clash)} and ${JSON.stringify(path)} stand in each other's way`);
    this.#files.set(fold, path);
    for (const folder of foldersOf(fold)) this.#folders.set(folder, path);
  }

  /** The added path that is, but for its fold, this one. */
  find(path: string): string | undefined {
    return this.#files.get(foldPath(path));
  }

  #fileAbove(fold: string): string | undefined {
    for (const folder of foldersOf(fold)) {
      const file = this.#files.get(folder);
      if (file !== undefined) return file;
    }
    return undefined;
  }
}
