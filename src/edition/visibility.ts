import { type ArticleMeta, releaseOf } from '../model/article.js';
import type { Visibility } from '../model/edition.js';

/**
 * The one decision whether an article is shown at `now` (milliseconds since the epoch). Every page, list, feed and copied file obeys it.
 * An article is due when now ≥ its instant; what was never out leaves no trace, what has ended leaves a notice.
 */
export function visibilityOf(meta: ArticleMeta, now: number): Visibility {
  if (meta.draft) return { state: 'withheld', reason: 'draft', until: null };
  const release = releaseOf(meta);
  if (release > now) {
    const reason = meta.embargo && meta.embargo.ms > now ? 'embargoed' : 'scheduled';
    return { state: 'withheld', reason, until: release };
  }
  if (meta.withdrawn && meta.withdrawn.date.ms <= now) return { state: 'ended', reason: 'withdrawn' };
  if (meta.expires && meta.expires.ms <= now) return { state: 'ended', reason: 'expired' };
  return { state: 'published' };
}

/** The next instant after `now` at which the decision changes by itself; null when it never will. */
export function nextChangeOf(meta: ArticleMeta, now: number): number | null {
  if (meta.draft) return null;
  const release = releaseOf(meta);
  if (release > now) return release;
  const withdrawal = meta.withdrawn?.date.ms ?? Number.POSITIVE_INFINITY;
  const expiry = meta.expires?.ms ?? Number.POSITIVE_INFINITY;
  // A withdrawal has the last word: it gives an expired article its reason, and nothing comes after it.
  const next = withdrawal <= now ? Number.POSITIVE_INFINITY : expiry > now ? Math.min(withdrawal, expiry) : withdrawal;
  return Number.isFinite(next) ? next : null;
}
