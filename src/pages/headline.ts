import { wordsFor } from '../messages/words-for.js';
import type { ArticleCard } from '../model/article.js';
import { remembered } from '../model/remembered.js';
import type { HeadlineView } from '../model/views.js';
import { dayView, type PageContext, pageUrl } from './page-context.js';

/** Articles: what a newsroom of thirty years has; of a larger one, what pages that stand beside each other name. */
export const MOST_REMEMBERED = 20_000;

/** A line about an article; one for all the pages of an edition that name it. */
export const headlineView = remembered(MOST_REMEMBERED, lineAbout);

function lineAbout({ settings }: PageContext, card: ArticleCard): HeadlineView {
  const { title, lang, date, type } = card.meta;
  return {
    title,
    lang,
    url: pageUrl(card.url, settings),
    date: dayView(date, lang, settings),
    type: type && wordsFor(lang).articleTypes[type],
  };
}

/** The same for what would look the same: who names an article need not be made again for its text. */
export function headlineKey({ url, meta: { title, lang, date, type } }: ArticleCard): string {
  return `${url} ${lang} ${date.ms} ${date.dateOnly} ${type} ${title}`;
}
