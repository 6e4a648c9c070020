import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinSlug } from '../../src/khmer/romanise.js';
import { mixed, mutatedWord, RELEASE_WORDS, stranger } from '../arbitraries/khmer.js';

const wordBreaks = fc.constantFrom('dictionary' as const, 'spaces' as const);
const texts = fc.oneof(
  mixed,
  fc.array(fc.oneof(mutatedWord, stranger)).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary' }),
);

describe('latinSlug', () => {
  it('is made of words of a-z and 0-9 with one hyphen between, and fits', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 100 }), wordBreaks, (text, maxBytes, breaks) => {
        const slug = latinSlug(text, { maxBytes, wordBreaks: breaks });
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(maxBytes);
      }),
      { numRuns: 2000 },
    );
  });

  it('is cut between words: a longer slug begins with it', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 100 }), wordBreaks, (text, maxBytes, breaks) => {
        const whole = latinSlug(text, { maxBytes: 100_000, wordBreaks: breaks });
        const slug = latinSlug(text, { maxBytes, wordBreaks: breaks });
        expect(whole.startsWith(slug)).toBe(true);
        const isWord = whole === slug || whole[slug.length] === '-';
        expect(isWord || slug.length === maxBytes).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not see invisible characters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RELEASE_WORDS)), wordBreaks, (words, breaks) => {
        const plain = words.join(' ');
        expect(latinSlug(words.join(' \u200B'), { wordBreaks: breaks })).toBe(latinSlug(plain, { wordBreaks: breaks }));
      }),
    );
  });

  it('is a slug of itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const slug = latinSlug(text, { wordBreaks: 'spaces' });
        expect(latinSlug(slug.replaceAll('-', ' '), { wordBreaks: 'spaces' })).toBe(slug);
      }),
    );
  });

  it.each([
    ['ភ្នំពេញ', 'phnampenh'],
    ['GovTech 2022', 'govtech-2022'],
    ['  Café — Déjà vu!  ', 'cafe-deja-vu'],
    ['២០២២', '2022'],
    ['', ''],
    ['«»។៕', ''],
  ])('%j → %j', (text, slug) => {
    expect(latinSlug(text, { wordBreaks: 'spaces' })).toBe(slug);
  });
});
