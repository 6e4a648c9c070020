import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, importText } from '../../src/import/import-text.js';
import { applyEdits } from '../../src/model/source.js';
import { rendered, visible } from './rendered.js';

const draftOf = (text: string) => importText({ file: 'a.txt', text });

/** What is likeliest to trip: everything that means something in Markdown or in a release. */
const piece = fc.constantFrom(
  ...['ក', 'ខ្មែរ ', 'សម័្ពន្ធ', 'ឌីជីថល', 'ចំនួន៤', 'ភ្នំពេញ', 'ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២', '។', '៖', '២', 'លើកទី ២', 'ក្រោមប្រធានបទ ', 'បាឋកថា'],
  ...['\n', '\n', '\n\n', '\r\n', '\r', ' ', '  ', '    ', '\t', '\u00A0', '\u200B', '\uFEFF', '\0', '\u2028', '😀', '\uD800'],
  ...['• ', '– ', '— ', '- ', '* ', '+ ', 'o ', '១. ', '២. ', '៣. ', '1) ', '2) ', '3. ', '4. ', 'ក. ', 'ខ. ', 'គ. '],
  ...['\\', '`', '```', '~~', '~~~', '*', '**', '***', '_', '__', '___', '[', ']', '](', '(', ')', '[^1]', '[^1]: ', '^[', '[x]: /y', '!['],
  ...[
    '#',
    '# ',
    '>',
    '<',
    '<b>',
    '</p>',
    '<!--',
    '-->',
    '<a@b.c>',
    '<http://a>',
    '&amp;',
    '&#38;',
    '&',
    '|',
    '|-|',
    '---',
    '===',
    '=',
    ':::',
    '{:',
    '{:.a}',
    '}',
    '1',
  ],
);
const hostile = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.array(fc.array(piece, { maxLength: 4 }), { maxLength: 20 }).map((lines) => lines.map((line) => line.join('')).join('\n')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

function itemsOf(draft: Draft): number {
  return draft.diagnostics.reduce((sum, finding) => sum + (finding.code === 'import-list' ? finding.args.items : 0), 0);
}

describe('importText, on any text', () => {
  it('changes nothing without saying so: the body is the text with the fixes made, each of them once', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const draft = draftOf(text);
        const fixes = draft.diagnostics.flatMap((finding) => finding.fix ?? []);
        expect(new Set(draft.edits)).toEqual(new Set(fixes));
        expect(draft.edits).toHaveLength(fixes.length);
        expect(draft.body).toBe(applyEdits(text, fixes));
        for (const [index, { span }] of draft.edits.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(draft.edits[index - 1]?.span.end ?? 0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps every visible word: Markdown shows the text that was given, as paragraphs and lists alone', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const draft = draftOf(text);
        const page = rendered(draft);
        expect(page.text).toBe(visible(text, draft));
        expect(page.tags.filter((tag) => !['p', 'ul', 'ol', 'li', 'br'].includes(tag))).toEqual([]);
        expect(page.tags.filter((tag) => tag === 'ul' || tag === 'ol')).toHaveLength(
          draft.diagnostics.filter(({ code }) => code === 'import-list').length,
        );
        expect(page.tags.filter((tag) => tag === 'li')).toHaveLength(itemsOf(draft));
      }),
      { numRuns: 5000 },
    );
  });

  it('gives the same draft for the same text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(draftOf(text)).toEqual(draftOf(text));
      }),
    );
  });
});

describe('importText', () => {
  it('leaves plain text alone', () => {
    const text = 'ក្រសួងបានប្រកាសថា snake_case ស្មើ 2 * 3 [1] ហើយ a < b។\n\nC# & R&D ១០០% 1.5 #tag។\n';
    const draft = draftOf(text);
    expect(draft.body).toBe(text);
    expect(draft.meta).toMatchObject({ place: null, date: null, series: null, number: null, topic: null });
    expect(draft.diagnostics.map(({ code }) => code)).toEqual(['import-no-title', 'import-slug', 'import-no-dateline']);
  });

  it('gives the slug «article» where nothing can be romanised', () => {
    expect(draftOf('').meta.slug).toBe('article');
    expect(draftOf('។។។').meta.slug).toBe('article');
  });

  it('takes a byte order mark out, and says so', () => {
    const draft = draftOf('\uFEFFភ្នំពេញ៖ អត្ថបទ។');
    expect(draft.body).toBe('អត្ថបទ។');
    expect(draft.diagnostics[0]).toMatchObject({ code: 'byte-order-mark', fix: [{ span: { start: 0, end: 1 }, text: '' }] });
  });

  it('keeps the line ends of the source', () => {
    const draft = draftOf('ភ្នំពេញ៖ អត្ថបទ៖\r\n• មួយ\r\n• ពីរ\r\nចប់។\r\n');
    expect(draft.body).toBe('អត្ថបទ៖\r\n\r\n- មួយ\r\n- ពីរ\r\n\r\nចប់។\r\n');
  });

  it.each([
    ['one Khmer run', 'ក្មេ'.repeat(25_000)],
    ['spaced Khmer', 'កម្ពុជា '.repeat(12_500)],
    ['brackets', ']('.repeat(50_000)],
    ['marks', '*_`~['.repeat(20_000)],
    ['bullets', '• ក\n'.repeat(25_000)],
    ['blank lines', '\n'.repeat(100_000)],
    ['indents', ' '.repeat(100_000)],
    ['deepening indents', Array.from({ length: 440 }, (_, indent) => `${' '.repeat(indent)}${'–—-+*o'[indent % 6]} ក`).join('\n')],
    ['backslashes', '\\'.repeat(100_000)],
    ['angles', '<1'.repeat(50_000)],
    ['dates', 'ថ្ងៃទី២១ ខែមករា '.repeat(6_000)],
    ['coengs', `ក${'្ក'.repeat(50_000)} ${'្ក'.repeat(10)}`],
  ])('reads 100,000 characters of %s in reasonable time', { timeout: 10_000 }, (_, text) => {
    expect(() => draftOf(text)).not.toThrow();
  });
});
