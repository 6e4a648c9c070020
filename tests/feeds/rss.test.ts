import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/feeds/feed-entries.js';
import { feedView, placeOf } from '../../src/feeds/feed-view.js';
import { type ArticleCard, type ArticleMeta, releaseOf } from '../../src/model/article.js';
import type { Channel } from '../../src/model/edition.js';
import { RSS } from '../../src/model/feed-address.js';
import { organisationName, sectionTitle } from '../../src/model/settings.js';
import type { FeedItemView, FeedView } from '../../src/model/views.js';
import { legalXml } from '../../src/templating/escape-xml.js';
import { cardOf, hostileText, meta, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';
import { feedOf } from './press.js';
import { type Element, parseXml } from './xml.js';

const SETTINGS = settingsOf(
  [
    'languages: [en]',
    'description: "ព័ត៌មាន & <ដំណឹង> ]]>"',
    'feeds: { items: 1000, hub: "https://hub.example/ក?a=b&c" }',
    'organisations: { GovTech: { name: "មជ្ឈមណ្ឌល <GovTech> & ដៃគូ" } }',
    'sections: [{ slug: digital, title: { km: ឌីជីថល, en: Digital } }]',
  ].join('\n'),
);
const BASED = { ...SETTINGS, basePath: '/ព័ត៌មាន' };
const NOW = Date.UTC(2040, 0, 1);

/** Plain text as a description holds it: HTML, for that is what readers take it for. */
const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const isSeen = (name: string): boolean => /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(name);
const all = (element: Element | undefined, name: string): Element[] => element?.children.filter((child) => child.name === name) ?? [];
const textOf = (element: Element, name: string): string | undefined => all(element, name)[0]?.text;

// RFC 3986 §2 and §2.1: only these characters, and a percent sign only before two hexadecimal digits.
const URI = /^[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;
const RFC_822 = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} \+0700$/;

function checkDate(written: string | undefined, ms: number): void {
  expect(written).toMatch(RFC_822);
  expect(Date.parse(written ?? '')).toBe(Math.floor(ms / 1000) * 1000);
  const weekday = new Date(ms + 7 * 3_600_000).toUTCString().slice(0, 3);
  expect(written?.slice(0, 3)).toBe(weekday);
}

const BODY = [
  '# ក\n\nអត្ថបទ[^1] [តំណ](<ឯកសារ ក.pdf>) [b](/2022/01/x/?a=b&c#ឃ) [c](#ខ) <a href="d.html?e=f&amp;g">d</a> ![រូប](<រូប ១.jpg> "t")',
  '<blockquote cite="/e">f</blockquote>\n\n<q cite="g">h</q>\n\n[^1]: [i](mailto:a@b.example) <https://ខ្មែរ.example/ក>',
  '| ក | ខ |\n|---|---|\n| ]]> | &lt;script> |\n\n<script>alert(1)</script>\n\n<img src="j.jpg" srcset="k.jpg 2x" onerror="x">',
].join('\n\n');

/** Every address in the attributes of an HTML text, and its visible text. */
function htmlParts(html: string): { addresses: string[]; text: string; tags: Set<string> } {
  const addresses: string[] = [];
  const tags = new Set<string>();
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tags.add(name);
      for (const key of ['href', 'src', 'cite', 'poster', 'srcset', 'data', 'action'])
        if (attributes[key] !== undefined) addresses.push(attributes[key]);
    },
    ontext: (piece) => {
      text += piece;
    },
  });
  parser.end(html);
  return { addresses, text, tags };
}

const out: fc.Arbitrary<ArticleMeta> = meta.map((own) => ({ ...own, draft: false, expires: null, withdrawn: null }));
/** Three hundred articles, always the same ones. */
const METAS = fc.sample(out, { numRuns: 300, seed: 20_220_121 });

