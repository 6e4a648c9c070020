import { type ArticleCard, releaseOf } from '../model/article.js';
import type { Channel, Edition } from '../model/edition.js';
import { type FeedEntry, newestIn } from './feed-entries.js';

/** An archive document (RFC 5005 §4). Their numbers count from the oldest, which is 1. */
export type FeedArchive = {
  readonly number: number;
  readonly entries: readonly FeedEntry[];
  /** The numbers of the one before and the one after it; null at the ends. */
  readonly older: number | null;
  readonly newer: number | null;
};

/**
 * The archives of a home page's feed, the oldest first. They are filled one after the other, from the oldest article on, and only full
 * ones exist: what is not in them is in the feed itself, which has so many of the newest at least. So one more article changes no archive.
 * An article that has expired, was held back again or is gone leaves a gap where it stood, and nobody else moves; an archive of gaps alone answers,
 * too. `entries` as from `entriesOf`.
 */
export function archivesOf({ lang }: Channel, entries: readonly FeedEntry[], { edition, items }: ArchiveTerms): FeedArchive[] {
  const size = newestIn(items);
  const expired = edition.ended.filter(({ card, reason }) => reason !== 'withdrawn' && card.meta.lang === lang);
  const gone = edition.gone.filter((entry) => entry.lang === lang);
  const places = [
    ...entries.map((entry) => ({ entry, release: entry.release, url: entry.card.url })),
    ...expired.map(({ card }) => ({ entry: null, release: firstReleaseOf(card), url: card.url })),
    ...gone.map(({ published, addresses }) => ({ entry: null, release: published, url: addresses[0] ?? '' })),
  ].sort((a, b) => a.release - b.release || (a.url < b.url ? 1 : -1));
  const length = fullArchives(places.length, items);
  return Array.from({ length }, (_, index) => ({
    number: index + 1,
    entries: places
      .slice(index * size, (index + 1) * size)
      .flatMap(({ entry }) => entry ?? [])
      .reverse(),
    older: index > 0 ? index : null,
    newer: index + 1 < length ? index + 2 : null,
  }));
}

/** How many archives {@link archivesOf} gives. */
export function countArchives({ lang, cards }: Channel, { edition, items }: ArchiveTerms): number {
  const ended = edition.ended.filter(({ card }) => card.meta.lang === lang);
  const gone = edition.gone.filter((entry) => entry.lang === lang);
  return fullArchives(cards.length + ended.length + gone.length, items);
}

/** The newest of so many stand in the feed. */
function fullArchives(places: number, items: number): number {
  return Math.max(0, Math.ceil(places / newestIn(items)) - 1);
}

/** One that was put off leaves its gap where it was. */
function firstReleaseOf({ meta, registered }: ArticleCard): number {
  return Math.min(releaseOf(meta), registered?.published ?? Number.POSITIVE_INFINITY);
}

type ArchiveTerms = { readonly edition: Edition; readonly items: number };
