import { wordTable } from './loose-spelling.js';

// Khmer counts by fives: six is «five one».
const UNITS = ['សូន្យ', 'មួយ', 'ពីរ', 'បី', 'បួន', 'ប្រាំ', 'ប្រាំមួយ', 'ប្រាំពីរ', 'ប្រាំបី', 'ប្រាំបួន'] as const;
const TENS = ['', 'ដប់', 'ម្ភៃ', 'សាមសិប', 'សែសិប', 'ហាសិប', 'ហុកសិប', 'ចិតសិប', 'ប៉ែតសិប', 'កៅសិប'] as const;

/** Other spellings and spoken forms. */
const OTHERS: readonly (readonly [string, number])[] = [
  ['ប្រាំពិល', 7],
  ['មួយដណ្តប់', 11],
  ['ពីរដណ្តប់', 12],
  ['មៃ', 20],
];

const WORDS = wordTable([...Array.from({ length: 100 }, (_, number) => [numberWords(number), number] as const), ...OTHERS]);

/** A regular expression's source, without groups that capture, that finds the words of 0 to 99, the longest first. */
export const NUMBER_WORDS = WORDS.pattern;

/** A whole number from 0 to 99 in Khmer words: 16 is `ដប់ប្រាំមួយ`. Throws a RangeError for any other number. */
export function numberWords(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 99) throw new RangeError(`No words for ${number}: whole numbers from 0 to 99`);
  const tens = TENS[Math.floor(number / 10)] ?? '';
  return number > 0 && number % 10 === 0 ? tens : tens + UNITS[number % 10];
}

/**
 * The number from 0 to 99 that Khmer words say, clusters typed in any order; null for anything else, white space around them included.
 * Law: `parseNumberWords(numberWords(n))` is `n`.
 */
export function parseNumberWords(text: string): number | null {
  return WORDS.meaning(text);
}
