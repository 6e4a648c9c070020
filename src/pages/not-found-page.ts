import type { NotFoundPageView } from '../model/views.js';
import type { Version } from './languages.js';
import { type Page, type PageContext, pageUrl, wordsOf } from './page-context.js';
import { pageBase } from './site-view.js';

export const NOT_FOUND_TEMPLATE = 'pages/not-found';

/** Site paths of the pages on which readers may look for what they missed; null where there is none. */
export type WaysOn = { readonly search: string | null; readonly archive: string | null };

/** What servers show where there is nothing; `home` is the home page in its language. It is seen at any depth: all its addresses begin at the root. */
export function notFoundPage(home: Version, { search, archive }: WaysOn, context: PageContext): Page {
  const { settings } = context;
  const words = wordsOf(home.lang);
  const path = `${home.path}404.html`;
  const view = (): NotFoundPageView => ({
    ...pageBase(context, { lang: home.lang, path, title: words.notFoundTitle, description: words.notFoundNotice, noindex: true }),
    searchUrl: search === null ? null : pageUrl(search, settings),
    archiveUrl: archive === null ? null : pageUrl(archive, settings),
  });
  const madeFrom = ['not-found', home.lang, search ?? '', archive ?? ''];
  return { path: path.slice(1), source: null, template: NOT_FOUND_TEMPLATE, madeFrom, view };
}
