import { truncate } from '../khmer/truncate.js';
import type { ArticleCard } from '../model/article.js';
import type { Channel, Edition } from '../model/edition.js';
import { civilTime } from '../model/moment.js';
import { organisationName, type Settings, sectionTitle } from '../model/settings.js';
import type { TeaserView } from '../model/views.js';
import { type Entry, shardText } from './shard.js';

/** What an edition is made searchable from. `teaserOf`: an article as lists show it; `headingsOf`: the headings of its body. */
export type SearchContext = {
  readonly edition: Edition;
  readonly settings: Settings;
  readonly teaserOf: (card: ArticleCard) => TeaserView;
  readonly headingsOf: (card: ArticleCard) => readonly string[];
};

/**
 * What a browser loads to search in some of a year's articles in a language, as `PlannedFile` asks for it. `path` is relative to the out folder;
 * `count`: how many articles are in it.
 */
export type SearchFile = {
  readonly path: string;
  readonly lang: string;
  readonly year: number;
  readonly count: number;
  readonly madeFrom: readonly string[];
  readonly text: () => string;
};

/** Articles to a file at most: of those in a year that has more, the oldest come first, so that only the last file grows. */
const MOST = 1000;

/** The files of every language, the newest first; each article that is out stands in one of them, and no other. */
export function searchFiles(context: SearchContext): SearchFile[] {
  const homes = context.edition.channels.filter(({ kind }) => kind === 'home');
  return homes.flatMap((home) => [...byYear(home.cards, context.settings)].flatMap(([year, cards]) => filesOf(home, year, cards, context)));
}

/** `cards` are the newest first, and so are the years. */
function byYear(cards: readonly ArticleCard[], { timeZone }: Settings): Map<number, ArticleCard[]> {
  const years = new Map<number, ArticleCard[]>();
  for (const card of cards) {
    const { year } = civilTime(card.meta.date.ms, timeZone);
    const known = years.get(year);
    if (known) known.push(card);
    else years.set(year, [card]);
  }
  return years;
}

function filesOf({ path, lang }: Channel, year: number, cards: readonly ArticleCard[], context: SearchContext): SearchFile[] {
  const files: SearchFile[] = [];
  for (let part = Math.ceil(cards.length / MOST); part > 0; part--) {
    const end = cards.length - (part - 1) * MOST;
    const inside = cards.slice(Math.max(0, end - MOST), end);
    files.push({
      path: `${path.slice(1)}search/${year}${part === 1 ? '' : `-${part}`}.json`,
      lang,
      year,
      count: inside.length,
      madeFrom: ['search', path, ...inside.map(({ gist }) => gist)],
      text: () => shardText(inside.map((card) => entryOf(card, context))),
    });
  }
  return files;
}

/** UTF-16 units of an excerpt: a list shows all of a summary, a result what was found in it. */
const EXCERPT = 300;

function entryOf(card: ArticleCard, { settings, teaserOf, headingsOf }: SearchContext): Entry {
  const teaser = teaserOf(card);
  const { title, url, date, excerpt } = teaser;
  return {
    title,
    url,
    day: date.iso.slice(0, 10),
    date: date.text,
    excerpt: truncate(excerpt, EXCERPT),
    tags: lines(card.meta.tags),
    headings: lines(headingsOf(card)),
    facts: lines(factsOf(card, teaser, settings)),
  };
}

/** What else an article is known by, besides its tags. */
function factsOf({ meta }: ArticleCard, { type }: TeaserView, settings: Settings): readonly (string | null | undefined)[] {
  const organisations = [meta.organisation, ...meta.supporting].map((name) => name && organisationName(name, settings));
  const people = meta.people.map((person) => [person.honorific, person.name, person.role, person.organisation].filter(Boolean).join(' '));
  const sections = meta.sections.map((section) => sectionTitle(section, meta.lang, settings));
  return [
    ...[type, meta.place, meta.topic, meta.series, meta.number, meta.reference],
    ...[...organisations, ...people, ...meta.authors, ...sections],
    ...[meta.event?.name, meta.event?.venue],
  ];
}

/** One below the other, each once. */
function lines(texts: readonly (string | null | undefined)[]): string {
  const written = new Set<string>();
  for (const text of texts) if (text) written.add(text.replace(/\s\s+|[^\S ]/g, ' ').trim());
  return [...written].join('\n');
}
