import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeKhmer } from '../../src/khmer/normalize.js';
import { romanise, romaniseWord } from '../../src/khmer/romanise.js';
import { CLUSTER, syllabify } from '../../src/khmer/romanise-syllables.js';
import { NAMES, READINGS } from '../../src/khmer/romanise-words.js';
import { khmerText, mixed } from '../arbitraries/khmer.js';

const texts = fc.oneof(mixed, khmerText, fc.string({ unit: 'binary' }));
const table = readFileSync(new URL('../fixtures/titles/romanisation.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1);

describe('romanise', () => {
  // Written by hand from the rules, before the code: the oracle of the rules, and a promise, for addresses are made of these.
  it.each(table.map((row) => row.split('\t') as [string, string, string]))('%s → %s (%s)', (word, latin) => {
    expect(romanise(word), 'A change to a row of romanisation.tsv changes published addresses: a breaking change').toBe(latin);
  });

  it.each([
    ['ក្រសួងព័ត៌មាន ២០២២ (GovTech)', 'krasuongpoadamean 2022 (GovTech)'],
    ['ផ្សេងៗ', 'phseng phseng'],
    ['រាជធានីភ្នំពេញ', 'reachtheaniphnompenh'],
    ['ភ្នំពេញ', 'phnom penh'],
    ['ស្វាយរៀង', 'svay rieng'],
    ['រដ្ឋ\u200Bសភា\u00A0ថ្មី', 'roathsaphea thmei'],
    ['រដ្ឋ។', 'roath.'],
    ['', ''],
  ])('%j → %j', (text, latin) => {
    expect(romanise(text)).toBe(latin);
  });

  it('reads a mistyped cluster as the right one, and coeng DA as coeng TA', () => {
    expect(romanise('មន្រ្តី')).toBe(romanise('មន្ត្រី'));
    expect(romanise('ដេីម្បី')).toBe(romanise('ដើម្បី'));
    expect(romanise('សេចក្ដី')).toBe(romanise('សេចក្តី'));
    fc.assert(
      fc.property(texts, (text) => {
        expect(romanise(normalizeKhmer(text).text)).toBe(romanise(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('gives ASCII alone, and leaves ASCII as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const latin = romanise(text);
        expect(/^[\0-\x7F]*$/.test(latin)).toBe(true);
        expect(romanise(latin)).toBe(latin);
      }),
      { numRuns: 5000 },
    );
  });

  it('gives a piece for each cluster: the pieces are the word, the clusters the run', () => {
    fc.assert(
      fc.property(khmerText, (text) => {
        const run = normalizeKhmer(text).text.replace(/[^\u1780-\u17D3\u17DD]/g, '');
        expect((run.match(CLUSTER) ?? []).join('')).toBe(run);
        expect(
          syllabify(run)
            .map(({ source }) => source)
            .join(''),
        ).toBe(run);
        expect(romaniseWord(run).every((piece) => /^[a-z ]*$/.test(piece))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('has its words and names in canonical order, in letters alone', () => {
    for (const [word, latin] of [...READINGS, ...NAMES]) {
      expect(normalizeKhmer(word).text).toBe(word);
      expect(latin).toMatch(/^[a-z]+(?: [a-z]+)*$/);
    }
  });

  it('knows the capital and the 24 provinces', () => {
    // រតនគិរី is written in two ways; កម្ពុជា, អង្គរវត្ត and កូវីដ are no provinces.
    expect(NAMES.size - 4).toBe(25);
  });
});
