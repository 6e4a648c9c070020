import { wordsFor } from '../messages/words-for.js';
import type { ArticleCard } from '../model/article.js';
import type { TeaserView } from '../model/views.js';
import { imageView } from './image-view.js';
import { dayView, type PageContext, pageUrl } from './page-context.js';

/** An article as lists show it. */
export function teaserView(card: ArticleCard, context: PageContext): TeaserView {
  const { settings } = context;
  const { meta } = card;
  return {
    title: meta.title,
    url: pageUrl(card.url, settings),
    lang: meta.lang,
    date: dayView(meta.date, meta.lang, settings),
    place: meta.place,
    type: meta.type && wordsFor(meta.lang).articleTypes[meta.type],
    excerpt: card.excerpt,
    image: meta.image && imageView(meta.image.src, meta.image.alt, card.url, context),
  };
}
