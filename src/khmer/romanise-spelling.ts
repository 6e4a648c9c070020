import {
  CODAS,
  INDEPENDENT,
  ONSETS,
  type Pair,
  RIMES,
  ROWS,
  SERIES_A,
  type Series,
  SHORT_O,
  SHORT_O_BEFORE_VELAR,
  VOWELS,
  WEAK,
} from './romanise-letters.js';
import { type Cluster, closesSyllable, isDoubled } from './romanise-syllables.js';

const REAHMUK = '\u17C7';
const MUUSIKATOAN = '\u17C9';
const TRIISAP = '\u17CA';
const BANTOC = '\u17CB';
const ROBAT = '\u17CC';
const SAMYOK = '\u17D0';
const AA = '\u17B6';
const VELAR = /^[កខគឃង]/;
const STOP = ROWS.join('');

/** A nucleus and its neighbours; `isAfterOpenA` where the syllable before it is open and of series â. */
type Place = { readonly cluster: Cluster; readonly next: Cluster | undefined; readonly isAfterOpenA: boolean };

/** The clusters of a run in Latin letters, one string each; empty where nothing is said. */
export function spellSyllables(clusters: readonly Cluster[]): string[] {
  const said = clusters.filter(({ role }) => role !== 'silent');
  const spelt = new Map<Cluster, string>();
  let isAfterOpenA = false;
  for (const [index, cluster] of said.entries()) {
    const next = said[index + 1];
    if (cluster.role === 'coda') {
      spelt.set(cluster, coda(cluster, said[index - 1]));
      isAfterOpenA = false;
    } else {
      const place: Place = { cluster, next, isAfterOpenA };
      spelt.set(cluster, onset(cluster, next) + vowel(place));
      isAfterOpenA = isOpen(cluster, next) && seriesOf(place) === 'a';
    }
  }
  return clusters.map((cluster) => spelt.get(cluster) ?? '');
}

function onset({ letters, vowel: dependent, final, signs }: Cluster, next: Cluster | undefined): string {
  const [base = '', subscript = ''] = letters;
  if (isDoubled(letters)) {
    const latin = ONSETS[subscript] ?? '';
    return (latin.length === 1 ? latin : '') + latin + consonants(letters.slice(2));
  }
  // តំបន់ តម្លៃ: native words with an infixed nasal are said with d.
  const isInfixed = letters === 'ត' && dependent === '' && (final === '\u17C6' || (final === '' && /^ម./.test(next?.letters ?? '')));
  if (isInfixed) return 'd';
  if (base === 'ប' && (subscript !== '' || signs.includes(MUUSIKATOAN))) return consonants(`ព${letters.slice(1)}`);
  if (base === 'អ' && subscript !== '') return `a${consonants(letters.slice(1))}`;
  // The digraphs of foreign words: ហ្វ ហ្គ ហ្ស and the like.
  if (base === 'ហ' && subscript !== '') return (FOREIGN[subscript] ?? ONSETS[subscript] ?? '') + consonants(letters.slice(2));
  return consonants(letters);
}

const FOREIGN: Readonly<Record<string, string>> = { វ: 'f', គ: 'g', ស: 'z' };

/** Coeng TA is said d, but for ន្ត and ្ត្រ (BGN/PCGN: that subscript usually represents ដ). */
function consonants(letters: string): string {
  return Array.from(letters, (letter, index) => {
    const isDa = letter === 'ត' && index > 0 && letters[index - 1] !== 'ន' && letters[index + 1] !== 'រ';
    return isDa ? 'd' : (ONSETS[letter] ?? INDEPENDENT[letter] ?? '');
  }).join('');
}

function coda({ letters, signs }: Cluster, before: Cluster | undefined): string {
  const [base = ''] = letters;
  if (signs.includes(ROBAT)) return 'r';
  if (base === 'យ' && before?.signs.includes(SAMYOK)) return '';
  if (isDoubled(letters) && /[ឋឍថធ]/.test(letters)) return 'th';
  return CODAS[base] ?? ONSETS[base] ?? '';
}

/** A shifter's series; else that of the last consonant that is not weak; else that of the last one. */
function ownSeries({ letters, signs }: Cluster): Series {
  if (signs.includes(TRIISAP)) return 'o';
  if (signs.includes(MUUSIKATOAN) || /^ហ./.test(letters)) return 'a';
  const governing = Array.from(letters).findLast((letter) => !WEAK.test(letter)) ?? '';
  return SERIES_A.test(governing) ? 'a' : 'o';
}

/** Weak consonants follow an open syllable of series â: តុលា to-la, សម្រាប់ sam-rap. */
function seriesOf({ cluster, isAfterOpenA }: Place): Series {
  const own = ownSeries(cluster);
  const isWeak = Array.from(cluster.letters).every((letter) => WEAK.test(letter)) && !cluster.signs.includes(TRIISAP);
  const isOneWord = cluster.letters.length === 1 || closesSyllable(cluster.letters);
  return isAfterOpenA && isWeak && isOneWord ? 'a' : own;
}

function vowel(place: Place): string {
  const { cluster, next } = place;
  if (INDEPENDENT[cluster.letters[0] ?? ''] !== undefined) return '';
  const closing = next?.role === 'coda' ? (next.letters[0] ?? '') : '';
  const core = cluster.signs.includes(SAMYOK) ? SAMYOK : cluster.vowel;
  const rime = RIMES[core + cluster.final + closing];
  if (rime === undefined && isShort(cluster, next)) return shortVowel(place);
  const pair = rime ?? RIMES[core + cluster.final] ?? VOWELS[cluster.vowel];
  // Short i and u keep their own series: បរិស្ថាន ba-ri-sthan.
  const series = /[\u17B7\u17BB]/.test(cluster.vowel) ? ownSeries(cluster) : seriesOf(place);
  const isSpelt = rime !== undefined || RIMES[core + cluster.final] !== undefined;
  return pick(pair, series) + (cluster.final === REAHMUK && !isSpelt ? 'h' : '');
}

function pick(pair: Pair | undefined, series: Series): string {
  return pair?.[series === 'a' ? 0 : 1] ?? '';
}

/** Samyok; ា before a bantoc; the inherent vowel before a doubled stop or a stop with another subscript: រដ្ឋ ទ្រព្យ រក្សា. */
function isShort({ vowel: dependent, final, signs }: Cluster, next: Cluster | undefined): boolean {
  if (final !== '') return false;
  if (signs.includes(SAMYOK)) return true;
  if (dependent === AA) return next?.role === 'coda' && next.signs.includes(BANTOC);
  const [base = '', subscript = ''] = next?.letters ?? '';
  if (dependent !== '' || subscript === '' || !STOP.includes(base)) return false;
  return next?.role === 'coda' || STOP.includes(subscript) || subscript === 'ស';
}

function shortVowel(place: Place): string {
  const { cluster, next } = place;
  const series = cluster.vowel === '' && !cluster.signs.includes(SAMYOK) ? ownSeries(cluster) : seriesOf(place);
  if (series === 'a') return 'a';
  return VELAR.test(next?.letters ?? '') ? SHORT_O_BEFORE_VELAR : SHORT_O;
}

/** True where nothing closes the syllable, and where only nikahit does: សំ ចំ are as open as ស ច before the infixed nasal. */
function isOpen({ vowel: dependent, final, signs }: Cluster, next: Cluster | undefined): boolean {
  if (next?.role === 'coda' || signs.includes(SAMYOK)) return false;
  return /^[\u17B6-\u17B8\u17BB\u17BC\u17C1\u17C4]?$/.test(dependent) && (final === '' || (final === '\u17C6' && dependent === ''));
}
