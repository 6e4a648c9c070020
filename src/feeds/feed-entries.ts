import { type ArticleCard, type ArticleMeta, lastChangeOf, releaseOf, type Withdrawal } from '../model/article.js';
import type { Channel, Edition } from '../model/edition.js';

/** An article as a feed has it. `withdrawal`: why there is no more than its title; instants in milliseconds since the epoch. */
export type FeedEntry = {
  readonly card: ArticleCard;
  readonly withdrawal: Withdrawal | null;
  readonly release: number;
  /** The last change to what it says. */
  readonly changed: number;
};

/**
 * What a channel's feeds have to tell, the newest release first: the articles that are out, and those that were withdrawn, for
 * whoever has read one must learn of it. Not by their dates: what an embargo kept back is new when it ends.
 */
export function entriesOf(channel: Channel, edition: Pick<Edition, 'ended'>): FeedEntry[] {
  const withdrawn = edition.ended.filter(({ card, reason }) => reason === 'withdrawn' && isIn(channel, card.meta));
  return [...channel.cards.map((card) => entryOf(card, null)), ...withdrawn.map(({ card }) => entryOf(card, card.meta.withdrawn))].sort(
    newestFirst,
  );
}

function isIn({ kind, lang, name }: Channel, meta: ArticleMeta): boolean {
  if (meta.lang !== lang) return false;
  return kind === 'home' || (kind === 'tag' ? meta.tags : meta.sections).includes(name);
}

function entryOf(card: ArticleCard, withdrawal: Withdrawal | null): FeedEntry {
  const changed = Math.max(lastChangeOf(card.meta), withdrawal?.date.ms ?? Number.NEGATIVE_INFINITY);
  return { card, withdrawal, release: releaseOf(card.meta), changed };
}

/** Of one instant, by address, so that the order is the same on every machine. */
function newestFirst(a: FeedEntry, b: FeedEntry): number {
  return b.release - a.release || (a.card.url < b.card.url ? -1 : a.card.url > b.card.url ? 1 : 0);
}

/**
 * How many of the newest a feed of `items` entries always has. A fifth is for whatever was changed last, be it old: a correction that
 * no subscriber hears of mends nothing. Where nothing old was changed, these are the next newest.
 */
export function newestIn(items: number): number {
  return items - Math.floor(items / 5);
}

/** The entries of a feed that has room for `items`, the newest first. */
export function currentEntries(entries: readonly FeedEntry[], items: number): readonly FeedEntry[] {
  const count = newestIn(items);
  const changed = entries
    .slice(count)
    .sort((a, b) => b.changed - a.changed || newestFirst(a, b))
    .slice(0, items - count);
  return [...entries.slice(0, count), ...changed.sort(newestFirst)];
}
