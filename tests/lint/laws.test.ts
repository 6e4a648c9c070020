import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixArticle } from '../../src/build/fix-article.js';
import { type PrepareSetup, prepare } from '../../src/build/prepare.js';
import { readSettings } from '../../src/content/read-settings.js';
import type { Diagnostic, DiagnosticCode } from '../../src/model/diagnostic.js';
import { applyEdits } from '../../src/model/source.js';
import { mixed } from '../arbitraries/khmer.js';
import { markdown } from '../arbitraries/markdown.js';

// What holds of every rule, whatever the text.

/** Cases a law is tried on; `npm run fuzz` tries new ones, and more. */
const RUNS = process.env.FUZZ ? 10_000 : 1500;

const encode = (text: string) => new TextEncoder().encode(text);
const { settings } = readSettings({
  path: 'sarika.yaml',
  bytes: encode(
    'rules: { wrapped-word: info }\ntitle: a\nbaseUrl: https://news.example\nterms: [{ prefer: GovTech, not: [Gov-Tech, a], acronym: GT }]\n',
  ),
});
if (settings === null) throw new Error('the settings of this test are wrong');
const setup: PrepareSetup = { settings, files: new Set(), rules: 'all' };
const HEAD = 'title: ក\ndate: 2022-01-21\nid: tag:news.example,2022-01-21:a\n';

const sourceOf = (text: string) => ({ path: 'articles/a.md', bytes: encode(text) });
const findings = (text: string): readonly Diagnostic[] => prepare(sourceOf(text), setup).diagnostics;
const fixesIn = (text: string) => findings(text).flatMap(({ fix }) => fix ?? []);

const pieces = [
  ...['ថ្ងៃចន្ទ ទី២១ ខែមករា ឆ្នាំ២០២២', 'ឱ្យ', 'ឲ្យ', 'សំរាប់', 'សម្រាប់', 'អភិវឌ្ប', 'គណ:កម្មការ', 'នេ:', '់់', 'កាា', '២o២២', '៣๓'],
  ...[
    'ទី ២',
    'ទី២',
    '  ',
    '\n',
    '\n\n',
    '# ',
    '#### ',
    '- ',
    '![](a)',
    '[a](b)',
    '**',
    '_',
    '`',
    '<b>',
    '</b>',
    '&amp;',
    '\\*',
    '។',
    ' ',
    'a',
  ],
  ...[
    '<!-- sarika-ignore two-spellings: a -->',
    '<!-- sarika-ignore misspelt-word -->',
    'សម្រាប់ព័ត៌មានបន្ថែម៖',
    'ចំនួន៤ ដូចជា៖',
    '\u200B',
    '🇰🇭',
    '| a | b |\n|--|--|\n',
  ],
  ...['ភ្នំពេញ ថ្ងៃទី២០ ខែមករា ឆ្នាំ២០២២ - ', 'ទី៣១ ខែកុម្ភៈ', 'ថ្ងៃនេះ', 'កាលពីថ្ងៃសុក្រ', '«', '»', 'ចំនួន 20 នាក់', 'ចំនួន២០នាក់', '20', '៥,២', ','],
  ...['[', '](', ')', '](www.a.kh "b")', '[a](<www.a.kh>)', '[a](www.a.kh)', 'www.', '[a][1]', '[1]: www.a.kh\n', 'http://a.kh/', '[](#)'],
  // Clusters that are ill-formed, invisible characters in every place, letters of other scripts, words of old fonts.
  ...['\u200B\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u200E', '\u202E', '\u202C', '\u2067', '\u0627', '\u17D2'],
  ...['\u17B6', '\u17C1', '\u17C9\u200C\u17B8', '\u17C8', '\u030A', '\u0E32', '\u0E46', '\u0430', 'x', '\u17AD\u17B6', '\u17A7\u17B7'],
  ...['រ\u17BE\u17D2\u1799ង', 'គ្យ្រើង', '\u1791\u17D2\u17A1', 'RksYg', 'kareFVI[', 'km<\u00FACa', ': ', '#', '1. ', '>'],
  ...['«', '»', '“', '”', '„', '"', "'", '(', ')', '៖', '៕', 'ៗ', '។ល', ' ល ', '.ល.', 'បច្ចេកវិទ្យា ឌីជីថល', 'បច្ចេកវិទ្យាឌីជីថល', 'សម្លេង', 'សម្ដែង'],
];

