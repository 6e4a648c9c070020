import type { Diagnostic } from '../model/diagnostic.js';
import { finding } from './article-rule.js';
import type { Copy } from './copy.js';
import { matchesIn } from './passage.js';

/**
 * Where a space may stand beside a sign, and on which side of it. The pattern has the groups `spaces` and `sign`; on their other side, or before
 * them, something must stand in the line. `addsOnly`: a space that is missing is found, but none that is there, as the sentence may want it.
 */
export type SpacingPlace = {
  readonly code: 'khan-spacing' | 'lek-too-spacing';
  readonly isBefore: boolean;
  readonly pattern: RegExp;
  readonly addsOnly?: boolean;
};

/** A habit is what an article does three times in four; what is mixed more evenly is none. */
const HABIT = 0.75;

/** The places where an article does not do with the space beside a sign what is its habit. */
export function* againstHabit(copy: Copy, { code, isBefore, pattern, addsOnly = false }: SpacingPlace): Generator<Diagnostic> {
  const uses = [...matchesIn(copy.prose, pattern)].map((use) => ({ ...use, isSpaced: use.match.groups?.spaces !== '' }));
  const spaced = uses.filter(({ isSpaced }) => isSpaced).length;
  const most = Math.max(spaced, uses.length - spaced);
  const isHabit = spaced === most;
  if (most < uses.length * HABIT || (addsOnly && !isHabit)) return;
  for (const { isSpaced, match, passage, written, span } of uses) {
    if (isSpaced === isHabit) continue;
    const { sign = '' } = match.groups ?? {};
    const space = isHabit ? ' ' : '';
    const start = match.index - (isBefore ? 1 : 0);
    const near = passage.place(start, start + written.length + 1);
    // Where ** stands beside the space, a change would part the mark from what it is about.
    const isPlain = near.end - near.start === written.length + 1;
    const right = isBefore ? space + sign : sign + space;
    yield finding(copy, code, span, { sign, isBefore, isSpaced: isHabit }, isPlain ? right : null);
  }
}
