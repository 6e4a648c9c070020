import { mkdirSync, writeFileSync } from 'node:fs';
import { rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { breathe } from './breathe.js';
import { isMissing } from './disk-fault.js';
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
  readonly #dir: string;
  #isMade = false;
  /** The outermost folder that was made for it. */
  #outermost: string | undefined;
  #count = 0;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Writes a file into the stage and gives its absolute path. */
  async write(bytes: Uint8Array): Promise<string> {
    await breathe();
    if (!this.#isMade) this.#outermost = mkdirSync(this.#dir, { recursive: true });
    this.#isMade = true;
    // Numbers, not the output's names: no folders to make, and no name that one disk bears and another does not.
    const file = join(this.#dir, String(this.#count++));
    writeFileSync(file, bytes, { flag: 'wx' });
    return file;
  }

  /** Removes the stage, and those folders above it that were made for it and hold nothing else. Never fails. */
  async drop(): Promise<void> {
    if (!this.#isMade) return;
    try {
      await rm(this.#dir, { recursive: true, force: true });
      const outermost = this.#outermost;
      for (let dir = dirname(this.#dir); outermost !== undefined && isInside(outermost, dir); dir = dirname(dir)) await rmdir(dir);
    } catch {
      // What is left is dropped when the next stage is opened; it is no reason to call a build failed.
    }
  }
}
