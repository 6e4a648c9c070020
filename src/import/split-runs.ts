import type { Span } from '../model/source.js';
import type { FontRun } from './font-run.js';

/** What stands in the source and is no text; `text`: the words that it means all the same (`\\[`), else none. */
export type Gap = Span & { readonly text?: string };

/** The runs without the gaps in them; both in ascending order, and the gaps apart. A run that its source writes otherwise stays whole. */
export function splitRuns(source: string, runs: readonly FontRun[], gaps: readonly Gap[]): FontRun[] {
  const pieces: FontRun[] = [];
  let next = 0;
  for (const run of runs) {
    const { start, end } = run.span;
    const isExact = source.slice(start, end) === run.text;
    let done = start;
    const add = (until: number): void => {
      if (until > done) pieces.push({ ...run, text: source.slice(done, until), span: { start: done, end: until } });
    };
    while (next < gaps.length && (gaps[next]?.end ?? 0) <= start) next++;
    for (let at = next; isExact && at < gaps.length && (gaps[at]?.start ?? 0) < end; at++) {
      const gap = gaps[at] as Gap;
      add(Math.max(done, gap.start));
      if (gap.text !== undefined) pieces.push({ ...run, text: gap.text, span: { start: gap.start, end: gap.end } });
      done = Math.min(end, Math.max(done, gap.end));
    }
    if (isExact) add(end);
    else pieces.push(run);
  }
  return pieces;
}