/** Front matter that holds some of it, and a body. */
const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 }));
const soup = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
const value = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('').replace(/[\r\n]/g, ' '));
const frontMatter = fc.record({ summary: value, tag: value, place: value }).map(({ summary, tag, place }) => {
  return `summary: ${summary}\ntags: ['${tag.replaceAll("'", '')}', b]\nplace: "${place.replace(/["\\]/g, '')}"\n`;
});
const article = fc
  .record({ body: fc.oneof({ weight: 4, arbitrary: soup }, markdown, mixed), meta: fc.option(frontMatter, { nil: '' }) })
  .map(({ body, meta }) => `---\n${HEAD}${meta}---\n\n${body}`);

/** What the fix of a finding may take out for good; the others put other Khmer letters in the place of Khmer letters. */
const TAKES: Partial<Record<DiagnosticCode, RegExp>> = {
  // By the reference normaliser.
  'not-canonical': /[\u1780-\u17D3\u17DD\u200C\u200D]/,
  'stray-joiner': /[\u00AD\u200B-\u200D\u2060\uFEFF]/,
  'joiner-in-name': /[\u00AD\u200B-\u200D\u2060\uFEFF]/,
  'bidi-control': /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
  'control-character': /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/,
  'byte-order-mark': /\uFEFF/,
  'double-space': /[ \t]/,
  'number-spacing': /[ \u00A0]/,
  'sign-spacing': /[ \u00A0]/,
  'bracket-spacing': /[ \u00A0]/,
  'khan-spacing': /[ \u00A0]/,
  'lek-too-spacing': /[ \u00A0]/,
  'wrapped-word': /[ \n]/,
  'ascii-quotes': /["'„“”]/,
  'colon-for-sign': /:/,
  'foreign-digit': /[oO\u0E50-\u0E59\u0ED0-\u0ED9]/,
  'mixed-digits': /[0-9\u17E0-\u17E9]/,
  'mixed-script': /[\u030A\u0E4D\u0ECD\u0E46\u0EC6]/,
  'la-sign': /[ \u200B.។ល]/,
  'term-spelling': /[A-Za-z-]/,
};
const LETTERS = /[\u1780-\u17D3\u17DD\u17D8]/;

/** The characters of a text that another has not, or fewer times. */
function missing(before: string, after: string): string[] {
  const left = [...after];
  return [...before].filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('every rule', () => {
  it('finds what lies in the text, and mends it within a line', () => {
    fc.assert(
      fc.property(article, (text) => {
        for (const { span, fix = [] } of findings(text)) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          for (const edit of fix) {
            expect(edit.span.start).toBeLessThanOrEqual(edit.span.end);
            expect(text.slice(edit.span.start, edit.span.end)).not.toMatch(/[\r\n]/);
            expect(edit.text).not.toMatch(/[\r\n]/);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('takes out no character but those that it is about', () => {
    fc.assert(
      fc.property(article, (text) => {
        for (const { code, fix = [] } of findings(text)) {
          for (const { span, text: right } of fix) {
            for (const character of missing(text.slice(span.start, span.end), right))
              expect(character, code).toMatch(TAKES[code] ?? LETTERS);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('comes to rest: the edits that are listed make what --fix writes, and the second time there is none', () => {
    fc.assert(
      fc.property(article, (source) => {
        // As it lies on disk: what is no Unicode cannot.
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(encode(source));
        let mended = text;
        for (let round = 0; round < 10 && fixesIn(mended).length > 0; round += 1) mended = applyEdits(mended, fixesIn(mended));
        const { before, after } = fixArticle(sourceOf(text), setup);
        expect([before, after]).toEqual([text, mended]);
        expect(fixArticle(sourceOf(after), setup)).toMatchObject({ after, fixes: 0 });
      }),
      { numRuns: RUNS },
    );
  });
});
