import { join } from 'node:path';
import { fromBlock, soundBlocks, toBlock, writeBlocks } from '../disk/blocks.js';
import { tryTo } from '../disk/disk-fault.js';
import { acquireLock } from '../disk/lock.js';
import { openMemoFolder } from '../disk/memo-folder.js';
import { STATE_FOLDER } from '../disk/state-folder.js';
import { Archive, type Counts } from '../lint/archive.js';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import { LastRun } from './last-run.js';
import { toolVersion } from './tool-version.js';

/** What was found, before it is put in order; `leftOut`: rules that were not asked, since nobody has read all articles yet. */
export type Found = { readonly diagnostics: readonly Diagnostic[]; readonly leftOut: readonly DiagnosticCode[] };

/** What proofreading keeps in `.sarika/check/`. */
export type CheckMemory = {
  /** The folder, absolute. */
  readonly dir: string;
  readonly last: LastRun<Found>;
  /** Keeps the archive for those who look at one article. */
  readonly keep: (archive: Archive) => void;
  /** To be called at the end: then others may use it. */
  readonly close: () => Promise<void>;
};

/** Null where somebody else is proofreading here, or the folder can't be written: all is read again then, which takes time and nothing else. */
export async function openCheckMemory(root: string): Promise<CheckMemory | null> {
  try {
    const close = await acquireLock(root, 'check.lock');
    const dir = await openMemoFolder(root, 'check');
    return { dir, last: new LastRun(dir, 'last'), keep: (archive) => keep(dir, archive), close };
  } catch (error) {
    if (error instanceof SarikaError) return null;
    throw error;
  }
}

const NAME = 'archive';

type Kept = { readonly version: 2; readonly tool: string } & { readonly [Key in keyof Counts]: readonly Entry[] };
type Entry = readonly [name: string, count: number];

function keep(dir: string, { counts }: Archive): void {
  const { words, tags, titles } = counts;
  const kept: Kept = { version: 2, tool: toolVersion(), words: [...words], tags: [...tags], titles: [...titles] };
  tryTo(() => writeBlocks(join(dir, NAME), [toBlock(kept)]));
}

/** What the articles said when all of them were last read; null where that is not known. */
export function readArchive(root: string): Archive | null {
  const [block] = soundBlocks(join(root, STATE_FOLDER, 'check', NAME));
  const { version, tool, words, tags, titles } = ((block && fromBlock(block)) ?? {}) as Partial<Record<keyof Kept, unknown>>;
  if (version !== 2 || tool !== toolVersion() || !isCounts(words) || !isCounts(tags) || !isCounts(titles)) return null;
  return new Archive({ words: new Map(words), tags: new Map(tags), titles: new Map(titles) });
}

function isCounts(value: unknown): value is readonly Entry[] {
  const isEntry = (entry: unknown): boolean => Array.isArray(entry) && typeof entry[0] === 'string' && Number.isSafeInteger(entry[1]);
  return Array.isArray(value) && value.every(isEntry);
}
