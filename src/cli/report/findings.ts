import type { Words } from '../../messages/words.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Texts } from '../../model/source.js';
import type { Session } from '../session.js';
import { reportPretty } from './pretty.js';

/** Findings of one kind that are shown: the rest say the same of other places, and would hide what matters. */
const MOST_OF_CODE = 20;
/** Notes that neither change nor mend anything. */
const MOST_NOTES = 5;

function most({ severity, fix = [] }: Diagnostic): number {
  if (severity === 'error') return Number.POSITIVE_INFINITY;
  return severity === 'info' && fix.length === 0 ? MOST_NOTES : MOST_OF_CODE;
}

/** Findings of a code that are not shown. */
type Left = { readonly code: string; readonly count: number };

/** Findings without what is too much of one code, and how many are left out. Errors are never left out. */
function firstOfEach(found: readonly Diagnostic[]): [shown: Diagnostic[], left: Left[]] {
  const counts = new Map<string, number>();
  const left = new Map<string, number>();
  const shown = found.filter((finding) => {
    const { code } = finding;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= most(finding)) return true;
    left.set(code, (left.get(code) ?? 0) + 1);
    return false;
  });
  return [shown, [...left].map(([code, count]) => ({ code, count }))];
}

/** What needs a decision comes last: that is what stays on the screen. */
const ORDER = ['info', 'warn', 'error'] as const;

/** Says findings to a person: notes, then warnings, then errors; some of each code, or with `--verbose` all of them. */
export function reportFindings(found: readonly Diagnostic[], texts: Texts, words: Words, { terminal, isVerbose }: Session): void {
  for (const severity of ORDER) {
    const own = found.filter((finding) => finding.severity === severity);
    const [shown, more] = isVerbose ? [own, []] : firstOfEach(own);
    reportPretty(shown, texts, words, terminal);
    for (const left of more) terminal.say(words.cli.moreOfCode(left));
  }
}

/** `fixable`: those that `sarika check --fix` would mend. */
export type FindingCounts = { readonly errors: number; readonly warnings: number; readonly notes: number; readonly fixable: number };

export function countFindings(found: readonly Diagnostic[]): FindingCounts {
  const of = (wanted: Diagnostic['severity']): number => found.filter(({ severity }) => severity === wanted).length;
  return {
    errors: of('error'),
    warnings: of('warn'),
    notes: of('info'),
    fixable: found.filter(({ fix }) => fix !== undefined && fix.length > 0).length,
  };
}
