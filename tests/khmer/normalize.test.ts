import fc from 'fast-check';
import { khnormal } from 'khmer-normalizer';
import { describe, expect, it } from 'vitest';
import { normalizeKhmer } from '../../src/khmer/normalize.js';
import { applyEdits } from '../../src/model/source.js';
import { cluster, khmerText, mixed, mutatedWord, RELEASE_WORDS, shuffledCluster, soup } from '../arbitraries/khmer.js';

// Written out here, and not imported: the oracle must not lean on what it judges.
const RUN = /[\u1780-\u17FF][\u1780-\u17FF\u200C\u200D]*/g;

/** What is published must equal this: the npm package on each Khmer run until nothing changes, plus one rule of UTN #61 v2. */
function oracle(text: string): string {
  return text.replace(RUN, (run) => {
    let current = run;
    for (;;) {
      const next = khnormal(current).replaceAll('\u17BE\u17B6', '\u17C4\u17B8');
      if (next === current) return current;
      current = next;
    }
  });
}

/** Consonants and independent vowels: none is lost, and none comes in, but for coeng DA. */
const letters = (text: string) => (text.match(/[\u1780-\u17B3]/g) ?? []).map((letter) => (letter === 'ដ' ? 'ត' : letter)).sort();
const count = (text: string, character: string) => text.split(character).length - 1;
const many = { numRuns: 3000 };
const anyText = fc.oneof({ weight: 2, arbitrary: mixed }, { weight: 2, arbitrary: khmerText }, soup, fc.string({ unit: 'binary' }));

