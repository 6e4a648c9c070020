import { lstatSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlacedFile } from '../model/source.js';
import { tryTo, writingSync } from './disk-fault.js';
import { openMemoFolder } from './memo-folder.js';
import { renameSync, rmSync } from './moving.js';
import { readPlaced } from './placed-file.js';
import { type Stamp, stampAt } from './stamp.js';
import { STATE_FOLDER } from './state-folder.js';

/** A folder in `.sarika/` in which each file bears a name that says what is in it. It is made with the first file. */
export class KeptFiles {
  /** How people are told of it. */
  readonly #shown: string;
  /** Absolute. */
  readonly dir: string;

  constructor(
    readonly root: string,
    readonly name: 'images',
  ) {
    this.#shown = `${STATE_FOLDER}/${name}`;
    this.dir = join(root, STATE_FOLDER, name);
  }

  /** True where something stands in its place. */
  isThere(): boolean {
    return lstatSync(this.dir, { throwIfNoEntry: false }) !== undefined;
  }

  /** Makes the folder. Throws `cannot-write`. */
  async make(): Promise<void> {
    await openMemoFolder(this.root, this.name);
  }

  /** Writes a file, whole or not at all, and gives its stamp. Throws `cannot-write`. */
  write(name: string, bytes: Uint8Array): Stamp {
    return writingSync(`${this.#shown}/${name}`, () => {
      const [file, temporary] = [join(this.dir, name), join(this.dir, `${name}.tmp`)];
      // Left by a killed build, or laid there by somebody: what we write must be a new file.
      for (const old of [temporary, file]) rmSync(old, { recursive: true, force: true });
      try {
        writeFileSync(temporary, bytes, { flag: 'wx', mode: 0o600 });
        renameSync(temporary, file);
      } catch (error) {
        tryTo(() => rmSync(temporary, { force: true }));
        throw error;
      }
      return stampAt(file) ?? '';
    });
  }

  /** Null where no regular file stands there. */
  stamp(name: string): Stamp | null {
    return stampAt(join(this.dir, name));
  }

  /** Throws `not-found`, `cannot-read`. */
  read(name: string): Uint8Array {
    const file: PlacedFile = { path: `${this.#shown}/${name}`, real: join(this.dir, name), stamp: '' };
    return readPlaced(file).bytes;
  }

  /** Removes everything that is not named. */
  removeOthers(names: ReadonlySet<string>): void {
    tryTo(() => {
      for (const name of readdirSync(this.dir)) if (!names.has(name)) rmSync(join(this.dir, name), { recursive: true, force: true });
    });
  }
}
