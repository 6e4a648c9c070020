import { describe, expect, it } from 'vitest';
import { numberWords, parseNumberWords } from '../../src/khmer/number-words.js';

describe('number words', () => {
  it.each([
    [0, 'សូន្យ'],
    [6, 'ប្រាំមួយ'],
    [10, 'ដប់'],
    [12, 'ដប់ពីរ'],
    [20, 'ម្ភៃ'],
    [37, 'សាមសិបប្រាំពីរ'],
    [99, 'កៅសិបប្រាំបួន'],
  ])('%i is %s', (number, words) => {
    expect(numberWords(number)).toBe(words);
  });

  it('go to and fro from 0 to 99', () => {
    for (let number = 0; number < 100; number += 1) expect(parseNumberWords(numberWords(number))).toBe(number);
  });

  it('are read in their spoken forms and however their clusters were typed', () => {
    expect(['មួយដណ្ដប់', 'ប្រាំពិល', 'បា្រំ', 'ដប់\u200Bពីរ'].map(parseNumberWords)).toEqual([11, 7, 5, 12]);
  });

  it('are none for other numbers and other texts', () => {
    for (const number of [-1, 100, 1.5, Number.NaN]) expect(() => numberWords(number)).toThrow(RangeError);
    for (const text of ['', 'មួយមួយ', 'ពីរដប់', ' មួយ', '១']) expect(parseNumberWords(text)).toBeNull();
  });
});
