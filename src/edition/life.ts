import type { ArticleMeta } from '../model/article.js';
import type { ArticleLife, LifeState } from '../model/edition.js';
import { nextChangeOf, visibilityOf } from './visibility.js';

/** Where an article stands in its life at `now` (milliseconds since the epoch), and what becomes of it next. Follows from `visibilityOf` alone. */
export function lifeOf(meta: ArticleMeta, now: number): ArticleLife {
  const at = nextChangeOf(meta, now);
  return { state: stateAt(meta, now), next: at === null ? null : { at, state: stateAt(meta, at) } };
}

/** A correction is shown from the moment at which it is written down, whatever its date. */
function stateAt(meta: ArticleMeta, now: number): LifeState {
  const visibility = visibilityOf(meta, now);
  if (visibility.state !== 'published') return visibility.reason;
  return meta.corrections.length > 0 ? 'corrected' : 'published';
}
