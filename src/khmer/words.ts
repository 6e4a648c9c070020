import type { Span } from '../model/source.js';
import { isClusterEdge } from './clusters.js';
import { termPattern } from './term-pattern.js';

/** A word and where it stands, in UTF-16 offsets. */
export type Word = { readonly text: string; readonly span: Span };

/** What a newsroom knows of its words. */
export type WordsOptions = {
  /** Names and expressions that are one word each wherever they stand, as their newsroom writes them; in canonical order, as the text should be. */
  readonly terms?: readonly string[];
};

/**
 * The words of a text in their order: Khmer ones by ICU's dictionary (`Intl.Segmenter`), others by UAX #29; no white space and no
 * punctuation but what stands inside a word.
 * Laws: each word is what stands at its span; no word starts or ends inside a Khmer cluster; none contains a ZWSP, for what an author
 * marked as a boundary is one; a term is one word. The dictionary is the engine's: two versions of ICU may differ, so nothing that has to
 * stay the same may hang on it. The time is linear in the length.
 */
export function words(text: string, { terms = [] }: WordsOptions = {}): Word[] {
  const found: Word[] = [];
  let done = 0;
  for (const { start, end } of termSpans(text, terms)) {
    addWords(found, text, { start: done, end: start });
    found.push({ text: text.slice(start, end), span: { start, end } });
    done = end;
  }
  addWords(found, text, { start: done, end: text.length });
  return found;
}

/** How many words there are; see `words`. */
export function wordCount(text: string, options?: WordsOptions): number {
  return words(text, options).length;
}

/**
 * Words a minute. For silent reading of non-fiction by adults, Brysbaert (2019, doi:10.1016/j.jml.2019.104047) gives 238 English words
 * on average and 175 to 300 for most; no study of Khmer readers is known to us. The rate is set below that average, as Khmer has no
 * spaces between words and the dictionary's words are no longer than English ones.
 */
const WORDS_PER_MINUTE = 200;

/** Whole minutes that reading takes, at least 1 where there are words at all. `wordsPerMinute` is 200 unless told. */
export function readingMinutes(count: number, wordsPerMinute: number = WORDS_PER_MINUTE): number {
  return Math.ceil(count / wordsPerMinute);
}

/** Made when the first text comes: to load the dictionary takes ICU nine milliseconds. */
let segmenter: Intl.Segmenter | null = null;
/** UTF-16 units that the segmenter is given at a time: above some ten thousand it slows down to nothing (0.02 MB/s). */
const WINDOW = 2000;
/** What is looked at twice where a window has to end in the midst of a phrase: more than the dictionary's longest word. */
const OVERLAP = 200;

function addWords(found: Word[], text: string, { start, end }: Span): void {
  for (let from = start; from < end; ) {
    const [to, isBreak] = windowEnd(text, from, end);
    const pieces = piecesOf(text, from, to);
    // The last words of a phrase that goes on may be others once the rest is seen.
    const sure = isBreak ? pieces : pieces.filter((piece) => piece.end <= to - OVERLAP);
    const kept = sure.length > 0 ? sure : [overlong(text, pieces[0], from, to)];
    for (const piece of kept) {
      if (!piece.isWord) continue;
      // For UAX #29 joiners and marks hang on a space.
      const word = text.slice(piece.start, piece.end).replace(/^[\s\u200C\u200D]+/, '');
      found.push({ text: word, span: { start: piece.end - word.length, end: piece.end } });
    }
    from = kept.at(-1)?.end ?? to;
  }
}

/** Where the next window ends, and whether that is a break that the author made. */
function windowEnd(text: string, from: number, end: number): readonly [number, boolean] {
  const line = text.slice(from, Math.min(end, from + WINDOW));
  const boundary = line.search(/[\r\n\u200B]/);
  if (boundary !== -1) return [from + boundary + 1, true];
  if (from + WINDOW >= end) return [end, true];
  const gap = /^.*\s/su.exec(line)?.[0].length ?? 0;
  return gap > WINDOW / 2 ? [from + gap, true] : [from + WINDOW, false];
}

/** What no word can be, a window without a boundary, is one word up to the next place where it may be cut. */
function overlong(text: string, first: Piece | undefined, start: number, to: number): Piece {
  let end = to;
  while (!isClusterEdge(text, end)) end++;
  return { start, end, isWord: first?.isWord === true };
}

type Piece = { readonly start: number; readonly end: number; readonly isWord: boolean };

/** The segmenter's pieces, those put together that part a cluster. */
function piecesOf(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  segmenter ??= new Intl.Segmenter('km', { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, to))) {
    // A letter that a joiner ties to an emoji is no word to UAX #29.
    const isWord = isWordLike || /[\p{L}\p{N}]/u.test(segment);
    const start = from + index;
    const end = start + segment.length;
    const last = pieces.at(-1);
    if (last && !isClusterEdge(text, start)) pieces[pieces.length - 1] = { start: last.start, end, isWord: last.isWord || isWord };
    else pieces.push({ start, end, isWord });
  }
  return pieces;
}

const patterns = new WeakMap<readonly string[], RegExp>();

function termSpans(text: string, terms: readonly string[]): Span[] {
  if (terms.length === 0) return [];
  let pattern = patterns.get(terms);
  if (!pattern) {
    const longestFirst = [...terms].filter((term) => term !== '').sort((a, b) => b.length - a.length);
    pattern = new RegExp(longestFirst.map(termPattern).join('|') || '(?!)', 'gu');
    patterns.set(terms, pattern);
  }
  return Array.from(text.matchAll(pattern), ({ 0: term, index }) => ({ start: index, end: index + term.length }));
}
