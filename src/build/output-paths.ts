import type { Kept } from '../disk/publication.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';

/** What a path was taken by: a file of the newsroom's, by its own path, or a page that is nobody's in particular (null). */
type Owner = string | null;

/** Who takes which path in the out folder: two files for one path, or a file where a folder must be, are faults of the copy. */
export class OutputPaths {
  /** By the path in lower case, for file systems that do not tell `News` from `news`. */
  readonly #files = new Map<string, Owner>();
  readonly #folders = new Map<string, Owner>();
  #kept: Kept | null = null;

  constructor(readonly faults: Diagnostic[]) {}

  /** Takes in what is kept of the edition before: as long as no path comes that did not stand beside it there, nobody needs to look at it. */
  keep(kept: Kept): void {
    this.#kept = kept;
  }

  #lookAtKept(path: string): void {
    if (this.#kept === null || this.#kept.stoodBeside(path)) return;
    const paths = this.#kept.paths();
    this.#kept = null;
    // Whose they are is asked only where they are in the way: then everything is planned.
    for (const other of paths) this.take(other, null);
  }

  /** True when `path` was free; it is then taken. Else the fault has been noted, at the one of the two that an author can rename. */
  take(path: string, owner: Owner): boolean {
    this.#lookAtKept(path);
    const key = path.toLowerCase();
    const folders = this.#newFolders(key);
    const other = this.#inTheWay(key, folders);
    if (other !== undefined) {
      const [file, url] = owner === null && other !== null ? [other, path] : [owner ?? path, other ?? path];
      this.faults.push(diagnostic('address-clash', { file, span: { start: 0, end: 0 } }, { url: `/${path}`, other: url }));
      return false;
    }
    this.#files.set(key, owner);
    for (const folder of folders) this.#folders.set(folder, owner);
    return true;
  }

  /** Whose a file or folder is that stands where this one must, or where one of its folders must; undefined where the way is free. */
  #inTheWay(key: string, folders: readonly string[]): Owner | undefined {
    const taken = this.#files.get(key);
    if (taken !== undefined) return taken;
    const folder = this.#folders.get(key);
    if (folder !== undefined) return folder;
    const file = folders.find((place) => this.#files.has(place));
    return file === undefined ? undefined : this.#files.get(file);
  }

  /** The folders of a path that no other file lies in. */
  #newFolders(key: string): string[] {
    const folders: string[] = [];
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      const folder = key.slice(0, end);
      if (this.#folders.has(folder)) break;
      folders.push(folder);
    }
    return folders;
  }
}
