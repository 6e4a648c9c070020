import type { ArticleCard } from '../model/article.js';
import { countBelow } from '../model/count-below.js';
import type { Channel } from '../model/edition.js';

/** An article among the others of its home page. `related`: see {@link articlesInContext}. */
export type ArticleInContext = {
  readonly card: ArticleCard;
  readonly newer: ArticleCard | null;
  readonly older: ArticleCard | null;
  readonly related: readonly ArticleCard[];
};

/** Related articles to a page. */
const MOST = 4;
/** How many articles of a tag or section before and after one are looked at: so a new article changes few pages, and ten thousand take no time. */
const REACH = 6;
/** A tag says more of what an article is about than the section that it stands in. */
const TAG = 2;
const SECTION = 1;

/** A tag or section: the places of its articles on the home page, ascending; `at` counts those that were passed. `mark`: see {@link likest}. */
type Subject = { readonly weight: number; readonly places: number[]; at: number; mark: number };
/** An article that may be related: its place, what it shares, and how far it is in time. */
type Candidate = { readonly place: number; readonly shared: number; readonly apart: number };
/** Of the cards of a home page: the instants and the subjects of each, and the place for which each was last looked at. */
type Ground = {
  readonly times: Float64Array;
  readonly subjects: readonly (readonly Subject[])[];
  readonly all: readonly Subject[];
  readonly met: Int32Array;
};

/**
 * The articles of a home page from one place to before another, each with those just before and after it, and with those related to it: the
 * ones that share most tags and sections, of equals the nearest in time. Never the article itself or its neighbours, whom the page names anyway.
 */
export function articlesInContext({ cards }: Pick<Channel, 'cards'>): (from?: number, to?: number) => Generator<ArticleInContext> {
  let ground: Ground | null = null;
  return function* (from = 0, to = cards.length) {
    ground ??= groundOf(cards);
    for (const subject of ground.all) subject.at = countBelow(from, subject.places);
    for (const [index, card] of cards.slice(from, to).entries()) {
      const place = from + index;
      const related = likest(place, ground).map((other) => cards[other.place] as ArticleCard);
      yield { card, newer: cards[place - 1] ?? null, older: cards[place + 1] ?? null, related };
      for (const subject of ground.subjects[place] ?? []) subject.at++;
    }
  };
}

function groundOf(cards: readonly ArticleCard[]): Ground {
  const [tags, sections] = [new Map<string, Subject>(), new Map<string, Subject>()];
  const subjects = cards.map(({ meta }, place) => {
    const own: Subject[] = [];
    addSubjects(own, { names: meta.tags, known: tags, weight: TAG, place });
    addSubjects(own, { names: meta.sections, known: sections, weight: SECTION, place });
    return own;
  });
  const times = new Float64Array(cards.map(({ meta }) => meta.date.ms));
  return { times, subjects, all: [...tags.values(), ...sections.values()], met: new Int32Array(cards.length).fill(-1) };
}

type Names = { readonly names: readonly string[]; readonly known: Map<string, Subject>; readonly weight: number; readonly place: number };

/** Adds the subjects that an article names, each once, to its own. */
function addSubjects(own: Subject[], { names, known, weight, place }: Names): void {
  for (const name of names) {
    let subject = known.get(name);
    if (!subject) {
      subject = { weight, places: [], at: 0, mark: -1 };
      known.set(name, subject);
    } else if (subject.places.at(-1) === place) continue;
    subject.places.push(place);
    own.push(subject);
  }
}

/** An article of several subjects is met several times: places and subjects are marked with the place for which they are looked at. */
function likest(place: number, { times, subjects, met }: Ground): readonly Candidate[] {
  const own = subjects[place] ?? [];
  const now = times[place] as number;
  const best: Candidate[] = [];
  for (const subject of own) subject.mark = place;
  for (const near of [place - 1, place, place + 1]) met[near] = place;
  for (const { places, at } of own) {
    for (let index = Math.max(0, at - REACH); index <= at + REACH && index < places.length; index++) {
      const other = places[index] as number;
      if (met[other] === place) continue;
      met[other] = place;
      insert({ place: other, shared: sharedAt(place, subjects[other] ?? []), apart: Math.abs((times[other] as number) - now) }, best);
    }
  }
  return best;
}

/** What an article of these subjects has in common with the one at the place. */
function sharedAt(place: number, others: readonly Subject[]): number {
  let shared = 0;
  for (const { mark, weight } of others) if (mark === place) shared += weight;
  return shared;
}

/** Puts an article where it belongs among the best, of whom there are no more than {@link MOST}: of those that are as like and as near, the newer first. */
function insert(candidate: Candidate, best: Candidate[]): void {
  let at = best.length;
  for (; at > 0 && isLiker(candidate, best[at - 1] as Candidate); at--) if (at < MOST) best[at] = best[at - 1] as Candidate;
  if (at < MOST) best[at] = candidate;
}

function isLiker(one: Candidate, other: Candidate): boolean {
  return (one.shared - other.shared || other.apart - one.apart || other.place - one.place) > 0;
}
