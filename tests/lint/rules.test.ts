import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/build/prepare.js';
import { readSettings } from '../../src/content/read-settings.js';
import { ARTICLE_RULES } from '../../src/lint/article-rules.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { applyEdits } from '../../src/model/source.js';

const encode = (text: string) => new TextEncoder().encode(text);
const { settings } = readSettings({ path: 'sarika.yaml', bytes: encode('title: a\nbaseUrl: https://news.example\nlanguages: [en]\n') });
const HEAD = 'title: ក\ndate: 2022-01-21\nid: tag:news.example,2022-01-21:a\n';

function wholeOf(body: string, frontMatter = ''): string {
  return `---\n${HEAD}${frontMatter === '' ? '' : `${frontMatter}\n`}---\n\n${body}`;
}

function findings(text: string): readonly Diagnostic[] {
  if (settings === null) throw new Error('the settings of this test are wrong');
  return prepare({ path: 'articles/a.md', bytes: encode(text) }, { settings, files: new Set(), rules: 'all' }).diagnostics;
}

const fixesIn = (text: string) => findings(text).flatMap(({ fix }) => fix ?? []);

for (const { code, examples } of ARTICLE_RULES) {
  describe(code, () => {
    it('has examples', () => expect(examples.length).toBeGreaterThan(0));
    for (const { bad, fixed, frontMatter } of examples) {
      it(`finds fault with ${JSON.stringify(bad)}`, () => {
        const text = wholeOf(bad, frontMatter);
        const found = findings(text).filter((finding) => finding.code === code);
        expect(found.length).toBeGreaterThan(0);
        const edits = found.flatMap(({ fix }) => fix ?? []);
        expect(edits.length > 0).toBe(fixed !== null);
        if (fixed === null) return;
        expect(applyEdits(text, edits)).toBe(wholeOf(fixed, frontMatter));
        expect(findings(wholeOf(fixed, frontMatter)).map((finding) => finding.code)).not.toContain(code);
      });
    }
  });
}

describe('rules', () => {
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
    ...[
      '«',
      '»',
      '“',
      '”',
      '„',
      '"',
      "'",
      '(',
      ')',
      '៖',
      '៕',
      'ៗ',
      '។ល',
      ' ល ',
      '.ល.',
      'បច្ចេកវិទ្យា ឌីជីថល',
      'បច្ចេកវិទ្យាឌីជីថល',
      'សម្លេង',
      'សម្ដែង',
    ],
  ];
  const soup = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 });

  it('never throw; their places lie in the text, and fixes stay within a line', () => {
    fc.assert(
      fc.property(soup, (parts) => {
        const text = wholeOf(parts.join(''));
        for (const { span, fix = [] } of findings(text)) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          for (const edit of fix) {
            expect(text.slice(edit.span.start, edit.span.end)).not.toMatch(/[\r\n]/);
            expect(edit.text).not.toMatch(/[\r\n]/);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('find nothing to fix any more after a few rounds', () => {
    fc.assert(
      fc.property(soup, (parts) => {
        let text = wholeOf(parts.join(''));
        for (let round = 0; round < 10 && fixesIn(text).length > 0; round += 1) text = applyEdits(text, fixesIn(text));
        expect(fixesIn(text)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('look at the words of the front matter, too, and mend them where they stand', () => {
    const text = wholeOf('ក។', 'summary: \'ការអភិវឌ្ប\'\ntags: [ការប្រើប្រាស, b]\ntopic: "ការ\\x41អភិវឌ្ប"');
    const found = findings(text).filter(({ code }) => code === 'misspelt-word');
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['អភិវឌ្ប', 'ប្រើប្រាស']);
    expect(fixesIn(applyEdits(text, fixesIn(text)))).toEqual([]);
  });

  it('leave code, addresses and markup alone', () => {
    const alone = ['`អភិវឌ្ប`', '```\nអភិវឌ្ប\n```', '<https://a.example/អភិវឌ្ប>', '[a](https://a.example/អភិវឌ្ប)', '<b title="អភិវឌ្ប">a</b>'];
    for (const body of alone) expect(findings(wholeOf(body)).map(({ code }) => code)).not.toContain('misspelt-word');
  });

  it('leave what only looks like a fault alone', () => {
    const right = [
      'ទឹក (H២O) និង CO២។',
      'ទោ: ៣ o ៥។',
      'ប្រើប្រាសាទ។',
      'ម៉ោង ៨:៣០។',
      'ឯកសារ: ក។',
      'បុគ្គលិកចំនួន២រូប ដែលមានលក្ខខណ្ឌដូចខាងក្រោម៖\n\n- ក។\n- ខ។\n- គ។',
      'ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២។',
      'វេលាម៉ោង៨៖៣០នាទី ក្នុងសមាមាត្រ ៣៖៥។',
      'គណ៖កម្មការ (ក.ស)។',
      'ក) ខ ១)ខ ( ) «» ()។',
      'ក្រសួង «[បាឋកថា](https://a.example/(ក))» និង (**ក**)។',
      'ព.ស.២៥៦៥ និង ព។ស។២៥៦៥។',
      'ទំហំ ៥" និង ១០\' នៃក្រដាស។',
      "លោក O'Brien និង D'Arcy មកពីខេត្ត។",
      'គាត់ថា “បាឋកថា” ល្អ។',
      'ប៊ិច សៀវភៅ ។ល។ និងតុ។',
      'ប៊ិច សៀវភៅ ។ល។\n\nក៕',
      'រូបថតពេលភ្លឺ ក្នុងលិខិតលេខ១២គ.ល.ស។',
    ];
    for (const body of right)
      expect(
        findings(wholeOf(body)).map(({ code }) => code),
        body,
      ).toEqual([]);
  });

  it('leave the quotation marks of other languages alone', () => {
    const codes = findings(wholeOf('The word "ក្រសួង" means a ministry.', 'lang: en')).map(({ code }) => code);
    expect(codes).not.toContain('ascii-quotes');
  });

  it('take no more time than the text is long', () => {
    const pieces = ['«', '(', '( ', '"', '" ក', "'ក", '។ល ', '។ ល ', ' ៗ', '    ', 'ក ', 'ក  ។', 'អភិវឌ្', '៖ក', 'បច្ចេកវិទ្យា ឌីជីថល'];
    for (const piece of pieces) {
      const start = performance.now();
      findings(wholeOf(piece.repeat(20_000 / piece.length)));
      expect(performance.now() - start, piece).toBeLessThan(3000);
    }
  });

  it('are silenced with a reason, for the block behind the comment', () => {
    const codes = (body: string) =>
      findings(wholeOf(body))
        .map(({ code }) => code)
        .sort();
    expect(codes('<!-- sarika-ignore misspelt-word: ដកស្រង់ -->\n\nអភិវឌ្ប។\n')).toEqual([]);
    expect(codes('<!-- sarika-ignore misspelt-word: ដកស្រង់ -->\n\nក។\n\nអភិវឌ្ប។\n')).toEqual(['misspelt-word', 'silencer-idle']);
    expect(codes('<!-- sarika-ignore misspelt-word -->\n\nអភិវឌ្ប។\n')).toEqual(['silencer-without-reason']);
  });
});
