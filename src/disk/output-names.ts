import { assertOutputPath, foldPath } from './output-path.js';

/** The paths of one edition. No two of them are, or could be on any system, one file, or the file and the folder of one name. */
export class OutputNames {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();
  readonly #added = new Set<string>();

  /** Throws, for our bug, where `path` is no output path or is at odds with one that was added before. */
  add(path: string): void {
    assertOutputPath(path);
    const fold = foldPath(path);
    const clash = this.#files.get(fold) ?? this.#folders.get(fold) ?? this.#addFolders(fold, path);
    if (clash !== undefined) throw new Error(`Output paths ${JSON.stringify(clash)} and ${JSON.stringify(path)} stand in each other's way`);
    this.#files.set(fold, path);
    this.#added.add(path);
  }

  /** True for a path that was added, letter for letter. */
  has(path: string): boolean {
    return this.#added.has(path);
  }

  /** The added path that is, but for its fold, this one. */
  find(path: string): string | undefined {
    return this.#files.get(foldPath(path));
  }

  /** Gives the file, if there is one, that stands where a folder must. */
  #addFolders(fold: string, path: string): string | undefined {
    for (let end = fold.lastIndexOf('/'); end > 0; end = fold.lastIndexOf('/', end - 1)) {
      const folder = fold.slice(0, end);
      // Most files lie where others do, and in what holds a folder no file is in the way.
      if (this.#folders.has(folder)) return undefined;
      const file = this.#files.get(folder);
      if (file !== undefined) return file;
      this.#folders.set(folder, path);
    }
    return undefined;
  }
}
