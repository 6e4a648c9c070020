import { cardKey } from '../model/file-facts.js';
import type { PlainPageCard } from '../model/plain-page.js';
import type { PlainPageView } from '../model/views.js';
import { fileOf, type Page, type PageContext } from './page-context.js';
import { pageBase } from './site-view.js';
import { textView } from './text-view.js';

/** A plain page: `/about/`. `body` gives its rendered text. */
export function plainPage(card: PlainPageCard, body: () => string, context: PageContext): Page {
  const { title, lang, summary, draft } = card.meta;
  const view = (): PlainPageView => ({
    ...pageBase(context, { lang, path: card.url, title, description: card.excerpt, noindex: draft }),
    page: { title, lang, summary, isDraft: draft, ...textView(card, body(), context) },
  });
  return { path: fileOf(card.url), source: card.path, template: 'pages/plain', madeFrom: ['plain', cardKey(card, context.files)], view };
}
