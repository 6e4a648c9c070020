import { type Diagnostic, diagnostic } from '../model/diagnostic.js';

/** Who takes which path in the out folder: two files for one path, or a file where a folder must be, are faults of the copy. */
export class OutputPaths {
  /** By the path in lower case, for file systems that do not tell `News` from `news`: who took it, as a file or as a folder. */
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  constructor(readonly faults: Diagnostic[]) {}

  /** True when `path` was free and is now taken by `owner`, a file's path as users know it. Else the fault has been noted. */
  take(path: string, owner: string): boolean {
    const key = path.toLowerCase();
    const parts = key.split('/');
    const folders = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
    const other =
      this.#files.get(key) ??
      this.#folders.get(key) ??
      folders.map((folder) => this.#files.get(folder)).find((taken) => taken !== undefined);
    if (other !== undefined) {
      this.faults.push(diagnostic('address-clash', { file: owner, span: { start: 0, end: 0 } }, { url: `/${path}`, other }));
      return false;
    }
    this.#files.set(key, owner);
    for (const folder of folders) if (!this.#folders.has(folder)) this.#folders.set(folder, owner);
    return true;
  }
}
