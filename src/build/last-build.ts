import { hash } from 'node:crypto';
import { join } from 'node:path';
import { fromBlock, soundBlocks, toBlock, writeBlocks } from '../disk/blocks.js';
import { tryTo } from '../disk/disk-fault.js';
import { type Manifest, manifestSum } from '../disk/manifest.js';
import { isYoung, stampAt } from '../disk/stamp.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';
import type { EditionSummary } from './edition-summary.js';
import type { Folders, Snapshot } from './snapshot.js';
import { toolVersion } from './tool-version.js';

/** What a build that published told; `found`: of the newsroom as a whole. What it found in the articles is kept with them. */
export type LastReport = { readonly settings: Settings; readonly edition: EditionSummary; readonly found: readonly Diagnostic[] };

/** A build that has published. `now` in milliseconds since the epoch; `outputs` stands for all that it left in the out folder. */
export type Published = {
  readonly snapshot: Snapshot;
  readonly drafts: boolean;
  readonly now: number;
  /** Font files outside the newsroom. */
  readonly fonts: readonly string[];
  readonly outputs: string;
  /** The files in which articles' findings are kept. */
  readonly cache: readonly (readonly [file: string, stamp: string])[];
  readonly report: LastReport;
};

type Note = Omit<Published, 'snapshot' | 'fonts'> & {
  readonly version: 1;
  readonly tool: string;
  readonly folders: Folders;
  /** {@link Snapshot.sum} of what was built. */
  readonly sum: string;
  readonly fonts: readonly (readonly [file: string, stamp: string])[];
  /** When the build ended, in milliseconds since the epoch. */
  readonly endedAt: number;
};

/** A note of the last build into an out folder: whether everything is still as it was then, and what was said of it. */
export class LastBuild {
  readonly #file: string;
  readonly #note: Note | null;

  /** `dir` is the cache's folder, absolute; `out` the out folder as it was asked for: each has a note of its own. */
  constructor(
    readonly dir: string,
    out: string | null,
  ) {
    this.#file = join(dir, out === null ? 'last' : `last-${hash('sha256', out, 'hex').slice(0, 12)}`);
    this.#note = noteIn(soundBlocks(this.#file)[0]);
  }

  /** Where the sources lay then; null where nothing is known. */
  get folders(): Folders | null {
    return this.#note?.folders ?? null;
  }

  get timeZone(): string {
    return this.#note?.report.settings.timeZone ?? 'UTC';
  }

  /** What the last build told, if one at `now` would make the same edition from the same files. */
  stillTrue(snapshot: Snapshot, drafts: boolean, now: number): LastReport | null {
    const note = this.#note;
    if (note === null || note.sum !== snapshot.sum || note.drafts !== drafts) return null;
    if (isYoung(note.endedAt)) return null;
    const { nextChange } = note.report.edition;
    if (now < note.now || (nextChange !== null && now >= nextChange)) return null;
    return [...note.fonts, ...note.cache].every(([file, stamp]) => stampAt(file) === stamp) ? note.report : null;
  }

  /** True where the out folder holds what that build left in it, by the word of its manifest. */
  isOf(manifest: Manifest): boolean {
    return this.#note?.outputs === manifestSum(manifest);
  }

  /** Notes a build; one whose files may change and look as they did is no ground for the next. */
  write({ snapshot, fonts, ...build }: Published): void {
    const { folders, sum } = snapshot;
    const stamped = fonts.map((file) => [file, stampAt(file) ?? ''] as const);
    const note: Note = { ...build, version: 1, tool: toolVersion(), folders, sum, fonts: stamped, endedAt: Date.now() };
    // Without the note, the next build looks at everything again.
    if (snapshot.isSettled) tryTo(() => writeBlocks(this.#file, [toBlock(note)]));
    else if (this.#note !== null) tryTo(() => writeBlocks(this.#file, []));
  }
}

function noteIn(block: Uint8Array | undefined): Note | null {
  const note = (block && fromBlock(block)) as Partial<Note> | null | undefined;
  // A block has a sum: what sarika wrote itself is whole. Of another version, nothing is believed.
  return note?.version === 1 && note.tool === toolVersion() ? (note as Note) : null;
}
