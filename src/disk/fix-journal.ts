import { closeSync, constants, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromBlock, soundBlocks, toBlock } from './blocks.js';
import { writingSync } from './disk-fault.js';
import { rmSync } from './moving.js';
import { openStateFolder, STATE_FOLDER } from './state-folder.js';

/** A text that was changed: as it was, and what tells that the file still says what it was changed to (SHA-256, hexadecimal). */
export type JournalEntry = { readonly path: string; readonly before: string; readonly after: string };

const NAME = 'last-fix';
const SHOWN = `${STATE_FOLDER}/${NAME}`;
const OPEN = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

/** What is being changed, written down before each change: whenever the process ends, all that it changed can be taken back. */
export class FixJournal {
  readonly #file: number;

  private constructor(path: string) {
    this.#file = openSync(path, OPEN, 0o600);
  }

  /** Begins a new journal; the last one is forgotten. Throws `cannot-write`. */
  static async start(root: string): Promise<FixJournal> {
    const path = join(await openStateFolder(root), NAME);
    return writingSync(SHOWN, () => {
      rmSync(path, { recursive: true, force: true });
      return new FixJournal(path);
    });
  }

  add(entry: JournalEntry): void {
    writingSync(SHOWN, () => {
      // Behind what was written: the file is open.
      writeFileSync(this.#file, toBlock(entry));
      fsyncSync(this.#file);
    });
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** The entries of the last journal, in order; none where there is none. */
export function readJournal(root: string): JournalEntry[] {
  return soundBlocks(join(root, STATE_FOLDER, NAME)).flatMap((block) => {
    const entry = fromBlock(block) as Partial<Record<keyof JournalEntry, unknown>> | null;
    const { path, before, after } = entry ?? {};
    return typeof path === 'string' && typeof before === 'string' && typeof after === 'string' ? [{ path, before, after }] : [];
  });
}

/** After this, there is nothing to take back. */
export function forgetJournal(root: string): void {
  writingSync(SHOWN, () => rmSync(join(root, STATE_FOLDER, NAME), { force: true }));
}
