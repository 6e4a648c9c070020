import { clustersAndCharacters } from '../khmer/clusters.js';
import type { Query } from './query.js';
import { places, searchText, separator } from './search-text.js';

/** A stretch of a text, and whether it is what was looked for. */
export type Mark = { readonly text: string; readonly isFound: boolean };

/** Clusters and characters of a snippet, and how many of them stand before the first that was found. */
const LENGTH = 140;
const BEFORE = 30;

/**
 * A text with what was looked for marked in it; a long one cut around the first find, with an ellipsis where something is left out.
 * Laws: without ellipses the marks, joined, are a stretch of `text`; none begins or ends inside a cluster.
 */
export function snippet(text: string, query: Query, length = LENGTH): readonly Mark[] {
  const units = unitsOf(text, query);
  const first = Math.max(
    0,
    units.findIndex(({ isFound }) => isFound),
  );
  const start = units.length <= length ? 0 : afterSpace(units, Math.min(Math.max(0, first - BEFORE), units.length - length));
  const end = Math.min(units.length, start + length);
  const shown = units.slice(start, end);
  const marks = [...(start > 0 ? [ELLIPSIS] : []), ...shown, ...(end < units.length ? [ELLIPSIS] : [])];
  return joined(marks);
}

const ELLIPSIS: Mark = { text: '…', isFound: false };

/** True where anything is marked. */
export function hasFind(marks: readonly Mark[]): boolean {
  return marks.some(({ isFound }) => isFound);
}

/** The next place from `at` on, and not far, where a word begins. */
function afterSpace(units: readonly Mark[], at: number): number {
  if (at === 0) return 0;
  const space = units.slice(at, at + BEFORE / 2).findIndex(({ text }) => /^[\s\u200B]$/.test(text));
  return space === -1 ? at : at + space + 1;
}

function joined(units: readonly Mark[]): Mark[] {
  const marks: Mark[] = [];
  for (const { text, isFound } of units) {
    const last = marks.at(-1);
    if (last?.isFound === isFound) marks[marks.length - 1] = { text: last.text + text, isFound };
    else marks.push({ text, isFound });
  }
  return marks;
}

/** The clusters and characters of a text, those marked that were looked for. */
function unitsOf(text: string, query: Query): Mark[] {
  const pieces = clustersAndCharacters(text);
  const { key, owners } = keyWithOwners(pieces);
  const isFound = new Array<boolean>(pieces.length).fill(false);
  for (const [from, to] of finds(key, query)) {
    // What has no key of its own, such as a space, is marked with what stands on both sides of it.
    for (let at = owners[from] ?? 0; at <= (owners[to - 1] ?? -1); at++) isFound[at] = true;
  }
  return pieces.map((piece, at) => ({ text: piece, isFound: isFound[at] === true }));
}

/** The search text of the pieces together, and which piece each of its UTF-16 units comes from. */
function keyWithOwners(pieces: readonly string[]): { readonly key: string; readonly owners: readonly number[] } {
  let key = '';
  let gap = '';
  const owners: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    const own = searchText(piece);
    if (own === '') {
      if (/\s/.test(piece)) gap ||= ' ';
      else if (/[^\u200B-\u200D\u2060\u00AD\uFEFF]/.test(piece)) gap = piece;
      continue;
    }
    const isWord = gap === '' && !/[\u1780-\u17D3\u17DD]/.test(key.slice(-1) + own.charAt(0));
    const added = (isWord ? '' : separator(key, own, gap)) + own;
    for (let unit = 0; unit < added.length; unit++) owners.push(index);
    key += added;
    gap = '';
  }
  return { key, owners };
}

type Range = readonly [from: number, to: number];

/** The phrase wherever it stands; else each word; of a word that stands nowhere as it is, what is longer than a chance find. */
function finds(key: string, { phrase, words, tokens }: Query): Range[] {
  const whole = rangesOf(key, phrase, true);
  if (whole.length > 0) return whole;
  const stems = new Set(tokens.filter(({ isOpen }) => isOpen).map(({ text }) => text));
  return words.flatMap(({ text: word, tokens: own }, nth) => {
    const found = rangesOf(key, word, stems.has(word) || nth === words.length - 1);
    return found.length > 0 ? found : partsOf(key, own);
  });
}

function rangesOf(key: string, words: string, isOpen: boolean): Range[] {
  return Array.from(places(key, words, isOpen), (at): Range => [at, at + words.length]);
}

/** Tokens of a word that overlap: at least two, three clusters, in a row. */
function partsOf(key: string, tokens: readonly string[]): Range[] {
  const ranges = [...new Set(tokens)].flatMap((token) => rangesOf(key, token, false)).sort(([a], [b]) => a - b);
  const runs: { from: number; to: number; count: number }[] = [];
  for (const [from, to] of ranges) {
    const last = runs.at(-1);
    if (last && from < last.to) Object.assign(last, { to: Math.max(to, last.to), count: last.count + 1 });
    else runs.push({ from, to, count: 1 });
  }
  return runs.filter(({ count }) => count > 1).map(({ from, to }) => [from, to]);
}
