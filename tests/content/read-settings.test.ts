import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/content/read-settings.js';
import { SEVERITIES } from '../../src/model/diagnostic.js';
import { found, SETTINGS_LINES, settingsFrom, settingsOf, sourceOf } from './source.js';

/** The findings of settings with these lines, which begin in line 3. */
const seen = (lines: string): string[] => {
  const { diagnostics, text } = settingsFrom(lines);
  return found(diagnostics, text);
};
const args = (lines: string): object[] => settingsFrom(lines).diagnostics.map((finding) => finding.args);
const instead = (key: string, line: string) =>
  readSettings(sourceOf(SETTINGS_LINES.replace(new RegExp(`^${key}:.*$`, 'm'), line), 'sarika.yaml'));

// Every key of the contract (interface.md, «Settings»), with a value, and how it reads.
const EVERYTHING = `
description: អំពីយើង
lang: km
languages: [en]
timeZone: Asia/Tokyo
organisation:
  name: ក្រសួង
  logo: /logo.svg
  contact: { name: a, phone: ០២៣ ០០០ ០០០, email: a@b.example, telegram: https://t.me/a, facebook: https://fb.example/a, address: b }
  boilerplate: អំពីក្រសួង
  securityContact: mailto:a@b.example
organisations:
  GovTech: { name: មជ្ឈមណ្ឌល, contact: { phone: "1" } }
articles: news
templates: theme/own
out: ./public/
permalink: /:lang/:section/:year-:month-:day/:slug/
perPage: ១០
feeds: { items: "5", content: summary, hub: https://hub.example/ }
sections:
  - slug: digital
    title: { km: ឌីជីថល, en: Digital }
  - slug: notices
    title: ដំណឹង
tagSlugs: { ឌីជីថល: digital }
rules: { id-missing: off, not-canonical: warn, html-removed: error, date-impossible: error }
overrides: [{ files: old/**, rules: { id-missing: off } }]
terms: [{ prefer: GovTech, not: [Gov-Tech], acronym: GT }]
letterhead: { kingdom: yes, motto: no, logo: /arms.svg }
lunarDate: true
history: true
coengDa: keep
images: { widths: [400, 800], avif: false }
wordsPerMinute: 200
menu: [about]
theme: { image: /card.png, icon: /icon.svg }
`;

