import { join } from 'node:path';
import { fromBlock, soundBlocks, toBlock, writeBlocks } from '../disk/blocks.js';
import { tryTo } from '../disk/disk-fault.js';
import { isYoung, stampAt } from '../disk/stamp.js';
import type { Folders, Snapshot } from './snapshot.js';
import { toolVersion } from './tool-version.js';

/** The moments, in milliseconds since the epoch, from which on and before which a report is true; `until` null: for ever. */
type While = { readonly from: number; readonly until: number | null };

/** A run that came to its end. */
export type Run<Report> = While & {
  readonly snapshot: Snapshot;
  /** What else than the files was asked for. */
  readonly how: string;
  /** Files outside the newsroom that the run hangs on, absolute. */
  readonly files: readonly string[];
  readonly report: Report;
};

type Note<Report> = While & {
  readonly version: 2;
  readonly tool: string;
  readonly folders: Folders;
  /** {@link Snapshot.sum} of what was there. */
  readonly sum: string;
  readonly how: string;
  readonly files: readonly (readonly [file: string, stamp: string])[];
  /** When the run ended, in milliseconds since the epoch. */
  readonly endedAt: number;
  readonly report: Report;
};

/** A note of the last run of its kind: whether everything is still as it was then, and what was said of it. `Report` is made of what JSON can hold. */
export class LastRun<Report> {
  readonly #file: string;
  readonly #note: Note<Report> | null;

  /** `dir` is the cache's folder, absolute. */
  constructor(
    readonly dir: string,
    name: string,
  ) {
    this.#file = join(dir, name);
    this.#note = noteIn(soundBlocks(this.#file)[0]);
  }

  /** Where the sources lay then; null where nothing is known. */
  get folders(): Folders | null {
    return this.#note?.folders ?? null;
  }

  /** What was said then, whether it is still true or not. */
  get report(): Report | null {
    return this.#note?.report ?? null;
  }

  /** What the last run told, if one at `now` would make the same of the same files. */
  stillTrue(snapshot: Snapshot, how: string, now: number): Report | null {
    const note = this.#note;
    if (note === null || note.sum !== snapshot.sum || note.how !== how) return null;
    if (isYoung(note.endedAt)) return null;
    if (now < note.from || (note.until !== null && now >= note.until)) return null;
    return note.files.every(([file, stamp]) => stampAt(file) === stamp) ? note.report : null;
  }

  /** Notes a run; one whose files may change and look as they did is no ground for the next. */
  write({ snapshot, files, ...run }: Run<Report>): void {
    const { folders, sum } = snapshot;
    const stamped = files.map((file) => [file, stampAt(file) ?? ''] as const);
    const note: Note<Report> = { ...run, version: 2, tool: toolVersion(), folders, sum, files: stamped, endedAt: Date.now() };
    // Without the note, the next run looks at everything again.
    if (snapshot.isSettled) tryTo(() => writeBlocks(this.#file, [toBlock(note)]));
    else if (this.#note !== null) tryTo(() => writeBlocks(this.#file, []));
  }
}

function noteIn<Report>(block: Uint8Array | undefined): Note<Report> | null {
  const note = (block && fromBlock(block)) as Partial<Note<Report>> | null | undefined;
  // A block has a sum: what sarika wrote itself is whole. Of another version, nothing is believed.
  return note?.version === 2 && note.tool === toolVersion() ? (note as Note<Report>) : null;
}
