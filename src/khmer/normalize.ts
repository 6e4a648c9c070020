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

function normalizeRun(run: string, coengDa: 'fold' | 'keep'): string {
  let current = run;
  for (;;) {
    const next = current.split(SYLLABLES).map((syllable) => normalizeSyllable(syllable, coengDa));
    if (next.join('') === current) return current;
    current = next.join('');
  }
}

// Where khmer-normalizer itself begins a new syllable: before a base that no coeng sign or joiner binds. So the parts give what the whole gives.
const SYLLABLES = /(?<![\u17D2\u200D])(?=[\u1780-\u17A2\u17A5-\u17B3])/;

/** Syllables that were normalised lately: a newsroom repeats them, and khmer-normalizer compiles two patterns for each. */
const answers = new Map<string, string>();
const MAX_ANSWERS = 20_000;

function normalizeSyllable(syllable: string, coengDa: 'fold' | 'keep'): string {
  if (syllable.length === 1) return syllable;
  const known = answers.get(coengDa + syllable);
  if (known !== undefined) return known;
  const canonical = coengDa === 'keep' ? keepCoengDa(syllable) : canonicalOrder(syllable);
  if (answers.size >= MAX_ANSWERS) answers.clear();
  answers.set(coengDa + syllable, canonical);
  return canonical;
}

function canonicalOrder(syllable: string): string {
  return khnormal(syllable).replace(/\u17BE\u17B6/g, '\u17C4\u17B8');
}

/** StrongBase letters of UTN #61 besides DA and TA, rare ones first: to khmer-normalizer they are all alike, so any can stand for a DA. */
const LIKE_DA = [...'\u179E\u178D\u1788\u178B\u1783\u1787\u1786\u1782\u1781'];

/** In canonical order with each DA left: meanwhile a letter that is not in the syllable stands for it. */
function keepCoengDa(syllable: string): string {
  if (!syllable.includes('\u178A')) return canonicalOrder(syllable);
  const standIn = LIKE_DA.find((letter) => !syllable.includes(letter));
  return standIn === undefined ? syllable : canonicalOrder(syllable.replaceAll('\u178A', standIn)).replaceAll(standIn, '\u178A');
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
