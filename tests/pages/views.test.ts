import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import type { ArticleCard, ArticleMeta } from '../../src/model/article.js';
import type { Settings } from '../../src/model/settings.js';
import type {
  ArchivePageView,
  ArchiveYearPageView,
  ArticlePageView,
  ContactView,
  EventView,
  FeedsPageView,
  HeadlineView,
  ListPageView,
  NotFoundPageView,
  NoticePageView,
  OrganisationView,
  PageView,
  PaginationView,
  RedirectPageView,
  SiteView,
  TeaserView,
} from '../../src/model/views.js';
import { articleView, NO_NEIGHBOURS } from '../../src/pages/article-page.js';
import { editionPages } from '../../src/pages/edition-pages.js';
import type { Page } from '../../src/pages/page-context.js';
import { legalXml } from '../../src/templating/escape-xml.js';
import { cardOf, instant, meta, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';
import { defaultTheme } from '../feeds/press.js';

const SETTINGS = settingsOf(
  [
    'description: អំពីយើង',
    'languages: [en]',
    'perPage: 3',
    'organisation: { name: ក្រសួង, logo: logo.svg, boilerplate: អំពី, contact: { phone: "១២៣", email: a@b.example } }',
    'organisations: { GovTech: { name: មជ្ឈមណ្ឌល } }',
    'sections: [{ slug: notices, title: { km: ដំណឹង, en: Notices } }, { slug: digital, title: { km: ឌីជីថល, en: Digital } }]',
    'letterhead: {}',
  ].join('\n'),
);
const BASED: Settings = { ...settingsOf('languages: [en]\n'), basePath: '/ព័ត៌មាន' };
const NOW = Date.UTC(2026, 0, 1);

type ShownPage = Omit<Page, 'view'> & { readonly view: PageView };

function pagesOf(cards: readonly ArticleCard[], settings = SETTINGS, now = NOW, isPreview = false): ShownPage[] {
  const edition = compileEdition(cards, settings, now, isPreview);
  return [...editionPages({ edition, settings, isPreview, files: new Map() }, (card) => `<p>${card.meta.slug}</p>`)].map((page) => ({
    ...page,
    view: page.view(),
  }));
}
/** The view of an article that is out. */
function articleIn(own: ArticleMeta, settings = SETTINGS): ArticlePageView['article'] {
  const page = pagesOf([cardOf(own, settings)], settings).find(({ template }) => template === 'pages/article');
  if (!page) throw new Error('the article has no page');
  return (page.view as ArticlePageView).article;
}
const cards = (settings: Settings) =>
  fc
    .array(meta, { maxLength: 7 })
    .map((metas) =>
      metas.map((own, index) =>
        cardOf({ ...own, slug: `${own.slug}${index}`, aliases: own.aliases.map((path) => `${path}${index}/`) }, settings),
      ),
    );

// Each list is whole: the compiler knows what is missing and what is too much.
type Keys<T> = { readonly [K in keyof T]-?: true };
const PAGE: Keys<PageView> = {
  ...({ site: true, words: true, documentTitle: true, description: true, lang: true, canonicalUrl: true, noindex: true } as const),
  ...({ feeds: true, openGraph: true, structuredData: true, alternates: true, languageLinks: true } as const),
};
const SITE: Keys<SiteView> = {
  ...({
    title: true,
    description: true,
    lang: true,
    homeUrl: true,
    feedUrl: true,
    feedsPageUrl: true,
    searchUrl: true,
    organisation: true,
    isOrganisation: true,
    letterhead: true,
    sections: true,
    menu: true,
    archiveUrl: true,
  } as const),
  ...({ icon: true, touchIconUrl: true } as const),
};
const ORGANISATION: Keys<OrganisationView> = { name: true, logoUrl: true, logo: true, boilerplate: true, contact: true };
const CONTACT: Keys<ContactView> = { name: true, phone: true, email: true, telegram: true, facebook: true, address: true };
const EVENT: Keys<EventView> = { name: true, start: true, end: true, zone: true, venue: true, address: true, online: true, host: true };
const TEASER: Keys<TeaserView> = { title: true, url: true, lang: true, date: true, place: true, type: true, excerpt: true, image: true };
const ARTICLE: Keys<ArticlePageView['article']> = {
  ...({ title: true, lang: true, type: true, typeKey: true, date: true, updated: true, dateline: true, summary: true } as const),
  ...({
    organisation: true,
    supporting: true,
    series: true,
    number: true,
    reference: true,
    topic: true,
    authors: true,
    image: true,
  } as const),
  ...({ body: true, people: true, event: true, attachments: true, videos: true, contacts: true, corrections: true } as const),
  ...({ lunarDate: true, issuer: true, logoUrl: true, versions: true, original: true } as const),
  ...({ unofficialTranslation: true, isDraft: true, tags: true, sections: true, newer: true, older: true } as const),
  ...({ related: true, share: true, history: true } as const),
};
const PAGINATION: Keys<PaginationView> = {
  ...({ pageNumber: true, pageCount: true, isFirstPage: true, isOnlyPage: true, newerUrl: true, olderUrl: true, pageLinks: true } as const),
};
const LIST: Keys<ListPageView> = {
  ...PAGE,
  ...PAGINATION,
  ...({ kind: true, heading: true, isEmptied: true, kicker: true, lead: true, articles: true, sectionBlocks: true } as const),
};
const HEADLINE: Keys<HeadlineView> = { title: true, url: true, lang: true, date: true, type: true };
const ARCHIVE: Keys<ArchivePageView> = { ...PAGE, heading: true, isEmptied: true, years: true };
const ARCHIVE_YEAR: Keys<ArchiveYearPageView> = {
  ...PAGE,
  ...PAGINATION,
  ...({ heading: true, isEmptied: true, count: true, months: true, newerYear: true, olderYear: true } as const),
};
const NOTICE: Keys<NoticePageView> = { ...PAGE, reason: true, title: true, note: true, date: true, history: true };
const NOT_FOUND: Keys<NotFoundPageView> = { ...PAGE, searchUrl: true, archiveUrl: true };
const REDIRECT: Keys<RedirectPageView> = { ...PAGE, target: true };
const FEEDS: Keys<FeedsPageView> = { ...PAGE, heading: true, main: true, groups: true, opml: true };

function has(object: object | null, keys: object): void {
  if (object !== null) expect(Object.keys(object).sort()).toEqual(Object.keys(keys).sort());
}
/** The paths of everything that is undefined, at any depth. */
function missing(value: unknown, path = ''): string[] {
  if (value === undefined) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => missing(inner, `${path}.${key}`));
}

