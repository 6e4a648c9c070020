import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import { feedFiles } from '../../src/feeds/feed-files.js';
import type { ArticleCard, ArticleMeta } from '../../src/model/article.js';
import type {
  ArchivePageView,
  ArchiveYearPageView,
  ArticlePageView,
  FeedsPageView,
  FeedView,
  ListPageView,
  RedirectPageView,
} from '../../src/model/views.js';
import { editionPages } from '../../src/pages/edition-pages.js';
import { cardOf, instant, meta, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';
import { defaultTheme } from '../feeds/press.js';
import { NOW, shownPages } from './shown.js';

// What was once a page of a list answers for as long as the sources of its articles are there, whatever becomes of them.

const SETTINGS = settingsOf('languages: [en]\nperPage: 1\nsections: [{ slug: notices, title: { km: ដំណឹង, en: Notices } }]\n');
const at = (day: number) => ({ ms: Date.UTC(2022, 0, 1 + day), dateOnly: false });
const ENDS = { expired: { expires: at(900) }, withdrawn: { withdrawn: { date: at(900), reason: 'ខុស' } } } as const;
const of = (index: number, own: Partial<ArticleMeta> = {}): ArticleCard =>
  cardOf({ ...PLAIN, slug: `n${index}`, title: `n${index}`, id: `tag:a,2022:${index}`, date: at(index), ...own }, SETTINGS);
const many = fc
  .array(meta, { maxLength: 6 })
  .map((metas) => metas.map((own, index) => cardOf({ ...own, slug: `${own.slug}${index}`, id: `tag:a,2022:${index}` }, SETTINGS)));
const pathsAt = (cards: readonly ArticleCard[], now: number): string[] => [...shownPages(cards, { settings: SETTINGS, now }).keys()];

describe('every page', () => {
  it('answers at all later times', () => {
    fc.assert(
      fc.property(many, instant, instant, (cards, a, b) => {
        const later = new Set(pathsAt(cards, Math.max(a, b)));
        expect(pathsAt(cards, Math.min(a, b)).filter((path) => !later.has(path))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
  it('answers when articles are withdrawn or expire that were never meant to', () => {
    const end = fc.constantFrom('expired', 'withdrawn', null, null);
    fc.assert(
      fc.property(many, fc.array(end, { minLength: 6, maxLength: 6 }), instant, (cards, ends, now) => {
        const ended = cards.map((card, index) => {
          const how = ends[index] ?? null;
          const own =
            how === 'expired'
              ? { expires: { ms: now, dateOnly: false } }
              : { withdrawn: { date: { ms: now, dateOnly: false }, reason: 'x' } };
          return how === null ? card : { ...card, meta: { ...card.meta, ...own } };
        });
        const after = new Set(pathsAt(ended, now));
        expect(pathsAt(cards, now).filter((path) => !after.has(path))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a list that lost its last article', () => {
  const left = of(1, { tags: ['ក'], sections: ['notices'], date: at(400) });
  const lost = { tags: ['ខ'], sections: ['គ'], date: at(0) } as const;
  for (const [how, ends] of Object.entries(ENDS)) {
    const pages = shownPages([left, of(2, { ...lost, ...ends })], { settings: SETTINGS });
    const view = <View>(path: string): View => pages.get(path)?.view as View;
    it(`says so, ${how}, and leads to the home page`, () => {
      for (const path of ['tags/kha/index.html', 'sections/ko/index.html']) {
        const shown = view<ListPageView>(path);
        expect([path, shown?.isEmptied, shown?.noindex, shown?.articles, shown?.isOnlyPage]).toEqual([path, true, true, [], true]);
        const html = defaultTheme().render('pages/list', shown);
        expect(html).toContain('បច្ចុប្បន្ននេះ គ្មានអត្ថបទនៅទីនេះទេ');
        expect(html).toMatch(/class="emptied">[\s\S]*<a class="button" href="\/">/);
      }
      const year = view<ArchiveYearPageView>('archive/2022/index.html');
      expect([year.isEmptied, year.noindex, year.months, year.newerYear, year.olderYear]).toEqual([true, true, [], null, null]);
      expect(defaultTheme().render('pages/archive-year', year)).toContain('បច្ចុប្បន្ននេះ គ្មានអត្ថបទនៅទីនេះទេ');
    });
    it(`is named by no other page, ${how}`, () => {
      const home = view<ListPageView>('index.html');
      expect(home.site.sections.map(({ url }) => url)).toEqual(['/sections/notices/']);
      expect(home.sectionBlocks.map(({ url }) => url)).toEqual(['/sections/notices/']);
      expect(view<FeedsPageView>('feeds/index.html').groups.flatMap(({ channels }) => channels.map(({ url }) => url))).toEqual([
        '/sections/notices/',
        '/tags/ka/',
      ]);
      expect(view<ArchivePageView>('archive/index.html').years.map(({ url }) => url)).toEqual(['/archive/2023/']);
      for (const [path, { view: page }] of pages) {
        if (!/(?:tags\/kha|sections\/ko|archive\/2022)\//.test(path))
          expect([path, JSON.stringify(page)]).toEqual([path, expect.not.stringMatching(/tags\/kha|sections\/ko|archive\/2022/)]);
      }
    });
  }
  it('is a list as all others where another article stands in it', () => {
    const pages = shownPages([left, of(2, { tags: ['ក'], ...ENDS.expired })], { settings: SETTINGS });
    expect(pages.get('tags/ka/index.html')?.view).toMatchObject({ isEmptied: false, noindex: false });
  });
  it('gives way to one whose address is like its own', () => {
    const own = settingsOf('tagSlugs: { ក: same, ខ: same }\n');
    const pages = shownPages([of(1, { tags: ['ក'] }), of(2, { tags: ['ខ'], ...ENDS.expired })], { settings: own });
    expect(pages.get('tags/same/index.html')?.view).toMatchObject({ heading: 'ក', isEmptied: false });
  });
  it('is not kept for an article that is held back again, whose tags may be new', () => {
    const again = { ...of(2, { ...lost, draft: true }), registered: { published: at(0).ms, addresses: ['/2022/01/n2/'], added: [] } };
    const pages = shownPages([left, again], { settings: SETTINGS });
    expect([...pages.keys()].filter((path) => /^(?:tags|sections)\//.test(path))).toEqual([
      'tags/ka/index.html',
      'sections/notices/index.html',
    ]);
    expect(pages.has('archive/2022/index.html')).toBe(true);
  });
  it('is a home page, which other languages do not name any more', () => {
    const pages = shownPages([left, of(2, { lang: 'en', ...ENDS.withdrawn })], { settings: SETTINGS });
    const english = pages.get('en/index.html')?.view as ListPageView;
    expect([english.isEmptied, english.noindex, english.alternates, english.languageLinks.map(({ url }) => url)]).toEqual([
      true,
      true,
      [],
      ['/'],
    ]);
    expect(defaultTheme().render('pages/home', english)).toMatch(
      /class="emptied">\n<p>There are no articles here at present<\/p>[\s\S]*href="\/"/,
    );
    expect(pages.get('en/archive/index.html')?.view).toMatchObject({ isEmptied: true, noindex: true, years: [] });
    expect(pages.get('index.html')?.view).toMatchObject({ languageLinks: [], alternates: [] });
  });
  it('may be the front page, which is there for search engines all the same', () => {
    const pages = shownPages([of(2, ENDS.expired)], { settings: SETTINGS });
    expect(pages.get('index.html')?.view).toMatchObject({ isEmptied: true, noindex: false });
    expect(shownPages([], { settings: SETTINGS }).get('index.html')?.view).toMatchObject({ isEmptied: false, noindex: false });
  });
});

describe('a list with another address than it had', () => {
  const lists = new Map([['/tags/ka/', { kind: 'tag' as const, lang: 'km', path: '/tags/ka/', name: 'ក', pages: 2 }]]);
  const renamed = settingsOf('tagSlugs: { ក: new }\n');
  const edition = compileEdition([of(1, { tags: ['ក'] })], renamed, NOW, false, [], [], lists);
  const context = { edition, settings: renamed, isPreview: false, files: new Map() };
  it('leads from all pages of the old one to the new one', () => {
    const pages = [...editionPages(context, () => '')].filter(({ path }) => path.startsWith('tags/'));
    expect(pages.map(({ path, view }) => [path, (view() as Partial<RedirectPageView>).target])).toEqual([
      ['tags/new/index.html', undefined],
      ['tags/ka/index.html', { text: 'ក', url: '/tags/new/' }],
      ['tags/ka/page/2/index.html', { text: 'ក', url: '/tags/new/' }],
    ]);
    const article = [...editionPages(context, () => '')].find(({ path }) => path.includes('n1'))?.view() as ArticlePageView;
    expect(article.article.tags).toEqual([{ text: 'ក', url: '/tags/new/' }]);
  });
  it('has its feeds at both, with the same articles under the same ids, and names the new one alone', () => {
    const feeds = new Map([...feedFiles({ ...context, contentOf: () => '' })].map((file) => [file.path, file]));
    const view = (path: string) => (feeds.get(path) as { view: () => FeedView } | undefined)?.view();
    expect(view('tags/ka/feed.xml')?.items.map(({ id }) => id)).toEqual(view('tags/new/feed.xml')?.items.map(({ id }) => id));
    expect(view('tags/ka/feed.xml')).toMatchObject({
      id: 'https://news.example/tags/ka/',
      selfUrl: 'https://news.example/tags/ka/feed.xml',
    });
    const text = (path: string) => JSON.stringify([feeds.get(path)?.madeFrom]);
    for (const path of ['opml.xml', 'sitemap.xml'])
      expect([text(path).includes('/tags/new/'), text(path).includes('/tags/ka/')]).toEqual([true, false]);
  });
});

describe('a list that got shorter', () => {
  const cards = (ended: number) =>
    Array.from({ length: 5 }, (_, index) => of(index, { tags: ['ក'], ...(index < ended ? ENDS.expired : {}) }));
  const targets = (ended: number, under: string) => {
    const pages = shownPages(cards(ended), { settings: SETTINGS });
    return [...pages]
      .filter(([path]) => path.startsWith(under))
      .map(([path, { view }]) => [path, (view as Partial<RedirectPageView>).target?.url ?? null]);
  };
  it('leads from its old pages to its last one', () => {
    expect(targets(3, 'tags/ka/page/')).toEqual([
      ['tags/ka/page/2/index.html', null],
      ['tags/ka/page/3/index.html', '/tags/ka/page/2/'],
      ['tags/ka/page/4/index.html', '/tags/ka/page/2/'],
      ['tags/ka/page/5/index.html', '/tags/ka/page/2/'],
    ]);
    // One of the articles on a home page stands apart.
    expect(targets(3, 'page/')).toEqual([2, 3, 4].map((number) => [`page/${number}/index.html`, '/']));
    expect(targets(0, 'tags/ka/page/').map(([, url]) => url)).toEqual([null, null, null, null]);
    expect(targets(5, 'tags/ka/page/').map(([, url]) => url)).toEqual(['/tags/ka/', '/tags/ka/', '/tags/ka/', '/tags/ka/']);
  });
  it('has other keys where the way is another one', () => {
    const keyOf = (ended: number) => shownPages(cards(ended), { settings: SETTINGS }).get('tags/ka/page/5/index.html')?.madeFrom;
    expect(keyOf(3)).not.toEqual(keyOf(2));
    expect(keyOf(2)).toEqual(
      shownPages([...cards(2), of(9, { tags: ['ខ'] })], { settings: SETTINGS }).get('tags/ka/page/5/index.html')?.madeFrom,
    );
  });
  it('is said in the language of the page, for no search engine', () => {
    const page = shownPages(cards(3), { settings: SETTINGS }).get('tags/ka/page/5/index.html')?.view as RedirectPageView;
    expect([page.target, page.noindex, page.canonicalUrl]).toEqual([
      { text: 'ក – ទំព័រទី ២', url: '/tags/ka/page/2/' },
      true,
      'https://news.example/tags/ka/page/2/',
    ]);
  });
});
