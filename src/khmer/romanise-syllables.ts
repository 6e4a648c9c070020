import { NASAL, ROWS, WEAK } from './romanise-letters.js';

/** What a cluster is in its word: the beginning and vowel of a syllable, what closes the syllable before it, or nothing that is said. */
export type Role = 'nucleus' | 'coda' | 'silent';

/** An orthographic cluster, its parts sorted. Law: the `source`s of a run, joined, are the run. */
export type Cluster = {
  readonly source: string;
  /** The base and its subscripts, in order of typing; empty where signs stand without a base. */
  readonly letters: string;
  /** The dependent vowel; empty for the inherent one. */
  readonly vowel: string;
  /** Nikahit, reahmuk or yuukaleapintu; the first of them where there are several. */
  readonly final: string;
  /** Every other sign: shifters, bantoc, robat, toandakhiat, samyok … */
  readonly signs: string;
  readonly role: Role;
};

/** A cluster as UTN #61 has it, read with patience: what is out of order still hangs on its base. */
export const CLUSTER = /[\u1780-\u17B3](?:\u17D2[\u1780-\u17B3]|[\u17B4-\u17D3\u17DD])*|[\u17B4-\u17D3\u17DD]+/g;

const TOANDAKHIAT = '\u17CD';
const NIKAHIT = '\u17C6';
const AA = '\u17B6';
// Bantoc and viriam: the consonant has no vowel.
const VOWELLESS = /[\u17CB\u17D1]/;
// Signs that are said with an inherent vowel: ៏ in ក៏ and ដ៏, samyok, atthacan.
const VOICED = /[\u17CF\u17D0\u17DD]/;
// Vowels that end in a glide and take no final consonant: ៃ ៅ.
const GLIDE = /[\u17C3\u17C5]/;
const LONG = /[\u17B6\u17B8\u17BC\u17C1\u17C4]/;
// ួ ើ ឿ ៀ ែ: vowels of native words, whose syllables do not run into one another.
const NATIVE = /[\u17BD-\u17C0\u17C2]/;

/** The clusters of a run of Khmer letters and marks in canonical order, each with its role. Linear in the length of the run. */
export function syllabify(run: string): Cluster[] {
  const clusters = Array.from(run.matchAll(CLUSTER), ([source]) => parse(source));
  const said = clusters.filter(({ role }) => role !== 'silent');
  for (let index = said.length - 1; index > 0; index--) {
    const cluster = said[index];
    if (cluster && isCoda(said, index)) cluster.role = 'coda';
  }
  return clusters;
}

type Draft = { -readonly [Key in keyof Cluster]: Cluster[Key] };

function parse(source: string): Draft {
  const marks = source.replace(/\u17D2[\u1780-\u17B3]|^[\u1780-\u17B3]/g, '');
  const letters = source.replace(/[\u17B4-\u17D3\u17DD]/g, '');
  const vowel = /[\u17B6-\u17C5]/.exec(marks)?.[0] ?? '';
  const isSaid = !marks.includes(TOANDAKHIAT) && (letters !== '' || vowel !== '');
  return {
    source,
    letters,
    vowel,
    final: /[\u17C6-\u17C8]/.exec(marks)?.[0] ?? '',
    signs: marks.replace(/[\u17B4-\u17C8\u17D2]/g, ''),
    role: isSaid ? 'nucleus' : 'silent',
  };
}

/** True for a consonant with no vowel written on it: it has the inherent vowel or none. */
function isBare({ letters, vowel, final, signs }: Cluster): boolean {
  return vowel === '' && final === '' && /^[\u1780-\u17A2]/.test(letters) && !VOICED.test(signs);
}

/**
 * Khmer does not write where a syllable ends. Read from the end of the word, a bare consonant closes the syllable before it
 * where there is one that it can close, unless what follows needs it as a vowel: នគរ no-kor, សង្គម sang-kom.
 */
function isCoda(said: readonly Draft[], index: number): boolean {
  const [before, here, next] = [said[index - 1], said[index], said[index + 1]];
  if (!before || !here || !isBare(here)) return false;
  if (VOWELLESS.test(here.signs)) return true;
  if (next?.role === 'coda' || (next && closesSyllable(next.letters))) return false;
  if (!canClose(here.letters, next === undefined) || !canBeClosed(before, here)) return false;
  return !(next && isBare(before) && closesRather(before.letters, said[index - 2]));
}

/** សាធារណការ is sathear-na-kar, បើកសម័យ is baeuk-samai: where the consonant closes the syllable before it more readily than it opens a new one. */
function closesRather(letters: string, before: Cluster | undefined): boolean {
  if (before === undefined || before.final !== '') return false;
  return NATIVE.test(before.vowel) ? /^[^ហអ]$/.test(letters) : LONG.test(before.vowel) && /^[ងញណនមរល]$/.test(letters);
}

function canBeClosed(cluster: Cluster, by: Cluster): boolean {
  // An independent vowel with a subscript is closed by it: ឱ្យ.
  if (VOWELLESS.test(cluster.signs) || GLIDE.test(cluster.vowel) || /^[\u17A3-\u17B3]./.test(cluster.letters)) return false;
  return cluster.final === '' || (cluster.final === NIKAHIT && cluster.vowel === AA && by.letters === 'ង');
}

function canClose(letters: string, isLast: boolean): boolean {
  const [base = '', subscript = ''] = letters;
  if (subscript === '') return !/[ហអ]/.test(base);
  if (isDoubled(letters)) return true;
  if (letters.endsWith('អ') || (WEAK.test(base) && /[រលវ]/.test(subscript))) return false;
  // Within a word a stop and a liquid begin a syllable: ប្រ ក្ល ស្វ; at its end the liquid is not said: ពេជ្រ.
  return isLast || !(letters.endsWith('រ') || subscript === 'ល' || letters === 'សវ' || /[រលយវ]/.test(base));
}

/** Two stops of one row of the alphabet, or one letter twice: ដ្ឋ ទ្ធ ម្ម. Pali and Sanskrit words have them between two syllables. */
export function isDoubled(letters: string): boolean {
  const [base = '', subscript = ''] = letters;
  return subscript !== '' && (base === subscript || ROWS.some((row) => row.includes(base) && row.includes(subscript)));
}

/** True where the first letter of the cluster is the end of the syllable before it: doubled, or a nasal before another consonant. */
export function closesSyllable(letters: string): boolean {
  const [base = '', subscript = ''] = letters;
  // ម្នាក់ ម្ចាស់ ម្ខាង ម្យ៉ាង: native words that begin so.
  return isDoubled(letters) || (NASAL.test(base) && subscript !== '' && !/^ម[នចខយ]/.test(letters));
}