describe('views', () => {
  it('have every documented key, whatever the articles are', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(cards(SETTINGS), instant, fc.boolean(), (all, now, isPreview) => {
        for (const { template, view } of pagesOf(all, SETTINGS, now, isPreview)) {
          kinds.add(template);
          expect(missing(view)).toEqual([]);
          has(view.site, SITE);
          has(view.site.organisation, ORGANISATION);
          has(view.site.organisation?.contact ?? null, CONTACT);
          if (template === 'pages/article') {
            has(view, { ...PAGE, article: true });
            const { article } = view as ArticlePageView;
            has(article, ARTICLE);
            has(article.event, EVENT);
            for (const headline of article.related) has(headline, HEADLINE);
            for (const contact of article.contacts) has(contact, CONTACT);
          } else if (template === 'pages/notice') has(view, NOTICE);
          else if (template === 'pages/redirect') has(view, REDIRECT);
          else if (template === 'pages/not-found') has(view, NOT_FOUND);
          else if (template === 'pages/feeds') has(view, FEEDS);
          else if (template === 'pages/archive') has(view, ARCHIVE);
          else if (template === 'pages/archive-year') {
            has(view, ARCHIVE_YEAR);
            for (const { articles } of (view as ArchiveYearPageView).months) for (const headline of articles) has(headline, HEADLINE);
          } else {
            has(view, LIST);
            const { lead, articles, sectionBlocks } = view as ListPageView;
            for (const teaser of [lead, ...articles]) has(teaser, TEASER);
            for (const headline of sectionBlocks.flatMap(({ headlines }) => headlines)) has(headline, HEADLINE);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect([...kinds].sort()).toEqual([
      ...['pages/archive', 'pages/archive-year', 'pages/article', 'pages/feeds', 'pages/home', 'pages/list', 'pages/not-found'],
      ...['pages/notice', 'pages/redirect'],
    ]);
  });
  it('name organisations by the settings, and not by what objects of JavaScript have', () => {
    const organisation = (written: string) => {
      const article = articleIn({ ...PLAIN, organisation: written, supporting: [written] });
      return [article.organisation, ...article.supporting];
    };
    expect(organisation('GovTech')).toEqual(['មជ្ឈមណ្ឌល', 'មជ្ឈមណ្ឌល']);
    for (const name of ['constructor', '__proto__', 'toString', 'ស្ថាប័ន']) expect(organisation(name)).toEqual([name, name]);
  });
  it('tell whether the newsroom and its organisation have one name', () => {
    const isOne = (settings: Settings): boolean | undefined => pagesOf([], settings)[0]?.view.site.isOrganisation;
    expect(isOne(SETTINGS)).toBe(false);
    expect(isOne({ ...SETTINGS, title: 'ក្រសួង' })).toBe(true);
    expect(isOne({ ...SETTINGS, organisation: null })).toBe(false);
  });
  it('lead to the files of an article as they are published', () => {
    const wanted: Readonly<Record<string, string>> = {
      'a.jpg': '/%E1%9E%80/2022/01/news/a.jpg',
      './ក ខ.pdf': '/%E1%9E%80/2022/01/news/%E1%9E%80%20%E1%9E%81.pdf',
      'a.pdf#page=2': '/%E1%9E%80/2022/01/news/a.pdf#page=2',
      'a%23b%3F.pdf?x=ក': '/%E1%9E%80/2022/01/news/a%23b%3F.pdf?x=%E1%9E%80',
      '100%.pdf': '/%E1%9E%80/2022/01/news/100%25.pdf',
      '/files/ក.pdf#a': '/%E1%9E%80/files/%E1%9E%80.pdf#a',
      'https://cdn.example/ក.pdf?a=b': 'https://cdn.example/%E1%9E%80.pdf?a=b',
    };
    const settings = { ...SETTINGS, basePath: '/ក' };
    for (const [src, url] of Object.entries(wanted)) {
      const own = { ...PLAIN, image: { src, alt: 'x', caption: null, credit: null }, attachments: [{ src, title: 'x', lang: null }] };
      const article = articleIn(own, settings);
      expect([src, article.image?.url, article.attachments[0]?.url]).toEqual([src, url, url]);
    }
  });
  it('write phone numbers as tel: wants them', () => {
    const phone = (text: string) => {
      const contact = { name: null, phone: text, email: null, telegram: null, facebook: null, address: null };
      return articleIn({ ...PLAIN, contacts: [contact] }).contacts[0]?.phone;
    };
    expect(phone('+៨៥៥ (២៣) 000-111')).toEqual({ text: '+៨៥៥ (២៣) 000-111', url: 'tel:+85523000111' });
    expect(phone('០២៣ ០០០')).toMatchObject({ url: 'tel:023000' });
  });
});

describe('the issuing organisation', () => {
  const known = settingsOf(
    [
      'organisation: { name: ក្រសួង, logo: /seal.svg }',
      'organisations: { GovTech: { name: មជ្ឈមណ្ឌល, logo: gov.svg, boilerplate: អំពី, contact: { phone: "១២៣" } }, Other: { name: ផ្សេង } }',
      'letterhead: { logo: /letter.svg }',
    ].join('\n'),
  );
  const issuedBy = (organisation: string | null) => articleIn({ ...PLAIN, organisation }, known);
  it('is found by its key or its name', () => {
    for (const written of ['GovTech', 'មជ្ឈមណ្ឌល']) {
      expect(issuedBy(written)).toMatchObject({
        organisation: 'មជ្ឈមណ្ឌល',
        issuer: { name: 'មជ្ឈមណ្ឌល', boilerplate: 'អំពី', contact: { phone: { url: 'tel:123' } } },
        logoUrl: '/gov.svg',
      });
    }
    expect(issuedBy('ក្រសួង').issuer?.logoUrl).toBe('/seal.svg');
  });
  it('is a name alone where the settings know nothing of it', () => {
    for (const written of ['NASA', 'constructor', null]) {
      expect(issuedBy(written)).toMatchObject({ organisation: written, issuer: null, logoUrl: '/letter.svg' });
    }
    expect(issuedBy('Other')).toMatchObject({ issuer: { name: 'ផ្សេង', logoUrl: null, contact: null }, logoUrl: '/letter.svg' });
  });
  it('stands on the page with its contact and boilerplate in place of the newsroom’s', () => {
    const theme = defaultTheme();
    const html = (own: Partial<ArticleMeta>) => {
      const pages = pagesOf([cardOf({ ...PLAIN, organisation: 'GovTech', ...own }, known)], known);
      return theme.render('pages/article', pages.find(({ template }) => template === 'pages/article')?.view ?? {});
    };
    const contact = { name: null, phone: '៩៩៩', email: null, telegram: null, facebook: null, address: null };
    expect(html({})).toMatch(/href="tel:123".*<section class="boilerplate" lang="km">\s*<h2>មជ្ឈមណ្ឌល</s);
    expect(html({ contacts: [contact] })).not.toContain('tel:123');
    expect(html({ contacts: [contact] })).toContain('tel:999');
  });
});

describe('what an article says of itself', () => {
  const day = (date: number) => ({ ms: Date.UTC(2022, 0, date), dateOnly: true });
  it('is its lunar date, in Khmer, where the settings ask and the calendar goes', () => {
    const asked = { ...SETTINGS, lunarDate: true };
    const text = 'ថ្ងៃសុក្រ ៤រោច ខែបុស្ស ឆ្នាំឆ្លូវ ត្រីស័ក ព.ស.២៥៦៥ ត្រូវនឹងថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២';
    expect(articleIn(PLAIN, asked).lunarDate).toBe(text);
    expect(articleIn(PLAIN).lunarDate).toBeNull();
    expect(articleIn({ ...PLAIN, lang: 'en' }, asked).lunarDate).toBeNull();
    expect(articleIn({ ...PLAIN, date: { ms: Date.UTC(1899, 11, 31), dateOnly: true } }, asked).lunarDate).toBeNull();
  });
  it('are its corrections, the newest first, and of one day the one that was written last', () => {
    const corrections = [
      { date: day(22), note: 'a' },
      { date: day(24), note: 'b' },
      { date: day(23), note: 'c' },
      { date: day(24), note: 'd' },
    ];
    expect(articleIn({ ...PLAIN, corrections }).corrections.map(({ note }) => note)).toEqual(['d', 'b', 'c', 'a']);
  });
  it('is where its videos are', () => {
    const video = [
      { url: 'https://www.youtube.com/watch?v=1', title: 'x' },
      { url: 'https://video.gov.example:8443/1', title: 'y' },
    ];
    expect(articleIn({ ...PLAIN, video }).videos.map(({ host }) => host)).toEqual(['youtube.com', 'video.gov.example:8443']);
  });
  it('is a dateline and its files, where it has no text', () => {
    const own = { ...PLAIN, place: 'ភ្នំពេញ', attachments: [{ src: '/a.pdf', title: 'ស្កេន', lang: null }] };
    const view = pagesOf([cardOf(own, SETTINGS)]).find(({ template }) => template === 'pages/article')?.view as ArticlePageView;
    for (const body of ['', '\n']) {
      const edition = compileEdition([], SETTINGS, NOW);
      const context = { edition, settings: SETTINGS, isPreview: false, files: new Map() };
      expect(articleView(cardOf(own, SETTINGS), body, NO_NEIGHBOURS, context).article.body).toBe('');
    }
    const html = defaultTheme().render('pages/article', { ...view, article: { ...view.article, body: '' } });
    expect(html).toMatch(/class="scan".*ភ្នំពេញ.*ថ្ងៃសុក្រ ទី២១.*ស្កេន/s);
    expect(html.match(/ស្កេន/g)).toHaveLength(1);
  });
});

describe('the time of an event', () => {
  const at = (start: string, end: string | null, timeZone = 'Asia/Phnom_Penh') => {
    const moment = (text: string) => ({
      ms: Date.parse(text.length === 10 ? `${text}T00:00:00+07:00` : `${text}:00+07:00`),
      dateOnly: text.length === 10,
    });
    const event = {
      name: 'x',
      start: moment(start),
      end: end === null ? null : moment(end),
      venue: null,
      address: null,
      online: [],
      host: null,
    };
    const view = articleIn({ ...PLAIN, lang: 'en', event }, { ...SETTINGS, timeZone }).event;
    return [view?.start.text, view?.end?.text ?? null, view?.zone];
  };
  it('has its zone, and a day once', () => {
    expect(at('2022-07-20T08:00', '2022-07-20T17:00')).toEqual(['Wednesday 20 July 2022, 08:00', '17:00', 'UTC+7']);
    expect(at('2022-07-20T08:00', '2022-07-21T17:00')).toEqual(['Wednesday 20 July 2022, 08:00', 'Thursday 21 July 2022, 17:00', 'UTC+7']);
    expect(at('2022-07-20T08:00', null, 'Asia/Kolkata')).toEqual(['Wednesday 20 July 2022, 06:30', null, 'UTC+5:30']);
    expect(at('2022-07-20T08:00', null, 'America/New_York')[2]).toBe('UTC\u22124');
    expect(at('2022-07-20T08:00', null, 'UTC')[2]).toBe('UTC');
  });
  it('has none of a day alone', () => {
    expect(at('2022-07-20', '2022-07-20')).toEqual(['Wednesday 20 July 2022', null, null]);
    expect(at('2022-07-20', '2022-07-22')).toEqual(['Wednesday 20 July 2022', 'Friday 22 July 2022', null]);
    expect(at('2022-07-20', '2022-07-20T10:00')).toEqual(['Wednesday 20 July 2022', '10:00', 'UTC+7']);
  });
});

describe('neighbours', () => {
  it('are the articles before and after in the same language', () => {
    const of = (slug: string, day: number, lang = 'km') =>
      cardOf(
        { ...PLAIN, slug, title: slug, lang, id: `tag:a,2022:${slug}`, date: { ms: Date.UTC(2022, 0, day), dateOnly: true } },
        SETTINGS,
      );
    const pages = pagesOf([
      of('b', 2),
      of('x', 3, 'en'),
      of('a', 1),
      of('c', 4),
      { ...of('d', 5), meta: { ...of('d', 5).meta, draft: true } },
    ]);
    const around = Object.fromEntries(
      pages
        .filter(({ template }) => template === 'pages/article')
        .map(({ view }) => (view as ArticlePageView).article)
        .map(({ title, newer, older }) => [title, [newer?.text ?? null, older?.text ?? null]]),
    );
    expect(around).toEqual({ c: [null, 'b'], b: ['c', 'a'], a: ['b', null], x: [null, null] });
  });
});

describe('lists', () => {
  const many = (count: number, own: (index: number) => Partial<ArticleMeta> = () => ({})) =>
    Array.from({ length: count }, (_, index) =>
      cardOf(
        {
          ...PLAIN,
          slug: `a${index}`,
          title: `${index}`,
          id: `tag:a,2022:${index}`,
          date: { ms: Date.UTC(2022, 0, 31 - index), dateOnly: true },
          ...own(index),
        },
        SETTINGS,
      ),
    );
  const lists = (all: readonly ArticleCard[], path: string) =>
    pagesOf(all)
      .filter((page) => page.path.startsWith(path) && (page.template === 'pages/home' || page.template === 'pages/list'))
      .map((page) => ({ path: page.path, view: page.view as ListPageView }));

  it('show every article once, a page at a time, the lead apart', () => {
    const pages = lists(many(8), '').filter(({ view }) => view.kind === 'home' && view.lang === 'km');
    expect(pages.map(({ path }) => path)).toEqual(['index.html', 'page/2/index.html', 'page/3/index.html']);
    expect(pages.map(({ view }) => [view.lead?.title ?? null, view.articles.map(({ title }) => title)])).toEqual([
      ['0', ['1', '2', '3']],
      [null, ['4', '5', '6']],
      [null, ['7']],
    ]);
    expect(pages.map(({ view }) => [view.pageNumber, view.pageCount, view.newerUrl, view.olderUrl])).toEqual([
      ['១', '៣', null, '/page/2/'],
      ['២', '៣', '/', '/page/3/'],
      ['៣', '៣', '/page/2/', null],
    ]);
  });
  it('lead with the pinned article, which stands nowhere else', () => {
    const [home] = lists(
      many(4, (index) => ({ pinned: index === 2 })),
      'index.html',
    );
    expect([home?.view.lead?.title, home?.view.articles.map(({ title }) => title)]).toEqual(['2', ['0', '1', '3']]);
  });
  it('are there for tags and sections, in the words of the language', () => {
    const pages = lists(
      many(4, (index) => ({ tags: ['GovTech'], sections: ['digital'], lang: index === 3 ? 'en' : 'km' })),
      '',
    );
    expect(pages.map(({ path, view }) => [path, view.kind, view.heading, view.pageCount])).toEqual([
      ['index.html', 'home', 'បន្ទប់ព័ត៌មាន', '១'],
      ['tags/govtech/index.html', 'tag', 'GovTech', '១'],
      ['sections/digital/index.html', 'section', 'ឌីជីថល', '១'],
      ['en/index.html', 'home', 'បន្ទប់ព័ត៌មាន', '1'],
      ['en/tags/govtech/index.html', 'tag', 'GovTech', '1'],
      ['en/sections/digital/index.html', 'section', 'Digital', '1'],
    ]);
    expect(pages[0]?.view.site.sections).toEqual([{ text: 'ឌីជីថល', url: '/sections/digital/' }]);
    expect(pages[3]?.view.site).toMatchObject({ homeUrl: '/en/', feedUrl: '/en/feed.xml', sections: [{ text: 'Digital' }] });
  });
});

describe('what has ended', () => {
  const secret = { title: 'សម្ងាត់', summary: 'លាក់', aliases: ['/old/', '/older/'] };
  it('answers at every address it ever had, without a word of it', () => {
    const pages = pagesOf([cardOf({ ...PLAIN, ...secret, expires: { ms: NOW, dateOnly: false } }, SETTINGS)]);
    const notices = pages.filter(({ template }) => template === 'pages/notice');
    expect(notices.map(({ path }) => path)).toEqual(['2022/01/news/index.html', 'old/index.html', 'older/index.html']);
    expect(notices.every(({ view }) => view.noindex && view.canonicalUrl === 'https://news.example/2022/01/news/')).toBe(true);
    expect(JSON.stringify(pages)).not.toMatch(/សម្ងាត់|លាក់/);
  });
  it('says its title and why where it was withdrawn', () => {
    const [notice] = pagesOf([cardOf({ ...PLAIN, ...secret, withdrawn: { date: { ms: NOW, dateOnly: true }, reason: 'ខុស' } }, SETTINGS)]);
    expect(notice?.view).toMatchObject({ reason: 'withdrawn', title: 'សម្ងាត់', note: 'ខុស', noindex: true });
    expect(JSON.stringify(notice)).not.toContain('លាក់');
  });
  it('leaves no trace where it was never out', () => {
    const withheld = [{ draft: true }, { embargo: { ms: NOW + 1, dateOnly: false } }, { date: { ms: NOW + 1, dateOnly: false } }];
    const all = withheld.map((own, index) => cardOf({ ...PLAIN, ...secret, slug: `s${index}`, tags: ['សម្ងាត់'], ...own }, SETTINGS));
    expect(pagesOf(all).map(({ path }) => path)).toEqual(['404.html', 'index.html', 'archive/index.html', 'feeds/index.html']);
    expect(JSON.stringify(pagesOf(all))).not.toContain('សម្ងាត់');
    // But in a preview, which says so on every page.
    const preview = pagesOf(all, SETTINGS, NOW, true);
    expect(preview.filter(({ template }) => template === 'pages/article')).toHaveLength(3);
    expect(preview.every(({ view }) => view.noindex)).toBe(true);
  });
});

/** What a browser would make of a page: its addresses, the text of each kind of element, and its attributes. */
function seen(html: string): { addresses: string[]; texts: Map<string, string[]> } {
  const addresses: string[] = [];
  const texts = new Map<string, string[]>();
  const open: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      for (const key of ['href', 'src']) if (attributes[key] !== undefined) addresses.push(attributes[key]);
      open.push(name);
      texts.set(name, [...(texts.get(name) ?? []), '']);
      if (/^(?:img|meta|link|br|hr|input|wbr)$/.test(name)) open.pop();
    },
    ontext: (text) => {
      for (const name of new Set(open)) {
        const list = texts.get(name);
        if (list) list[list.length - 1] += text;
      }
    },
    onclosetag: (name) => {
      if (open.at(-1) === name) open.pop();
    },
  });
  parser.end(html);
  return { addresses, texts };
}

