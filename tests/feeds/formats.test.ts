import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type ArticleCard, type ArticleMeta, releaseOf } from '../../src/model/article.js';
import type { FileFacts } from '../../src/model/file-facts.js';
import { legalXml } from '../../src/templating/escape-xml.js';
import { cardOf, meta, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';
import { feedsOf } from './press.js';

const NOW = Date.UTC(2040, 0, 1);
const SETTINGS = settingsOf(
  'languages: [en]\nfeeds: { items: 1000, hub: "https://hub.example/ក" }\norganisation: { name: "ក្រសួង <&>" }\nsections: [{ slug: digital, title: { km: ឌីជីថល, en: Digital } }]\n',
);

// RFC 3986 §2, RFC 3339 §5.6, RFC 6838 §4.2.
const URI = /^[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/** Three releases in four are out; the others were withdrawn. */
const out: fc.Arbitrary<ArticleMeta> = fc
  .tuple(meta, fc.integer({ min: 0, max: 3 }))
  .map(([own, kind]) => ({ ...own, draft: false, expires: null, withdrawn: kind === 0 ? own.withdrawn : null }));
const METAS = fc.sample(out, { numRuns: 1000, seed: 20_220_121 });
const CARDS = METAS.map((own, index) => cardOf({ ...own, slug: `${own.slug}-${index}`, tags: own.tags.slice(0, 1) }, SETTINGS));
const FACTS: FileFacts = { bytes: 12_345, mediaType: 'application/pdf', picture: null };
const IMAGE: FileFacts = {
  bytes: 678,
  mediaType: 'image/jpeg',
  picture: {
    width: 800,
    height: 600,
    variants: [
      { path: '/ក/small.jpg', width: 320, mediaType: 'image/jpeg' },
      { path: '/small.webp', width: 200, mediaType: 'image/webp' },
    ],
  },
};
const FILES = new Map(
  CARDS.flatMap(({ url }) => [
    [`${url}a.pdf`, FACTS] as const,
    [`${url}it's=a.pdf`, FACTS] as const,
    [`${url}a.jpg`, IMAGE] as const,
    ['/static/a b.jpg', IMAGE] as const,
  ]),
);
const bodyOf = (card: ArticleCard): string => `អត្ថបទ [តំណ](<ក.pdf>) ${card.meta.place ?? ''} \u0008 ]]>`;
const MADE = feedsOf(CARDS, { ...SETTINGS, feeds: { ...SETTINGS.feeds, channels: 'main' } }, { now: NOW, bodyOf, files: FILES });
const made = (path: string): string => MADE.get(path) ?? '';

type JsonItem = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content_html: string;
  readonly summary: string;
  readonly image?: string;
  readonly date_published: string;
  readonly date_modified: string;
  readonly authors: readonly { readonly name: string }[];
  readonly tags?: readonly string[];
  readonly language: string;
  readonly attachments?: readonly { readonly url: string; readonly mime_type: string; readonly size_in_bytes?: number }[];
};
type Json = { readonly items: readonly JsonItem[] } & Readonly<Record<string, unknown>>;

/** The other parser trims what it reads, and takes a text of nothing but U+0085 for none. */
const trimmed = (text: string | undefined): string => (text ?? '').trim().replace(/^\u0085+$/, '');

function released(lang: string): ArticleCard[] {
  return CARDS.filter((card) => card.meta.lang === lang && releaseOf(card.meta) <= NOW).sort(
    (a, b) => releaseOf(b.meta) - releaseOf(a.meta) || (a.url < b.url ? -1 : 1),
  );
}
function changed({ meta: own }: ArticleCard): number {
  const moments = [own.updated, own.withdrawn?.date, ...own.corrections.map(({ date }) => date)];
  return Math.max(releaseOf(own), ...moments.flatMap((moment) => moment?.ms ?? []));
}

for (const [lang, root] of [
  ['km', ''],
  ['en', 'en/'],
] as const) {
  describe(`the feeds of a thousand hostile articles (${lang})`, () => {
    const own = released(lang);
    const [rss, atom] = [parseRssFeed(made(`${root}feed.xml`)), parseAtomFeed(made(`${root}atom.xml`))];
    const json = JSON.parse(made(`${root}feed.json`)) as Json;
    const entries = atom.entries ?? [];

    it('have the articles, each in the three formats alike', () => {
      expect(own.length).toBeGreaterThan(300);
      const ids = own.map((card) => card.meta.id);
      expect(entries.map(({ id }) => id)).toEqual(ids);
      expect(json.items.map(({ id }) => id)).toEqual(ids);
      expect((rss.items ?? []).map(({ guid }) => guid?.value)).toEqual(ids);
      const titles = own.map((card) => trimmed(legalXml(card.meta.title)));
      expect(entries.map(({ title }) => trimmed(title?.value))).toEqual(titles);
      expect(json.items.map(({ title }) => trimmed(title))).toEqual(titles);
      const addresses = own.map(({ url }) => `https://news.example${encodeURI(url)}`);
      expect(json.items.map(({ url }) => url)).toEqual(addresses);
      expect(entries.map(({ links }) => links?.find(({ rel }) => rel === 'alternate')?.href)).toEqual(addresses);
      const contents = json.items.map((item) => trimmed(item.content_html));
      expect(entries.map(({ content }) => trimmed(content?.value))).toEqual(contents);
      expect((rss.items ?? []).map(({ content }) => trimmed(content?.encoded))).toEqual(contents);
      expect(entries.map(({ summary }) => trimmed(summary?.value))).toEqual(json.items.map(({ summary }) => trimmed(summary)));
    });
    it('have the dates of the articles, and change with their words alone', () => {
      const dates = (ms: (card: ArticleCard) => number) => own.map((card) => Math.floor(ms(card) / 1000) * 1000);
      const published = dates((card) => releaseOf(card.meta));
      const updated = dates(changed);
      for (const [read, wanted] of [
        [json.items.map((item) => item.date_published), published],
        [json.items.map((item) => item.date_modified), updated],
        [entries.map((entry) => entry.published ?? ''), published],
        [entries.map((entry) => entry.updated), updated],
      ] as const) {
        for (const date of read) expect(date).toMatch(RFC_3339);
        expect(read.map((date) => Date.parse(date ?? ''))).toEqual(wanted);
      }
      expect(Date.parse(atom.updated ?? '')).toBe(Math.max(...updated));
      expect(Date.parse(rss.lastBuildDate ?? '')).toBe(Math.max(...updated));
      expect((rss.items ?? []).map((item) => item.atom?.updated !== undefined)).toEqual(
        json.items.map((item) => item.date_published !== item.date_modified),
      );
    });
    it('say who wrote and what it is about', () => {
      const authors = json.items.map((item) => item.authors.map(({ name }) => trimmed(name)));
      expect(entries.map((entry) => entry.authors?.map(({ name }) => trimmed(name)))).toEqual(authors);
      expect(authors.every((names) => names.length > 0 && names.every((name) => name !== ''))).toBe(true);
      expect(entries.map((entry) => (entry.categories ?? []).map(({ term }) => trimmed(term)))).toEqual(
        json.items.map((item) => (item.tags ?? []).map(trimmed)),
      );
    });
    it('enclose the files, with the length and type of those that are published here', () => {
      let known = 0;
      for (const [index, card] of own.entries()) {
        const { attachments, image } = card.meta.withdrawn ? { attachments: [], image: null } : card.meta;
        const enclosures = (entries[index]?.links ?? []).filter(({ rel }) => rel === 'enclosure');
        expect(enclosures).toHaveLength(attachments.length);
        const isHere = ({ src }: { src: string }) => /^(?:a\.pdf|it's=a\.pdf|a\.jpg|\/static)/.test(src);
        expect(enclosures.map(({ length }) => length !== undefined)).toEqual(attachments.map(isHere));
        expect(enclosures.map(({ type }) => type !== undefined)).toEqual(attachments.map(isHere));
        expect(json.items[index]?.attachments?.map(({ url }) => url) ?? []).toEqual(
          enclosures.filter(({ type }) => type).map(({ href }) => href),
        );
        const first = [...attachments, ...(image ? [image] : [])].find(isHere);
        const [enclosure, ...more] = rss.items?.[index]?.enclosures ?? [];
        expect([enclosure !== undefined, more]).toEqual([first !== undefined, []]);
        if (first === undefined || enclosure === undefined) continue;
        known++;
        expect([enclosure.length, enclosure.type]).toEqual(first.src.includes('.pdf') ? [12_345, 'application/pdf'] : [678, 'image/jpeg']);
        expect(enclosure.url).toMatch(/^https:\/\/news\.example\/[!-~]+$/);
      }
      expect(known).toBeGreaterThan(50);
    });
    it('show the image, its size where it is known, and a smaller one of the same format', () => {
      const shown = own.map(({ meta: { image, withdrawn } }) => (withdrawn ? null : image));
      expect(json.items.map(({ image }) => image !== undefined)).toEqual(shown.map((image) => image !== null));
      for (const items of [rss.items ?? [], entries]) {
        expect(items.map(({ media }) => media?.contents?.length ?? 0)).toEqual(shown.map((image) => (image === null ? 0 : 1)));
        for (const { media } of items) {
          const [image] = media?.contents ?? [];
          if (image === undefined) continue;
          expect(image.url).toMatch(URI);
          if (image.type === 'application/pdf') expect(image.thumbnails?.[0]).toEqual({ url: image.url });
          else if (image.type === undefined) expect(image.thumbnails?.[0]).toEqual({ url: image.url });
          else {
            expect(image).toMatchObject({ type: 'image/jpeg', medium: 'image', width: 800, height: 600, fileSize: 678 });
            expect(image.thumbnails?.[0]).toEqual({ url: 'https://news.example/%E1%9E%80/small.jpg', width: 320 });
          }
        }
      }
    });
    it('keep to RFC 4287', () => {
      expect(atom.id).toBe(`https://news.example/${root}`);
      expect(atom.links?.map(({ rel, href }) => [rel, href])).toEqual([
        ['self', `https://news.example/${root}atom.xml`],
        ['alternate', `https://news.example/${root}`],
        ['hub', 'https://hub.example/%E1%9E%80'],
      ]);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      expect(entries.flatMap(({ links }) => links ?? []).filter(({ href }) => !URI.test(href ?? ''))).toEqual([]);
      expect([atom.xml?.lang, atom.authors]).toEqual([lang, [{ name: 'ក្រសួង <&>', uri: 'https://news.example/' }]]);
    });
    it('keep to JSON Feed 1.1', () => {
      expect({ ...json, items: [] }).toEqual({
        version: 'https://jsonfeed.org/version/1.1',
        title: SETTINGS.title,
        home_page_url: `https://news.example/${root}`,
        feed_url: `https://news.example/${root}feed.json`,
        description: SETTINGS.description,
        authors: [{ name: 'ក្រសួង <&>', url: 'https://news.example/' }],
        language: lang,
        hubs: [{ type: 'WebSub', url: 'https://hub.example/%E1%9E%80' }],
        items: [],
      });
      for (const item of json.items) {
        expect([typeof item.id, typeof item.content_html, item.language]).toEqual(['string', 'string', lang]);
        expect('author' in item || 'content_text' in item).toBe(false);
        for (const file of item.attachments ?? []) {
          expect(file.url).toMatch(URI);
          expect(file.mime_type).toMatch(MEDIA_TYPE);
          expect(Number.isSafeInteger(file.size_in_bytes)).toBe(true);
        }
      }
      expect(parseJsonFeed(made(`${root}feed.json`)).items).toHaveLength(json.items.length);
      expect(made(`${root}feed.json`)).toBe(legalXml(made(`${root}feed.json`)));
      expect(made(`${root}feed.json`)).not.toMatch(/\\u(?:00[01]|d[89a-f])/);
    });
    it('tell of a withdrawn article that it is, and why, and nothing else of it', () => {
      const withdrawn = own.flatMap(({ meta: { withdrawn: why } }, index) => (why ? [{ why, item: json.items[index] }] : []));
      expect(withdrawn.length).toBeGreaterThan(20);
      for (const { why, item } of withdrawn) {
        expect(item?.summary).toContain(legalXml(why.reason));
        expect(item?.content_html).not.toMatch(/អត្ថបទ \[|ក\.pdf/);
        expect(item?.attachments).toBeUndefined();
      }
    });
  });
}

describe('what is published for machines', () => {
  it('is XML for parsers that forgive nothing', () => {
    const xml = [...MADE].filter(([path]) => path.endsWith('.xml'));
    expect(xml.map(([path]) => path)).toEqual([
      'feed.xml',
      'atom.xml',
      'en/feed.xml',
      'en/atom.xml',
      'opml.xml',
      'sitemap.xml',
      'news-sitemap.xml',
    ]);
    for (const [, text] of xml) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(text).close();
    }
  });
  it.skipIf(spawnSync('xmllint', ['--version']).error !== undefined)('is XML for libxml2', () => {
    for (const [path, text] of MADE) {
      if (!path.endsWith('.xml')) continue;
      const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: text, encoding: 'utf8' });
      expect([path, status, stderr]).toEqual([path, 0, '']);
    }
  });
  it('has the same bytes whenever and from whatever order it is made', () => {
    const settings = { ...SETTINGS, feeds: { ...SETTINGS.feeds, channels: 'main' as const } };
    const again = feedsOf([...CARDS].reverse(), settings, { now: NOW + 123_456_789, bodyOf, files: FILES });
    for (const [path, text] of MADE) expect([path, again.get(path) === text]).toEqual([path, true]);
  });
});

