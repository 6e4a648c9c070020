import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { truncate } from '../../src/khmer/truncate.js';
import { cluster, mixed, mutatedWord, RELEASE_WORDS, shuffledCluster, stranger } from '../arbitraries/khmer.js';

const graphemes = new Intl.Segmenter('km', { granularity: 'grapheme' });
// What may not begin the rest, nor end the head: marks and joiners that hang on what stands before, a coeng sign that binds what follows.
const HANGS = /^[\p{M}\u200C\u200D]/u;
const BINDS = /\u17D2$/;

/** True where a cut at `at` parts nothing that belongs together: no surrogate pair, no grapheme, no orthographic cluster. */
function isWhole(text: string, at: number): boolean {
  const [head, rest] = [text.slice(0, at), text.slice(at)];
  // A mark behind a ZWSP hangs on nothing; of a coeng sign with a vowel behind it, UAX #29 thinks that it still binds the next letter.
  if (rest === '' || head === '' || head.endsWith('\u200B') || /\u17D2[\p{M}\u200C\u200D]+$/u.test(head)) return true;
  // So does a Khmer mark behind other text.
  if (/^[\u17B4-\u17D3\u17DD]/.test(rest) && !/[\u1780-\u17FF][\p{M}\u200C\u200D]*$/u.test(head)) return true;
  return graphemes.segment(text).containing(at)?.index === at && !HANGS.test(rest) && !(BINDS.test(head) && /^[\u1780-\u17B3]/.test(rest));
}

const texts = fc.oneof(
  fc.array(fc.oneof(cluster, mutatedWord, stranger), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(fc.oneof(cluster, shuffledCluster), { maxLength: 30 }).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom(...RELEASE_WORDS, 'GovTech', '🇰🇭', '👨\u200D👩\u200D👧\u200D👦', '👨\u200D💀\u200D👨', '🇰', '각', '។', '៕'), {
      maxLength: 30,
    })
    .map((parts) => parts.join(' ')),
);

describe('truncate', () => {
  it('is no longer than it may be, and cuts nothing in two', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 220 }), (text, max) => {
        const folded = text.replace(/\s+/g, ' ').trim();
        const result = truncate(text, max);
        if (folded.length <= max) {
          expect(result).toBe(folded);
          return;
        }
        const head = result.replace(/…$/, '');
        expect(head.length).toBeLessThanOrEqual(max);
        expect(folded.startsWith(head)).toBe(true);
        expect(isWhole(folded, head.length)).toBe(true);
        if (head === result) expect(head).toMatch(/[។៕]$/);
      }),
      { numRuns: 4000 },
    );
  });

  it('never grows by cutting, and has all of a text that fits', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const folded = truncate(text, text.length);
        expect(folded).not.toMatch(/\s\s|^\s|\s$/);
        expect(folded.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it.each([
    ['ប្រជាជន។ កម្ពុជា', 12, 'ប្រជាជន។'],
    ['ក។ ប្រជាជនកម្ពុជា', 12, 'ក។ ប្រជាជន…'],
    ['ព័ត៌មាន ថ្មីៗ', 10, 'ព័ត៌មាន…'],
    ['🇰🇭🇰🇭', 5, '🇰🇭…'],
    ['👨\u200D👩\u200D👧\u200D👦', 10, '…'],
    ['ស្ត្រី', 5, '…'],
  ])('%j within %i is %j', (text, max, result) => {
    expect(truncate(text, max)).toBe(result);
  });
});
