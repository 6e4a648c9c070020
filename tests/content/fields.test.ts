import { describe, expect, it } from 'vitest';
import { argsIn, foundIn, frontMatter, read, SETTINGS, settingsOf } from './source.js';

const meta = (lines: string, settings = SETTINGS) => read(frontMatter(lines), settings).meta;

describe('keys', () => {
  it('that are unknown are found, with the one that was meant', () => {
    expect(foundIn('titel: x')).toContain('unknown-key 2:1 "titel"');
    expect(argsIn('plaec: x')).toEqual([{ key: 'plaec', nearest: 'place' }]);
    expect(argsIn('Title2: x')).toEqual([{ key: 'Title2', nearest: 'title' }]);
    expect(argsIn('banana: x')).toEqual([{ key: 'banana', nearest: null }]);
  });
  it('that are unknown are found in Khmer', () => {
    expect(foundIn('ទីកន្លេង: x')).toEqual(['unknown-key 2:1 "ទីកន្លេង"']);
    expect(argsIn('ទីកន្លេង: x')).toEqual([{ key: 'ទីកន្លេង', nearest: 'ទីកន្លែង' }]);
    expect(argsIn('កាលបរិច្ជេទ: x')).toEqual([{ key: 'កាលបរិច្ជេទ', nearest: 'កាលបរិច្ឆេទ' }]);
  });
  it('that are unknown are found in groups and in groups of lists, written or empty', () => {
    expect(foundIn('image:\n  src: a.jpg\n  alt: b\n  captoin: c')).toEqual(['unknown-key 5:3 "captoin"']);
    expect(argsIn('image: { src: a.jpg, alt: b, captoin: c }')).toEqual([{ key: 'captoin', nearest: 'caption' }]);
    expect(foundIn('people:\n  - name: a\n  - name: b\n    rol: c')).toEqual(['unknown-key 5:5 "rol"']);
    expect(foundIn('people:\n  - name: a\n    rol:')).toEqual(['unknown-key 4:5 "rol"']);
    expect(argsIn('event: { name: a, start: 2022-01-21, onlin: x }')).toEqual([{ key: 'onlin', nearest: 'online' }]);
    expect(foundIn('plaec:')).toEqual(['unknown-key 2:1 "plaec"']);
    // A group's key is no key of the article, nor the other way round.
    expect(foundIn('alt: x')).toEqual(['unknown-key 2:1 "alt"']);
    expect(foundIn('image: { src: a.jpg, alt: b, title: c }')).toEqual(['unknown-key 2:30 "title"']);
  });
  it('are given once, whatever they are called', () => {
    expect(foundIn('title: a\nចំណងជើង: b')).toEqual(['key-given-twice 3:1 "ចំណងជើង"']);
    expect(argsIn('ចំណងជើង: a\ntitle: b')).toEqual([{ key: 'title', as: 'title' }]);
    expect(argsIn('category: a\ncategories: b')).toEqual([{ key: 'categories', as: 'sections' }]);
    expect(foundIn('title: a\nចំណងជើង:')).toEqual(['key-given-twice 3:1 "ចំណងជើង"']);
  });
  it('that must be there are missed', () => {
    expect(foundIn('').filter((line) => line.startsWith('missing'))).toEqual([]);
    const { diagnostics } = read('---\nplace: a\nimage:\n  src: b.jpg\ncorrections:\n  - date: 2022-01-22\nwithdrawn: {}\n---\n');
    expect(diagnostics.map(({ code, args }) => [code, 'key' in args ? args.key : null])).toEqual([
      ['missing-key', 'title'],
      ['missing-key', 'date'],
      ['missing-key', 'image.alt'],
      ['missing-key', 'corrections.note'],
      ['missing-key', 'withdrawn.date'],
      ['missing-key', 'withdrawn.reason'],
    ]);
    expect(foundIn('image:\n  src: b.jpg\n  alt:')).toEqual(['missing-key 4:3 "alt"']);
  });
  it('have other names in Khmer and in other generators', () => {
    const khmer = [
      'ចំណងជើង: ក',
      'កាលបរិច្ឆេទ: ២០២២-០១-២១',
      'សេចក្តីសង្ខេប: ខ',
      'ទីកន្លែង: គ',
      'ប្រភេទ: សេចក្តីប្រកាសព័ត៌មាន',
      'ពាក្យគន្លឹះ: [ឃ]',
      'ផ្នែក: ង',
      'អ្នកនិពន្ធ: [ច]',
      'រូបភាព: { src: a.jpg, alt: ឆ }',
      'ព្រាង: true',
    ];
    const text = `---\n${khmer.join('\n')}\nid: tag:news.example,2022:a\n---\n`;
    expect(read(text).diagnostics).toEqual([]);
    expect(read(text).meta).toMatchObject({
      title: 'ក',
      summary: 'ខ',
      place: 'គ',
      type: 'press-release',
      tags: ['ឃ'],
      sections: ['ង'],
      authors: ['ច'],
      image: { src: 'a.jpg', alt: 'ឆ', caption: null, credit: null },
      draft: true,
    });
    const hugo = 'categories: [a]\nauthor: b\ndescription: c\nlastmod: 2022-02-01\npublishDate: 2022-02-02\nexpiryDate: 2022-02-03';
    expect(meta(hugo)).toMatchObject({ sections: ['a'], authors: ['b'], summary: 'c', updated: { dateOnly: true } });
  });
});

