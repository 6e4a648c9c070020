import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import type { ArticleMeta } from '../../src/model/article.js';
import type { ArticlePageView, NotFoundPageView } from '../../src/model/views.js';
import { notFoundPage } from '../../src/pages/not-found-page.js';
import { settingsOf } from '../content/source.js';
import { defaultTheme } from '../feeds/press.js';
import { cardWith, PLAIN_FILE, picture, shownPages } from './shown.js';

// What those who share, search and translate are told of a page.

const SETTINGS = settingsOf('languages: [en]\n');
const BASED = { ...SETTINGS, basePath: '/ក' };
const theme = defaultTheme();

describe('shared pages', () => {
  const share = (own: Parameters<typeof cardWith>[0], lines = '', files = new Map()) => {
    const settings = settingsOf(lines);
    return shownPages([cardWith(own, settings)], { settings, files }).get('2022/01/news/index.html')?.view.openGraph;
  };
  const image = { src: 'a.jpg', alt: 'រូប', caption: null, credit: null };
  const files = new Map([
    ['/2022/01/news/a.jpg', picture(1600, 900)],
    ['/share.png', picture(1200, 630, 'image/png')],
    ['/seal.png', picture(200, 200, 'image/png')],
    ['/seal.svg', PLAIN_FILE],
  ]);

  it('say the headline alone, when it was published and what it is about', () => {
    const updated = { ms: Date.UTC(2022, 0, 22), dateOnly: false };
    expect(share({ sections: ['x', 'y'], tags: ['ក', 'ខ'], updated })).toEqual({
      ...{ type: 'article', title: 'ព័ត៌មាន', locale: 'km_KH', otherLocales: [], image: null, twitterCard: 'summary' },
      article: { published: '2022-01-21T00:00:00+07:00', modified: '2022-01-22T07:00:00+07:00', section: 'x', tags: ['ក', 'ខ'] },
    });
  });
  it("show the article's picture, else the newsroom's, else a logo that has pixels", () => {
    const all = 'theme: { image: /share.png }\norganisation: { name: ក្រសួង, logo: /seal.png }';
    expect(share({ image }, all, files)?.image).toEqual({
      ...{ url: 'https://news.example/2022/01/news/a.jpg', mediaType: 'image/jpeg', width: '1600', height: '900', alt: 'រូប' },
    });
    expect(share({}, all, files)).toMatchObject({
      image: { url: 'https://news.example/share.png', width: '1200', height: '630' },
      twitterCard: 'summary_large_image',
    });
    const logo = 'organisation: { name: ក្រសួង, logo: /seal.png }';
    expect(share({}, logo, files)).toMatchObject({ image: { url: 'https://news.example/seal.png', alt: 'ក្រសួង' }, twitterCard: 'summary' });
    expect(share({}, logo.replace('png', 'svg'), files)?.image).toBeNull();
    expect(share({ image: { ...image, src: 'drawing.svg' } }, logo, files)?.image?.url).toBe('https://news.example/seal.png');
  });
  it('show nothing that nobody publishes', () => {
    expect(share({ image: { ...image, src: '/nowhere.jpg' } }, 'theme: { image: /nowhere.png }', files)?.image).toBeNull();
    expect(share({ image: { ...image, src: 'https://cdn.example/ក.jpg?a=b', alt: '' } }, '', files)?.image).toEqual({
      ...{ url: 'https://cdn.example/%E1%9E%80.jpg?a=b', mediaType: null, width: null, height: null, alt: null },
    });
  });
  it('are made anew when a picture in static/ changes its size', () => {
    const key = (width: number) => {
      const card = cardWith({ image: { ...image, src: '/share.png' } }, SETTINGS);
      const pages = shownPages([card], { settings: SETTINGS, files: new Map([['/share.png', picture(width, 1)]]) });
      return pages.get('2022/01/news/index.html')?.madeFrom.join();
    };
    expect(key(1)).toBe(key(1));
    expect(key(1)).not.toBe(key(2));
  });
  it('carry the rest in the page', () => {
    const settings = settingsOf();
    const [page] = shownPages([cardWith({ tags: ['<a"'], image }, settings)], { settings, files }).values();
    const html = theme.render('pages/article', page?.view ?? {});
    for (const line of [
      '<meta property="og:title" content="ព័ត៌មាន">',
      '<meta property="og:image:width" content="1600">',
      '<meta property="og:image:alt" content="រូប">',
      '<meta property="article:tag" content="&lt;a&quot;">',
      '<meta name="twitter:card" content="summary_large_image">',
      '<meta name="referrer" content="strict-origin-when-cross-origin">',
    ])
      expect(html).toContain(line);
  });
});

