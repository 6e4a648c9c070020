import type { ArticleCard } from '../model/article.js';
import type { Channel, Edition } from '../model/edition.js';

/** An article among the others of its home page. `related`: see {@link articlesInContext}. */
export type ArticleInContext = {
  readonly card: ArticleCard;
  readonly newer: ArticleCard | null;
  readonly older: ArticleCard | null;
  readonly related: readonly ArticleCard[];
};

/** Related articles to a page. */
const MOST = 4;
/** How far in the list of each tag and section related articles are looked for: with this, a new article changes few pages, and ten thousand take no time. */
const REACH = 6;
/** A tag says more of what an article is about than the section that it stands in. */
const TAG = 2;
const SECTION = 1;

/** A list that is gone through in step with the home page; `at` is the place that has been reached. */
type Walk = { readonly cards: readonly ArticleCard[]; at: number };

/**
 * Each article of a home page with those just before and after it, and with those related to it: the ones that share most tags and sections, of
 * equals the nearest in time. Never the article itself or its neighbours, whom the page names anyway.
 */
export function* articlesInContext(home: Channel, { channels }: Edition): Generator<ArticleInContext> {
  const walks = new Map<string, Walk>();
  for (const { kind, lang, name, cards } of channels) {
    if (kind !== 'home' && lang === home.lang) walks.set(`${kind} ${name}`, { cards, at: 0 });
  }
  for (const [index, card] of home.cards.entries()) {
    const [newer, older] = [home.cards[index - 1] ?? null, home.cards[index + 1] ?? null];
    const lists = [...namesOf(card)].flatMap((name) => walks.get(name) ?? []);
    const near = new Set(lists.flatMap(({ cards, at }) => cards.slice(Math.max(0, at - REACH), at + REACH + 1)));
    for (const other of [card, newer, older]) if (other) near.delete(other);
    yield { card, newer, older, related: near.size === 0 ? NONE : likest(card, near) };
    for (const list of lists) list.at++;
  }
}

const NONE: readonly never[] = [];

/** The lists that an article stands in. */
function namesOf({ meta }: ArticleCard): Set<string> {
  return new Set([...meta.tags.map((tag) => `tag ${tag}`), ...meta.sections.map((section) => `section ${section}`)]);
}

function likest({ meta }: ArticleCard, others: ReadonlySet<ArticleCard>): readonly ArticleCard[] {
  const [tags, sections] = [new Set(meta.tags), new Set(meta.sections)];
  const rated = Array.from(others, (card) => ({
    card,
    shared: TAG * common(tags, card.meta.tags) + SECTION * common(sections, card.meta.sections),
    apart: Math.abs(card.meta.date.ms - meta.date.ms),
  }));
  rated.sort((a, b) => b.shared - a.shared || a.apart - b.apart || (a.card.url < b.card.url ? -1 : 1));
  return rated.slice(0, MOST).map(({ card }) => card);
}

/** How many of the words are in both, each counted once. */
function common(words: ReadonlySet<string>, others: readonly string[]): number {
  let count = 0;
  for (const [index, word] of others.entries()) if (words.has(word) && others.indexOf(word) === index) count++;
  return count;
}
