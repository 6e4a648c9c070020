import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterFault, clusters, isCanonicalCluster, isClusterEdge } from '../../src/khmer/clusters.js';
import { normalizeKhmer } from '../../src/khmer/normalize.js';
import { cluster, khmerText, mixed, mutatedWord, RELEASE_WORDS, shuffledCluster, soup } from '../arbitraries/khmer.js';

const graphemes = new Intl.Segmenter('km', { granularity: 'grapheme' });
const anyText = fc.oneof({ weight: 3, arbitrary: mixed }, khmerText, soup, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

/** Where the pieces end, the text's own ends left out. */
function endsOf(pieces: readonly string[]): number[] {
  let at = 0;
  return pieces.slice(0, -1).map((piece) => {
    at += piece.length;
    return at;
  });
}

/** Where UAX #29 holds together what is no cluster: a Khmer mark on other text, or a letter behind a coeng sign and a vowel. */
function hasFaultAt(text: string, at: number): boolean {
  return /^[\u17B4-\u17D3\u17DD]/.test(text.slice(at)) || /\u17D2[\p{M}\u200C\u200D]*$/u.test(text.slice(0, at));
}

describe('clusters', () => {
  it('joined give the text back, and part nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = clusters(text);
        expect(pieces.join('')).toBe(text);
        // UAX #29, from ICU: no surrogate pair, emoji sequence or mark is parted …
        const whole = new Set(Array.from(graphemes.segment(text), ({ index }) => index));
        const parted = endsOf(pieces).filter((end) => !whole.has(end) && !hasFaultAt(text, end));
        // … nor, what UAX #29 need not know, a coeng sign from its letter.
        const torn = endsOf(pieces).filter(
          (end) => /\u17D2[\u200C\u200D]?$/.test(text.slice(0, end)) && /^[\u1780-\u17B3]/.test(text.slice(end)),
        );
        expect([parted, torn]).toEqual([[], []]);
      }),
      { numRuns: 100_000 },
    );
  });

  it('end where isClusterEdge says so, and Khmer ones nowhere else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const piece of clusters(text)) {
          expect(isClusterEdge(text, at)).toBe(true);
          if (/^[\u1780-\u17FF]/.test(piece)) {
            for (let inside = at + 1; inside < at + piece.length; inside++) expect(isClusterEdge(text, inside)).toBe(false);
          }
          at += piece.length;
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['', []],
    ['ខ្មែរ', ['ខ្មែ', 'រ']],
    ['មន្រ្តី', ['ម', 'ន្រ្តី']],
    ['សម័្ពន្ធ', ['ស', 'ម័្ព', 'ន្ធ']],
    ['ព័ត៌មាន 🇰🇭👨\u200D👩\u200D👧 ថ្មី', ['ព័', 'ត៌', 'មា', 'ន', ' 🇰🇭👨\u200D👩\u200D👧 ', 'ថ្មី']],
    ['១២។ល។', ['១', '២', '។', 'ល', '។']],
    ['ក\u200Bខ', ['ក', '\u200B', 'ខ']],
    ['GovTech', ['GovTech']],
    [' ា្ក', [' ', 'ា្ក']],
    ['ក្', ['ក្']],
    ['ក្ ខ', ['ក្', ' ', 'ខ']],
    ['ក\u0301ខ', ['ក\u0301', 'ខ']],
  ])('of %j are %j', (text, pieces) => {
    expect(clusters(text)).toEqual(pieces);
  });

  it('takes ten million marks in a row', () => {
    const text = `ក${'\u17B6'.repeat(10_000_000)}`;
    expect(clusters(text).reduce((length, piece) => length + piece.length, 0)).toBe(text.length);
  });
});

