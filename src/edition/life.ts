import type { ArticleMeta } from '../model/article.js';
import type { ArticleLife, LifeState } from '../model/edition.js';
import { nextChangeOf, visibilityOf } from './visibility.js';

/**
 * Where an article stands in its life at `now` (milliseconds since the epoch), and what becomes of it next. Follows from `visibilityOf` alone, to which
 * `firstOut` goes.
 */
export function lifeOf(meta: ArticleMeta, now: number, firstOut: number | null = null): ArticleLife {
  const at = nextChangeOf(meta, now);
  return { state: stateAt(meta, now, firstOut), next: at === null ? null : { at, state: stateAt(meta, at, firstOut) } };
}

/** A correction is shown from the moment at which it is written down, whatever its date. */
function stateAt(meta: ArticleMeta, now: number, firstOut: number | null): LifeState {
  const visibility = visibilityOf(meta, now, firstOut);
  if (visibility.state !== 'published') return visibility.reason;
  return meta.corrections.length > 0 ? 'corrected' : 'published';
}