describe('every setting of the contract', () => {
  it('is read', () => {
    const contact = {
      name: 'a',
      phone: '០២៣ ០០០ ០០០',
      email: 'a@b.example',
      telegram: 'https://t.me/a',
      facebook: 'https://fb.example/a',
      address: 'b',
    };
    const nobody = { name: null, phone: '1', email: null, telegram: null, facebook: null, address: null };
    expect(settingsOf(EVERYTHING)).toEqual({
      title: 'បន្ទប់ព័ត៌មាន',
      description: 'អំពីយើង',
      origin: 'https://news.example',
      basePath: '',
      lang: 'km',
      languages: ['en'],
      timeZone: 'Asia/Tokyo',
      organisation: { name: 'ក្រសួង', logo: '/logo.svg', contact, boilerplate: 'អំពីក្រសួង', securityContact: 'mailto:a@b.example' },
      organisations: { GovTech: { name: 'មជ្ឈមណ្ឌល', logo: null, contact: nobody, boilerplate: null, securityContact: null } },
      articles: 'news',
      templates: 'theme/own',
      out: 'public',
      permalink: '/:lang/:section/:year-:month-:day/:slug/',
      perPage: 10,
      feeds: { items: 5, content: 'summary', hub: 'https://hub.example/', channels: 'all' },
      sections: [
        { slug: 'digital', title: { km: 'ឌីជីថល', en: 'Digital' } },
        { slug: 'notices', title: { km: 'ដំណឹង', en: 'ដំណឹង' } },
      ],
      tagSlugs: { ឌីជីថល: 'digital' },
      rules: { 'id-missing': 'off', 'not-canonical': 'warn', 'html-removed': 'error', 'date-impossible': 'error' },
      overrides: [{ files: ['old/**'], rules: { 'id-missing': 'off' } }],
      terms: [{ prefer: 'GovTech', not: ['Gov-Tech'], acronym: 'GT' }],
      coengDa: 'keep',
      letterhead: { kingdom: true, motto: false, logo: '/arms.svg' },
      lunarDate: true,
      history: true,
      images: { widths: [400, 800], avif: false },
      menu: ['about'],
      theme: { image: '/card.png', icon: '/icon.svg' },
    });
  });
  it('that nothing acts upon yet is said, and nothing else', () => {
    const { diagnostics } = settingsFrom(EVERYTHING);
    expect(new Set(diagnostics.map(({ code, severity }) => `${code} ${severity}`))).toEqual(new Set(['setting-not-used-yet warn']));
    expect(seen('wordsPerMinute: 200')).toEqual(['setting-not-used-yet 3:17 "200"']);
  });
  it('has a default, but for the title and the address', () => {
    expect(settingsFrom('').diagnostics).toEqual([]);
    expect(settingsOf()).toEqual({
      title: 'បន្ទប់ព័ត៌មាន',
      description: 'បន្ទប់ព័ត៌មាន',
      origin: 'https://news.example',
      basePath: '',
      lang: 'km',
      languages: [],
      timeZone: 'Asia/Phnom_Penh',
      organisation: null,
      organisations: {},
      articles: 'articles',
      templates: 'templates',
      out: 'dist',
      permalink: '/:year/:month/:slug/',
      perPage: 20,
      feeds: { items: 50, content: 'full', hub: null, channels: 'all' },
      sections: [],
      tagSlugs: {},
      rules: {},
      overrides: [],
      terms: [],
      coengDa: 'fold',
      letterhead: null,
      lunarDate: false,
      history: false,
      images: { widths: [480, 960, 1600], avif: false },
      menu: [],
      theme: { image: null, icon: null },
    });
    const { settings, diagnostics } = readSettings(sourceOf('perPage: 20\n', 'sarika.yaml'));
    expect(settings).toBeNull();
    expect(diagnostics.map((finding) => [finding.code, finding.args])).toEqual([
      ['missing-key', { key: 'title' }],
      ['missing-key', { key: 'baseUrl' }],
    ]);
  });
  it('may be given as nothing', () => {
    expect(settingsOf('lang:\nfeeds:\nrules: ~\nsections: []\nletterhead: {}\n')).toMatchObject({
      lang: 'km',
      rules: {},
      letterhead: { kingdom: true, motto: true },
    });
    expect(settingsOf('lang: km\nlanguages: [km, en]\n').languages).toEqual(['en']);
    expect(settingsOf('languages: en\n').languages).toEqual(['en']);
    expect(settingsOf('terms: [{ prefer: GovTech, not: GovTech }]\n').terms).toEqual([{ prefer: 'GovTech', not: [], acronym: null }]);
  });
});

