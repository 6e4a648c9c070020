import type { ArticleCard } from '../model/article.js';
import { onceFor } from '../model/remembered.js';
import type { TeaserView } from '../model/views.js';
import { headlineView } from './headline.js';
import { imageView } from './image-view.js';
import type { PageContext } from './page-context.js';

const teasers = onceFor((_: PageContext) => new Map<ArticleCard, TeaserView>());

/** An article as lists show it; one for all the lists of an edition. */
export function teaserView(card: ArticleCard, context: PageContext): TeaserView {
  const known = teasers(context);
  let teaser = known.get(card);
  if (!teaser) {
    const { place, image } = card.meta;
    teaser = {
      place,
      excerpt: card.excerpt,
      image: image && imageView(image.src, image.alt, card.url, context),
      ...headlineView(card, context),
    };
    known.set(card, teaser);
  }
  return teaser;
}
