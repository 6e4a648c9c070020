import { describe, expect, it } from 'vitest';
import { draftOf, prepare } from '../../src/build/prepare.js';
import { readSettings } from '../../src/content/read-settings.js';
import { Archive, type Notes } from '../../src/lint/archive.js';
import { ARTICLE_RULES } from '../../src/lint/article-rules.js';
import { checkAgainst, checkDraft, isOddAgainst } from '../../src/lint/check-draft.js';
import type { Draft } from '../../src/lint/copy.js';
import { NEWSROOM_RULES } from '../../src/lint/newsroom-rules.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Term } from '../../src/model/settings.js';
import { applyEdits } from '../../src/model/source.js';

const encode = (text: string) => new TextEncoder().encode(text);
const { settings } = readSettings({
  path: 'sarika.yaml',
  bytes: encode('rules: { wrapped-word: info }\ntitle: a\nbaseUrl: https://news.example\nlanguages: [en]\n'),
});
const HEAD = 'title: ក\ndate: 2022-01-21\nid: tag:news.example,2022-01-21:a\n';

function wholeOf(body: string, frontMatter = ''): string {
  const head = frontMatter.startsWith('title:') ? HEAD.replace(/^title:.*\n/, '') : HEAD;
  return `---\n${head}${frontMatter === '' ? '' : `${frontMatter}\n`}---\n\n${body}`;
}

function findings(text: string, terms: readonly Term[] = []): readonly Diagnostic[] {
  if (settings === null) throw new Error('the settings of this test are wrong');
  return prepare({ path: 'articles/a.md', bytes: encode(text) }, { settings: { ...settings, terms }, files: new Set(), rules: 'all' })
    .diagnostics;
}

const fixesIn = (text: string) => findings(text).flatMap(({ fix }) => fix ?? []);

for (const { code, examples } of ARTICLE_RULES) {
  describe(code, () => {
    it('has examples', () => expect(examples.length).toBeGreaterThan(0));
    for (const { bad, fixed, frontMatter, fixedFrontMatter = frontMatter, terms } of examples) {
      it(`finds fault with ${JSON.stringify(bad)}`, () => {
        const text = wholeOf(bad, frontMatter);
        const found = findings(text, terms).filter((finding) => finding.code === code);
        expect(found.length).toBeGreaterThan(0);
        const edits = found.flatMap(({ fix }) => fix ?? []);
        expect(edits.length > 0).toBe(fixed !== null);
        if (fixed === null) return;
        expect(applyEdits(text, edits)).toBe(wholeOf(fixed, fixedFrontMatter));
        expect(findings(wholeOf(fixed, fixedFrontMatter), terms).map((finding) => finding.code)).not.toContain(code);
      });
    }
  });
}

const NOTHING: Notes = { title: null, runs: [], tags: [], silenced: [] };

function draftOfText(text: string): Draft {
  const draft = settings && draftOf({ path: 'articles/a.md', bytes: encode(text) }, { settings, files: new Set(), rules: 'all' });
  if (!draft) throw new Error('the settings of this test are wrong');
  return draft;
}

for (const { code, concerns, examples } of NEWSROOM_RULES) {
  describe(code, () => {
    it('has examples', () => expect(examples.length).toBeGreaterThan(0));
    for (const { bad, frontMatter, others } of examples) {
      it(`finds fault with ${JSON.stringify(frontMatter ?? bad)} among the others`, () => {
        const draft = draftOfText(wholeOf(bad, frontMatter));
        const notes = checkDraft(draft, 'all', () => true).notes ?? NOTHING;
        const archive = Archive.of([...others, notes]);
        expect(concerns(notes, archive)).toBe(true);
        expect(checkAgainst(draft, archive).map((finding) => finding.code)).toEqual([code]);
        expect(checkAgainst(draft, Archive.of([notes]))).toEqual([]);
      });
    }
  });
}

describe('a build', () => {
  const asks = (frontMatter: string, rules: 'gate' | 'all') =>
    checkDraft(draftOfText(wholeOf('[[ខ្លឹមសារ]]។', frontMatter)), rules, () => true).diagnostics.filter(({ code }) => code === 'blank-left')
      .length;

  it('finds blanks that readers would see, and lets drafts keep theirs; a check finds them all', () => {
    expect([asks('', 'gate'), asks('draft: true', 'gate'), asks('', 'all'), asks('draft: true', 'all')]).toEqual([1, 0, 1, 1]);
  });
});

