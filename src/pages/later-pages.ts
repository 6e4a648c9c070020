import type { RedirectPageView } from '../model/views.js';
import { fileOf, type Page, type PageContext, pageUrl } from './page-context.js';
import { type PageOfList, pathOfPage, titleOfPage } from './pagination-view.js';
import { pageBase } from './site-view.js';

/** A list by its last page, what it is called, and how many pages it may have had. */
export type ShorterList = Omit<PageOfList, 'number'> & { readonly name: string; readonly most: number };

/** What stands at the later pages of a list that got shorter: the way to its last one. They are pages again when it grows. */
export function* laterPages({ path, lang, count, name, most }: ShorterList, context: PageContext): Generator<Page> {
  const { settings } = context;
  const last = pathOfPage({ path }, count);
  const text = titleOfPage(name, count, lang);
  const view = (): RedirectPageView => ({
    ...pageBase(context, { lang, path: last, title: text, description: settings.description, noindex: true }),
    target: { text, url: pageUrl(last, settings) },
  });
  for (let number = count + 1; number <= most; number++) {
    const address = pathOfPage({ path }, number);
    yield { path: fileOf(address), source: null, template: 'pages/redirect', madeFrom: ['later', lang, address, last, name], view };
  }
}
