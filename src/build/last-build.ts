import { hash } from 'node:crypto';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';
import type { EditionSummary } from './edition-summary.js';
import { LastRun } from './last-run.js';

/** What a build that published told; `found`: of the newsroom as a whole. What it found in the articles is kept with them. */
export type LastReport = {
  readonly settings: Settings;
  readonly edition: EditionSummary;
  readonly found: readonly Diagnostic[];
  /** Whether the publication register knew all of it afterwards. */
  readonly isRegistered: boolean;
  /** The sum of the manifest of all that it left in the out folder. */
  readonly outputs: string;
};

/** `dir` is the cache's folder, absolute; `out` the out folder as it was asked for: each has a note of its own. */
export function lastBuild(dir: string, out: string | null): LastRun<LastReport> {
  return new LastRun(dir, out === null ? 'last' : `last-${hash('sha256', out, 'hex').slice(0, 12)}`);
}

/** What else than the newsroom's files an edition hangs on. */
export function howBuilt({ drafts }: { readonly drafts: boolean }): string {
  return drafts ? 'drafts' : 'published';
}

/** Whether a build is to write the publication register. What a look at drafts shows was never published. */
export function isLocking({ lock = false, drafts }: { readonly lock?: boolean; readonly drafts: boolean }): boolean {
  return lock && !drafts;
}
