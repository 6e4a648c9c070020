import type { RedirectPageView } from '../model/views.js';
import { fileOf, type Page, type PageContext, pageUrl } from './page-context.js';
import { type PageOfList, pathOfPage, titleOfPage } from './pagination-view.js';
import { pageBase } from './site-view.js';

/** A list by its last page, what it is called, and how many pages it may have had. */
export type ShorterList = Omit<PageOfList, 'number'> & { readonly name: string; readonly most: number };

/** What stands at the later pages of a list that got shorter: the way to its last one. They are pages again when it grows. */
export function* laterPages({ path, lang, count, name, most }: ShorterList, context: PageContext): Generator<Page> {
  const target = { lang, path: pathOfPage({ path }, count), text: titleOfPage(name, count, lang) };
  for (let number = count + 1; number <= most; number++) yield wayPage(pathOfPage({ path }, number), target, context);
}

/** A list that stands elsewhere now, and what it is called. */
export type MovedList = {
  readonly lang: string;
  readonly path: string;
  readonly movedTo: string;
  readonly name: string;
  readonly most: number;
};

/** What stands at all pages of a list's old address: the way to the new one. */
export function* movedPages({ lang, path, movedTo, name, most }: MovedList, context: PageContext): Generator<Page> {
  for (let number = 1; number <= most; number++) yield wayPage(pathOfPage({ path }, number), { lang, path: movedTo, text: name }, context);
}

type Target = { readonly lang: string; readonly path: string; readonly text: string };

function wayPage(address: string, { lang, path, text }: Target, context: PageContext): Page {
  const { settings } = context;
  const view = (): RedirectPageView => ({
    ...pageBase(context, { lang, path, title: text, description: settings.description, noindex: true }),
    target: { text, url: pageUrl(path, settings) },
  });
  return { path: fileOf(address), source: null, template: 'pages/redirect', madeFrom: ['way', lang, address, path, text], view };
}
