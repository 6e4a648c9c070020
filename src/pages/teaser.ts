import { wordsFor } from '../messages/words-for.js';
import type { ArticleCard } from '../model/article.js';
import type { Settings } from '../model/settings.js';
import type { TeaserView } from '../model/views.js';
import { dayView, fileUrl, pageUrl } from './page-context.js';

/** An article as lists show it. */
export function teaserView(card: ArticleCard, settings: Settings): TeaserView {
  const { meta } = card;
  return {
    title: meta.title,
    url: pageUrl(card.url, settings),
    lang: meta.lang,
    date: dayView(meta.date, meta.lang, settings),
    place: meta.place,
    type: meta.type && wordsFor(meta.lang).articleTypes[meta.type],
    excerpt: card.excerpt,
    image: meta.image && { url: fileUrl(meta.image.src, card.url, settings), alt: meta.image.alt },
  };
}
