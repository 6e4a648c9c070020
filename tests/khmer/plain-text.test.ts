import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeKhmer } from '../../src/khmer/normalize.js';
import { normalizePlainText, safeCut } from '../../src/khmer/plain-text.js';
import { applyEdits } from '../../src/model/source.js';
import { khmerText, mixed, mutatedWord } from '../arbitraries/khmer.js';

const line = fc.oneof(
  mixed,
  khmerText,
  mutatedWord,
  fc.constantFrom('\n', '\r\n', '\r', ' ', 'https://x.kh/ខែ្មរ ', '<a href="/ខែ្មរ">', '<'),
);
const anyText = fc.array(line, { maxLength: 12 }).map((parts) => parts.join(''));

describe('normalizePlainText', () => {
  it.each([
    ['https://news.example/ខែ្មរ ខែ្មរ', 'https://news.example/ខែ្មរ ខ្មែរ'],
    ['www.news.example/ខែ្មរ។ ខែ្មរ', 'www.news.example/ខែ្មរ។ ខ្មែរ'],
    ['<a href="/ខែ្មរ" title="ខែ្មរ">ខែ្មរ</a>', '<a href="/ខែ្មរ" title="ខែ្មរ">ខ្មែរ</a>'],
    ['<!-- ខែ្មរ -->ខែ្មរ', '<!-- ខែ្មរ -->ខ្មែរ'],
    ['៤ < ៥ ខែ្មរ >', '៤ < ៥ ខ្មែរ >'],
    ['«https://x.kh/ខែ្មរ»ខែ្មរ', '«https://x.kh/ខែ្មរ»ខ្មែរ'],
    ['ខែ្មរ', 'ខ្មែរ'],
  ])('%s → %s', (text, expected) => {
    expect(normalizePlainText(text).text).toBe(expected);
  });

  it('is normalizeKhmer with some edits left out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: result, edits } = normalizePlainText(text);
        expect(applyEdits(text, edits)).toBe(result);
        if (!/[<]|:\/\/|www\.|mailto:/.test(text)) expect(result).toBe(normalizeKhmer(text).text);
        expect(normalizePlainText(result).edits).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('safeCut', () => {
  it('parts a text so that the parts normalise as the whole does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cut = safeCut(text);
        const [head, rest] = [text.slice(0, cut), text.slice(cut)];
        expect(normalizePlainText(head).text + normalizePlainText(rest).text).toBe(normalizePlainText(text).text);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['', 0],
    ['a', 0],
    ['a\n', 2],
    ['a\nb', 2],
    ['a\r', 0],
    ['a\rb', 2],
    ['a\r\nb', 3],
    ['a\n<b\nc', 2],
    ['<a\nhref="b', 0],
    ['1 < 2\n', 6],
  ])('of %j is %i', (text, cut) => {
    expect(safeCut(text)).toBe(cut);
  });

  it('waits for a space in a long line, and for a cluster in a long word', () => {
    const spaced = 'ខ្មែរ '.repeat(20_000);
    expect(spaced.charAt(safeCut(spaced) - 1)).toBe(' ');
    const word = 'ខ្មែ'.repeat(300_000);
    const cut = safeCut(word);
    expect(cut).toBeGreaterThan(word.length - 1000);
    expect(word.charAt(cut)).toBe('ខ');
    expect(safeCut('ក'.repeat(1000))).toBe(0);
    expect(safeCut(`ក${'\u17B6'.repeat(1_100_000)}`)).toBeGreaterThan(0);
  });
});
