import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import type { SearchPageView, SearchSetup } from '../../src/model/views.js';
import type { PageContext } from '../../src/pages/page-context.js';
import { searchPages } from '../../src/pages/search-page.js';
import { cardOf, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';
import { defaultTheme } from '../feeds/press.js';

const SETTINGS = { ...settingsOf('languages: [en]\n'), basePath: '/ព័ត៌មាន' };
const CARDS = ['km', 'en'].map((lang) => cardOf({ ...PLAIN, lang, slug: lang, id: lang }, SETTINGS));
const CONTEXT: PageContext = {
  ...{ edition: compileEdition(CARDS, SETTINGS, Date.UTC(2026, 0, 1)), settings: SETTINGS, isPreview: false, files: new Map() },
};
const SHARDS = [
  { path: 'search/2025.json', lang: 'km', year: 2025, count: 3 },
  { path: 'search/2022.json', lang: 'km', year: 2022, count: 2 },
  { path: 'en/search/2022.json', lang: 'en', year: 2022, count: 1 },
];

const pages = [...searchPages(CONTEXT, SHARDS)];
const views = pages.map(({ view }) => view() as SearchPageView);
const setups = views.map(({ setup }) => JSON.parse(setup) as SearchSetup);

describe('the search page', () => {
  it('is one for each language, and none for search engines', () => {
    expect(pages.map(({ path }) => path)).toEqual(['search/index.html', 'en/search/index.html']);
    expect(views.map(({ lang, noindex, site }) => [lang, noindex, site.searchUrl])).toEqual([
      ['km', true, encodeURI('/ព័ត៌មាន/search/')],
      ['en', true, encodeURI('/ព័ត៌មាន/en/search/')],
    ]);
  });

  it('tells its script the files of its language, under the path that the site has', () => {
    expect(setups.map(({ shards }) => shards)).toEqual([
      [
        { url: encodeURI('/ព័ត៌មាន/search/2025.json'), year: 2025, count: 3 },
        { url: encodeURI('/ព័ត៌មាន/search/2022.json'), year: 2022, count: 2 },
      ],
      [{ url: encodeURI('/ព័ត៌មាន/en/search/2022.json'), year: 2022, count: 1 }],
    ]);
    expect(setups.map(({ words }) => words.searchFound)).toEqual(['រកឃើញ {count} អត្ថបទ', 'Articles found: {count}']);
  });

  it('is made anew when there are other files or more articles in one, and not else', () => {
    const madeFrom = (shards: typeof SHARDS) => [...searchPages(CONTEXT, shards)].map((page) => page.madeFrom);
    expect(madeFrom(SHARDS)).toEqual(pages.map((page) => page.madeFrom));
    const grown = madeFrom(SHARDS.map((shard) => (shard.lang === 'en' ? { ...shard, count: 2 } : shard)));
    expect(grown[0]).toEqual(pages[0]?.madeFrom);
    expect(grown[1]).not.toEqual(pages[1]?.madeFrom);
  });

  it('is all there in the default theme: a form that needs no script, and what the script is told', () => {
    const theme = defaultTheme();
    const html = theme.render('pages/search', views[0] as SearchPageView);
    const [, told = ''] = /data-search="([^"]*)"/.exec(html) ?? [];
    const text = told.replaceAll('&quot;', '"').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
    expect(JSON.parse(text)).toEqual(setups[0]);
    expect(html).toMatch(/<form [^>]*role="search" action="\/[^"]*\/search\/"/);
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/assets/@sarika/search.js">']);
    expect(html).not.toContain('{count}</');
  });
});
