import type { Diagnostic } from '../../model/diagnostic.js';

/** Warnings of one kind that are shown: the rest say the same of other places, and would hide what matters. */
const MOST_OF_CODE = 20;

/** Findings of a code that are not shown. */
export type Left = { readonly code: string; readonly count: number };

/** Findings without what is too much of one code, and how many are left out. Errors are never left out. */
export function firstOfEach(found: readonly Diagnostic[]): [shown: Diagnostic[], left: Left[]] {
  const counts = new Map<string, number>();
  const left = new Map<string, number>();
  const shown = found.filter(({ code, severity }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (severity === 'error' || count <= MOST_OF_CODE) return true;
    left.set(code, (left.get(code) ?? 0) + 1);
    return false;
  });
  return [shown, [...left].map(([code, count]) => ({ code, count }))];
}