describe('an article among the others', () => {
  const others = (words: string, times: number) =>
    Array.from({ length: times }, () => ({ title: null, runs: [words], tags: [], silenced: [] }));
  const slips = (body: string, known: readonly Notes[]) => {
    const draft = draftOfText(wholeOf(body));
    const { notes } = checkDraft(draft, 'all', () => true);
    const found = checkAgainst(draft, Archive.of([...known, notes ?? NOTHING]));
    expect(isOddAgainst(notes ?? NOTHING, Archive.of(known))).toBe(found.length > 0);
    const archive = Archive.of([...known, notes ?? NOTHING]);
    // What was noted of it saves time, and what was noted of another is not believed.
    for (const noted of [notes ?? NOTHING, { ...NOTHING, runs: ['កម្ពុជា|សេដ្ឋកិច្ច', 'ក'] }])
      expect(checkAgainst(draft, archive, noted)).toEqual(found);
    return found.map(({ span }) => draft.text.slice(span.start, span.end));
  };

  it('has slips in words that the newsroom writes often, where they stand', () => {
    expect(slips('វិស័យ**សេដ្ធកិច្ច**កម្ពុជា។', others('សេដ្ឋកិច្ច', 5))).toEqual(['សេដ្ធកិច្ច']);
    // Not yet a habit; the word itself; a longer word; another word that is used as well.
    expect(slips('វិស័យសេដ្ធកិច្ចកម្ពុជា។', others('សេដ្ឋកិច្ច', 4))).toEqual([]);
    expect(slips('វិស័យសេដ្ឋកិច្ចកម្ពុជា។', others('សេដ្ឋកិច្ច', 5))).toEqual([]);
    expect(slips('ចំនួនប្រជាជនពួកនោះ។', others('ប្រជាជន', 5))).toEqual([]);
    expect(slips('`សេដ្ធកិច្ច`', others('សេដ្ឋកិច្ច', 5))).toEqual([]);
  });

  it('has its slips silenced as other findings', () => {
    expect(slips('<!-- sarika-ignore unusual-spelling: ឈ្មោះ -->\n\nសេដ្ឋកិច្ច។', [])).toEqual([
      '<!-- sarika-ignore unusual-spelling: ឈ្មោះ -->',
    ]);
  });

  it('has tags that are nearly others', () => {
    const near = (tag: string, ...tags: string[]) => Archive.of([{ ...NOTHING, tags: [tag, ...tags] }]).usualTagFor(tag)?.word ?? null;
    expect(near('Gov-Tech', 'govtech', 'govtech')).toBe('govtech');
    expect(near('ឌីជីថល', 'ឌីជីថ៌ល', 'ឌីជីថ៌ល')).toBe('ឌីជីថ៌ល');
    expect(near('ASEAN 2024', 'ASEAN 2025', 'ASEAN 2025')).toBe(null);
    expect(near('ច្បាប់', 'ច្បាប់', 'GovTech')).toBe(null);
    expect(near('ការ', 'កាល', 'កាល')).toBe(null);
    expect(near('govtech', 'Gov Tech')).toBe(null);
  });
});