describe('normalizeKhmer', () => {
  // A hundred thousand in all, half of them real words with a slip.
  it.each([
    ['mutated words', mutatedWord, 50_000],
    ['clusters', fc.array(cluster, { maxLength: 8 }).map((parts) => parts.join('')), 10_000],
    ['clusters out of order', fc.array(shuffledCluster, { maxLength: 8 }).map((parts) => parts.join('')), 15_000],
    ['soup', soup, 15_000],
    ['Khmer among strangers', mixed, 7000],
    ['anything', fc.string({ unit: 'binary' }), 3000],
  ])('gives what khmer-normalizer gives for each run, and keeps it: %s', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (source) => {
        const { text, edits } = normalizeKhmer(source);
        expect(text).toBe(oracle(source));
        expect(applyEdits(source, edits)).toBe(text);
        expect(normalizeKhmer(text)).toEqual({ text, edits: [] });
        expect(letters(text)).toEqual(letters(source));
      }),
      { numRuns },
    );
  });

  it('gives what khmer-normalizer gives for all short strings over one character of each kind', () => {
    // Strong and weak bases, RO, DA, robat, coeng, shifter, every kind of vowel and sign, joiners, punctuation.
    const kinds = [...'ក\u1784រដ\u17CC\u17D2\u17C9\u17B7\u17B6\u17BB\u17BE\u17C1\u17B8\u17C4\u17C6\u17D0\u17C7\u17D3\u200C\u200D។'];
    let wrong: readonly string[] = [];
    const all = (start: string, length: number): void => {
      if (normalizeKhmer(start).text !== oracle(start)) wrong = [...wrong, start];
      if (length > 0) for (const kind of kinds) all(start + kind, length - 1);
    };
    for (const base of ['ក', 'ង', '\u17BE', '\u17D2']) all(base, 3);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['coengs', 'ក\u17D2រ', '\u17D2ក'],
    ['coeng ROs among coengs', 'ក', '\u17D2រ\u17D2ខ\u17D2រ'],
    ['joiners that bind what follows', '', 'ក\u200D\u17D2ខគ'],
    ['a joiner that wanders', 'ក\u200D\u17D2ខ', 'គ'],
  ])('settles as khmer-normalizer does where that takes many passes: %s', (_, start, repeated) => {
    for (const times of [5, 17, 40]) {
      const text = start + repeated.repeat(times);
      expect(normalizeKhmer(text).text).toBe(oracle(text));
    }
  });

  it('puts coeng ROs in the order that khmer-normalizer comes to, however many there are', () => {
    const coengs = fc.array(fc.constantFrom('\u17D2រ', '\u17D2ខ', '\u17D2រ\u17D2រ'), { minLength: 10, maxLength: 60 });
    fc.assert(
      fc.property(coengs, (parts) => {
        const text = `ក${parts.join('')}`;
        expect(normalizeKhmer(text).text).toBe(oracle(text));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['coeng signs', 'ក', '\u17D2'],
    ['coengs', 'ក', '\u17D2ក'],
    ['coengs behind a RO', 'ក\u17D2រ', '\u17D2ក'],
    ['vowels', 'ក', '\u17B6'],
    ['split vowels', 'ក', '\u17C1\u17B8'],
    ['vowels before coengs', '', 'ក\u17B6\u17D2ខ'],
    ['joiners', 'ក', '\u200D'],
    ['joiners that bind', '', 'ក\u200D\u17D2ខគ'],
    ['vowels without a base', '', '\u17BE\u17B6'],
  ])('takes a hundred thousand %s in a row', (_, start, repeated) => {
    // A time that grew with the square would run into the limit for a test.
    const source = start + repeated.repeat(100_000 / repeated.length);
    const { text, edits } = normalizeKhmer(source);
    expect(applyEdits(source, edits)).toBe(text);
    expect(normalizeKhmer(text).edits).toEqual([]);
  });

  it.each([
    ['coeng-order', 'សម័្ពន្ធ'],
    ['coeng-order', 'ខែ្មរ'],
    ['coeng-ro', 'មន្រ្តី'],
    ['split-vowel', 'លេី'],
    ['split-vowel', 'ក\u17BE\u17B6'],
    ['register-shifter', 'សុី'],
    ['mark-order', 'ក\u17C6\u17B6'],
    ['repeated-joiner', 'ក\u200D\u200D'],
    ['coeng-da', 'កិត្ដិយស'],
  ])('says why: %s, %s', (reason, source) => {
    expect(normalizeKhmer(source).edits.map((edit) => edit.reason)).toEqual([reason]);
  });

  it('gives the very same string where nothing is to be mended', () => {
    const text = 'ក្រសួងប្រៃសណីយ៍ 🇰🇭 និងទូរគមនាគមន៍';
    expect(normalizeKhmer(text).text).toBe(text);
    expect(normalizeKhmer('🇰🇭 no Khmer at all')).toEqual({ text: '🇰🇭 no Khmer at all', edits: [] });
  });

  it('gives edits that lead to its text, in order, each a change', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('fold', 'keep'), (source, coengDa) => {
        const { text, edits } = normalizeKhmer(source, { coengDa });
        expect(applyEdits(source, edits)).toBe(text);
        let done = 0;
        for (const { span, text: replacement } of edits) {
          expect(span.start).toBeGreaterThanOrEqual(done);
          expect(source.slice(span.start, span.end)).not.toBe(replacement);
          done = span.end;
        }
      }),
      many,
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('fold', 'keep'), (source, coengDa) => {
        const { text } = normalizeKhmer(source, { coengDa });
        expect(normalizeKhmer(text, { coengDa })).toEqual({ text, edits: [] });
      }),
      many,
    );
  });

  it('leaves what is not Khmer as it stands', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text } = normalizeKhmer(source);
        expect(text.split(RUN)).toEqual(source.split(RUN));
      }),
      many,
    );
  });

  it('leaves a text without Khmer as it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const foreign = text.replace(/[\u1780-\u17FF]/g, '');
        expect(normalizeKhmer(foreign)).toEqual({ text: foreign, edits: [] });
      }),
    );
  });

  it('keeps deprecated and discouraged code points', () => {
    const deprecated = ['\u17A3', '\u17A4', '\u17B4', '\u17B5', '\u17D3', '\u17D8'];
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...deprecated), shuffledCluster, cluster, soup), { maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom('fold', 'keep'), (source, coengDa) => {
        const { text } = normalizeKhmer(source, { coengDa });
        for (const character of deprecated) expect(count(text, character)).toBe(count(source, character));
      }),
      many,
    );
  });

  describe('coengDa: keep', () => {
    it('keeps each ដ and each ត', () => {
      fc.assert(
        fc.property(anyText, (source) => {
          const { text } = normalizeKhmer(source, { coengDa: 'keep' });
          expect([count(text, 'ដ'), count(text, 'ត')]).toEqual([count(source, 'ដ'), count(source, 'ត')]);
        }),
        many,
      );
    });

    it('differs from fold by coeng DA alone', () => {
      fc.assert(
        fc.property(anyText, (source) => {
          const folded = (text: string) => text.replaceAll('ដ', 'ត');
          expect(folded(normalizeKhmer(source, { coengDa: 'keep' }).text)).toBe(folded(normalizeKhmer(source).text));
        }),
        many,
      );
    });

    it('keeps the author’s order of coeng DA and coeng TA', () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom('ក', '\u17D2ដ', '\u17D2ត', '\u17D2រ', '\u17B6', '\u17C6', '\u200D', '\u17D2')), (parts) => {
          const source = `ក${parts.join('')}`;
          const order = (text: string) => (text.match(/[ដត]/g) ?? []).join('');
          expect(order(normalizeKhmer(source, { coengDa: 'keep' }).text)).toBe(order(source));
        }),
        many,
      );
    });
  });

  it.each([
    ['មន្រ្តី', 'មន្ត្រី'],
    ['ហេដ្ឋារចនាសម័្ពន្ធ', 'ហេដ្ឋារចនាសម្ព័ន្ធ'],
    ['ហ្រ្វេកង់', 'ហ្វ្រេកង់'],
    ['កិត្ដិយស', 'កិត្តិយស'],
    ['ដេីម្បី', 'ដើម្បី'],
    ['លេី', 'លើ'],
    ['ធ្វេីការ', 'ធ្វើការ'],
    ['ខែ្មរ', 'ខ្មែរ'],
    ['សុី', 'ស៊ី'],
    ['រេាង', 'រោង'],
    ['ក\u17BE\u17B6', 'ក\u17C4\u17B8'],
  ])('%s → %s', (written, canonical) => {
    expect(normalizeKhmer(written).text).toBe(canonical);
    expect(normalizeKhmer(canonical)).toEqual({ text: canonical, edits: [] });
  });

  it('leaves coeng DA where the author’s is to be kept', () => {
    expect(normalizeKhmer('កិត្ដិយស មន្រ្តី', { coengDa: 'keep' }).text).toBe('កិត្ដិយស មន្ត្រី');
  });

  it('edits one cluster, not the word around it', () => {
    const source = 'ហេដ្ឋារចនាសម័្ពន្ធ 🇰🇭 មន្រ្តី ថ្មី';
    const { text, edits } = normalizeKhmer(source);
    expect(text).toBe('ហេដ្ឋារចនាសម្ព័ន្ធ 🇰🇭 មន្ត្រី ថ្មី');
    expect(edits.map(({ span, text: after }) => [source.slice(span.start, span.end), after])).toEqual([
      ['ម័្ព', 'ម្ព័'],
      ['ន្រ្តី', 'ន្ត្រី'],
    ]);
  });

  it('finds something to mend in a real release', () => {
    expect(RELEASE_WORDS.filter((word) => normalizeKhmer(word).edits.length > 0).length).toBeGreaterThan(5);
  });
});
