import type { ArticleCard } from '../model/article.js';
import type { RedirectPageView } from '../model/views.js';
import { fileOf, type Page, type PageContext, pageUrl } from './page-context.js';
import { pageBase } from './site-view.js';

/** What stands at an old address of an article: the way to the new one. */
export function redirectPage(alias: string, card: ArticleCard, context: PageContext): Page {
  const { meta, url } = card;
  const view = (): RedirectPageView => ({
    ...pageBase(context, { lang: meta.lang, path: url, title: meta.title, description: card.excerpt, noindex: true }),
    target: { text: meta.title, url: pageUrl(url, context.settings) },
  });
  return { path: fileOf(alias), source: card.path, template: 'pages/redirect', madeFrom: ['redirect', card.gist], view };
}