describe('icons', () => {
  const icon = (lines: string, names: readonly string[]) => {
    const settings = settingsOf(lines);
    const files = new Map(names.map((name) => [name, PLAIN_FILE]));
    const site = shownPages([], { settings, files }).get('index.html')?.view.site;
    return [site?.icon?.url ?? null, site?.icon?.mediaType ?? null, site?.touchIconUrl ?? null];
  };
  it("are the settings' own, else a logo that browsers show as one, else the theme's", () => {
    const both = 'theme: { icon: icon.png }\norganisation: { name: ក, logo: /seal.svg }';
    expect(icon(both, ['/icon.png', '/seal.svg'])).toEqual(['/icon.png', 'image/png', '/icon.png']);
    expect(icon(both, ['/seal.svg'])).toEqual(['/seal.svg', 'image/svg+xml', null]);
    expect(icon(both, [])).toEqual([null, null, null]);
    expect(icon('organisation: { name: ក, logo: /seal.jpg }', ['/seal.jpg'])).toEqual([null, null, null]);
    expect(icon('theme: { icon: /icon.webp }', ['/icon.webp'])).toEqual(['/icon.webp', null, null]);
  });
});

describe('languages', () => {
  const km = { id: 'tag:a,2022:km' };
  const en = { id: 'tag:a,2022:en', lang: 'en', title: 'News', translationOf: km.id, unofficialTranslation: true };
  const alone = { id: 'tag:a,2022:x', slug: 'alone' };
  const pages = (own: readonly Partial<ArticleMeta>[] = [km, en, alone], settings = SETTINGS) =>
    shownPages(
      own.map((each) => cardWith(each, settings)),
      { settings },
    );

  it('of an article name one another and themselves, the same on both pages', () => {
    const expected = [
      { lang: 'km', url: 'https://news.example/2022/01/news/' },
      { lang: 'en', url: 'https://news.example/en/2022/01/news/' },
      { lang: 'x-default', url: 'https://news.example/2022/01/news/' },
    ];
    const of = (path: string) =>
      [...(pages().get(path)?.view.alternates ?? [])].sort(
        (a, b) => expected.findIndex(({ lang }) => lang === a.lang) - expected.findIndex(({ lang }) => lang === b.lang),
      );
    expect(of('2022/01/news/index.html')).toEqual(expected);
    expect(of('en/2022/01/news/index.html')).toEqual(expected);
    expect(pages().get('2022/01/alone/index.html')?.view.alternates).toEqual([]);
  });
  it('are switched to the same article, else to the home page', () => {
    const links = (path: string, settings = SETTINGS) => pages(undefined, settings).get(path)?.view.languageLinks;
    expect(links('2022/01/news/index.html')).toEqual([{ lang: 'en', language: 'English', url: '/en/2022/01/news/' }]);
    expect(links('en/2022/01/news/index.html')).toEqual([{ lang: 'km', language: 'ខ្មែរ', url: '/2022/01/news/' }]);
    expect(links('2022/01/alone/index.html', BASED)).toEqual([{ lang: 'en', language: 'English', url: '/%E1%9E%80/en/' }]);
    expect(links('en/404.html')).toEqual([{ lang: 'km', language: 'ខ្មែរ', url: '/' }]);
    expect(pages([km, alone]).get('index.html')?.view.languageLinks).toEqual([]);
  });
  it('of the home page are those in which there are articles', () => {
    expect(
      pages()
        .get('en/index.html')
        ?.view.alternates.map(({ lang, url }) => [lang, url]),
    ).toEqual([
      ['km', 'https://news.example/'],
      ['en', 'https://news.example/en/'],
      ['x-default', 'https://news.example/'],
    ]);
    expect(pages().get('index.html')?.view.openGraph.otherLocales).toEqual(['en_US']);
  });
  it('lead from a translation to its original, by its title', () => {
    const shown = (path: string) => (pages().get(path)?.view as ArticlePageView | undefined)?.article;
    const original = { lang: 'km', language: 'ខ្មែរ', title: 'ព័ត៌មាន', url: '/2022/01/news/' };
    expect(shown('en/2022/01/news/index.html')).toMatchObject({ original, versions: [original] });
    expect(shown('2022/01/news/index.html')).toMatchObject({ original: null, versions: [{ lang: 'en', title: 'News' }] });
    const html = theme.render('pages/article', pages().get('en/2022/01/news/index.html')?.view ?? {});
    expect(html).toContain('<a href="/2022/01/news/" hreflang="km" lang="km">ព័ត៌មាន</a>');
    expect(html).toContain('<link rel="alternate" hreflang="x-default" href="https://news.example/2022/01/news/">');
  });
  it('make a page anew when another version changes its title, comes or goes', () => {
    const key = (own: readonly Partial<ArticleMeta>[]) =>
      pages([km, ...own])
        .get('2022/01/news/index.html')
        ?.madeFrom.join();
    expect(key([en])).not.toBe(key([{ ...en, title: 'Other' }]));
    expect(key([en])).not.toBe(key([]));
  });
  it('say nothing of a version that is not out', () => {
    for (const own of [
      { draft: true },
      { embargo: { ms: Date.UTC(2030, 0, 1), dateOnly: false } },
      { expires: { ms: 0, dateOnly: true } },
    ]) {
      const shown = [...pages([km, { ...en, ...own, slug: 'sekret', title: 'Secret' }]).values()];
      expect(JSON.stringify(shown.filter(({ path }) => !path.includes('sekret')))).not.toMatch(/Secret|sekret/);
    }
  });
});

