import type { SearchPageView, SearchSetup } from '../model/views.js';
import { fileOf, type Page, type PageContext, pageUrl, wordsOf } from './page-context.js';
import { pageBase, siteView } from './site-view.js';

/** A file that the script on a search page loads. `path` is relative to the out folder; `count`: how many articles it has. */
export type SearchShard = {
  readonly path: string;
  readonly lang: string;
  readonly year: number;
  readonly count: number;
};

/** The search page of every language. `shards`: those of all languages, the newest articles of each first. */
export function* searchPages(context: PageContext, shards: readonly SearchShard[]): Generator<Page> {
  for (const { path: home, lang } of context.edition.channels.filter(({ kind }) => kind === 'home')) {
    const path = `${home}search/`;
    const own = shards.filter((shard) => shard.lang === lang);
    yield {
      path: fileOf(path),
      source: null,
      template: 'pages/search',
      madeFrom: ['search-page', lang, ...own.map((shard) => `${shard.path} ${shard.count}`)],
      view: () => searchView(context, { path, lang, shards: own }),
    };
  }
}

type SearchPage = { readonly path: string; readonly lang: string; readonly shards: readonly SearchShard[] };

/** Not for search engines: they have the articles themselves. */
function searchView(context: PageContext, { path, lang, shards }: SearchPage): SearchPageView {
  const words = wordsOf(lang);
  const { searchHint, searchLoading, searchFound, searchSince, searchNothing, searchNear, searchFailed } = words;
  const setup: SearchSetup = {
    shards: shards.map(({ path: file, year, count }) => ({ url: pageUrl(`/${file}`, context.settings), year, count })),
    words: { searchHint, searchLoading, searchFound, searchSince, searchNothing, searchNear, searchFailed },
  };
  return {
    ...pageBase(context, { lang, path, title: words.search, description: '', noindex: true }),
    setup: JSON.stringify(setup),
    archiveUrl: siteView(context, lang).archiveUrl,
  };
}
