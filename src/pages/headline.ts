import { wordsFor } from '../messages/words-for.js';
import type { ArticleCard } from '../model/article.js';
import { onceFor } from '../model/remembered.js';
import type { HeadlineView } from '../model/views.js';
import { dayView, type PageContext, pageUrl } from './page-context.js';

const headlines = onceFor((_: PageContext) => new Map<ArticleCard, HeadlineView>());

/** A line about an article; one for all the pages of an edition that name it. */
export function headlineView(card: ArticleCard, context: PageContext): HeadlineView {
  const known = headlines(context);
  let headline = known.get(card);
  if (!headline) {
    const { title, lang, date, type } = card.meta;
    const { settings } = context;
    headline = {
      title,
      lang,
      url: pageUrl(card.url, settings),
      date: dayView(date, lang, settings),
      type: type && wordsFor(lang).articleTypes[type],
    };
    known.set(card, headline);
  }
  return headline;
}

/** The same for what would look the same: who names an article need not be made again for its text. */
export function headlineKey({ url, meta: { title, lang, date, type } }: ArticleCard): string {
  return `${url} ${lang} ${date.ms} ${date.dateOnly} ${type} ${title}`;
}
