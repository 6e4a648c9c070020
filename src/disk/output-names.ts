import { assertOutputPath, foldPath } from './output-path.js';

/** The paths of one edition. No two of them are, or could be on any system, one file, or the file and the folder of one name. */
export class OutputNames {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();
  /** Those at which nobody has had to look. */
  readonly #unseen = new Set<string>();
  readonly #unread: (() => Iterable<string>)[] = [];
  #isLooking = false;

  /** `known`: output paths of an edition before, in which none was in another's way: as long as no other one comes, none is looked at. */
  constructor(readonly known: { has(path: string): boolean }) {}

  /** Throws, for our bug, where `path` is no output path or is at odds with one that was added before. */
  add(path: string): void {
    if (this.#unseen.has(path)) throw atOdds(path, path);
    if (!this.known.has(path)) this.#lookAtAll();
    if (this.#isLooking) this.#look(path);
    else this.#unseen.add(path);
  }

  /** As {@link add}, for paths that are known, all of them, and need not be read before somebody looks at all. */
  addKnown(paths: () => Iterable<string>): void {
    if (this.#isLooking) for (const path of paths()) this.#look(path);
    else this.#unread.push(paths);
  }

  #lookAtAll(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    for (const path of this.#unseen) this.#look(path);
    this.#unseen.clear();
    for (const paths of this.#unread.splice(0)) for (const path of paths()) this.#look(path);
  }

  #look(path: string): void {
    assertOutputPath(path);
    const fold = foldPath(path);
    const clash = this.#files.get(fold) ?? this.#folders.get(fold) ?? this.#addFolders(fold, path);
    if (clash !== undefined) throw atOdds(clash, path);
    this.#files.set(fold, path);
  }

  /** True for a path that was added by itself, letter for letter. */
  has(path: string): boolean {
    return this.#unseen.has(path) || (this.#isLooking && this.#files.get(foldPath(path)) === path);
  }

  /** The added path that is, but for its fold, this one. */
  find(path: string): string | undefined {
    this.#lookAtAll();
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

function atOdds(clash: string, path: string): Error {
  return new Error(`Output paths ${JSON.stringify(clash)} and ${JSON.stringify(path)} stand in each other's way`);
}
