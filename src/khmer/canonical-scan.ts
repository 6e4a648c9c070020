import { ZWJ, ZWNJ } from './characters.js';

/**
 * A finite automaton over code units that passes what is in canonical order already and stops at what may not be:
 * the grammar of UTN #61 §3 for Modern Khmer, less the rare shapes (ZWNJ behind a shifter, U+17D3) and coeng DA, for which
 * the normaliser is asked. Marks that hang on no base pass, but for U+17BE U+17B6: normalising leaves them alone.
 */
const KINDS: Readonly<Record<string, readonly (number | readonly [number, number])[]>> = {
  foreign: [],
  // The Khmer block: what stands alone, punctuation and digits among it. Later rows take their own out of it.
  alone: [[0x1780, 0x17ff]],
  base: [
    [0x1780, 0x17a2],
    [0x17a5, 0x17b3],
  ],
  ro: [0x179a],
  da: [0x178a],
  robat: [0x17cc],
  coeng: [0x17d2],
  shifter: [0x17c9, 0x17ca],
  vowel: [[0x17b6, 0x17c5]],
  aa: [0x17b6],
  u: [0x17bb],
  oe: [0x17be],
  oo: [0x17c4],
  ii: [0x17b8],
  sign: [0x17c6, 0x17cb, [0x17cd, 0x17cf], 0x17d1],
  high: [0x17d0, 0x17dd],
  final: [0x17c7, 0x17c8],
  bathamasat: [0x17d3],
  zwnj: [ZWNJ.charCodeAt(0)],
  zwj: [ZWJ.charCodeAt(0)],
};
type Moves = Readonly<Record<string, string>>;

const SIGNS: Moves = { sign: 'sign1', high: 'sign1', final: 'final' };
const VOWELS: Moves = { vowel: 'vowel', aa: 'vowel', ii: 'vowel', oe: 'vowel', u: 'u', oo: 'oo', ...SIGNS };
const MARKS: Moves = { shifter: 'shifter', ...VOWELS };
const BASES: Moves = { base: 'base', ro: 'base', da: 'base' };
/** Outside every cluster, in a Khmer run: the joiners and coeng signs there bind the base that follows, as khmer-normalizer has it. */
const LOOSE: Moves = {
  ...BASES,
  ...Object.fromEntries([...Object.keys(MARKS), 'robat', 'bathamasat', 'zwnj'].map((kind) => [kind, 'loose'])),
  oe: 'looseOe',
  coeng: 'binder',
  zwj: 'binder',
};
/** In each state, what may come and where it leads. What no row names is for the normaliser. */
const STATES: Readonly<Record<string, Moves>> = {
  ask: {},
  foreign: { ...LOOSE, zwnj: 'foreign', zwj: 'foreign' },
  alone: LOOSE,
  loose: LOOSE,
  looseOe: { ...LOOSE, aa: 'ask' },
  binder: { ...LOOSE, base: 'loose', ro: 'loose', da: 'loose' },
  base: { ...BASES, robat: 'robat', coeng: 'coeng1', ...MARKS },
  robat: { ...BASES, coeng: 'coeng1', ...MARKS },
  coeng1: { base: 'subscript1', ro: 'subscript2' },
  subscript1: { ...BASES, coeng: 'coeng2', ...MARKS },
  coeng2: { base: 'subscript2', ro: 'subscript2' },
  subscript2: { ...BASES, ...MARKS },
  shifter: { ...BASES, ...VOWELS },
  vowel: { ...BASES, ...SIGNS },
  u: { ...BASES, sign: 'sign1', final: 'final' },
  // UTN #61 v2: U+17C4 U+17B8 is the one vowel of two code points.
  oo: { ...BASES, ii: 'vowel', ...SIGNS },
  sign1: { ...BASES, sign: 'sign2', high: 'sign2', final: 'final' },
  sign2: { ...BASES, final: 'final' },
  final: BASES,
};

const kindNames = Object.keys(KINDS);
const stateNames = Object.keys(STATES);

/** The kind of every UTF-16 code unit. */
const KIND = new Uint8Array(0x10000);
for (const [kind, row] of Object.values(KINDS).entries()) {
  for (const entry of row) {
    const [first, last] = typeof entry === 'number' ? [entry, entry] : entry;
    KIND.fill(kind, first, last + 1);
  }
}
/** A row of kinds for each state; states are named by where their row starts, so that a step is one addition and one look-up. */
const ROW = kindNames.length;
const NEXT = new Uint16Array(
  Object.values(STATES).flatMap((moves, state) =>
    kindNames.map((kind) => {
      const to = state === 0 ? 'ask' : (moves[kind] ?? (kind === 'foreign' || kind === 'alone' ? kind : 'ask'));
      return stateNames.indexOf(to) * ROW;
    }),
  ),
);
const FOREIGN = stateNames.indexOf('foreign') * ROW;
const ALONE = stateNames.indexOf('alone') * ROW;
const LOOSE_OE = stateNames.indexOf('looseOe') * ROW;
const ASK = 0;
const COENG = 0x17d2;

/**
 * Where the next syllable starts that may not be in canonical order, or -1. `from` is 0 or the end of a syllable that was dealt with.
 * Law: up to there, normalising changes nothing. Linear in the length of the text.
 */
export function nextSuspect(text: string, from: number): number {
  let state = from === 0 ? FOREIGN : ALONE;
  for (let at = from; at < text.length; at++) {
    const next = NEXT[state + (KIND[text.charCodeAt(at)] as number)] as number;
    if (next === ASK) return state === LOOSE_OE ? at - 1 : syllableStart(text, at - 1);
    state = next;
  }
  return -1;
}

/** Back to the base, over what hangs on it. */
function syllableStart(text: string, inside: number): number {
  let at = inside;
  while (!isBase(text, at) || text.charCodeAt(at - 1) === COENG) at--;
  return at;
}

/** Where the syllable that starts at `start` ends for khmer-normalizer: before a base that no coeng sign or joiner binds, or before what stands alone. */
export function syllableEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && (isMark(text, at) || (isBase(text, at) && isBinder(text, at - 1)))) at++;
  return at;
}

const [FIRST_BASE, LAST_BASE] = [kindNames.indexOf('base'), kindNames.indexOf('da')] as const;

function isBase(text: string, at: number): boolean {
  const kind = KIND[text.charCodeAt(at)] as number;
  return kind >= FIRST_BASE && kind <= LAST_BASE;
}

function isMark(text: string, at: number): boolean {
  return (KIND[text.charCodeAt(at)] as number) > LAST_BASE;
}

function isBinder(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === COENG || code === ZWJ.charCodeAt(0);
}
