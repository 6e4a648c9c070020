import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import type { FeedFile } from '../../src/feeds/feed-file.js';
import { feedFiles } from '../../src/feeds/feed-files.js';
import { newsEnd, newsSitemap } from '../../src/feeds/news-sitemap.js';
import { securityTxt, securityTxtChange } from '../../src/feeds/security-txt.js';
import { SITEMAP_LIMITS, sitemapFiles, splitEntries } from '../../src/feeds/sitemap.js';
import type { ArticleCard, ArticleMeta } from '../../src/model/article.js';
import type { Edition } from '../../src/model/edition.js';
import type { Settings } from '../../src/model/settings.js';
import { editionPages } from '../../src/pages/edition-pages.js';
import { legalXml } from '../../src/templating/escape-xml.js';
import { cardOf, instant, meta, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';
import { parseXml, within } from './xml.js';

const SETTINGS = settingsOf('languages: [en]\n');
const BASED: Settings = { ...SETTINGS, basePath: '/ព័ត៌មាន', title: '<ព័ត៌មាន> & "ដំណឹង"' };
const NOW = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

const card = (own: Partial<ArticleMeta>, settings = SETTINGS) => cardOf({ ...PLAIN, ...own }, settings);
const textOf = (file: FeedFile | null | undefined): string => (file && 'text' in file ? file.text() : '');
const edition = (cards: readonly ArticleCard[], settings = SETTINGS, now = NOW) => compileEdition(cards, settings, now);
const cards = fc
  .array(meta, { maxLength: 8 })
  .map((metas) => metas.map((own, index) => cardOf({ ...own, slug: `${own.slug}${index}` }, BASED)));

/** What one sitemap says: each address and its last change. */
function addressesIn(xml: string): [string, string | undefined][] {
  const root = parseXml(xml);
  expect(root.name).toBe('urlset');
  return within(root, 'url').map((url) => [within(url, 'loc')[0]?.text ?? '', within(url, 'lastmod')[0]?.text]);
}
/** All sitemaps of an edition, the index followed. */
function sitemapped(of: Edition, settings: Settings, limits = SITEMAP_LIMITS): [string, string | undefined][] {
  const files = new Map([...sitemapFiles(of, settings, limits)].map((file) => [file.path, textOf(file)]));
  const top = files.get('sitemap.xml') ?? '';
  const root = parseXml(top);
  if (root.name === 'urlset') {
    expect([...files.keys()]).toEqual(['sitemap.xml']);
    return addressesIn(top);
  }
  const named = within(root, 'loc').map(({ text }) => text);
  const prefix = `${settings.origin}${encodeURI(settings.basePath)}/`;
  expect(named).toEqual([...files.keys()].filter((path) => path !== 'sitemap.xml').map((path) => prefix + path));
  return named.flatMap((url) => addressesIn(files.get(url.slice(prefix.length)) ?? ''));
}

describe('the sitemap', () => {
  it('names the pages of the edition that search engines may keep, each once', () => {
    fc.assert(
      fc.property(cards, instant, fc.integer({ min: 1, max: 4 }), (all, now, urls) => {
        const of = edition(all, BASED, now);
        const pages = [...editionPages({ edition: of, settings: BASED, isPreview: false, files: new Map() }, () => '')];
        const wanted = pages
          .filter(({ path, view }) => !view().noindex && !/page\/\d+\/index\.html$/.test(path))
          .map(({ view }) => view().canonicalUrl);
        expect(
          sitemapped(of, BASED)
            .map(([url]) => url)
            .sort(),
        ).toEqual(wanted.sort());
        expect(sitemapped(of, BASED, { urls, bytes: 1_000_000 })).toEqual(sitemapped(of, BASED));
        for (const [url, changed] of sitemapped(of, BASED)) {
          expect(url).toMatch(/^https:\/\/news\.example\/(?:[\w\-.~!$&'()*+,;=:@/]|%[0-9A-F]{2})*$/);
          if (changed !== undefined) expect(changed).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('says when the content was last changed: new facts, a correction, the newest article of a list', () => {
    const updated = { ms: Date.UTC(2022, 1, 1), dateOnly: false };
    const corrections = [{ date: { ms: Date.UTC(2022, 2, 1), dateOnly: false }, note: 'x' }];
    const of = edition([card({ slug: 'a' }), card({ slug: 'b', updated, tags: ['ខ'] }), card({ slug: 'c', corrections })]);
    expect(Object.fromEntries(sitemapped(of, SETTINGS))).toEqual({
      'https://news.example/': '2022-03-01T07:00:00+07:00',
      'https://news.example/tags/kha/': '2022-02-01T07:00:00+07:00',
      'https://news.example/2022/01/a/': '2022-01-21T00:00:00+07:00',
      'https://news.example/2022/01/b/': '2022-02-01T07:00:00+07:00',
      'https://news.example/2022/01/c/': '2022-03-01T07:00:00+07:00',
      'https://news.example/archive/2022/': '2022-03-01T07:00:00+07:00',
      'https://news.example/archive/': undefined,
      'https://news.example/feeds/': undefined,
    });
    expect(sitemapped(edition([]), SETTINGS)).toEqual(
      ['', 'archive/', 'feeds/'].map((path) => [`https://news.example/${path}`, undefined]),
    );
  });
  it('gives every version of an article all versions, and of a home page all home pages', () => {
    const of = edition([card({ id: 'a' }), card({ id: 'b', lang: 'en', translationOf: 'a' }), card({ id: 'c', slug: 'c' })]);
    const [file] = sitemapFiles(of, SETTINGS);
    const root = parseXml(textOf(file));
    const links = within(root, 'url').map((url) => [
      within(url, 'loc')[0]?.text.slice('https://news.example'.length),
      within(url, 'xhtml:link').map(({ attributes }) => `${attributes.hreflang} ${attributes.href?.slice('https://news.example'.length)}`),
    ]);
    const homes = ['km /', 'en /en/', 'x-default /'];
    const both = ['km /2022/01/news/', 'en /en/2022/01/news/', 'x-default /2022/01/news/'];
    expect(Object.fromEntries(links.filter(([path]) => !/archive|feeds/.test(String(path))))).toEqual({
      ...{ '/': homes, '/en/': homes, '/2022/01/news/': both, '/en/2022/01/news/': both, '/2022/01/c/': [] },
    });
  });
  it('is split before a file holds too many addresses or bytes', () => {
    const entry = (size: number) => ({ xml: 'x'.repeat(size) });
    fc.assert(
      fc.property(fc.array(fc.nat(300)), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 300, max: 2000 }), (sizes, urls, bytes) => {
        const entries = sizes.map(entry);
        const parts = splitEntries(entries, { urls, bytes });
        expect(parts.flat()).toEqual(entries);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(urls);
          if (part.length > 1) expect(part.reduce((sum, { xml }) => sum + xml.length, 0)).toBeLessThan(bytes);
          if (parts.length > 1) expect(part.length).toBeGreaterThan(0);
        }
      }),
    );
    const many = edition(Array.from({ length: 7 }, (_, index) => card({ slug: `a${index}` })));
    const paths = [...sitemapFiles(many, SETTINGS, { urls: 3, bytes: 1e6 })].map(({ path }) => path);
    expect(paths).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml', 'sitemap-4.xml', 'sitemap.xml']);
    for (const file of sitemapFiles(many, SETTINGS, { urls: 50, bytes: 700 }))
      expect(new TextEncoder().encode(textOf(file)).length).toBeLessThanOrEqual(700);
  });
});

describe('the news sitemap', () => {
  const news = (of: Edition, settings = SETTINGS) =>
    within(parseXml(textOf(newsSitemap(of, settings))), 'url').map((url) =>
      Object.fromEntries(
        ['loc', 'news:name', 'news:language', 'news:publication_date', 'news:title'].map((name) => [name, within(url, name)[0]?.text]),
      ),
    );
  const released = (ms: number, own: Partial<ArticleMeta> = {}) => card({ date: { ms, dateOnly: false }, ...own });

  it('holds what was released less than two days ago, to the millisecond', () => {
    const at = (ms: number) => news(edition([released(ms)])).length;
    expect([at(NOW), at(NOW - 2 * DAY + 1), at(NOW - 2 * DAY), at(NOW + 1)]).toEqual([1, 1, 0, 0]);
    // An embargo that ended today makes news of what is dated long ago.
    expect(news(edition([released(NOW - 9 * DAY, { embargo: { ms: NOW - 1, dateOnly: false } })]))).toHaveLength(1);
    expect(news(edition([released(NOW - 9 * DAY, { updated: { ms: NOW - 1, dateOnly: false } })]))).toHaveLength(0);
  });
  it('says whose news it is, in which language, and when it came', () => {
    const title = 'ក </news:title> & "ខ" \u0008';
    const of = edition([released(NOW - 1000, { title, lang: 'en' })], BASED);
    expect(news(of, BASED)).toEqual([
      {
        loc: 'https://news.example/%E1%9E%96%E1%9F%90%E1%9E%8F%E1%9F%8C%E1%9E%98%E1%9E%B6%E1%9E%93/en/2026/01/news/',
        ...{ 'news:name': '<ព័ត៌មាន> & "ដំណឹង"', 'news:language': 'en', 'news:publication_date': '2026-01-01T06:59:59+07:00' },
        'news:title': legalXml(title),
      },
    ]);
  });
  it('says when it changes by itself', () => {
    const [early, late] = [NOW - DAY, NOW - 1000];
    expect(newsEnd(edition([released(late, { slug: 'b' }), released(early)]))).toBe(early + 2 * DAY);
    expect(newsEnd(edition([released(NOW - 2 * DAY)]))).toBeNull();
    const all = [released(late, { slug: 'b' }), released(early)];
    const text = (now: number) => textOf(newsSitemap(edition(all, SETTINGS, now), SETTINGS));
    expect(text(early + 2 * DAY - 1)).toBe(text(NOW));
    expect(text(early + 2 * DAY)).not.toBe(text(NOW));
  });
  it('holds no more than a thousand, the latest first', () => {
    const all = Array.from({ length: 1100 }, (_, index) => released(NOW - index * 1000, { slug: `a${index}` }));
    const found = news(edition(all));
    expect(found).toHaveLength(1000);
    expect(found[0]?.loc).toContain('/a0/');
    expect(found.at(-1)?.loc).toContain('/a999/');
  });
  it('is there without any news', () => {
    expect(parseXml(textOf(newsSitemap(edition([]), SETTINGS))).name).toBe('urlset');
  });
});

describe('what else crawlers read', () => {
  const SAFE = settingsOf('languages: [en]\norganisation: { name: ក, securityContact: safety@news.example }\n');
  const pathsAndTexts = (settings: Settings, isPreview: boolean, all: readonly ArticleCard[] = []) => {
    const of = compileEdition(all, settings, NOW, isPreview);
    const files = [...feedFiles({ edition: of, settings, isPreview, files: new Map(), contentOf: () => '' })];
    return Object.fromEntries(files.map((file) => [file.path, textOf(file)]));
  };

  it('lets them in and shows them the way', () => {
    expect(pathsAndTexts(BASED, false)['robots.txt']).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: https://news.example${encodeURI('/ព័ត៌មាន')}/sitemap.xml\nSitemap: https://news.example${encodeURI('/ព័ត៌មាន')}/news-sitemap.xml\n`,
    );
  });
  it('keeps them out of a preview, and tells them nothing of it', () => {
    const preview = pathsAndTexts(SETTINGS, true, [card({ draft: true })]);
    expect(Object.keys(preview).sort()).toEqual(['atom.xml', 'feed.json', 'feed.xml', 'opml.xml', 'robots.txt']);
    expect(preview['robots.txt']).toBe('User-agent: *\nDisallow: /\n');
  });
  it('says nothing of what is not out', () => {
    const secret = { slug: 'sekret', title: 'Sekret' };
    for (const own of [{ draft: true }, { embargo: { ms: NOW + 1, dateOnly: false } }, { expires: { ms: NOW, dateOnly: true } }]) {
      const files = pathsAndTexts(SETTINGS, false, [
        card({ ...secret, ...own, id: 'b', lang: 'en', translationOf: 'a' }),
        card({ id: 'a' }),
      ]);
      expect(JSON.stringify(files)).not.toMatch(/sekret/i);
    }
  });
  it('tells where a hole is reported, until a day under a year ahead that does not move with every build', () => {
    expect(textOf(securityTxt(SAFE, Date.UTC(2026, 2, 5)))).toBe(
      [
        'Contact: mailto:safety@news.example',
        'Expires: 2026-12-31T23:59:59Z',
        'Preferred-Languages: km, en',
        'Canonical: https://news.example/.well-known/security.txt',
        '',
      ].join('\n'),
    );
    expect(pathsAndTexts(SAFE, false)).toHaveProperty(['.well-known/security.txt']);
    expect(securityTxt(SETTINGS, NOW)).toBeNull();
    expect(securityTxtChange(SETTINGS, NOW)).toBeNull();
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), (date) => {
        const now = date.getTime();
        const text = textOf(securityTxt(SAFE, now));
        const expires = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '');
        expect((expires - now) / DAY).toBeGreaterThan(180);
        expect((expires - now) / DAY).toBeLessThan(366);
        const change = securityTxtChange(SAFE, now) ?? 0;
        expect(change).toBeGreaterThan(now);
        expect(textOf(securityTxt(SAFE, change - 1))).toBe(text);
        expect(textOf(securityTxt(SAFE, change))).not.toBe(text);
      }),
    );
  });
});