describe('isCanonicalCluster', () => {
  // UTN #61 §3: bases, robat, coengs, shifters, vowels, signs, finals; and its own examples of shifters with ZWNJ.
  it.each([
    'ក',
    'ឱ',
    'ត៌',
    'ស្ត្រី',
    'ន្ត្រី',
    'ម្ព័',
    'ស៊ី',
    'ម៉ា',
    'កៅ',
    'កោះ',
    'កាំ',
    'ក់',
    'ស៍',
    'ខ្មែ',
    'ឲ្យ',
    'ក្ដី',
    'ក\u17C4\u17B8',
    'ស\u17CA\u200C\u17B8',
    'ម\u17C9\u200C\u17B7',
    'ក\u17C6\u17D0',
    '។',
    '\u17A3',
    '\u17D8',
  ])('accepts %s', (text) => {
    expect([isCanonicalCluster(text), clusterFault(text)]).toEqual([true, null]);
  });

  it.each([
    ['orphan-coeng', 'ក្'],
    ['orphan-coeng', '្ក'],
    ['orphan-coeng', '\u17D2'],
    ['vowel-without-base', 'ា'],
    ['vowel-without-base', '១ា'],
    ['sign-without-base', '់'],
    ['sign-without-base', '។់'],
    ['sign-before-coeng', 'ម័្ព'],
    ['sign-before-coeng', 'ខែ្ម'],
    ['coeng-ro-first', 'ន្រ្តី'],
    ['three-coengs', 'ក្ខ្គ្ឃ'],
    ['doubled-mark', 'កាា'],
    ['two-vowels', 'ដេី'],
    ['two-vowels', 'កិី'],
    ['two-vowels', 'សុី'],
    ['mark-order', 'ក់ា'],
    ['mark-order', 'ក\u17BB\u17D0'],
    ['mark-order', 'កះ់'],
    ['mark-order', 'ក\u17C9\u17CA'],
    ['stray-joiner', 'ក\u200D'],
    ['stray-joiner', 'ក\u200Cា'],
    ['stray-joiner', 'ង\u17CA\u200C\u17B8'],
    ['stray-joiner', 'ស\u17C9\u200C\u17B8'],
    ['stray-joiner', 'ស\u17CA\u200Cា'],
    ['discouraged-letter', '\u17A3ា'],
    ['discouraged-letter', 'ក\u17B4'],
    ['discouraged-letter', 'ក\u17D3'],
  ])('does not accept, for %s: %s', (fault, text) => {
    expect([isCanonicalCluster(text), clusterFault(text)]).toEqual([false, fault]);
  });

  it.each(['ក់់', 'ក\u17C6\u17C6'])('accepts %s, though a sign stands twice', (text) => {
    expect([isCanonicalCluster(text), clusterFault(text)]).toEqual([true, 'doubled-mark']);
  });

  it.each(['', 'កក', 'ក ', ' ក', 'a', '១', '🇰🇭', 'ក\n'])('does not accept %j, which has no fault', (text) => {
    expect(isCanonicalCluster(text)).toBe(false);
    if (clusters(text).length < 2) expect(clusterFault(text)).toBeNull();
  });

  it('accepts what has no fault, and nothing else that hangs on a letter', () => {
    const clusterOfAnyKind = fc.oneof(cluster, shuffledCluster, mutatedWord, soup).map((text) => clusters(text)[0] ?? '');
    fc.assert(
      fc.property(clusterOfAnyKind, (piece) => {
        const isDoubled = /([\u17B4-\u17D1\u17D3\u17DD])[\u200C\u200D]*\1/.test(piece);
        if (/^[\u1780-\u17B3]/.test(piece)) expect(clusterFault(piece) === null).toBe(isCanonicalCluster(piece) && !isDoubled);
        else if (isCanonicalCluster(piece)) expect(clusterFault(piece)).toBeNull();
      }),
      { numRuns: 30_000 },
    );
  });

  it('accepts nothing that normalising would change, but for coeng DA', () => {
    fc.assert(
      fc.property(fc.oneof(cluster, shuffledCluster), (text) => {
        if (isCanonicalCluster(text)) expect(normalizeKhmer(text, { coengDa: 'keep' }).text).toBe(text);
      }),
      { numRuns: 30_000 },
    );
  });

  it('accepts every cluster of a real release once it is normalised', () => {
    const faulty = clusters(normalizeKhmer(RELEASE_WORDS.join(' ')).text).filter((piece) => clusterFault(piece) !== null);
    expect(faulty).toEqual([]);
  });
});