const of = (slug: string, own: Partial<ArticleMeta> = {}): ArticleCard =>
  cardOf({ ...PLAIN, slug, title: slug, id: `tag:news.example,2022:${slug}`, ...own }, SETTINGS);

describe('channels', () => {
  const cards = [
    of('a', { tags: ['ក'], sections: ['digital'] }),
    of('b', { tags: ['ខ'] }),
    of('c', { lang: 'en', sections: ['digital'] }),
    of('d', { tags: ['ឃ'], lang: 'en', draft: true }),
    of('e', { tags: ['ក'], withdrawn: { date: { ms: NOW, dateOnly: true }, reason: 'ខុស' } }),
  ];
  const ended = [
    of('f', { tags: ['ច'], withdrawn: { date: { ms: NOW, dateOnly: true }, reason: 'មូលហេតុ' } }),
    of('g', { tags: ['ឆ'], sections: ['ជ'], expires: { ms: NOW, dateOnly: true } }),
  ];
  const feeds = feedsOf(cards, SETTINGS, { now: NOW });
  const ids = (path: string) => (parseAtomFeed(feeds.get(path) ?? '').entries ?? []).map(({ id }) => id?.replace(/.*:/, ''));

  it('have feeds of their own, those that have articles', () => {
    const folders = [...feeds.keys()].filter((path) => path.endsWith('feed.json')).map((path) => path.slice(0, -'feed.json'.length));
    expect(folders).toEqual(['', 'tags/ka/', 'tags/kha/', 'sections/digital/', 'en/', 'en/sections/digital/']);
    expect([...feeds.keys()].filter((path) => /(?:feed|atom)\.(?:xml|json)$/.test(path))).toHaveLength(3 * folders.length);
    expect([ids('atom.xml'), ids('tags/ka/atom.xml'), ids('sections/digital/atom.xml'), ids('en/atom.xml')]).toEqual([
      ['a', 'b', 'e'],
      ['a', 'e'],
      ['a'],
      ['c'],
    ]);
    expect(parseRssFeed(feeds.get('en/sections/digital/feed.xml') ?? '').title).toBe(`Digital – ${SETTINGS.title}`);
  });
  it('that lost their last article tell why, or nothing, and stand in no list of feeds and no sitemap', () => {
    const left = feedsOf([...cards, ...ended], SETTINGS, { now: NOW });
    const [withdrawn, expired] = ['tags/cha/', 'tags/chha/'];
    for (const format of ['feed.xml', 'atom.xml', 'feed.json']) {
      expect(left.get(withdrawn + format), format).toContain('មូលហេតុ');
      expect(left.get(withdrawn + format)).toContain(of('f', {}).meta.id);
      for (const folder of [expired, 'sections/cho/']) expect(left.get(folder + format), folder + format).toBeDefined();
    }
    expect(parseAtomFeed(left.get(`${expired}atom.xml`) ?? '')).toMatchObject({
      title: { value: `ឆ – ${SETTINGS.title}` },
      updated: '1970-01-01T07:00:00+07:00',
    });
    expect(parseAtomFeed(left.get(`${expired}atom.xml`) ?? '').entries ?? []).toEqual([]);
    expect(parseRssFeed(left.get(`${expired}feed.xml`) ?? '').items ?? []).toEqual([]);
    expect((JSON.parse(left.get(`${expired}feed.json`) ?? '') as Json).items).toEqual([]);
    for (const path of ['opml.xml', 'sitemap.xml']) expect(left.get(path), path).toBe(feeds.get(path));
  });
  it('have none where the settings want the whole newspaper alone', () => {
    const main = feedsOf(cards, { ...SETTINGS, feeds: { ...SETTINGS.feeds, channels: 'main' } }, { now: NOW });
    expect([...main.keys()].filter((path) => /tags|sections/.test(path))).toEqual([]);
  });
  it('are all in the list of feeds, each once, and every one of them is there', () => {
    type Outline = { readonly xmlUrl?: string; readonly text?: string; readonly outlines?: readonly Outline[] };
    const flat = (outlines: readonly Outline[] = []): Outline[] => outlines.flatMap((one) => [one, ...flat(one.outlines)]);
    const listed = flat(parseOpml(feeds.get('opml.xml') ?? '').body?.outlines as readonly Outline[]);
    expect(listed.every(({ text }) => trimmed(text) !== '')).toBe(true);
    const paths = listed.flatMap(({ xmlUrl }) => xmlUrl?.slice('https://news.example/'.length) ?? []);
    expect([...paths].sort()).toEqual([...feeds.keys()].filter((path) => path.endsWith('feed.xml')).sort());
  });
  it('are the main one alone in an empty newsroom', () => {
    const empty = feedsOf([], SETTINGS, { now: NOW });
    expect([...empty.keys()]).toEqual([
      ...['feed.xml', 'atom.xml', 'feed.json', 'opml.xml', 'sitemap.xml', 'news-sitemap.xml', 'robots.txt'],
    ]);
    expect((JSON.parse(empty.get('feed.json') ?? '') as Json).items).toEqual([]);
  });
});

