import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClusterEdge } from '../../src/khmer/clusters.js';
import { searchTokens } from '../../src/khmer/search-key.js';
import { occurs, places, searchText } from '../../src/search/search-text.js';
import { khmerText, mixed } from '../arbitraries/khmer.js';

const anyText = fc.oneof(mixed, khmerText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('searchText', () => {
  it('has each of the text’s tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const all = searchText(text);
        for (const token of searchTokens(text)) expect([all, token, occurs(all, token, false)]).toEqual([all, token, true]);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['ទី ២', 'ទី2'],
    ['ខែ មករា ឆ្នាំ ២០២២', 'ខែមករាឆ្នាំ2022'],
    ['ក្រសួង MPTC និង GovTech', 'ក្រសួងmptcនិងgovtech'],
    ['Press release, 2022', 'press release 2022'],
    ['ជាតិ។ សាសនា', 'ជាតិ សាសនា'],
    ['«ខ្មែរ»', 'ខ្មែរ'],
  ])('of %s is %s', (text, wanted) => {
    expect(searchText(text)).toBe(wanted);
  });
});

const isEdge = (text: string, at: number): boolean => /^ | $/.test(text.slice(Math.max(0, at - 1), at + 1)) || isClusterEdge(text, at);

describe('places', () => {
  it('begin and end where clusters do, unless the end is open', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 4 }), fc.boolean(), (typed, start, length, isOpen) => {
        const text = searchText(typed);
        const words = text.slice(start % (text.length + 1), (start % (text.length + 1)) + length);
        for (const at of places(text, words, isOpen)) {
          expect(text.startsWith(words, at)).toBe(true);
          expect(isEdge(text, at)).toBe(true);
          if (!isOpen) expect(isEdge(text, at + words.length)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('are all there are', () => {
    expect([...places('កខកខគ', 'កខ', false)]).toEqual([0, 2]);
    expect([...places('កកា', 'ក', false)]).toEqual([0]);
    expect([...places('កកា', 'ក', true)]).toEqual([0, 1]);
    expect([...places('ក', '', true)]).toEqual([]);
  });
});
