import { constants, copyFileSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMissing } from './disk-fault.js';
import { makeFolder } from './make-folder.js';
import { rm, rmdir } from './moving.js';
import { STAGE_IN_OUT } from './output-path.js';
import { isInside } from './real-path.js';

const STAGE = 'stage';

/**
 * A folder for files that are not published yet, on the device of `out`: `stage/` in `stateDir`, or else `.sarika-stage/` in
 * `out`. Whatever a killed build left in it is gone. The folder is made with the first file.
 */
export async function openStage(stateDir: string, out: string): Promise<Stage> {
  // Always: an earlier build may have staged here for another out folder.
  await rm(join(stateDir, STAGE), { recursive: true, force: true });
  if ((await deviceOf(out)) === (await deviceOf(stateDir))) return new Stage(join(stateDir, STAGE));
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

export class Stage {
  #isMade = false;
  /** The outermost folder that was made for it. */
  #outermost: string | undefined;
  #count = 0;

  /** `dir` is absolute. `prefix` tells the files of threads apart that share the folder. */
  constructor(
    readonly dir: string,
    readonly prefix = '',
  ) {}

  /** Writes a file into the stage and gives its absolute path. */
  write(bytes: Uint8Array): string {
    this.make();
    // Numbers, not the output's names: no folders to make, and no name that one disk bears and another does not.
    const file = join(this.dir, `${this.prefix}${this.#count++}`);
    writeFileSync(file, bytes, { flag: 'wx' });
    return file;
  }

  /** Copies a file into the stage and gives the copy's absolute path. */
  copy(from: string): string {
    this.make();
    const file = join(this.dir, `${this.prefix}${this.#count++}`);
    copyFileSync(from, file, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    return file;
  }

  /** Makes the folder, if it is not there yet. */
  make(): void {
    if (!this.#isMade) this.#outermost = makeFolder(this.dir);
    this.#isMade = true;
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
}