describe('rules', () => {
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
      ...['ព្រឹត្តិបត្រលេខទី៣២ ខែមករា ឆ្នាំ២០២២។', 'ជ័យលាភី ទី៣៥ កញ្ញា សុខា និងទី៣៦ កញ្ញា ខ។', 'លេខ ៣៥ ខែមករា ឆ្នាំ២០២២។'],
      ...['នៅថ្ងៃទី២៩ ខែកុម្ភៈ។', 'នៅថ្ងៃទី២៩ ខែកុម្ភៈ ឆ្នាំ២០២០។', 'នៅថ្ងៃទី២៩ ខែកុម្ភៈ ឆ្នាំ២៥៦៣។'],
      ...['ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ - ក។', 'កាលពីថ្ងៃទី២០ ខែមករា ឆ្នាំ២០២២ - ក្រសួង។', 'ខ។\n\nភ្នំពេញ ថ្ងៃទី២០ ខែមករា ឆ្នាំ២០២២'],
      ...['សព្វថ្ងៃនេះ សេវាមានច្រើន។', 'មានតាំងពីប្រាំឆ្នាំមុន។', 'កាលពីឆ្នាំមុនៗ។', 'បើកពីថ្ងៃចន្ទ ដល់ថ្ងៃសុក្រ។', 'លោកថ្លែងថា «ថ្ងៃនេះ យើងរីករាយ។ ស្អែកផង»។'],
      ...['ថ្ងៃនេះ ទី២១ ខែមករា ក្រសួងបានប្រកាស។', 'កាលពីថ្ងៃសុក្រ ២១/០១/២០២២។'],
      'ជំងឺ COVID-19 មាន ២០ករណី ទូរសព្ទ 012 345 678 ឬ 012345678 ម៉ោង 8:30 PM កំណែ 1.2.3 និង Windows 11។',
      '# ២០២២\n\n| ក | 5 |\n|--|--|\n| 6 | 7 |\n\nមាន ៥ នាក់។',
      ...['[ក](#ខ)', '[ក](mailto:a@example.gov.kh)', '[ក](http://localhost:8080/a)', '[`ក`](https://a.kh)', '[ក](/ "www.a.kh")'],
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

  it('leave front matter and text alone that agree, or may', () => {
    const event = (start: string, end = '') => `event:\n  name: ក\n  start: ${start}${end === '' ? '' : `\n  end: ${end}`}`;
    const right = [
      [event('2022-02-24 08:00'), 'នៅថ្ងៃទី២៤ ខែកុម្ភៈ ឆ្នាំ២០២២ និងមុនថ្ងៃទី២០ ខែកុម្ភៈ ឆ្នាំ២០២២។'],
      [event('2022-02-24'), 'ពីថ្ងៃទី២៤ ដល់ថ្ងៃទី២៦ ខែកុម្ភៈ ឆ្នាំ២០២២។'],
      [event('2022-02-24', '2022-02-26'), 'នៅថ្ងៃទី២៥ ខែកុម្ភៈ ឆ្នាំ២០២២។'],
      [event('2022-02-24'), 'ចុះឈ្មោះត្រឹមថ្ងៃទី២០ ខែកុម្ភៈ ឆ្នាំ២០២២។'],
      [event('2022-02-24'), 'តាមអនុក្រឹត្យចុះថ្ងៃទី២៤ ខែមីនា ឆ្នាំ២០២២។'],
      [event('2022-02-24'), 'សិក្ខាសាលានៅថ្ងៃទី២៤ ហើយសន្និបាតនៅថ្ងៃទី២៤ ខែមីនា ឆ្នាំ២០២២។'],
      [event('2022-02-24'), 'ក្រសួងបង្កើតឡើងនៅថ្ងៃទី១៧ ខែមេសា ឆ្នាំ១៩៩៣។'],
      [event('2022-01-21'), 'ភ្នំពេញ ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២ - ក។'],
      [event('2022-01-22'), 'នៅថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២ ក្រសួងបានប្រកាស។'],
      ['place: ក្រុងកំពត', 'ស្រុកឈូក ខេត្តកំពត ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២ - ក។'],
      ['place: ភ្នំពេញ', 'រាជធានីភ្នំពេញ៖ ក។'],
      ['place: Phnom Penh', 'ភ្នំពេញ៖ ក។'],
      ['type: statement', '(ប៉ារីស)៖ ក។'],
      ['type: press-release\nplace: ភ្នំពេញ', 'ទូរសព្ទ ០១២ ៣៤៥ ៦៧៨។'],
      ['type: press-release\nplace: ភ្នំពេញ', '[ក](https://t.me/example)'],
      ['title: ក្រសួងបានបើកសាលារៀន មន្ទីរពេទ្យ ។ល។ នៅក្នុងខេត្តកំពង់ធំ', 'ក។'],
      ['title: >\n  ក្រសួង\n  បានប្រកាស', 'ក។'],
      [`title: ${'ខ្ញុំ'.repeat(110)}`, 'ក។'],
      ['withdrawn:\n  date: 2022-01-22\n  reason: ខុស។', 'ក្រសួងបានរៀបចំវគ្គបណ្តុះបណ្តាល។ '.repeat(9)],
    ];
    for (const [frontMatter = '', body = ''] of right)
      expect(
        findings(wholeOf(body, frontMatter)).map(({ code }) => code),
        frontMatter + body,
      ).toEqual([]);
  });

  it('know the day in the zone of the newsroom', () => {
    // At 17:30 UTC it is the next day in Phnom Penh.
    const codes = (day: string) =>
      findings(wholeOf(`${day} ខែមករា ឆ្នាំ២០២២ - ក។`).replace('date: 2022-01-21', 'date: 2022-01-21T17:30:00Z')).map(({ code }) => code);
    expect(codes('ថ្ងៃទី២២')).toEqual([]);
    expect(codes('ថ្ងៃទី២១')).toEqual(['dateline-mismatch']);
  });

  it('take no host for a file that is missing, and no file for a host', () => {
    const codes = (body: string) => findings(wholeOf(body)).map(({ code }) => code);
    expect(codes('[ក](www.example.com) [ក](facebook.com/a) [ក](t.me/a) ![ក](mptc.gov.kh/a.jpg)')).toEqual(Array(4).fill('link-relative'));
    expect(codes('[ក](report.pdf) [ក](notes.org) [ក](a.net) [ក](a@example.gov.kh)')).toEqual(Array(4).fill('file-missing'));
  });

  it('leave the quotation marks of other languages alone', () => {
    const codes = findings(wholeOf('The word "ក្រសួង" means a ministry.', 'lang: en')).map(({ code }) => code);
    expect(codes).not.toContain('ascii-quotes');
  });

  // What took more than the length of the text would not come to an end here.
  it('come to an end on long texts of one thing', () => {
    const pieces = ['«', '(', '( ', '"', '" ក', "'ក", '។ល ', '។ ល ', ' ៗ', '    ', 'ក ', 'ក  ។', 'អភិវឌ្', '៖ក', 'បច្ចេកវិទ្យា ឌីជីថល'];
    for (const piece of pieces) {
      const text = wholeOf(piece.repeat(20_000 / piece.length));
      expect(findings(text).every(({ span }) => span.end <= text.length)).toBe(true);
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