for (const [where, settings] of Object.entries({ 'at the root': SETTINGS, 'under a path in Khmer': BASED })) {
  describe(`a feed of three hundred hostile articles, ${where}`, () => {
    const cards = METAS.map((own, index) => cardOf({ ...own, slug: `${own.slug}-${index}` }, settings));
    for (const lang of ['km', 'en']) {
      const bodyOf = (card: ArticleCard): string => `${BODY}\n\n${card.meta.place ?? ''}`;
      const xml = feedOf(cards, settings, NOW, bodyOf, lang);
      const own = cards
        .filter((card) => card.meta.lang === lang)
        .sort((a, b) => releaseOf(b.meta) - releaseOf(a.meta) || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
      const channel = parseXml(xml).children[0] as Element;
      const items = all(channel, 'item');

      it(`begins with what it says of itself (${lang})`, () => {
        const names = channel.children.map(({ name }) => name);
        expect(names.filter((name) => name !== 'item')).toEqual([
          'title',
          'link',
          'description',
          'language',
          'lastBuildDate',
          'atom:link',
          'atom:link',
        ]);
        expect(names.lastIndexOf('atom:link')).toBeLessThan(names.indexOf('item'));
        expect(textOf(channel, 'title')).toBe(settings.title);
        expect(textOf(channel, 'description')).toBe('ព័ត៌មាន & <ដំណឹង> ]]>');
        expect(textOf(channel, 'language')).toBe(lang);
        const root = `https://news.example${encodeURI(settings.basePath)}${lang === 'km' ? '/' : '/en/'}`;
        expect(textOf(channel, 'link')).toBe(root);
        expect(all(channel, 'atom:link').map(({ attributes }) => attributes)).toEqual([
          { rel: 'self', type: 'application/rss+xml', href: `${root}feed.xml` },
          { rel: 'hub', href: 'https://hub.example/%E1%9E%80?a=b&c' },
        ]);
      });
      it(`has the articles, in order, with their words (${lang})`, () => {
        expect(items.length).toBeGreaterThan(50);
        expect(items.map((item) => textOf(item, 'title'))).toEqual(own.map((card) => legalXml(card.meta.title)));
        expect(items.map((item) => textOf(item, 'description'))).toEqual(
          own.map((card) => legalXml(asHtml(card.excerpt === '' ? card.meta.title : card.excerpt))),
        );
        expect(items.map((item) => textOf(item, 'guid'))).toEqual(own.map((card) => card.meta.id));
        expect(new Set(items.map((item) => textOf(item, 'guid'))).size).toBe(items.length);
        expect(items.every((item) => all(item, 'guid')[0]?.attributes.isPermaLink === 'false')).toBe(true);
        const creators = own.map(({ meta: of }) => {
          const named = of.organisation === null ? '' : legalXml(organisationName(of.organisation, settings));
          const issuer = isSeen(named) ? named : settings.title;
          const authors = of.authors.map(legalXml).filter(isSeen);
          return authors.length > 0 ? authors : [issuer];
        });
        expect(items.map((item) => all(item, 'dc:creator').map(({ text }) => text))).toEqual(creators);
        const categories = own.map(({ meta: of }) => [
          ...new Set([...of.sections.map((name) => sectionTitle(name, lang, settings)), ...of.tags].map(legalXml).filter(isSeen)),
        ]);
        expect(items.map((item) => [...new Set(all(item, 'category').map(({ text }) => text))])).toEqual(categories);
      });
      it(`has addresses of ASCII that lead to the pages (${lang})`, () => {
        for (const [index, item] of items.entries()) {
          const link = textOf(item, 'link') ?? '';
          expect(link).toMatch(URI);
          expect(decodeURIComponent(new URL(link).pathname)).toBe(settings.basePath + own[index]?.url);
        }
      });
      it(`has dates as RFC 822 has them, on the right weekday (${lang})`, () => {
        const publishedAt = ({ meta: of }: ArticleCard) =>
          Math.max(of.date.ms, of.publishAt?.ms ?? of.date.ms, of.embargo?.ms ?? of.date.ms);
        for (const [index, item] of items.entries()) checkDate(textOf(item, 'pubDate'), publishedAt(own[index] as ArticleCard));
        const changes = own.map((card) =>
          Math.max(publishedAt(card), card.meta.updated?.ms ?? 0, ...card.meta.corrections.map(({ date }) => date.ms)),
        );
        checkDate(textOf(channel, 'lastBuildDate'), Math.max(...changes));
      });
      it(`has the summary before the full text, and each once (${lang})`, () => {
        for (const item of items) {
          const names = item.children.map(({ name }) => name);
          expect(names.filter((name) => !['dc:creator', 'category', 'atom:updated', 'media:content'].includes(name))).toEqual([
            ...['title', 'link', 'guid', 'pubDate', 'description', 'content:encoded'],
          ]);
        }
      });
      it(`has nothing relative and nothing dangerous in the full text (${lang})`, () => {
        const relative: string[] = [];
        for (const [index, item] of items.entries()) {
          const { addresses, text, tags } = htmlParts(textOf(item, 'content:encoded') ?? '');
          relative.push(...addresses.filter((address) => !/^(?:https?:\/\/|mailto:|tel:)/.test(address) || !URL.canParse(address)));
          for (const tag of ['script', 'style', 'object', 'embed', 'meta', 'noscript', 'iframe']) expect(tags.has(tag)).toBe(false);
          expect(text).toContain('អត្ថបទ');
          const page = textOf(item, 'link') ?? '';
          expect(addresses).toContain(`${page}${encodeURIComponent('ឯកសារ')}%20${encodeURIComponent('ក')}.pdf`);
          for (const { note } of own[index]?.meta.corrections ?? []) expect(text).toContain(legalXml(note));
        }
        expect(relative).toEqual([]);
      });
      it(`leads to the files of the articles (${lang})`, () => {
        for (const [index, item] of items.entries()) {
          const { addresses } = htmlParts(textOf(item, 'content:encoded') ?? '');
          const page = `https://news.example${settings.basePath}${own[index]?.url}`;
          for (const { src } of own[index]?.meta.attachments ?? []) {
            const wanted = new URL(src.startsWith('/') ? settings.basePath + src : src.replace('100%', '100%25'), page);
            expect(addresses.map((address) => new URL(address).href)).toContain(wanted.href);
          }
        }
      });
      it(`is read by another parser of feeds as by ours (${lang})`, () => {
        const feed = parseRssFeed(xml);
        const trimmed = (texts: readonly (string | undefined)[]) => texts.map((text) => (text ?? '').trim());
        const read = feed.items ?? [];
        expect(trimmed(read.map(({ title }) => title))).toEqual(trimmed(items.map((item) => textOf(item, 'title'))));
        expect(read.map(({ guid }) => guid)).toEqual(items.map((item) => ({ value: textOf(item, 'guid'), isPermaLink: false })));
        expect(read.map(({ link }) => link)).toEqual(items.map((item) => textOf(item, 'link')));
        expect(read.map(({ pubDate }) => pubDate)).toEqual(items.map((item) => textOf(item, 'pubDate')));
        expect(trimmed(read.map(({ content }) => content?.encoded))).toEqual(trimmed(items.map((item) => textOf(item, 'content:encoded'))));
        expect(read.map(({ dc }) => trimmed(dc?.creators ?? []).filter((name) => name !== ''))).toEqual(
          items.map((item) => trimmed(all(item, 'dc:creator').map(({ text }) => text)).filter((name) => name !== '')),
        );
        expect(read.map(({ categories }) => (categories ?? []).map(({ name }) => name?.trim()))).toEqual(
          items.map((item) => trimmed(all(item, 'category').map(({ text }) => text)).filter((name) => name !== '')),
        );
        expect([feed.language, feed.link]).toEqual([lang, textOf(channel, 'link')]);
      });
      it(`has the same bytes whenever it is made (${lang})`, () => {
        expect(feedOf([...cards].reverse(), settings, NOW + 123_456_789, bodyOf, lang) === xml).toBe(true);
      });
    }
  });
}

function viewOf(channel: Channel, content = ''): FeedView {
  const edition = { ended: [] };
  const terms = { settings: SETTINGS, files: new Map(), contentOf: () => content };
  return feedView(channel, entriesOf(channel, edition), placeOf(channel, RSS), terms);
}

describe('a feed', () => {
  it('never has what is withheld or has ended', () => {
    const secret = 'សម្ងាត់';
    const hidden: Partial<ArticleMeta>[] = [
      { draft: true },
      { date: { ms: NOW + 1, dateOnly: false } },
      { embargo: { ms: NOW + 1, dateOnly: false } },
      { publishAt: { ms: NOW + 1, dateOnly: false } },
      { expires: { ms: NOW, dateOnly: false } },
    ];
    const cards = hidden.map((own, index) =>
      cardOf({ ...PLAIN, title: secret, slug: `${secret}${index}`, id: `tag:a,2022:${index}`, ...own }, SETTINGS),
    );
    const xml = feedOf([...cards, cardOf({ ...PLAIN, title: 'ចំហ' }, SETTINGS)], SETTINGS, NOW, () => '');
    expect(all(parseXml(xml).children[0], 'item')).toHaveLength(1);
    expect(xml).not.toContain(secret);
    expect(xml).not.toContain(encodeURIComponent(secret));
  });
  it('without articles says nothing of a date', () => {
    const channel = parseXml(feedOf([], SETTINGS, NOW, () => '')).children[0] as Element;
    expect(channel.children.map(({ name }) => name)).toEqual(['title', 'link', 'description', 'language', 'atom:link', 'atom:link']);
  });
  it('has the newest articles up to its limit, and summaries alone where the settings want that', () => {
    const settings = settingsOf('feeds: { items: 2, content: summary }\n');
    const cards = [1, 2, 3].map((day) =>
      cardOf({ ...PLAIN, slug: `a${day}`, title: `${day}`, date: { ms: Date.UTC(2022, 0, day), dateOnly: true } }, settings),
    );
    const items = all(parseXml(feedOf(cards, settings, NOW, () => 'x')).children[0], 'item');
    expect(items.map((item) => textOf(item, 'title'))).toEqual(['3', '2']);
    expect(items.flatMap((item) => all(item, 'content:encoded'))).toEqual([]);
  });
  it('dates an old article as old as it is', () => {
    const own = { ...PLAIN, date: { ms: Date.UTC(1955, 1, 1), dateOnly: false } };
    const channel = {
      kind: 'home',
      lang: 'km',
      path: '/',
      name: '',
      cards: [cardOf(own, SETTINGS)],
      most: 1,
      isEmptied: false,
      movedTo: null,
    } as const;
    const view = viewOf(channel);
    expect([view.lastBuildDate, view.items[0]?.updated]).toEqual(['Tue, 01 Feb 1955 07:00:00 +0700', '1955-02-01T07:00:00+07:00']);
  });
  it('has every documented key, whatever its articles are', () => {
    const items: Record<keyof FeedItemView, true> = {
      ...({
        title: true,
        url: true,
        id: true,
        pubDate: true,
        published: true,
        updated: true,
        summary: true,
        summaryHtml: true,
        contentHtml: true,
      } as const),
      ...({ isUpdated: true, creators: true, categories: true, enclosure: true, enclosures: true, image: true } as const),
    };
    const feed: Record<keyof FeedView, true> = {
      ...({
        title: true,
        description: true,
        lang: true,
        siteUrl: true,
        selfUrl: true,
        hubUrl: true,
        lastBuildDate: true,
        items: true,
      } as const),
      ...({
        id: true,
        updated: true,
        author: true,
        isArchive: true,
        currentUrl: true,
        prevArchiveUrl: true,
        nextArchiveUrl: true,
      } as const),
    };
    fc.assert(
      fc.property(fc.array(meta, { maxLength: 3 }), hostileText, (metas, body) => {
        const cards = metas.map((own) => cardOf(own, SETTINGS));
        const channel = { kind: 'home', lang: 'km', path: '/', name: '', cards, most: 1, isEmptied: false, movedTo: null } as const;
        const view = viewOf(channel, body);
        for (const [keys, object] of [[feed, view] as const, ...view.items.map((item) => [items, item] as const)]) {
          expect(Object.keys(object).sort()).toEqual(Object.keys(keys).sort());
          expect(Object.values(object)).not.toContain(undefined);
        }
      }),
      { numRuns: 50 },
    );
  });
});
