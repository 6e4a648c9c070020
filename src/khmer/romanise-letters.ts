/**
 * The letters of the romanisation: the UNGEGN system for Khmer (1972, resolution II/10; BGN/PCGN 1972) without its diacritics,
 * so that only a–z are left. Where that would make two vowels alike, the choice is that of the Geographic Department's modified UNGEGN:
 * `oe`/`ue` for ឹ, `ou` for ូ, `ao` for ោ, `au`/`ov` for ៅ, `ie` for ៀ. In each pair the first is of series â, the second of series ô.
 */
export type Series = 'a' | 'o';
/** How a vowel is written in either series. */
export type Pair = readonly [a: string, o: string];

/** Each consonant as an onset. អ carries its vowel and is not written. */
export const ONSETS: Readonly<Record<string, string>> = {
  ...{ ក: 'k', ខ: 'kh', គ: 'k', ឃ: 'kh', ង: 'ng' },
  ...{ ច: 'ch', ឆ: 'chh', ជ: 'ch', ឈ: 'chh', ញ: 'nh' },
  ...{ ដ: 'd', ឋ: 'th', ឌ: 'd', ឍ: 'th', ណ: 'n' },
  ...{ ត: 't', ថ: 'th', ទ: 't', ធ: 'th', ន: 'n' },
  ...{ ប: 'b', ផ: 'ph', ព: 'p', ភ: 'ph', ម: 'm' },
  ...{ យ: 'y', រ: 'r', ល: 'l', វ: 'v', ឝ: 's', ឞ: 's', ស: 's', ហ: 'h', ឡ: 'l', អ: '' },
};

/** Consonants that are written otherwise where they close a syllable: as they are said, but with the `th` of Khmer names (រដ្ឋ, ពុទ្ធ). */
export const CODAS: Readonly<Record<string, string>> = {
  ...{ ខ: 'k', ឃ: 'k', ឆ: 'ch', ឈ: 'ch', ដ: 't', ឌ: 't', ប: 'p', ផ: 'p', ភ: 'p' },
};

/** Consonants of series â; all others are of series ô. */
export const SERIES_A = /[កខចឆដឋណតថបផឝឞសហឡអ]/;
/** Consonants that take the series of another in their cluster, and of the open syllable before them (BGN/PCGN: «subscripts» of ង ញ ន ម យ រ ល វ). */
export const WEAK = /[ងញនមយរលវ]/;
/** The five rows of the alphabet, stops only: two of one row are a doubled consonant. */
export const ROWS: readonly string[] = ['កខគឃ', 'ចឆជឈ', 'ដឋឌឍ', 'តថទធ', 'បផពភ'];
/** The nasal of each row. */
export const NASAL = /[ងញណនម]/;

/** Dependent vowels in an open syllable or before a final consonant; the empty key is the inherent vowel. */
export const VOWELS: Readonly<Record<string, Pair>> = {
  '': ['a', 'o'],
  '\u17B6': ['a', 'ea'],
  '\u17B7': ['e', 'i'],
  '\u17B8': ['ei', 'i'],
  '\u17B9': ['oe', 'ue'],
  '\u17BA': ['eu', 'eu'],
  '\u17BB': ['o', 'u'],
  '\u17BC': ['ou', 'u'],
  '\u17BD': ['uo', 'uo'],
  '\u17BE': ['aeu', 'eu'],
  '\u17BF': ['oea', 'oea'],
  '\u17C0': ['ie', 'ie'],
  '\u17C1': ['e', 'e'],
  '\u17C2': ['ae', 'ae'],
  '\u17C3': ['ai', 'ey'],
  '\u17C4': ['ao', 'o'],
  '\u17C5': ['au', 'ov'],
};

/** Vowels that are read otherwise with what follows: nikahit ំ, reahmuk ះ, yuukaleapintu ៈ, or a final យ រ វ ង. */
export const RIMES: Readonly<Record<string, Pair>> = {
  '\u17C6': ['am', 'um'],
  '\u17BB\u17C6': ['om', 'um'],
  '\u17B6\u17C6': ['am', 'oam'],
  '\u17B6\u17C6ង': ['a', 'ea'],
  '\u17C7': ['ah', 'eah'],
  '\u17B7\u17C7': ['eh', 'ih'],
  '\u17C4\u17C7': ['aoh', 'uoh'],
  '\u17C8': ['ak', 'eak'],
  '\u17BCវ': ['o', 'u'],
  '\u17D0': ['a', 'oa'],
  '\u17D0យ': ['ai', 'ey'],
  '\u17D0រ': ['a', 'o'],
};

/** The short vowel of series ô before a bantoc or a doubled consonant, and before `k` and `ng`. */
export const SHORT_O = 'oa';
/** See `SHORT_O`. */
export const SHORT_O_BEFORE_VELAR = 'ea';

/** Independent vowels. */
export const INDEPENDENT: Readonly<Record<string, string>> = {
  ...{
    ឥ: 'e',
    ឦ: 'ei',
    ឧ: 'u',
    ឨ: 'uk',
    ឩ: 'u',
    ឪ: 'ov',
    ឫ: 'rue',
    ឬ: 'reu',
    ឭ: 'lue',
    ឮ: 'leu',
    ឯ: 'ae',
    ឰ: 'ai',
    ឱ: 'ao',
    ឲ: 'ao',
    ឳ: 'au',
  },
};
