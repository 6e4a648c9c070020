import { wordsFor } from '../messages/words-for.js';
import type { ArticleCard, ArticleMeta } from '../model/article.js';
import type { Settings } from '../model/settings.js';
import type { HeadlineView } from '../model/views.js';
import { dayView, pageUrl } from './page-context.js';

/** What a line about an article is made of: a little of its card, which other threads can be given. `url` is its site path. */
export type Headline = Pick<ArticleMeta, 'title' | 'lang' | 'date' | 'type'> & { readonly url: string };

const known = new WeakMap<ArticleCard, Headline>();

/** One for all the pages that name the article. */
export function headlineOf(card: ArticleCard): Headline {
  let headline = known.get(card);
  if (!headline) {
    const { title, lang, date, type } = card.meta;
    headline = { title, lang, date, type, url: card.url };
    known.set(card, headline);
  }
  return headline;
}

/** The same for what would look the same: who names an article need not be made again for its text. */
export function headlineKey({ url, meta: { title, lang, date, type } }: ArticleCard): string {
  return `${url} ${lang} ${date.ms} ${date.dateOnly} ${type} ${title}`;
}

export function headlineView({ title, lang, date, type, url }: Headline, settings: Settings): HeadlineView {
  return {
    title,
    lang,
    url: pageUrl(url, settings),
    date: dayView(date, lang, settings),
    type: type && wordsFor(lang).articleTypes[type],
  };
}
