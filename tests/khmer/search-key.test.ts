import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKhmer } from '../../src/khmer/collation.js';
import { khmerDigits } from '../../src/khmer/digits.js';
import { normalizeKhmer } from '../../src/khmer/normalize.js';
import { searchKey, searchTokens } from '../../src/khmer/search-key.js';
import { khmerText, mixed, mutatedWord, RELEASE_WORDS } from '../arbitraries/khmer.js';

const anyText = fc.oneof(mixed, khmerText, mutatedWord, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const word = fc.constantFrom(...RELEASE_WORDS);
/** Without what may grow together with its neighbours into one number or one Latin word. */
const khmerWord = fc.constantFrom(...RELEASE_WORDS.filter((text) => /^[\u1780-\u17D3]+$/.test(text)));

describe('searchKey', () => {
  it('is its own key, and that of the canonical form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = searchKey(text);
        expect(searchKey(key)).toBe(key);
        expect(searchKey(normalizeKhmer(text).text)).toBe(key);
        expect(key).not.toMatch(/[\u200B-\u200D\uFEFF\u17E0-\u17E9]|^\s|\s$|\s\s/);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['ហេដ្ឋារចនាសម័្ពន្ធ', 'ហេដ្ឋារចនាសម្ព័ន្ធ'],
    ['មន្រ្តី', 'មន្ត្រី'],
    ['កិត្ដិយស', 'កិត្តិយស'],
    ['ព័ត៌\u200Bមាន', 'ព័ត៌មាន'],
    ['ឆ្នាំ២០២២', 'ឆ្នាំ2022'],
    ['GovTech', 'govtech'],
    ['cafe\u0301', 'café'],
    ['\u17A4គារ', 'អាគារ'],
    ['  ជាតិ\n សាសនា ', 'ជាតិ សាសនា'],
  ])('of %s and %s are the same', (a, b) => {
    expect(searchKey(a)).toBe(searchKey(b));
  });

  it('parts what looks different', () => {
    expect(searchKey('ការ')).not.toBe(searchKey('ករ'));
    expect(searchKey('ដា')).not.toBe(searchKey('តា'));
  });
});

describe('searchTokens', () => {
  it('are the same for every way to type a word', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(searchTokens(normalizeKhmer(text).text)).toEqual(searchTokens(text));
        expect(searchTokens([...text].join('\u200B').replace(/\u200B(?=[\u17B6-\u17D3])|(?<=\u17D2)\u200B/g, ''))).toEqual(
          searchTokens(text),
        );
      }),
    );
  });

  it('of a phrase are among those of the text around it', () => {
    const phrase = fc.array(khmerWord, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(phrase, phrase, phrase, (before, middle, after) => {
        const all = searchTokens(before + middle + after);
        const wanted = searchTokens(middle);
        for (const token of wanted) expect(all.some((found) => (wanted.length === 1 ? found.includes(token) : found === token))).toBe(true);
      }),
    );
  });

  it.each([
    ['ហេដ្ឋារចនា', ['ហេដ្ឋា', 'ដ្ឋារ', 'រច', 'ចនា']],
    ['ខែមករា ឆ្នាំ២០២២', ['ខែម', 'មក', 'ករា', 'ឆ្នាំ', '2022']],
    ['ក', ['ក']],
    ['GovTech៖ «Zoom»', ['govtech', 'zoom']],
    ['ក។ខ', ['ក', 'ខ']],
    ['🇰🇭 …', []],
    ['', []],
  ])('of %j are %j', (text, tokens) => {
    expect(searchTokens(text)).toEqual(tokens);
  });

  it('ask no dictionary: a browser that has none gives the same', () => {
    const { Segmenter } = Intl;
    const expected = searchTokens(RELEASE_WORDS.join(' '));
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      expect(searchTokens(RELEASE_WORDS.join(' '))).toEqual(expected);
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });
});

describe('compareKhmer', () => {
  it('orders as a Khmer dictionary does', () => {
    // Chuon Nath: by letter, within a letter those without a subscript first; independent vowels with អ.
    const ordered = ['២', '១០', 'ក', 'កក', 'ការ', 'កូន', 'ក្រ', 'ខក', 'ខ្មែរ', 'គ', 'ញ', 'ទន្លេ', 'ភ្នំពេញ', 'ហ', 'អ', 'អាគារ', 'ឯក'];
    expect([...ordered].reverse().sort(compareKhmer)).toEqual(ordered);
  });

  it('differs from the order of code points', () => {
    expect([...'ឯហ'].sort(compareKhmer)).toEqual(['ហ', 'ឯ']);
    expect([...'ឯហ'].sort()).toEqual(['ហ', 'ឯ']);
    expect(['ក្រ', 'កះ'].sort(compareKhmer)).not.toEqual(['ក្រ', 'កះ'].sort().reverse());
  });

  it('is an order: total, antisymmetric, transitive', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        expect(Math.sign(compareKhmer(a, b))).toBe(-Math.sign(compareKhmer(b, a)) + 0);
        expect(compareKhmer(a, b) === 0).toBe(a === b);
        if (compareKhmer(a, b) < 0 && compareKhmer(b, c) < 0) expect(compareKhmer(a, c)).toBeLessThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes Khmer and Latin digits for the same numbers', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (a, b) => {
        if (a !== b) expect(Math.sign(compareKhmer(`លើកទី ${khmerDigits(a)}`, `លើកទី ${b}`))).toBe(Math.sign(a - b));
      }),
    );
  });
});