describe('the page for what is not there', () => {
  it('stands at the root of each language, and leads on from the root', () => {
    const card = cardWith({ lang: 'en' }, BASED);
    const pages = shownPages([card], { settings: BASED });
    expect([...pages.keys()].filter((path) => path.includes('404'))).toEqual(['404.html', 'en/404.html']);
    for (const path of ['404.html', 'en/404.html']) {
      const view = pages.get(path)?.view as NotFoundPageView;
      const root = `${encodeURI(BASED.basePath)}/${path.startsWith('en/') ? 'en/' : ''}`;
      expect([view.noindex, view.searchUrl, view.archiveUrl, view.structuredData]).toEqual([
        true,
        `${root}search/`,
        `${root}archive/`,
        null,
      ]);
      const html = theme.render('pages/not-found', view);
      const addresses = Array.from(html.matchAll(/(?:href|src)="([^"]*)"/g), ([, address]) => address);
      expect(addresses.filter((address) => !/^(?:\/|https:\/\/|#content$)/.test(address ?? ''))).toEqual([]);
    }
  });
  it('leads to search and archive where they are', () => {
    const edition = compileEdition([], BASED, 0);
    const context = { edition, settings: BASED, isPreview: false, files: new Map() };
    const page = notFoundPage({ lang: 'km', path: '/' }, { search: '/search/', archive: '/archive/' }, context);
    expect(page.view()).toMatchObject({ searchUrl: '/%E1%9E%80/search/', archiveUrl: '/%E1%9E%80/archive/' });
    expect(theme.render('pages/not-found', page.view())).toContain('href="/%E1%9E%80/search/"');
  });
});
