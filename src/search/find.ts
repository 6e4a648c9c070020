import type { Query, Token, Word } from './query.js';
import { occurs, searchText } from './search-text.js';
import type { Entry } from './shard.js';

/** What a find there is worth: a title says what an article is about. */
const WORTH = { title: 8, tags: 5, headings: 3, facts: 3, excerpt: 2 } as const satisfies Partial<Record<keyof Entry, number>>;
type Field = keyof typeof WORTH;
const FIELDS = Object.keys(WORTH) as Field[];

/** An entry with its fields as they are searched in. */
export type Searchable = { readonly entry: Entry; readonly texts: Readonly<Record<Field, string>> };

export function searchable(entry: Entry): Searchable {
  const texts = Object.fromEntries(FIELDS.map((field) => [field, entry[field].split('\n').map(searchText).join(' ')]));
  return { entry, texts: texts as Record<Field, string> };
}

/** `isNear`: no article has all of the words; these have the most of them. */
export type Found = { readonly entries: readonly Entry[]; readonly isNear: boolean };

/** The share of its tokens that a word must have in an article to stand there: of a long one, a little may be written otherwise. */
const ENOUGH = 0.75;
/** The share of all tokens, and their number, that an article must have where none has all of the words: a single pair of clusters says nothing. */
const [NEAR, PAIRS] = [0.5, 2];

/**
 * The entries that a query finds, the best first: those with the whole phrase in their title before all others, then by how rare the tokens
 * are and where they stand. Of equal ones the order stays, the newest first.
 */
export function find(all: readonly Searchable[], query: Query): Found {
  const candidates = all.map((item) => ({ item, worths: new Map(query.tokens.map((token) => [token.text, worthOf(item, token)])) }));
  const has = ({ worths }: Candidate, token: string): boolean => worths.get(token) !== 0;
  const rarities = query.tokens.map(({ text }) => rarity(candidates.filter((candidate) => has(candidate, text)).length, all.length));
  const scoreOf = ({ item, worths }: Candidate): number =>
    sum(query.tokens.map(({ text }, nth) => (worths.get(text) ?? 0) * (rarities[nth] ?? 0))) + phraseWorth(item, query) * sum(rarities);
  const hasWord = (candidate: Candidate, { tokens }: Word): boolean => shareOf(tokens, (token) => has(candidate, token)) >= ENOUGH;
  const good = candidates.filter((candidate) => query.words.every((word) => hasWord(candidate, word)));
  const isNear = (candidate: Candidate): boolean => {
    const count = query.tokens.filter(({ text }) => has(candidate, text)).length;
    return count >= PAIRS && count / query.tokens.length >= NEAR;
  };
  const shown = (good.length > 0 ? good : candidates.filter(isNear)).map((candidate) => ({ candidate, score: scoreOf(candidate) }));
  shown.sort((a, b) => b.score - a.score);
  return { entries: shown.map(({ candidate }) => candidate.item.entry), isNear: good.length === 0 && shown.length > 0 };
}

/** `worths`: what each token's best place in the item is worth, 0 where it has none. */
type Candidate = { readonly item: Searchable; readonly worths: ReadonlyMap<string, number> };

function shareOf<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / all.length;
}

function worthOf({ texts }: Searchable, { text, isOpen }: Token): number {
  for (const field of FIELDS) if (occurs(texts[field], text, isOpen)) return WORTH[field];
  return 0;
}

/** A token that stands everywhere says little; of one that stands nowhere it is not known, and it counts as a rare one (BM25's measure, never 0). */
function rarity(count: number, of: number): number {
  return Math.log(1 + (of - count + 0.5) / (count + 0.5)) + 0.1;
}

/** More than any number of single tokens is worth where the title has the phrase; the sooner, the more. */
function phraseWorth({ texts }: Searchable, { phrase }: Query): number {
  const { title } = texts;
  if (title === phrase) return 4 * WORTH.title;
  if (occurs(title, phrase, true)) return (title.startsWith(phrase) ? 3 : 2) * WORTH.title;
  const field = FIELDS.find((name) => occurs(texts[name], phrase, true));
  return field === undefined ? 0 : WORTH[field];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
