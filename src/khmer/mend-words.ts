import { codePointName } from '../model/code-point.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { type Span, shiftEdits, shiftSpan } from '../model/source.js';
import { nextSuspect } from './canonical-scan.js';
import { DISCOURAGED } from './characters.js';
import { type NormalizeOptions, normalizeKhmer } from './normalize.js';

/** Where words stand: `isLiteral` when they stand at `span.start` letter for letter, so that edits fit; else they were escaped or folded. */
export type WordsPlace = { readonly file: string; readonly span: Span; readonly isLiteral: boolean };
/** Words as they are published, and what was found in them as they were written. */
export type MendedWords = { readonly text: string; readonly diagnostics: readonly Diagnostic[] };

/**
 * An author's words as they are published, and a finding for every cluster that was mended and every code point that is discouraged.
 * `normalize` null: the words are taken as they stand. Discouraged code points are never changed: what was meant, only the author knows.
 */
export function mendWords(words: string, { file, span, isLiteral }: WordsPlace, normalize: NormalizeOptions | null): MendedWords {
  const diagnostics = discouragedFindings(words, { file, span, isLiteral });
  if (normalize === null) return { text: words, diagnostics };
  const { text, edits } = normalizeKhmer(words, normalize);
  for (const edit of edits) {
    const [fix] = isLiteral ? shiftEdits([edit], span.start) : [];
    const args = { before: words.slice(edit.span.start, edit.span.end), after: edit.text, reason: edit.reason };
    diagnostics.push(diagnostic('not-canonical', { file, span: fix?.span ?? span }, args, fix && [fix]));
  }
  return { text, diagnostics };
}

/** True where `mendWords` has nothing to say; false too where that takes a closer look. */
export function isSound(words: string): boolean {
  return nextSuspect(words, 0) === -1 && !DISCOURAGED_ONE.test(words);
}

const DISCOURAGED_ONE = /[\u17A3\u17A4\u17B4\u17B5\u17D3\u17D8]/;

function discouragedFindings(words: string, { file, span, isLiteral }: WordsPlace): Diagnostic[] {
  if (!DISCOURAGED_ONE.test(words)) return [];
  return [...words.matchAll(/[\u17A3\u17A4\u17B4\u17B5\u17D3\u17D8]/g)].map(({ 0: character, index }) => {
    const instead = DISCOURAGED[character] ?? null;
    const place = isLiteral ? shiftSpan({ start: index, end: index + 1 }, span.start) : span;
    const codePoint = codePointName(character);
    const fix = isLiteral && instead !== null ? [{ span: place, text: instead }] : undefined;
    return diagnostic('discouraged-code-point', { file, span: place }, { codePoint, instead }, fix);
  });
}
