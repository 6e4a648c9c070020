import { constants, copyFileSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode, isMissing, tryTo } from './disk-fault.js';
import { makeFolder } from './make-folder.js';
import { renameSync, rm, rmdir } from './moving.js';
import { STAGE_IN_OUT } from './output-path.js';
import { isInside } from './real-path.js';
import { isAnything } from './stamp.js';

const STAGE = 'stage';
/** Folders that are known to be there: of a hundred thousand articles, each has one of its own, and asks for it once. */
const MOST_REMEMBERED = 1000;

/**
 * A folder for files that are not published yet, on the device of `out`: `stage/` in `stateDir`, or else `.sarika-stage/` in
 * `out`. Whatever a killed build left in it is gone. The folder is made with the first file.
 */
export async function openStage(stateDir: string, out: string): Promise<Stage> {
  // Always: an earlier build may have staged here for another out folder.
  await rm(join(stateDir, STAGE), { recursive: true, force: true });
  if ((await deviceOf(out)) === (await deviceOf(stateDir))) return new Stage(join(stateDir, STAGE), { isTree: !isAnything(out) });
  await rm(join(out, STAGE_IN_OUT), { recursive: true, force: true });
  return new Stage(join(out, STAGE_IN_OUT));
}

/** The device of what is there, or of the nearest folder above. */
async function deviceOf(path: string): Promise<number> {
  try {
    return (await stat(path)).dev;
  } catch (error) {
    if (!isMissing(error) || path === dirname(path)) throw error;
    return deviceOf(dirname(path));
  }
}

/**
 * `isTree`: files stand in the stage under their output paths, so that it can become an out folder that is not there yet. `thread`: to tell
 * its files from those of others that share the folder; 0 for the main one.
 */
export type StageForm = { readonly isTree?: boolean; readonly thread?: number | null };

export class Stage {
  readonly isTree: boolean;
  readonly #thread: number | null;
  readonly #folders = new Set<string>();
  #isMade = false;
  /** The outermost folder that was made for it. */
  #outermost: string | undefined;
  #count = 0;

  /** `dir` is absolute. */
  constructor(
    readonly dir: string,
    { isTree = false, thread = null }: StageForm = {},
  ) {
    this.isTree = isTree;
    this.#thread = thread;
  }

  /** The absolute path of a file in it, by its name. */
  fileAt(name: string): string {
    return join(this.dir, name);
  }

  /** Writes a file that is to be published at `path` into the stage and gives its name there: in a tree that same path. */
  write(bytes: Uint8Array, path: string): string {
    return this.#bring(path, (file) => writeFileSync(file, bytes, { flag: 'wx' }));
  }

  /** Copies a file into the stage and gives the copy's name. */
  copy(from: string, path: string): string {
    return this.#bring(path, (file) => copyFileSync(from, file, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE));
  }

  /** Makes the folder, if it is not there yet. */
  make(): void {
    if (!this.#isMade) this.#outermost = makeFolder(this.dir);
    this.#isMade = true;
  }

  /**
   * Puts the stage, as it stands, in the place of an out folder that is not there: every file of it in one step. Gives false, with nothing
   * done, where that can't be, for something is there by now, or the stage is no tree, or the disk does not let us.
   */
  become(out: string): boolean {
    let isDone = false;
    if (this.isTree && this.#isMade && !isAnything(out))
      tryTo(() => {
        makeFolder(dirname(out));
        renameSync(this.dir, out);
        isDone = true;
      });
    return isDone;
  }

  /** Removes the stage, and those folders above it that were made for it and hold nothing else. Never fails. */
  async drop(): Promise<void> {
    if (!this.#isMade) return;
    try {
      await rm(this.dir, { recursive: true, force: true });
      const outermost = this.#outermost;
      for (let dir = dirname(this.dir); outermost !== undefined && isInside(outermost, dir); dir = dirname(dir)) await rmdir(dir);
    } catch {
      // What is left is dropped when the next stage is opened; it is no reason to call a build failed.
    }
  }

  /** `make` makes a file, where none is. */
  #bring(path: string, make: (file: string) => void): string {
    this.make();
    const name = this.isTree ? path : this.#number();
    const file = this.fileAt(name);
    if (this.isTree) this.#makeFolder(dirname(file));
    try {
      make(file);
    } catch (error) {
      if (!this.isTree || this.#thread || !hasCode(error, 'EEXIST')) throw error;
      // A thread that has failed left it, and may still be writing it: another file takes its place.
      const whole = join(this.dir, STAGE_IN_OUT);
      make(whole);
      renameSync(whole, file);
    }
    return name;
  }

  /** Numbers, not the output's names: no folders to make, and no name that one disk bears and another does not. */
  #number(): string {
    const number = this.#count++;
    return this.#thread === null ? `${number}` : `${this.#thread}-${number}`;
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    makeFolder(folder);
    if (this.#folders.size >= MOST_REMEMBERED) this.#folders.clear();
    this.#folders.add(folder);
  }
}