describe('values', () => {
  it('are of their kind', () => {
    const wrong: Readonly<Record<string, [found: string, expected: string]>> = {
      'place: [a]': ['wrong-type 2:8 "[a]"', 'text'],
      'place: { a: b }': ['wrong-type 2:8 "{ a: b }"', 'text'],
      'tags: { a: b }': ['wrong-type 2:7 "{ a: b }"', 'list'],
      'tags: [a, [b]]': ['wrong-type 2:11 "[b]"', 'text'],
      'people: a': ['wrong-type 2:9 "a"', 'list'],
      'people: [a]': ['wrong-type 2:10 "a"', 'group'],
      'image: a.jpg': ['wrong-type 2:8 "a.jpg"', 'group'],
      'draft: maybe': ['wrong-type 2:8 "maybe"', 'truth'],
      'draft: [true]': ['wrong-type 2:8 "[true]"', 'text'],
      'event: [a]': ['wrong-type 2:8 "[a]"', 'group'],
    };
    for (const [lines, [finding, expected]] of Object.entries(wrong)) {
      expect(foundIn(lines)).toEqual([finding]);
      expect(argsIn(lines)[0]).toMatchObject({ expected });
    }
  });
  it('are true and false in the words that people use', () => {
    for (const word of ['true', 'True', 'yes', 'on', 'ON']) expect(meta(`pinned: ${word}`)?.pinned).toBe(true);
    for (const word of ['false', 'no', 'Off']) expect(meta(`pinned: ${word}`)?.pinned).toBe(false);
  });
  it('are chosen from what there is', () => {
    expect(foundIn('type: press-relase')).toEqual(['bad-choice 2:7 "press-relase"']);
    expect(argsIn('type: press-relase')[0]).toMatchObject({ key: 'type', value: 'press-relase', nearest: 'press-release' });
    expect(argsIn('type: ព័ត៌មាណ')[0]).toMatchObject({ nearest: 'ព័ត៌មាន' });
    expect(argsIn('type: x')[0]).toMatchObject({ nearest: null });
  });
  it('are one text or a list of texts', () => {
    expect(meta('tags: a')?.tags).toEqual(['a']);
    expect(meta('authors: a')?.authors).toEqual(['a']);
    expect(meta('aliases: old/a')?.aliases).toEqual(['/old/a/']);
    expect(foundIn('aliases: a b')).toEqual(['bad-slug 2:10 "a b"']);
    expect(foundIn('event: { name: a, start: 2022-01-21, online: x }')).toEqual(['bad-address 2:46 "x"']);
  });
  it('are slugs, ids and paths that can be published', () => {
    for (const slug of ['a/b', '.a', 'a.', 'a b', '..', 'a#b', 'a?b', 'a%20b', 'a\u200Bb', 'ក ខ', '"a\\nb"']) {
      expect(foundIn(`slug: ${slug}`).map((line) => line.split(' ')[0])).toEqual(['bad-slug']);
    }
    for (const slug of ['a', 'A-b_c.d~e', 'បាឋកថា-២', '2022']) expect(meta(`slug: ${slug}`)?.slug).toBe(slug);
    expect(argsIn(`slug: ${'ក'.repeat(67)}`)).toEqual([{ value: 'ក'.repeat(67), bytes: 201, most: 200 }]);
    expect(meta(`slug: ${'ក'.repeat(66)}`)?.slug).toHaveLength(66);
    for (const id of ['x', 'tag:news.example:a', 'tag:news.example,22:a', 'tag:news.example,2022:ក', 'urn:uuid:1'])
      expect(foundIn(`id: ${id}`)).toEqual([`bad-id 2:5 ${JSON.stringify(id)}`]);
    for (const id of [
      'tag:news.example,2022:',
      'tag:a@news.example,2022-01-21:x#y',
      'urn:uuid:123e4567-e89b-12d3-a456-426614174000',
      'https://news.example/?p=12',
    ])
      expect(meta(`id: '${id}'`)?.id).toBe(id);
    // An old address becomes a folder, too.
    expect(foundIn('aliases: [/a/con/]')).toEqual(['bad-slug 2:11 "/a/con/"']);
    expect(foundIn(`aliases: [/${'a'.repeat(201)}/]`).map((line) => line.split(' ')[0])).toEqual(['bad-slug']);
    expect(foundIn('aliases: [/a/, ../b, /]')).toEqual(['bad-slug 2:16 "../b"', 'bad-slug 2:22 "/"']);
  });
  it('are addresses that lead somewhere and do no harm', () => {
    const bad = [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://news.example/a',
      '//news.example/a',
      'https:',
      'https:///a',
      'file:///etc/passwd',
    ];
    for (const address of bad) {
      expect(foundIn(`video: [{ url: "${address}", title: a }]`).map((line) => line.split(' ')[0])).toEqual(['bad-address']);
      expect(foundIn(`image: { src: "${address}", alt: a }`)).toEqual([`bad-address 2:15 ${JSON.stringify(`"${address}"`)}`]);
      expect(foundIn(`attachments: [{ src: "${address}", title: a }]`)).toHaveLength(1);
    }
    expect(foundIn('video: [{ url: /a.mp4, title: a }]')).toHaveLength(1);
    expect(foundIn('contacts: [{ email: a b@c.d, telegram: "@a", facebook: a }]').map((line) => line.split(' ')[0])).toEqual(
      Array(3).fill('bad-address'),
    );
    for (const src of ['a.jpg', './a.jpg', '/a.jpg', 'រូប ១.jpg', 'https://cdn.example/a.jpg'])
      expect(meta(`image: { src: "${src}", alt: a }`)?.image?.src).toBe(src);
  });
  it('are languages and sections of the newsroom', () => {
    expect(argsIn('lang: eng')).toEqual([{ lang: 'eng', languages: ['km', 'en'] }]);
    expect(foundIn('lang: fr')).toEqual(['unknown-language 2:7 "fr"']);
    expect(meta('lang: en')?.lang).toBe('en');
    expect(meta('')?.lang).toBe('km');
    expect(meta('sections: [anything]')?.sections).toEqual(['anything']);
    const settings = settingsOf('sections: [{ slug: digital, title: ឌីជីថល }, { slug: notices, title: { km: ដំណឹង, en: Notices } }]\n');
    expect(foundIn('sections: [notices, digitl]', settings)).toEqual(['unknown-section 2:21 "digitl"']);
    expect(argsIn('sections: digitl', settings)).toEqual([{ section: 'digitl', nearest: 'digital' }]);
    expect(foundIn('sections: digitl', settings)).toEqual(['unknown-section 2:11 "digitl"']);
  });
});

