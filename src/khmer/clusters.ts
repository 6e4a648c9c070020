import { BASE } from './characters.js';

// UTN #61 §3, «Khmer Encoding Structure», for Modern Khmer: the productions by the names they have there.
const NON_RO = '[\\u1780-\\u1799\\u179B-\\u17A2\\u17A5-\\u17B3]';
const NON_BA = '[\\u1780-\\u1793\\u1795-\\u17A2]';
const STRONG_BASE = '[\\u1780-\\u1783\\u1785-\\u1788\\u178A-\\u178D\\u178F-\\u1792\\u1795-\\u1797\\u179E-\\u17A0\\u17A2]';
const ROBAT = '\\u17CC';
const COENG = '\\u17D2';
const COENGS = `(?:(?:${COENG}${NON_RO})?${COENG}${BASE})?`;
const STRONG_CONTEXT = `(?:${STRONG_BASE}${ROBAT}?(?:${COENG}${NON_BA}){0,2}|${NON_BA}${ROBAT}?(?:${COENG}${STRONG_BASE}(?:${COENG}${NON_BA})?|${COENG}${NON_BA}${COENG}${STRONG_BASE}))`;
const ABOVE_VOWEL = '(?:[\\u17B7-\\u17BA\\u17BE\\u17DD]|\\u17B6\\u17C6)';
const ABOVE_VOWEL_SAMYOK = `(?:${ABOVE_VOWEL}|[\\u17C1-\\u17C3]?\\u17D0)`;
const HEAD = `${BASE}${ROBAT}?${COENGS}`;
// Muusikatoan and triisap with a ZWNJ only where without it they would be drawn below; the strong context is the whole head.
const SHIFTED = `(?:(?=${STRONG_CONTEXT}\\u17CA)${HEAD}\\u17CA\\u200C(?=${ABOVE_VOWEL})|(?!${STRONG_CONTEXT}\\u17C9)${HEAD}\\u17C9\\u200C(?=${ABOVE_VOWEL_SAMYOK})|${HEAD}[\\u17C9\\u17CA]?)`;
// Version 2 of the note writes U+17C4 U+17B8 for what looks like U+17BE U+17B6: the one vowel of two code points.
const VOWEL = '(?:\\u17C4\\u17B8|[\\u17B6-\\u17C5])';
const MODIFIERS = '(?:(?:[\\u17C6\\u17CB\\u17CD-\\u17CF\\u17D1]|(?<!\\u17BB)[\\u17D0\\u17DD])[\\u17C6\\u17CB\\u17CD-\\u17D1\\u17DD]?)';
const FINAL = '[\\u17C7\\u17C8]';
const OTHER = '[\\u17A3\\u17A4\\u17B4\\u17B5\\u17D3-\\u17DC]';
const CANONICAL = new RegExp(`^(?:${SHIFTED}${VOWEL}?${MODIFIERS}?${FINAL}?|${OTHER})$`);

/**
 * True when `cluster` is one cluster of Modern Khmer in canonical order, and nothing else: the grammar of UTN #61 §3 over the whole
 * string, with U+17C4 U+17B8 of its version 2. Coeng DA is right by the grammar, though `normalizeKhmer` folds it.
 */
export function isCanonicalCluster(cluster: string): boolean {
  return CANONICAL.test(cluster);
}

// Looser than the grammar: marks hang on their base in whatever order they were typed. U+17A3 and U+17A4 are letters, if deprecated ones.
const LETTER = '[\\u1780-\\u17B3]';
/** Joiners between a coeng sign and its base are a slip, and no reason to part the two. */
const SLIPS = '[\\u200C\\u200D]{0,3}';
// Signs of other scripts and joiners hang on, too: UAX #29 breaks before neither.
const MARK = '[\\u17B4-\\u17D3\\u17DD\\u200C\\u200D]|(?![\\u1780-\\u17FF])\\p{M}';
const HANGING = `\\u17D2${SLIPS}${LETTER}|${MARK}`;
const CLUSTERS = new RegExp(
  [
    // A letter, a digit or a mark of punctuation, or marks without any of them, with all that hangs on it: as much as the engine's stack takes.
    `(?:[\\u17D4-\\u17DC\\u17DE-\\u17FF]|(?:\\u17D2${SLIPS})?${LETTER}|[\\u17B4-\\u17D3\\u17DD])(?:${HANGING}){0,10000}`,
    // What is not Khmer, as one piece.
    '[^\\u1780-\\u17FF]+',
  ].join('|'),
  'gu',
);

/**
 * The text in its orthographic clusters: a Khmer letter with the coengs, vowels and signs that hang on it, in whatever order; a Khmer
 * digit or mark of punctuation; Khmer marks without a Khmer base; and each stretch of other text as one piece.
 * Laws: joined, they give `text` back; no surrogate pair and no emoji sequence is parted, no mark from what it hangs on, and no
 * coeng from its base, unless more than ten thousand marks hang on one letter. The same everywhere, as no dictionary is asked. The time is
 * linear in the length.
 */
