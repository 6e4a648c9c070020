import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';
import { wordPattern } from '../spelling-pattern.js';

/** UTN #61, confusables: sequences that no word has, drawn like the one letter on the right. */
const LETTERS: Readonly<Record<string, string>> = {
  '\u17AD\u17B6': '\u1789',
  '\u17AE\u17B6': '\u1789',
  '\u17A7\u17B7': '\u17B1',
  '\u17A7\u17CC': '\u17B1',
  '\u17A7\u17CD': '\u17B1',
  '\u1791\u17D2\u17A1': '\u17A1',
};

/**
 * Words with ឿ or ៀ, which are drawn like ើ or េ with a coeng YO. That sequence by itself stands in foreign names, too, so only words count that
 * are none with it.
 */
const WORDS = [
  ...['រឿង', 'គ្រឿង', 'ល្បឿន', 'ជឿ', 'ជំនឿ', 'រៀន', 'រៀប', 'រៀល', 'បៀវត្ស', 'ទៀត', 'ទៀង', 'ត្រៀម', 'ភ្លៀង', 'ស្បៀង', 'សៀវភៅ'],
  ...['សៀមរាប', 'វៀតណាម', 'វៀរ', 'ជៀស', 'ខៀវ'],
] as const;

const VOWELS: Readonly<Record<string, string>> = { '\u17BF': '\u17BE', '\u17C0': '\u17C1' };

/** What a word is when its vowel is typed as another one and a coeng YO, in either order, and in canonical order, where a coeng RO comes last. */
function misspellings(word: string): string[] {
  return Object.entries(VOWELS).flatMap(([vowel, typed]) => {
    if (!word.includes(vowel)) return [];
    const place = new RegExp(`(\u17D2\u179A)?${vowel}`);
    const sequences = [`$1${typed}\u17D2\u1799`, `$1\u17D2\u1799${typed}`, `\u17D2\u1799$1${typed}`];
    return sequences.map((sequence) => word.replace(place, sequence));
  });
}

const RIGHT_WORDS: ReadonlyMap<string, string> = new Map(WORDS.flatMap((word) => misspellings(word).map((form) => [form, word] as const)));
const SEQUENCE = new RegExp(`(?<!\\u17D2)(?:${Object.keys(LETTERS).join('|')})|${wordPattern([...RIGHT_WORDS.keys()]).source}`, 'g');

/** Letters that are drawn like another one: no reader sees the difference, and no search finds the word. */
export const lookAlikeSequence: ArticleRule = {
  code: 'look-alike-sequence',
  isGate: false,
  *check(copy) {
    for (const { written, span } of matchesIn(copy.prose, SEQUENCE)) {
      const right = LETTERS[written] ?? RIGHT_WORDS.get(written) ?? written;
      yield finding(copy, 'look-alike-sequence', span, { written, right }, right);
    }
  },
  examples: [
    { bad: 'ផ្តល់ឧិ\u17D2\u1799ប្រជាជន។', fixed: 'ផ្តល់ឱ្យប្រជាជន។' },
    { bad: 'គ្រ្យើងចក្រ និងរ\u17BE\u17D2\u1799ង។', fixed: 'គ្រឿងចក្រ និងរឿង។' },
    { bad: 'ការទិឭា។', fixed: 'ការទិញ។' },
  ],
};