describe('a date', () => {
  const ms = (date: string, key = 'date') =>
    (meta(`${key}: ${date}`) as unknown as Record<string, { ms: number } | null> | null)?.[key]?.ms;
  const utc = (iso: string) => Date.parse(iso);

  it('is read as ISO or Khmer, in either digits, at the clocks of Phnom Penh', () => {
    const dates: Readonly<Record<string, string>> = {
      '2022-01-21': '2022-01-20T17:00:00Z',
      '2022-1-21': '2022-01-20T17:00:00Z',
      '២០២២-០១-២១': '2022-01-20T17:00:00Z',
      '"2022-01-21"': '2022-01-20T17:00:00Z',
      'ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២': '2022-01-20T17:00:00Z',
      '២១ មករា ២០២២': '2022-01-20T17:00:00Z',
      'ថ្ងៃទី21 ខែមករា ឆ្នាំ2022': '2022-01-20T17:00:00Z',
      '2022-01-21 14:30': '2022-01-21T07:30:00Z',
      '២០២២-០១-២១ ១៤:៣០': '2022-01-21T07:30:00Z',
      '2022-01-21T14:30:05': '2022-01-21T07:30:05Z',
      '2022-01-21T14:30:05Z': '2022-01-21T14:30:05Z',
      '2022-01-21T14:30:05.123+0900': '2022-01-21T05:30:05Z',
      '2022-01-21 00:00 -05:00': '2022-01-21T05:00:00Z',
      '2024-02-29': '2024-02-28T17:00:00Z',
    };
    for (const [written, instant] of Object.entries(dates)) expect([written, ms(written)]).toEqual([written, utc(instant)]);
  });
  it('alone ends an article at the end of its day, and begins everything else at its start', () => {
    expect(ms('2022-01-21', 'expires')).toBe(utc('2022-01-21T17:00:00Z'));
    expect(ms('2022-01-21 10:00', 'expires')).toBe(utc('2022-01-21T03:00:00Z'));
    for (const key of ['publishAt', 'embargo', 'updated']) expect(ms('2022-01-21', key)).toBe(utc('2022-01-20T17:00:00Z'));
  });
  it('that no calendar has, or a time that no clock shows, is never rolled over', () => {
    const impossible = [
      ...['2022-02-30', '2023-02-29', '1900-02-29', '2022-04-31', '2022-13-01', '2022-00-10', '2022-01-00', '0000-01-01'],
      ...['2022-01-21 25:00', '2022-01-21 24:00', '2022-01-21 12:60', '2022-01-21T12:00:60', '2022-01-21T12:00:00+15:00', '២០២២-០២-៣០'],
      ...['ថ្ងៃទី៣១ ខែមេសា ឆ្នាំ២០២២', '៣០ កុម្ភៈ ២០២២', '២៩ កុម្ភៈ ២០២៣', '៣២ មករា ២០២២', 'ថ្ងៃសុក្រ ទី៣១ ខែមេសា ឆ្នាំ២០២២'],
    ];
    for (const value of impossible) {
      expect(foundIn(`date: ${value}`)).toEqual([`date-impossible 2:7 ${JSON.stringify(value)}`]);
      expect(argsIn(`date: ${value}`)).toEqual([{ key: 'date', value }]);
    }
  });
  it('that is in no form we know is not guessed at', () => {
    const unreadable = [
      '21/01/2022',
      '2022/01/21',
      '20220121',
      'ស្អែក',
      'Jan 21, 2022',
      '2022-01',
      '2022-01-21T14',
      '2022-01-21 2pm',
      '22-01-21',
      'មករា ២០២២',
    ];
    for (const value of [...unreadable, '២១ មករា ២០២២ ម៉ោង ២', 'x ២១ មករា ២០២២', '-2022-01-21', '2022-01-21Z'])
      expect(foundIn(`date: ${value}`)).toEqual([`date-unreadable 2:7 ${JSON.stringify(value)}`]);
    expect(argsIn('event: { name: a, start: soon }')).toEqual([{ key: 'event.start', value: 'soon' }]);
    expect(argsIn('corrections: [{ date: soon, note: a }]')).toEqual([{ key: 'corrections.date', value: 'soon' }]);
  });
  it('has the weekday that is written', () => {
    const wrong = 'date: ថ្ងៃព្រហស្បតិ៍ ទី២១ ខែមករា ឆ្នាំ២០២២';
    expect(foundIn(wrong)).toEqual([`weekday-mismatch 2:7 ${JSON.stringify(wrong.slice(6))}`]);
    expect(argsIn(wrong)).toEqual([{ written: 'ព្រហស្បតិ៍', right: 'សុក្រ', date: '2022-01-21' }]);
    expect(argsIn('withdrawn: { date: ថ្ងៃចន្ទ ទី១ ខែមករា ឆ្នាំ២០២២, reason: a }')).toEqual([
      { written: 'ចន្ទ', right: 'សៅរ៍', date: '2022-01-01' },
    ]);
  });
});

