import type { ArticleCard } from '../model/article.js';
import { remembered } from '../model/remembered.js';
import type { TeaserView } from '../model/views.js';
import { headlineView, MOST_REMEMBERED } from './headline.js';
import { imageView } from './image-view.js';
import type { PageContext } from './page-context.js';

/** An article as lists show it; one for all the lists of an edition. */
export const teaserView = remembered(MOST_REMEMBERED, inLists);

function inLists(context: PageContext, card: ArticleCard): TeaserView {
  const { place, image } = card.meta;
  return {
    place,
    excerpt: card.excerpt,
    image: image && imageView(image.src, image.alt, card.url, context),
    ...headlineView(context, card),
  };
}