describe('corrections', () => {
  const old = of('old', {
    date: { ms: Date.UTC(2001, 0, 1), dateOnly: true },
    corrections: [{ date: { ms: Date.UTC(2039, 0, 1), dateOnly: true }, note: 'ចំនួន <៤>' }],
  });
  const cards = [
    old,
    ...Array.from({ length: 30 }, (_, index) => of(`n${index}`, { date: { ms: Date.UTC(2022, 0, index), dateOnly: true } })),
  ];

  it('of old articles reach subscribers, whatever is newer', () => {
    const settings = { ...SETTINGS, feeds: { ...SETTINGS.feeds, items: 10 } };
    const { items } = JSON.parse(feedsOf(cards, settings, { now: NOW }).get('feed.json') ?? '') as Json;
    expect(items.map(({ title }) => title)).toEqual(['n29', 'n28', 'n27', 'n26', 'n25', 'n24', 'n23', 'n22', 'n21', 'old']);
    expect(items.at(-1)?.content_html).toContain('ចំនួន &lt;៤&gt;');
  });
  it('stand in the summary where there is no full text', () => {
    const settings = { ...SETTINGS, feeds: { ...SETTINGS.feeds, content: 'summary' as const } };
    const feeds = feedsOf(cards, settings, { now: NOW });
    expect(parseRssFeed(feeds.get('feed.xml') ?? '').items?.at(-1)?.description).toContain('ចំនួន &lt;៤&gt;');
    const last = (JSON.parse(feeds.get('feed.json') ?? '') as Json).items.at(-1);
    expect(last).toMatchObject({ content_text: expect.stringContaining('ចំនួន <៤>') });
    expect(last).not.toHaveProperty('content_html');
    expect(last).not.toHaveProperty('summary');
  });
});