describe('an article', () => {
  it('tells all of its faults in one go, each at its place', () => {
    const text = [
      '---',
      'titel: a',
      'date: 2022-02-30',
      'type: x',
      'place: a',
      'place: b',
      'draft: maybe',
      'image: { src: a.jpg }',
      'lang: fr',
      'tags: *a',
      'people:',
      '  - nam: a',
      'expires: ថ្ងៃចន្ទ ទី២១ ខែមករា ឆ្នាំ២០២២',
      '---',
      'body',
    ].join('\r\n');
    const { diagnostics, meta: none, body } = read(text);
    const places = diagnostics.map(({ code, span }) => `${code} ${text.slice(0, span.start).split('\n').length}`);
    expect(places.sort()).toEqual(
      [
        'crlf-line-ends 1',
        'missing-key 1',
        'unknown-key 2',
        'date-impossible 3',
        'bad-choice 4',
        'yaml-duplicate-key 6',
        'wrong-type 7',
        'missing-key 8',
        'unknown-language 9',
        'yaml-alias 10',
        'missing-key 12',
        'unknown-key 12',
        'weekday-mismatch 13',
      ].sort(),
    );
    expect(none).toBeNull();
    expect(text.slice(body?.start, body?.end)).toBe('body');
  });
  it('without an id has one that follows from its place and date, and says so', () => {
    const { meta: own, diagnostics } = read('---\ntitle: a\ndate: 2022-01-21\n---\n');
    expect(diagnostics.map(({ code, severity, args }) => [code, severity, args])).toEqual([
      ['id-missing', 'warn', { id: 'tag:news.example,2022-01-21:2022-01-21-news' }],
    ]);
    expect(own?.id).toBe('tag:news.example,2022-01-21:2022-01-21-news');
  });
  it('without a slug has one from its title, its file or its day', () => {
    const slug = (title: string) => read(`---\ntitle: ${title}\ndate: 2022-01-21\nid: tag:a,2022:a\n---\n`).meta?.slug;
    expect(slug('GovTech and you')).toBe('govtech-and-you');
    expect(slug('ភ្នំពេញ')).toMatch(/^[a-z0-9-]+$/);
    expect(slug('「」')).toBe('2022-01-21-news');
  });
});
