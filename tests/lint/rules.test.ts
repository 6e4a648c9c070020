import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/build/prepare.js';
import { readSettings } from '../../src/content/read-settings.js';
import { ARTICLE_RULES } from '../../src/lint/article-rules.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { applyEdits } from '../../src/model/source.js';

const encode = (text: string) => new TextEncoder().encode(text);
const { settings } = readSettings({ path: 'sarika.yaml', bytes: encode('title: a\nbaseUrl: https://news.example\n') });
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
    for (const { bad, fixed, frontMatter, fixedFrontMatter = frontMatter } of examples) {
      it(`finds fault with ${JSON.stringify(bad)}`, () => {
        const text = wholeOf(bad, frontMatter);
        const found = findings(text).filter((finding) => finding.code === code);
        expect(found.length).toBeGreaterThan(0);
        const edits = found.flatMap(({ fix }) => fix ?? []);
        expect(edits.length > 0).toBe(fixed !== null);
        if (fixed === null) return;
        expect(applyEdits(text, edits)).toBe(wholeOf(fixed, fixedFrontMatter));
        expect(findings(wholeOf(fixed, fixedFrontMatter)).map((finding) => finding.code)).not.toContain(code);
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
    // Clusters that are ill-formed, invisible characters in every place, letters of other scripts, words of old fonts.
    ...['\u200B\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u200E', '\u202E', '\u202C', '\u2067', '\u0627', '\u17D2'],
    ...['\u17B6', '\u17C1', '\u17C9\u200C\u17B8', '\u17C8', '\u030A', '\u0E32', '\u0E46', '\u0430', 'x', '\u17AD\u17B6', '\u17A7\u17B7'],
    ...['រ\u17BE\u17D2\u1799ង', 'គ្យ្រើង', '\u1791\u17D2\u17A1', 'RksYg', 'kareFVI[', 'km<\u00FACa', ': ', '#', '1. ', '>'],
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
      'ស្រៈ ា ិ ី ឹ និងសញ្ញា «៉» (ះ) ឬ ◌ា។',
      'ន៎ះ ឲ្យ ក៏ដោយ ធម៌ ហ្វ៊ាំង ស៊\u200Cីរ៉ូ ប៉\u200Cី គីឡូ។',
      'ប្រទេស\u200Bកម្ពុជា\u2060យើង «\u2060ក\u2060» ធំៗ\u200Bណាស់។',
      'ក្រុមគ្រួសារ 👨\u200D👩\u200D👧 និង می\u200Cخواهم។',
      'ក្រុមហ៊ុនABC GovTechកម្ពុជា វីតាមីនCនិងក្រុមAនេះ ចំណុចxនិងy រស្មីβនៃវិទ្យុសកម្ម។',
      'ภาษาไทย និង ລາວ ក្រុងเทพมหานครនៃ ៥០฿។',
      'ញាតិ ភ្លៀង ព្យែរ ប្យើន ហ្គេម។',
      'GovTech, e-KYC, CamDX, iOS, iPhone 15 Pro, YouTube, WhatsApp, mRNA, kWh, PhD, McDonald, LaTeX, JavaScript, XMLHttpRequest។',
      'The Ministry of Post and Telecommunications (MPTC) said: "We can; therefore we will" – see § 5(1)(b); it costs ½ more.',
      'Le ministère a publié un communiqué à Phnom-Penh; où l’été, «l’œuvre» coûte 50 % de plus qu’ailleurs, ça c’est sûr.',
      'Bộ Bưu chính và Viễn thông Campuchia đã tổ chức hội thảo về chính phủ số tại thủ đô Phnôm Pênh.',
      'Namo tassa bhagavato arahato sammāsambuddhassa; dhṛtarāṣṭra, Śākyamuni, paṭiccasamuppāda, Þórður og Ásþór.',
      'E = mc², x_{n+1} = f(x_n), \\alpha\\beta, aCl + NaOH, dQw4w9WgXcQ, RBH, TIR, CMB, Vitamin C។',
    ];
    for (const body of right)
      expect(
        findings(wholeOf(body)).map(({ code }) => code),
        body,
      ).toEqual([]);
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
