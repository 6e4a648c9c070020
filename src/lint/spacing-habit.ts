import type { Diagnostic } from '../model/diagnostic.js';
import { finding } from './article-rule.js';
import type { Copy } from './copy.js';
import type { Passage } from './passage.js';

/** Where a space may stand before a sign. */
export type SpacingPlace = {
  readonly code: 'khan-spacing' | 'lek-too-spacing';
  /** The signs, one character each. */
  readonly sign: RegExp;
  /** What has to stand before the sign or the space. */
  readonly neighbour: RegExp;
};

/** A habit is what an article does three times in four; what is mixed more evenly is none. */
const HABIT = 0.75;

/** The places where an article does not do with the space before a sign what is its habit. */
export function* againstHabit(copy: Copy, place: SpacingPlace): Generator<Diagnostic> {
  const uses = copy.prose.flatMap((passage) => usesIn(passage, place));
  const spaced = uses.filter(({ spaces }) => spaces > 0).length;
  const most = Math.max(spaced, uses.length - spaced);
  if (most < uses.length * HABIT) return;
  const isSpaced = spaced === most;
  for (const { passage, at, spaces } of uses) {
    if (spaces > 0 === isSpaced) continue;
    const sign = passage.text.charAt(at);
    const near = passage.place(at - spaces - 1, at + 1);
    // Where ** stands before the space, a change would part the mark from what it is about.
    const isPlain = near.end - near.start === spaces + 2;
    const right = isSpaced ? ` ${sign}` : sign;
    yield finding(copy, place.code, passage.place(at - spaces, at + 1), { sign, isSpaced }, isPlain ? right : null);
  }
}

/** A sign at `at`, and how many spaces stand before it. */
type Use = { readonly passage: Passage; readonly at: number; readonly spaces: number };

function usesIn(passage: Passage, { sign, neighbour }: SpacingPlace): Use[] {
  const { text } = passage;
  const uses: Use[] = [];
  for (const { index: at } of text.matchAll(sign)) {
    let before = at - 1;
    while (text.charAt(before) === ' ' || text.charAt(before) === '\u00A0') before -= 1;
    if (neighbour.test(text.charAt(before))) uses.push({ passage, at, spaces: at - 1 - before });
  }
  return uses;
}
