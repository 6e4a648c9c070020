import { createHash } from 'node:crypto';
import { constants, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { breathe } from './breathe.js';
import { hasCode, isMissing } from './disk-fault.js';
import { makeFolder } from './make-folder.js';
import { rename, renameSync, rm, rmdir, unlink } from './moving.js';
import { foldersOf } from './output-path.js';

export type Kind = 'absent' | 'folder' | 'file' | 'link' | 'other';
/** What stands in a path's way, or at its end: `at` is the path itself or the first folder of it that is no folder. */
export type Trace = { readonly kind: Kind; readonly at: string; readonly stats: Stats | null };
/** All that a folder holds, by path; `folders` the outermost first, the folder itself among them. */
export type Contents = { readonly folders: readonly string[]; readonly files: readonly string[]; readonly others: readonly string[] };

/**
 * The files in an out folder, by output path. What it reads and removes, it never reaches through a symbolic link. It
 * remembers the folders it has seen: take a new one after changing them. Looking is synchronous: asking the thread pool costs
 * four times what a look does, and there are thousands.
 */
export class OutTree {
  readonly #dir: string;
  readonly #kinds = new Map<string, Kind>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** False where there is nothing at all, not even the folder itself. */
  isThere(): boolean {
    return this.#stats('') !== null;
  }

  /** Walks down to `path` and says what is there, or what is in the way. */
  trace(path: string): Trace {
    for (const folder of foldersOf(path)) {
      const kind = this.#folderKind(folder);
      if (kind !== 'folder') return { kind, at: folder, stats: null };
    }
    const stats = this.#stats(path);
    return { kind: kindOf(stats), at: path, stats };
  }

  /** True where a regular file at `path` has exactly these bytes. */
  holds(path: string, bytes: Uint8Array): boolean {
    const { kind, stats } = this.trace(path);
    if (kind !== 'file' || stats?.size !== bytes.byteLength) return false;
    try {
      return readFileSync(join(this.#dir, path)).equals(bytes);
    } catch (error) {
      // A file that can't be read can still be replaced.
      if (isMissing(error) || hasCode(error, 'EACCES', 'EPERM')) return false;
      throw error;
    }
  }

  /** True where two paths lead to one file, as on disks that do not tell `A` from `a`. */
  isSameFile(path: string, other: string): boolean {
    const [one, two] = [this.trace(path).stats, this.trace(other).stats];
    return one !== null && two !== null && one.dev === two.dev && one.ino === two.ino;
  }

  contents(folder: string): Contents {
    const found = { folders: [folder], files: [] as string[], others: [] as string[] };
    for (const entry of readdirSync(join(this.#dir, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isFile()) found.files.push(path);
      else if (!entry.isDirectory()) found.others.push(path);
      else for (const [key, paths] of Object.entries(this.contents(path))) found[key as keyof Contents].push(...paths);
    }
    return found;
  }

  /** Makes a folder of the tree, and those it lies in. The caller has seen that no link is in the way. */
  async makeFolder(folder: string): Promise<void> {
    makeFolder(join(this.#dir, folder));
  }

  /** Moves the file `from` to `path`, replacing what is there in one step. */
  async place(from: string, path: string): Promise<void> {
    const target = join(this.#dir, path);
    await breathe();
    try {
      renameSync(from, target);
    } catch (error) {
      // Two mounts of one disk have one device number and can't be told apart before (containers do this).
      if (!hasCode(error, 'EXDEV')) throw error;
      await copyBeside(from, target);
    }
  }

  /** Removes those of `paths` that are regular files of this tree. Law: gives back, sorted, the ones that are gone by it. */
  async removeFiles(paths: readonly string[]): Promise<string[]> {
    const removed: string[] = [];
    for (const path of [...paths].sort()) {
      const { kind, at } = this.trace(path);
      if (kind !== 'file' || at !== path) continue;
      await unlink(join(this.#dir, path));
      removed.push(path);
    }
    return removed;
  }

  /** Removes the folders that `paths` lay in and that are empty now; the tree's own folder stays. */
  async removeEmptyFolders(paths: readonly string[]): Promise<void> {
    const folders = [...new Set(paths.flatMap(foldersOf))].sort();
    for (const folder of folders.reverse()) await this.removeFolder(folder);
  }

  /** Removes a folder if it is one, and empty. */
  async removeFolder(folder: string): Promise<void> {
    const { kind, at } = this.trace(folder);
    if (kind !== 'folder' || at !== folder) return;
    try {
      await rmdir(join(this.#dir, folder));
    } catch (error) {
      // POSIX lets rmdir say EEXIST for a folder that is not empty; EBUSY is a mount point, EPERM a folder that is kept.
      if (!isMissing(error) && !hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EPERM', 'EACCES')) throw error;
    }
  }

  #folderKind(folder: string): Kind {
    const kind = this.#kinds.get(folder) ?? kindOf(this.#stats(folder));
    this.#kinds.set(folder, kind);
    return kind;
  }

  #stats(path: string): Stats | null {
    return lstatSync(join(this.#dir, path), { throwIfNoEntry: false }) ?? null;
  }
}

function kindOf(stats: Stats | null): Kind {
  if (stats === null) return 'absent';
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}

async function copyBeside(from: string, target: string): Promise<void> {
  // A name that can't be too long, and the same the next time, so that a killed build's is replaced and not joined by another.
  const beside = join(dirname(target), `.sarika-${createHash('sha256').update(target).digest('hex').slice(0, 12)}`);
  await rm(beside, { force: true });
  try {
    await copyFile(from, beside, constants.COPYFILE_EXCL);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await rm(from, { force: true });
}
