import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSource, skeletonSource } from '../../src/content/write-article.js';
import { read, settingsOf } from './source.js';

// What is written is what is read, letter for letter: normalising is another matter.
const SETTINGS = settingsOf('rules: { not-canonical: off }\n');
const ID = 'tag:news.example,2022-01-21:news';

function roundTrip(title: string, body = 'x'): { title: string | null | undefined; body: string; codes: string[] } {
  const text = articleSource({ title, date: '2022-01-21', slug: 'news', id: ID, place: null, draft: true }, body);
  const { meta, body: span, diagnostics } = read(text, SETTINGS);
  return { title: meta?.title, body: text.slice(span?.start, span?.end), codes: diagnostics.map(({ code }) => code) };
}

const snippet = fc.constantFrom(
  ...[
    '---',
    '\n---\n',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '  ',
    ': ',
    ' #',
    '"',
    "'",
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
  ],
  ...[
    '- ',
    '? ',
    '~',
    'null',
    'true',
    'yes',
    '0123',
    '1e3',
    '2022-01-21',
    '14:30',
    '<<',
    '=',
    '...',
    'កម្ពុជា',
    '«ខ្មែរ»',
    '។',
    '😀',
    '\u{1F468}\u200D\u{1F469}',
    '\u200B',
    '\u00A0',
  ],
  ...['\u0085', '\u2028', '\uFEFF', '\u0008', '\u0000', '{{x}}', '</script>'],
);
const title = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(snippet, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1 }) },
    { weight: 1, arbitrary: fc.tuple(snippet, fc.string({ unit: 'binary' })).map((parts) => parts.join('')) },
  )
  // Nothing but white space is no title.
  .filter((text) => text.trim() !== '' && text.isWellFormed());

describe('an article that sarika writes', () => {
  it('reads as it should', () => {
    const text = articleSource({ title: 'បាឋកថា', date: '2022-01-21', place: null, draft: true }, '\n\nក\n\nខ  \n\n');
    expect(text).toBe('---\ntitle: បាឋកថា\ndate: 2022-01-21\ndraft: true\n---\n\nក\n\nខ\n');
  });
  it('never folds a line', () => {
    const long = 'ពាក្យ '.repeat(100).trim();
    expect(articleSource({ title: long }, '')).toContain(`title: ${long}\n`);
  });
  it('gives back every title', () => {
    for (const text of [
      'null',
      '~',
      'true',
      'a: b',
      '# a',
      '"a"',
      "it's",
      '---',
      '- a',
      ' a ',
      '\ta',
      'a\n---\nb',
      'a\n\n b\n',
      '0123',
      '*a*',
      '|',
      '>',
      '%',
      'a\\',
    ])
      expect(roundTrip(text).title).toBe(text);
    fc.assert(
      fc.property(title, (text) => {
        expect(roundTrip(text).title).toBe(text);
      }),
      { numRuns: 600 },
    );
  });
  it('gives back every body, but for empty lines before it and white space after', () => {
    fc.assert(
      fc.property(fc.array(snippet, { maxLength: 8 }), (parts) => {
        const body = parts.join('');
        const wanted = `\n${body.replace(/^\n+/, '').trimEnd()}\n`;
        expect(roundTrip('a', body).body).toBe(wanted);
      }),
      { numRuns: 200 },
    );
  });
});

describe('skeletonSource', () => {
  it('law: gives back what was filled in; blanks and hints are nothing', () => {
    fc.assert(
      fc.property(snippet, fc.string(), (piece, more) => {
        const title = `a${piece}${more}`.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u2028\u2029\uFEFF]/gu, '').trim();
        const text = skeletonSource(
          [
            { key: 'title', value: title },
            { key: 'date', value: '2022-01-21' },
            { key: 'id', value: ID },
            { key: 'summary', value: null, hint: '[…: #' },
            { key: 'event', value: { name: title, start: '2022-01-21', venue: null }, hint: 'ក: {' },
            { key: 'tags', value: null },
            { key: 'draft', value: true },
          ],
          'x',
        );
        const { meta, diagnostics } = read(text, SETTINGS);
        expect(diagnostics).toEqual([]);
        expect(meta).toMatchObject({ title, summary: null, tags: [], draft: true, event: { name: title, venue: null } });
        expect(text).not.toMatch(/[ \t]\n/);
      }),
    );
  });
});
