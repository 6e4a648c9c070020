import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isSlug } from '../../src/content/fields.js';
import { normalizeKhmer } from '../../src/khmer/normalize.js';
import { khmerSlug, latinSlug } from '../../src/khmer/slug.js';
import { khmerText, mixed, mutatedWord, RELEASE_WORDS, stranger } from '../arbitraries/khmer.js';

const wordBreaks = fc.constantFrom('dictionary' as const, 'spaces' as const);
const caps = fc.integer({ min: 1, max: 100 });
const texts = fc.oneof(
  mixed,
  khmerText,
  fc.array(fc.oneof(mutatedWord, stranger)).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary' }),
);
const bytes = (text: string) => Buffer.byteLength(text);

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/titles/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
const rows = fixture('slugs.tsv')
  .slice(1)
  .map((row) => row.split('\t') as [title: string, spaces: string, dictionary: string, anyAscii: string, khmer: string]);

describe('slugs of real headlines', () => {
  it('has them all', () => {
    expect(rows.map(([title]) => title)).toEqual(fixture('titles.txt'));
  });

  it.each(rows)('%s', (title, spaces, dictionary, _, khmer) => {
    const broken = 'A change to a row of slugs.tsv changes published addresses: a breaking change';
    expect(latinSlug(title, { wordBreaks: 'spaces' }), broken).toBe(spaces);
    expect(khmerSlug(title), broken).toBe(khmer);
    const icu = `Words by the dictionary of ICU ${process.versions.icu}; the table was made with 78.2. If that alone changed, so may this column`;
    expect(latinSlug(title), icu).toBe(dictionary);
  });
});

describe('latinSlug', () => {
  it('is made of words of a-z and 0-9 with one hyphen between, fits, and is a slug of itself', () => {
    fc.assert(
      fc.property(texts, caps, wordBreaks, (text, maxBytes, breaks) => {
        const options = { maxBytes, wordBreaks: breaks };
        const slug = latinSlug(text, options);
        expect(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/.test(slug)).toBe(true);
        expect(slug.length).toBeLessThanOrEqual(maxBytes);
        expect(latinSlug(slug, options)).toBe(slug);
      }),
      { numRuns: 30_000 },
    );
  });

  it('is the same for a text and its canonical form', () => {
    fc.assert(
      fc.property(texts, wordBreaks, (text, breaks) => {
        expect(latinSlug(normalizeKhmer(text).text, { wordBreaks: breaks })).toBe(latinSlug(text, { wordBreaks: breaks }));
      }),
      { numRuns: 15_000 },
    );
  });

  it('is cut between words: a longer slug begins with it', () => {
    fc.assert(
      fc.property(texts, caps, wordBreaks, (text, maxBytes, breaks) => {
        const whole = latinSlug(text, { maxBytes: 100_000, wordBreaks: breaks });
        const slug = latinSlug(text, { maxBytes, wordBreaks: breaks });
        expect(whole.startsWith(slug)).toBe(true);
        expect(slug === '').toBe(whole === '');
        if (slug.includes('-')) expect(whole[slug.length] ?? '-').toBe('-');
      }),
      { numRuns: 10_000 },
    );
  });

  it('cuts a long first word between clusters, and letters only where the first cluster does not fit', () => {
    expect(latinSlug('ក្រសួងព័ត៌មាន', { maxBytes: 9, wordBreaks: 'spaces' })).toBe('krasuong');
    expect(latinSlug('ឆ្នាំ', { maxBytes: 3 })).toBe('chh');
  });

  it('does not see invisible characters, but takes the word break that an author placed', () => {
    expect(latinSlug('រដ្ឋ\u200Bមន្ត្រី', { wordBreaks: 'spaces' })).toBe('roath-montrei');
    expect(latinSlug('រដ្ឋ\u200Bមន្ត្រី')).toBe('roath-montrei');
    expect(latinSlug('Gov\u200DTech\uFEFF \u00AD2022')).toBe('govtech-2022');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RELEASE_WORDS)), wordBreaks, (words, breaks) => {
        expect(latinSlug(words.join(' \u200B'), { wordBreaks: breaks })).toBe(latinSlug(words.join(' '), { wordBreaks: breaks }));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['ភ្នំពេញ', 'phnom-penh'],
    ['ព័ត៌មាន ភ្នំពេញ', 'poadamean-phnom-penh'],
    ['GovTech 2022', 'govtech-2022'],
    ['COVID-19', 'covid-19'],
    ["Cambodia's budget", 'cambodias-budget'],
    ['  Café — Déjà vu!  ', 'cafe-deja-vu'],
    ['២០២២', '2022'],
    ['ទី២', 'ti2'],
    ['៥០០៛', '500-riel'],
    ['ផ្សេងៗ', 'phseng-phseng'],
    ['ផ្សេង ៗ', 'phseng-phseng'],
    ['ៗៗ', ''],
    ['មន្រ្តី', 'montrei'],
    ['北京', 'beijing'],
    ['', ''],
    ['«»។៕', ''],
    ['\u17D2\u17B6', 'ea'],
  ])('%j → %j', (text, slug) => {
    expect(latinSlug(text, { wordBreaks: 'spaces' })).toBe(slug);
  });

  it('parts numbers from Khmer words where a dictionary does', () => {
    expect(latinSlug('លើកទី២ឆ្នាំ២០២២')).toBe('leuk-ti-2-chhnam-2022');
  });

  it('gives the name of a province that the dictionary broke', () => {
    expect(latinSlug('ខេត្ត\u200Bកំពង់\u200Bធំ')).toBe('khet-kampong-thum');
    expect(latinSlug('កំពង់ធំ')).toBe('kampong-thom');
  });

  describe('with spaces', () => {
    afterEach(() => vi.restoreAllMocks());

    it('does without ICU', () => {
      vi.spyOn(Intl.Segmenter.prototype, 'segment').mockImplementation(() => {
        throw new Error('ICU was asked');
      });
      expect(() => latinSlug('ព័ត៌មានថ្មី')).toThrow('ICU was asked');
      for (const [title, spaces] of rows) expect(latinSlug(title, { wordBreaks: 'spaces' })).toBe(spaces);
    });
  });
});

