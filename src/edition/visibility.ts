import { type ArticleMeta, releaseOf } from '../model/article.js';
import type { Visibility, Withheld } from '../model/edition.js';

/**
 * The one decision whether an article is shown at `now` (milliseconds since the epoch). Every page, list, feed and copied file obeys it.
 * An article is due when now ≥ its instant; what was never out leaves no trace, what has ended leaves a notice. `firstOut`: when it was first
 * published, as the publication register knows; null where nobody knows that it was.
 */
export function visibilityOf(meta: ArticleMeta, now: number, firstOut: number | null = null): Visibility {
  const withheld = withheldAt(meta, now);
  // Readers know its address: it is not as if it had never been out.
  if (withheld && firstOut !== null && firstOut <= now) return { state: 'ended', reason: 'unpublished' };
  if (withheld) return { state: 'withheld', ...withheld };
  if (meta.withdrawn && meta.withdrawn.date.ms <= now) return { state: 'ended', reason: 'withdrawn' };
  if (meta.expires && meta.expires.ms <= now) return { state: 'ended', reason: 'expired' };
  return { state: 'published' };
}

function withheldAt(meta: ArticleMeta, now: number): Withheld | null {
  if (meta.draft) return { reason: 'draft', until: null };
  const release = releaseOf(meta);
  if (release <= now) return null;
  return { reason: meta.embargo && meta.embargo.ms > now ? 'embargoed' : 'scheduled', until: release };
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
