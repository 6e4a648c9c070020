import type { KhmerEdit, NormalizeReason } from '../model/normalized.js';
import { applyOrdered } from '../model/source.js';
import { type CoengDa, canonicalOrder } from './canonical-order.js';
import { nextSuspect, syllableEnd } from './canonical-scan.js';
import { KHMER_RUN } from './characters.js';
import { clusters } from './clusters.js';

/** How text is normalised. */
export type NormalizeOptions = {
  /** `fold` (the default) writes coeng DA as coeng TA, which look the same (UTN #61); `keep` leaves the author's. */
  readonly coengDa?: CoengDa;
};
/** A text in canonical order and the edits that lead there: spans in the source, ascending, none empty of change. */
export type Normalized = { readonly text: string; readonly edits: readonly KhmerEdit[] };

/**
 * The text with every Khmer run in the canonical order of UTN #61, and the edits that lead there: spans in the source in
 * ascending order, one for each orthographic cluster that changed, with its reason.
 * Laws: equal to khmer-normalizer applied to each Khmer run until nothing changes, plus the rule 17BE 17B6 → 17C4 17B8;
 * `applyEdits(source, edits)` is the text; a second call changes nothing; a text that needs no change is returned as it is;
 * characters outside the Khmer block stay as they are, and so do deprecated and discouraged ones inside it.
 * What the grammar passes costs about a nanosecond a character; khmer-normalizer is asked for the rest. The time is linear in the length.
 */
export function normalizeKhmer(text: string, { coengDa = 'fold' }: NormalizeOptions = {}): Normalized {
  const edits: KhmerEdit[] = [];
  let end = 0;
  for (let start = nextSuspect(text, 0); start !== -1; start = nextSuspect(text, end)) {
    end = syllableEnd(text, start);
    const mended = mendedSyllable(text.slice(start, end), coengDa);
    if (mended === 'binds') {
      end = runEnd(text, start);
      const run = text.slice(start, end);
      for (const change of runEdits(run, canonicalOrder(run, coengDa), start)) edits.push(change);
    } else if (mended !== 'stays') {
      edits.push({ span: { start, end }, text: mended.text, reason: mended.reason });
    }
  }
  return { text: edits.length === 0 ? text : applyOrdered(text, edits), edits };
}

type Mended = { readonly text: string; readonly reason: NormalizeReason };
/** `binds`: in canonical order a joiner comes to stand at its end and binds the base behind it, so that the run has to be looked at whole. */
type Answer = Mended | 'stays' | 'binds';

/** What khmer-normalizer answered lately: a newsroom repeats its mistakes, and khmer-normalizer compiles two patterns a syllable. */
const ANSWERS: Readonly<Record<CoengDa, Map<string, Answer>>> = { fold: new Map(), keep: new Map() };
const MAX_ANSWERS = 20_000;
/** UTF-16 units; longer syllables are garbage, and no memory is spent on them. */
const MAX_SYLLABLE = 40;

function mendedSyllable(syllable: string, coengDa: CoengDa): Answer {
  const answers = ANSWERS[coengDa];
  const known = answers.get(syllable);
  if (known !== undefined) return known;
  const answer = askNormalizer(syllable, coengDa);
  if (syllable.length > MAX_SYLLABLE) return answer;
  if (answers.size >= MAX_ANSWERS) answers.clear();
  answers.set(syllable, answer);
  return answer;
}

function askNormalizer(syllable: string, coengDa: CoengDa): Answer {
  const text = canonicalOrder(syllable, coengDa);
  if (text === syllable) return 'stays';
  // Whatever follows a syllable is no base that it binds; once its marks are sorted, one may be.
  if (/[\u17D2\u200D]$/.test(text)) return 'binds';
  return { text, reason: reasonOf(syllable, text) };
}

function runEnd(text: string, from: number): number {
  const run = new RegExp(KHMER_RUN, 'y');
  run.lastIndex = from;
  return run.test(text) ? run.lastIndex : from;
}

/** One edit for each cluster that changed; where the clusters are not the same number, one for the whole run. */
function runEdits(run: string, canonical: string, offset: number): KhmerEdit[] {
  const before = clusters(run);
  const after = clusters(canonical);
  if (before.length !== after.length) return [edit(run, canonical, offset)].filter(isChange);
  const edits: KhmerEdit[] = [];
  let start = offset;
  for (const [index, piece] of before.entries()) {
    edits.push(edit(piece, after[index] as string, start));
    start += piece.length;
  }
  return edits.filter(isChange);

  function isChange({ span, text }: KhmerEdit): boolean {
    return text !== run.slice(span.start - offset, span.end - offset);
  }
}

function edit(before: string, after: string, start: number): KhmerEdit {
  return { span: { start, end: start + before.length }, text: after, reason: reasonOf(before, after) };
}

type Test = (before: string, after: string) => boolean;

function hasMore(characters: RegExp): Test {
  return (before, after) => (after.match(characters)?.length ?? 0) > (before.match(characters)?.length ?? 0);
}

const [hasMoreOe, hasMoreOo] = [hasMore(/\u17BE/g), hasMore(/\u17C4/g)];

/** The tests in their order of precedence, that of `NormalizeReason`; what passes none is marks in another order. */
const REASONS: readonly (readonly [NormalizeReason, Test])[] = [
  ['coeng-order', (before) => /[\u17B6-\u17D1\u17D3\u17DD\u200C\u200D]\u17D2[\u1780-\u17B3]/.test(before)],
  ['coeng-ro', (before) => /\u17D2\u179A\u17D2[\u1780-\u17B3]/.test(before)],
  ['split-vowel', (before, after) => hasMoreOe(before, after) || hasMoreOo(before, after)],
  ['register-shifter', hasMore(/[\u17C9\u17CA]/g)],
  ['repeated-joiner', (before, after) => after.length < before.length],
  ['coeng-da', (before, after) => hasMore(/\u178A/g)(after, before)],
];

function reasonOf(before: string, after: string): NormalizeReason {
  return REASONS.find(([, holds]) => holds(before, after))?.[0] ?? 'mark-order';
}