export function clusters(text: string): string[] {
  return text.match(CLUSTERS) ?? [];
}

/** The clusters of `text`, and every other character on its own. Law: joined, they give `text` back. */
export function clustersAndCharacters(text: string): string[] {
  return clusters(text).flatMap((piece) => (/^[\u1780-\u17FF]/.test(piece) ? piece : [...piece]));
}

const STARTS_WITH_KHMER_MARK = /^[\u17B4-\u17D3\u17DD]/;
const STARTS_WITH_OTHER_MARK = /^(?:[\u200C\u200D]|(?![\u1780-\u17FF])\p{M})/u;
const ENDS_IN_COENG = new RegExp(`\\u17D2${SLIPS}$`);
// Bounded, as what stands before is looked at anew at each place.
const ENDS_IN_KHMER = /[\u1780-\u17FF](?:[\u200C\u200D]|(?![\u1780-\u17FF])\p{M}){0,16}$/u;
const NEAR = 32;

/** True where the text may be cut at the UTF-16 offset `at`: where one of `clusters` ends, or within other text, but in no surrogate pair. */
export function isClusterEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.slice(Math.max(0, at - NEAR), at);
  const after = text.slice(at, at + 2);
  if (/^[\uDC00-\uDFFF]/.test(after)) return !/[\uD800-\uDBFF]$/.test(before);
  if (STARTS_WITH_KHMER_MARK.test(after)) return !ENDS_IN_KHMER.test(before);
  if (/^[\u1780-\u17B3]/.test(after)) return !ENDS_IN_COENG.test(before);
  return !STARTS_WITH_OTHER_MARK.test(after);
}

/**
 * What is wrong with a cluster. Renderers draw a dotted circle for the first three, and for most of the others.
 * `orphan-coeng` a coeng sign with no base before or behind it · `vowel-without-base`, `sign-without-base` a mark that hangs on nothing ·
 * `sign-before-coeng` a vowel or sign before a coeng · `coeng-ro-first` coeng RO before another coeng · `three-coengs` more than two ·
 * `doubled-mark` the same vowel or sign twice · `two-vowels` more than one vowel, or one typed in two parts · `stray-joiner` ZWNJ or ZWJ
 * where it has no business · `discouraged-letter` U+17A3, U+17A4, U+17B4, U+17B5 or U+17D3 among others · `mark-order` any other order
 * or combination that the grammar does not have.
 */
export type ClusterFault =
  | 'orphan-coeng'
  | 'vowel-without-base'
  | 'sign-without-base'
  | 'sign-before-coeng'
  | 'coeng-ro-first'
  | 'three-coengs'
  | 'doubled-mark'
  | 'two-vowels'
  | 'stray-joiner'
  | 'discouraged-letter'
  | 'mark-order';

const DOUBLED = /([\u17B4-\u17D1\u17D3\u17DD])[\u200C\u200D]*\1/;

// In order of precedence: what hides the others comes first.
const FAULTS: readonly (readonly [ClusterFault, RegExp])[] = [
  ['orphan-coeng', /^[^\u1780-\u17B3]?\u17D2|\u17D2(?![\u200C\u200D]*[\u1780-\u17B3])/],
  ['vowel-without-base', /^[^\u1780-\u17B3]?[\u17B4-\u17C5]/],
  ['sign-without-base', /^[^\u1780-\u17B3]?[\u17C6-\u17D1\u17D3\u17DD]/],
  ['sign-before-coeng', /[\u17B4-\u17CB\u17CD-\u17D1\u17D3\u17DD][\u200C\u200D]*\u17D2/],
  ['coeng-ro-first', /\u17D2\u179A\u17D2/],
  ['three-coengs', /\u17D2.\u17D2.\u17D2/],
  ['doubled-mark', DOUBLED],
  ['two-vowels', /[\u17B6-\u17C5].*[\u17B6-\u17C5]/s],
  ['stray-joiner', /[\u200C\u200D]/],
  ['discouraged-letter', /[\u17A3\u17A4\u17B4\u17B5\u17D3]/],
  ['mark-order', /[\u17B6-\u17D1\u17DD]/],
];

/**
 * What is wrong with a cluster, as `clusters` gives it; null where it is canonical or no Khmer cluster at all.
 * Law: a Khmer letter with what hangs on it has a fault exactly when `isCanonicalCluster` does not accept it, or a mark stands twice,
 * which the grammar lets pass for signs.
 */
export function clusterFault(cluster: string): ClusterFault | null {
  if (!/^[\u1780-\u17FF]/.test(cluster)) return null;
  if (isCanonicalCluster(cluster)) return DOUBLED.test(cluster) ? 'doubled-mark' : null;
  return FAULTS.find(([, sign]) => sign.test(cluster))?.[0] ?? null;
}
