import { khnormal } from 'khmer-normalizer';
import type { TextEdit } from '../model/source.js';
import { KHMER_RUN } from './characters.js';

export type NormalizeOptions = {
  /** `fold` (the default) writes coeng DA as coeng TA, which look the same (UTN #61); `keep` leaves the author's. */
  readonly coengDa?: 'fold' | 'keep';
};
export type Normalized = { readonly text: string; readonly edits: readonly TextEdit[] };

/**
 * The text with every Khmer run in the canonical order of UTN #61, and the edits that lead there: spans in the source,
 * one for each orthographic cluster that changed.
 * Laws: equal to khmer-normalizer applied to each Khmer run until nothing changes, plus the rule 17BE 17B6 → 17C4 17B8;
 * `applyEdits(source, edits)` is the text; characters outside the Khmer block, astral ones among them, stay as they are;
 * a second call changes nothing.
 */
export function normalizeKhmer(text: string, options: NormalizeOptions = {}): Normalized {
  const edits: TextEdit[] = [];
  for (const match of text.matchAll(KHMER_RUN)) {
    const run = match[0];
    const canonical = normalizeRun(run, options.coengDa ?? 'fold');
    if (canonical !== run) edits.push(...clusterEdits(run, canonical, match.index));
  }
  if (edits.length === 0) return { text, edits };
  let result = '';
  let done = 0;
  for (const { span, text: replacement } of edits) {
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return { text: result + text.slice(done), edits };
}

/** Runs that were normalised lately: a newsroom repeats its words, and khmer-normalizer compiles two patterns for each cluster. */
const answers = new Map<string, string>();
const MAX_ANSWERS = 20_000;

function normalizeRun(run: string, coengDa: 'fold' | 'keep'): string {
  const known = answers.get(coengDa + run);
  if (known !== undefined) return known;
  let current = run;
  for (;;) {
    const next = normalizeOnce(current, coengDa);
    if (next === current) break;
    current = next;
  }
  if (answers.size >= MAX_ANSWERS) answers.clear();
  answers.set(coengDa + run, current);
  return current;
}

function normalizeOnce(run: string, coengDa: 'fold' | 'keep'): string {
  const folded = khnormal(run).replace(/\u17BE\u17B6/g, '\u17C4\u17B8');
  if (coengDa === 'fold' || !run.includes('\u17D2\u178A')) return folded;
  return keepCoengDa(run, folded);
}

/** Gives back the coeng DA of the source: khmer-normalizer keeps the order of equal coengs, so the n-th of both texts are one. */
function keepCoengDa(run: string, folded: string): string {
  const written = [...run.matchAll(/\u17D2([\u178A\u178F])/g)].map((match) => match[1]);
  let index = 0;
  return folded.replace(/\u17D2\u178F/g, () => `\u17D2${written[index++] ?? '\u178F'}`);
}

// A base with all that hangs on it; a run that starts with a mark starts with a piece of its own. Joined, the pieces give the run back.
const PIECE = /[\u1780-\u17A2\u17A5-\u17B3](?:\u17D2[\u200C\u200D]*[\u1780-\u17A2\u17A5-\u17B3]|[\u17B6-\u17D3\u17DD\u200C\u200D])*|./gs;

function clusterEdits(run: string, canonical: string, offset: number): TextEdit[] {
  const before = run.match(PIECE) ?? [];
  const after = canonical.match(PIECE) ?? [];
  if (before.length !== after.length) {
    return [{ span: { start: offset, end: offset + run.length }, text: canonical }];
  }
  const edits: TextEdit[] = [];
  let start = offset;
  for (const [index, piece] of before.entries()) {
    const text = after[index] ?? '';
    if (text !== piece) edits.push({ span: { start, end: start + piece.length }, text });
    start += piece.length;
  }
  return edits;
}