describe('khmerSlug', () => {
  it('is a slug of the front matter, fits, is in canonical order, and is a slug of itself', () => {
    fc.assert(
      fc.property(texts, caps, (text, maxBytes) => {
        const slug = khmerSlug(text, { maxBytes });
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(/^[-]|--|-$|[\u200B-\u200D]/.test(slug)).toBe(false);
        expect(bytes(slug)).toBeLessThanOrEqual(maxBytes);
        expect(normalizeKhmer(slug).text).toBe(slug);
        expect(khmerSlug(slug, { maxBytes })).toBe(slug);
      }),
      { numRuns: 30_000 },
    );
  });

  it('is the same for a text and its canonical form', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(khmerSlug(normalizeKhmer(text).text)).toBe(khmerSlug(text));
      }),
      { numRuns: 15_000 },
    );
  });

  it('is never cut inside a cluster: a longer slug begins with it and goes on with a new one', () => {
    fc.assert(
      fc.property(texts, caps, (text, maxBytes) => {
        const whole = khmerSlug(text, { maxBytes: 100_000 });
        const slug = khmerSlug(text, { maxBytes });
        expect(whole.startsWith(slug)).toBe(true);
        if (slug.length === whole.length || slug === '') return;
        expect(/^[\p{M}\uDC00-\uDFFF]/u.test(whole.slice(slug.length))).toBe(false);
        expect(/\u17D2$/.test(slug) && /^[\u1780-\u17B3]/.test(whole.slice(slug.length))).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['សេចក្ដីប្រកាស ព័ត៌មាន', 'សេចក្តីប្រកាស-ព័ត៌មាន'],
    ['មន្រ្តី (GovTech) លើកទី ២', 'មន្ត្រី-govtech-លើកទី-២'],
    ['ព័ត៌\u200Bមាន\u200C', 'ព័ត៌មាន'],
    ['Cafe\u0301', 'caf\u00E9'],
    ['❤️ 1️⃣', '1\u20E3'],
    ['«»។៕', ''],
  ])('%j → %j', (text, slug) => {
    expect(khmerSlug(text)).toBe(slug);
  });

  it('is cut at a word, else at a cluster', () => {
    expect(khmerSlug('ក្រសួង ព័ត៌មាន', { maxBytes: 30 })).toBe('ក្រសួង');
    expect(khmerSlug('ក្រសួង', { maxBytes: 17 })).toBe('ក្រសួ');
    expect(khmerSlug('ក្រសួង', { maxBytes: 5 })).toBe('');
  });
});

describe('a text that means harm', () => {
  const many = 100_000;
  it.each([
    ['coengs', '\u17D2'.repeat(many)],
    ['a letter with coengs', `ក${'\u17D2'.repeat(many)}`],
    ['subscripts', 'ក\u17D2'.repeat(many)],
    ['vowels', `ក${'\u17B6'.repeat(many)}`],
    ['joiners', `ក${'\u200D'.repeat(many)}`],
    ['letters', 'ក'.repeat(many)],
    ['repetitions', `ក${'\u17D7'.repeat(many)}`],
    ['word breaks', 'ក\u200B'.repeat(many)],
    ['apostrophes', "a'".repeat(many)],
    ['accents', `e${'\u0301'.repeat(many)}`],
  ])('comes back: %s', (_, text) => {
    for (const breaks of ['dictionary', 'spaces'] as const) {
      expect(latinSlug(text, { wordBreaks: breaks }).length).toBeLessThanOrEqual(80);
      expect(latinSlug(text, { maxBytes: many * 10, wordBreaks: breaks })).toMatch(/^[a-z-]*$/);
    }
    expect(bytes(khmerSlug(text))).toBeLessThanOrEqual(80);
    expect(bytes(khmerSlug(text, { maxBytes: many * 10 }))).toBeLessThanOrEqual(many * 10);
  });
});
