import { BASE } from './characters.js';

/**
 * The source of a pattern for the white space that stands inside dates. Bounded, so that a line of a hundred thousand spaces takes no time
 * to speak of. Line feeds are none of it.
 */
export const GAP = '[ \\t\\u00A0\\u200B]{0,8}';
/** The source of a pattern for one digit, Khmer or Latin. */
export const DIGIT = '[0-9\\u17E0-\\u17E9]';

/** What hangs on a base: a coeng with its letter, or one vowel or sign. */
const UNIT = new RegExp(`\\u17D2${BASE}|[\\u17B6-\\u17D1\\u17D3\\u17DD]`, 'gu');
const CLUSTER = new RegExp(`${BASE}(?:\\u17D2${BASE}|[\\u17B6-\\u17D1\\u17D3\\u17DD])*|.`, 'gsu');
const JOINER = '[\\u200B-\\u200D]?';

/** UTN #61, «Do not use»: how one unit is also typed so that it looks the same. */
const SAME_LOOK: ReadonlyMap<string, string> = new Map([
  ['\u17C4', '(?:\u17C4|\u17C1\u17B6)'],
  ['\u17BE', '(?:\u17BE|\u17C1\u17B8)'],
  ['\u17D2\u178F', '\u17D2[\u178F\u178A]'],
  ['\u17D2\u178A', '\u17D2[\u178F\u178A]'],
]);

/**
 * A regular expression's source that finds `word` however its clusters were typed: marks and subscripts in any order, coeng DA for coeng TA,
 * U+17C1 U+17B6 for U+17C4, a zero-width character between two clusters. It may find a cluster that repeats one mark and leaves out another;
 * `foldSpelling` tells those from the word. Bounded: no repetition without an upper end.
 */
export function loosePattern(word: string): string {
  return (word.match(CLUSTER) ?? []).map(clusterPattern).join(JOINER);
}

function clusterPattern(cluster: string): string {
  const units = (cluster.match(UNIT) ?? []).map((unit) => SAME_LOOK.get(unit) ?? unit);
  const base = cluster.slice(0, 1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (units.length < 2) return base + units.join('');
  return `${base}(?:${units.join('|')}){${units.length}}`;
}

/**
 * A key that is the same for all spellings that `loosePattern` takes for one word, and different for two words of the calendar.
 * It is no spelling itself: never print it.
 */
export function foldSpelling(word: string): string {
  return word
    .replace(/[\u200B-\u200D]/g, '')
    .replace(/\u17C1([\u17B6\u17B8])/g, (_, second) => (second === '\u17B6' ? '\u17C4' : '\u17BE'))
    .replace(/\u17D2\u178A/g, '\u17D2\u178F')
    .replace(CLUSTER, (cluster) => cluster.slice(0, 1) + (cluster.match(UNIT) ?? []).sort().join(''));
}

/** Words and what each means, to be found in a text. */
export type WordTable<T> = {
  /** A regular expression's source without groups that capture: any of the words, the longest first. */
  readonly pattern: string;
  /** What a found word means; null where the text only looked like one. */
  meaning(found: string): T | null;
};

/** A table of words with their loose spellings. Where two spellings fold into one, the first counts. */
export function wordTable<T>(words: Iterable<readonly [string, T]>): WordTable<T> {
  const entries = [...words];
  const meanings = new Map([...entries].reverse().map(([word, meaning]) => [foldSpelling(word), meaning] as const));
  const meaningOf = (found: string): T | null => meanings.get(foldSpelling(found)) ?? null;
  // Nearly all are typed as they stand in the table.
  const known = new Map(entries.map(([word]) => [word, meaningOf(word)]));
  const longestFirst = entries.map(([word]) => word).sort((a, b) => b.length - a.length);
  return {
    pattern: `(?:${longestFirst.map(loosePattern).join('|')})`,
    meaning: (found) => known.get(found) ?? meaningOf(found),
  };
}
