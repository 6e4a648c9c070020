import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClusterEdge } from '../../src/khmer/clusters.js';
import { readingMinutes, wordCount, words } from '../../src/khmer/words.js';
import { khmerText, mixed, RELEASE_WORDS } from '../arbitraries/khmer.js';

const textsOf = (text: string, terms: readonly string[] = []) => words(text, { terms }).map((word) => word.text);
const anyText = fc.oneof(
  mixed,
  khmerText,
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...RELEASE_WORDS, ' ', '\n', '។', '🇰🇭'), { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('words', () => {
  it('stand at their spans in order, on the edges of clusters, without white space or ZWSP', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let done = 0;
        for (const { text: word, span } of words(text)) {
          expect(span.start).toBeGreaterThanOrEqual(done);
          expect(text.slice(span.start, span.end)).toBe(word);
          expect(isClusterEdge(text, span.start) && isClusterEdge(text, span.end)).toBe(true);
          // U+FEFF is white space to JavaScript, and a part of the word to Unicode.
          expect(word).not.toMatch(/(?!\uFEFF)[\s\u200B]/);
          done = span.end;
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('hold every letter of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const letters = (part: string) => (part.match(/[\u1780-\u17B3]/g) ?? []).length;
        expect(letters(textsOf(text).join(''))).toBe(letters(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('are those of its paragraphs', () => {
    const paragraph = fc.array(fc.constantFrom(...RELEASE_WORDS, ' '), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(paragraph, paragraph, (first, second) => {
        expect(textsOf(`${first}\n${second}`)).toEqual([...textsOf(first), ...textsOf(second)]);
      }),
    );
  });

  it.each([
    ['', []],
    ['ក្រសួងសុខាភិបាល', ['ក្រសួងសុខាភិបាល']],
    ['ក្រសួង\u200Bសុខាភិបាល', ['ក្រសួង', 'សុខាភិបាល']],
    ['ព័ត៌\u200Bមាន', ['ព័ត៌', 'មាន']],
    ['ភ័ក្រ', ['ភ័ក្រ']],
    ['«ខ្មែរ» (GovTech) ២០២២ 🇰🇭។', ['ខ្មែរ', 'GovTech', '២០២២']],
  ])('of %j are %j', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it.each([
    ['មជ្ឈមណ្ឌលអភិវឌ្ឍន៍ បច្ចេកវិទ្យា', ['មជ្ឈមណ្ឌលអភិវឌ្ឍន៍ បច្ចេកវិទ្យា'], ['មជ្ឈមណ្ឌលអភិវឌ្ឍន៍ បច្ចេកវិទ្យា']],
    // No term inside a longer cluster, nor inside a longer Latin word.
    ['ក្រុម ក្រុ', ['ក'], ['ក្រុម', 'ក្រុ']],
    ['MPTC MPTCs', ['MPTC'], ['MPTC', 'MPTCs']],
    ['cafe\u0301', ['cafe'], ['cafe\u0301']],
    // The longest of two.
    ['រាជធានីភ្នំពេញ', ['ភ្នំពេញ', 'រាជធានីភ្នំពេញ'], ['រាជធានីភ្នំពេញ']],
    ['C++ (.*)', ['C++', '(.*)', ''], ['C++', '(.*)']],
    ['ប្រព័ន្ធ e-KYC និង TCP/IP', ['e-KYC', 'TCP/IP'], ['ប្រព័ន្ធ', 'e-KYC', 'និង', 'TCP/IP']],
  ])('of %j with the terms %j are %j', (text, terms, expected) => {
    expect(textsOf(text, terms)).toEqual(expected);
  });

  it('of a long text without a space are those that ICU finds in pieces of it', () => {
    const phrase = RELEASE_WORDS.join('').slice(0, 1500);
    const long = phrase.repeat(60);
    // Far from the cuts between windows the words are the phrase's own.
    const inside = words(phrase).slice(5, -5);
    const found = new Set(words(long).map(({ span }) => `${span.start} ${span.end}`));
    const missing = Array.from({ length: 60 }, (_, index) =>
      inside.filter(({ span }) => !found.has(`${span.start + index * phrase.length} ${span.end + index * phrase.length}`)),
    ).flat();
    expect(missing).toEqual([]);
  });

  it.each([
    ['letters', 'ក'],
    ['marks', '\u17B6'],
    ['coengs', '\u17D2ក'],
    ['joiners', '\u200D'],
    ['ZWSP', '\u200B'],
    ['Latin letters', 'a'],
    ['flags', '🇰🇭'],
    ['line ends', '\n'],
  ])('takes a hundred thousand %s in a row', (_, repeated) => {
    const text = `ក${repeated.repeat(100_000 / repeated.length)}`;
    for (const { text: word, span } of words(text)) expect(text.slice(span.start, span.end)).toBe(word);
  });
});

describe('wordCount and readingMinutes', () => {
  it('count what words finds', () => {
    expect(wordCount('ក្រសួង\u200Bសុខាភិបាល។')).toBe(2);
    expect(wordCount('')).toBe(0);
  });

  it.each([
    [0, 0],
    [1, 1],
    [200, 1],
    [201, 2],
    [1000, 5],
  ])('%i words take %i minutes', (count, minutes) => {
    expect(readingMinutes(count)).toBe(minutes);
  });

  it('take the newsroom’s own rate', () => {
    expect(readingMinutes(300, 100)).toBe(3);
  });
});