describe('a bad setting', () => {
  const bad: Readonly<Record<string, string>> = {
    'perpage: 20': 'unknown-key 3:1 "perpage"',
    'feeds: { item: 3 }': 'unknown-key 3:10 "item"',
    'feeds:\n  item:': 'unknown-key 4:3 "item"',
    'sections: [{ slug: a, title: b, tite: c }]': 'unknown-key 3:33 "tite"',
    'sections: [{ slug: a b, title: c }]': 'bad-slug 3:20 "a b"',
    'sections: [{ slug: a }]': 'missing-key 3:12 "{ slug: a }"',
    'sections: digital': 'wrong-type 3:11 "digital"',
    'lang: kh': 'bad-choice 3:7 "kh"',
    'languages: [fr]': 'bad-choice 3:13 "fr"',
    'languages: fr': 'bad-choice 3:12 "fr"',
    'timeZone: Phnom Penh': 'bad-time-zone 3:11 "Phnom Penh"',
    'articles: ../a': 'bad-folder 3:11 "../a"',
    'templates: /a': 'bad-folder 3:12 "/a"',
    'out: .': 'bad-folder 3:6 "."',
    'out: a//b': 'bad-folder 3:6 "a//b"',
    'out: .git/x': 'bad-folder 3:6 ".git/x"',
    "out: 'c:\\x'": 'bad-folder 3:6 "\'c:\\\\x\'"',
    'perPage: 0': 'bad-number 3:10 "0"',
    'perPage: 1e3': 'bad-number 3:10 "1e3"',
    'perPage: -1': 'bad-number 3:10 "-1"',
    'feeds: { items: many }': 'bad-number 3:17 "many"',
    'feeds: { content: all }': 'bad-choice 3:19 "all"',
    'feeds: { hub: hub.example }': 'bad-address 3:15 "hub.example"',
    'tagSlugs: { a: b c }': 'bad-slug 3:16 "b c"',
    'coengDa: maybe': 'bad-choice 3:10 "maybe"',
    'letterhead: yes': 'wrong-type 3:13 "yes"',
    'letterhead: { motto: maybe }': 'wrong-type 3:22 "maybe"',
    'organisation: a': 'wrong-type 3:15 "a"',
    'organisation: { logo: a.svg }': 'missing-key 3:15 "{ logo: a.svg }"',
    'organisation: { name: a, logo: "javascript:x" }': 'bad-address 3:32 "\\"javascript:x\\""',
    'organisations: { a: b }': 'wrong-type 3:21 "b"',
    'organisations: { a: { name: b, contact: { email: c } } }': 'bad-address 3:50 "c"',
    'permalink: /:year/': 'bad-permalink 3:12 "/:year/"',
    'permalink: :year/:slug/': 'bad-permalink 3:12 ":year/:slug/"',
    'permalink: /aux/:slug/': 'bad-permalink 3:12 "/aux/:slug/"',
    'permalink: /:slug': 'bad-permalink 3:12 "/:slug"',
    'permalink: /:slugs/': 'bad-permalink 3:12 "/:slugs/"',
    'permalink: /:title/:slug/': 'bad-permalink 3:12 "/:title/:slug/"',
    'permalink: /a b/:slug/': 'bad-permalink 3:12 "/a b/:slug/"',
    'permalink: //:slug/': 'bad-permalink 3:12 "//:slug/"',
    'permalink: /../:slug/': 'bad-permalink 3:12 "/../:slug/"',
  };
  for (const [lines, finding] of Object.entries(bad)) {
    it(`is found at its place: ${lines.replaceAll('\n', ' ')}`, () => {
      expect(seen(lines)).toEqual([finding]);
      expect(settingsFrom(lines).settings).toBeNull();
    });
  }
  it('is the address of the site where it is none, or cannot prefix links', () => {
    const none = [
      'news.example',
      'ftp://news.example',
      '/news',
      'https://',
      'https://news.example/?a=b',
      'https://news.example/#a',
      'https://a@news.example/',
    ];
    for (const address of [...none, 'https://news.example/%E0%A4%A', 'https://news.example/a%2Fb', 'https://news.example/%00'])
      expect(instead('baseUrl', `baseUrl: ${address}`).diagnostics.map(({ code }) => code)).toEqual(['bad-address']);
  });
  it('is not a path that the site lies under', () => {
    const base = (address: string) => {
      const { settings } = instead('baseUrl', `baseUrl: ${address}`);
      return [settings?.origin, settings?.basePath];
    };
    expect(base('https://news.example/')).toEqual(['https://news.example', '']);
    expect(base('http://localhost:8080/a/')).toEqual(['http://localhost:8080', '/a']);
    expect(base('https://news.example/ព័ត៌មាន')).toEqual(['https://news.example', '/ព័ត៌មាន']);
    // A double slash in front of a link would lead to another host.
    expect(base('https://news.example//a//b/')).toEqual(['https://news.example', '/a/b']);
    expect(base('https://news.example/a%20b%23/../c%3F')).toEqual(['https://news.example', '/c?']);
  });
  it('comes with all others', () => {
    expect(seen('perPage: x\nlang: kh\ntitel: a\ntitel: b').map((line) => line.split(' ')[0])).toEqual([
      'yaml-duplicate-key',
      'bad-choice',
      'bad-number',
      'unknown-key',
    ]);
    expect(seen('terms: terms.yaml')).toEqual(['wrong-type 3:8 "terms.yaml"']);
    expect(seen('overrides: [{ files: ../a, rules: {} }]')).toEqual(['bad-folder 3:22 "../a"']);
    expect(seen('overrides: [{ files: a/**, rules: { id-mising: off } }]')).toEqual(['unknown-key 3:37 "id-mising"']);
    expect(seen('terms: [{ not: a }]')).toContain('missing-key 3:9 "{ not: a }"');
    expect(seen('lang: *a')).toEqual(['yaml-alias 3:7 "*a"']);
    expect(readSettings(sourceOf('- a\n', 'sarika.yaml')).diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax']);
    expect(readSettings(sourceOf('', 'sarika.yaml')).diagnostics.map(({ code }) => code)).toEqual(['empty-file']);
    expect(readSettings(sourceOf(`%YAML 1.1\n---\n${SETTINGS_LINES}perPage: 012\n`, 'sarika.yaml')).settings?.perPage).toBe(12);
    expect(readSettings(sourceOf(`${SETTINGS_LINES}---\ntitle: b\n`, 'sarika.yaml')).settings).toBeNull();
  });
  it('has a true place behind a BOM and CRLF', () => {
    const text = `\uFEFF${SETTINGS_LINES}lang: kh\n`.replaceAll('\n', '\r\n');
    const { diagnostics } = readSettings(sourceOf(text, 'sarika.yaml'));
    expect(found(diagnostics, text).at(-1)).toBe('bad-choice 3:7 "kh"');
  });
});

describe('rules', () => {
  it('name codes that there are', () => {
    expect(seen('rules: { id-mising: off }')).toEqual(['unknown-key 3:10 "id-mising"']);
    expect(args('rules: { id-mising: off }')).toEqual([{ key: 'id-mising', nearest: 'id-missing' }]);
    expect(args('rules: { toString: off }')).toEqual([{ key: 'toString', nearest: null }]);
    expect(seen('rules:\n  id-mising:')).toEqual(['unknown-key 4:3 "id-mising"']);
  });
  it('set severities that there are', () => {
    expect(args('rules: { id-missing: worn }')).toMatchObject([{ key: 'rules.id-missing', value: 'worn', nearest: 'warn' }]);
    expect(args('rules: { id-missing: [off] }')).toMatchObject([{ key: 'rules.id-missing', expected: 'text' }]);
    expect(seen('rules: off')).toEqual(['wrong-type 3:8 "off"']);
  });
  it('cannot make less of what is an error by its nature', () => {
    expect(seen('rules: { date-impossible: warn }')).toEqual(['bad-choice 3:27 "warn"']);
    for (const [code, severity] of Object.entries(SEVERITIES)) {
      for (const wanted of ['error', 'warn', 'info', 'off']) {
        const isRefused = severity === 'error' && wanted !== 'error';
        const findings = settingsFrom(`rules: { ${code}: ${wanted} }`).diagnostics;
        expect([code, wanted, findings.map(({ code: found }) => found)]).toEqual([code, wanted, isRefused ? ['bad-choice'] : []]);
        if (isRefused) expect(findings[0]?.args).toMatchObject({ key: `rules.${code}`, choices: ['error'] });
      }
    }
  });
});