describe('pages of the default theme', () => {
  const theme = defaultTheme();
  for (const [where, settings] of Object.entries({ 'at the root': SETTINGS, 'under a path in Khmer': BASED })) {
    it(`are rendered whatever the articles are, and lead nowhere that is not safe, ${where}`, () => {
      fc.assert(
        fc.property(cards(settings), fc.boolean(), (all, isPreview) => {
          for (const { template, view } of pagesOf(all, settings, NOW, isPreview)) {
            const html = theme.render(template, view);
            expect(html).not.toMatch(/\[object |>undefined<|"undefined"|>null</);
            expect(legalXml(html)).toBe(html);
            const { addresses, texts } = seen(html);
            const prefix = encodeURI(settings.basePath);
            for (const address of addresses) {
              expect(address).toMatch(/^(?:https?:\/\/|mailto:|tel:|#|\/)[!-~]*$/);
              if (address.startsWith('/') && !address.startsWith('/assets/')) expect(address.startsWith(`${prefix}/`)).toBe(true);
            }
            // Data for search engines, and nothing that runs.
            expect(texts.get('script') ?? []).toEqual(view.structuredData === null ? [] : [view.structuredData]);
            expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)/);
            if (template !== 'pages/article') continue;
            const { article } = view as ArticlePageView;
            expect(texts.get('h1')).toEqual([legalXml(article.title)]);
            expect(texts.get('title')).toEqual([legalXml(view.documentTitle)]);
          }
        }),
        { numRuns: 40 },
      );
    });
  }
});
