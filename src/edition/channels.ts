import type { ArticleCard } from '../model/article.js';
import { type Channel, pageCount } from '../model/edition.js';
import { type RegisteredLists, sameAddress } from '../model/register.js';
import type { Settings } from '../model/settings.js';
import { languagePath, sectionSlug, tagSlug } from './addresses.js';
import type { Former } from './former.js';

/** What lists are made from. `former`: the articles that are out no longer; `lists`: what the publication register knows. */
export type Listed = { readonly former: readonly Former[]; readonly lists: RegisteredLists; readonly settings: Settings };

/**
 * A home page for the main language and each other one that has articles, or had them: its address answers for ever, and whoever follows its feed
 * must learn of a withdrawal. Then a list for each of their tags and sections, likewise.
 */
export function channelsOf(articles: readonly ArticleCard[], { former, lists, settings }: Listed): Channel[] {
  const registered = [...lists.values()];
  const channels = [settings.lang, ...settings.languages].flatMap((lang) => {
    const cards = articles.filter((card) => card.meta.lang === lang);
    const lost = former.filter((one) => one.lang === lang);
    const known = registered.filter((list) => list.lang === lang);
    if (cards.length === 0 && lost.length === 0 && known.length === 0 && lang !== settings.lang) return [];
    const root = languagePath(lang, settings);
    const listOf = (place: Place, { inside, ever }: Group): Channel => {
      const before = lists.get(place.path);
      const most = Math.max(pageCount(place.kind, ever, settings.perPage), before?.pages ?? 0);
      return { ...place, cards: inside, most, isEmptied: inside.length === 0 && (ever > 0 || before !== undefined), movedTo: null };
    };
    const home = listOf({ kind: 'home', lang, path: `${root}/`, name: '' }, { inside: cards, ever: cards.length + lost.length });
    const tags = groupBy(cards, lost, 'tags').map(([name, group]) =>
      listOf({ kind: 'tag', lang, path: `${root}/tags/${tagSlug(name, settings)}/`, name }, group),
    );
    const sections = groupBy(cards, lost, 'sections').map(([name, group]) =>
      listOf({ kind: 'section', lang, path: `${root}/sections/${sectionSlug(name, settings)}/`, name }, group),
    );
    // Those that no source knows any more, or not there, come last.
    const named = new Map([...tags, ...sections].map((channel) => [`${channel.kind} ${channel.name}`, channel]));
    const others = known.flatMap(({ kind, path, name, pages }): Channel[] => {
      if (kind !== 'tag' && kind !== 'section') return [];
      const own = named.get(`${kind} ${name}`);
      if (own === undefined) return [listOf({ kind, lang, path, name }, { inside: [], ever: 0 })];
      return own.path === path ? [] : [{ ...own, path, most: pages, isEmptied: true, movedTo: own.path }];
    });
    return [home, ...tags, ...sections, ...others];
  });
  return withoutShadows(channels);
}

type Place = Pick<Channel, 'kind' | 'lang' | 'path' | 'name'>;
/** The articles under a name, and how many there are or were. */
type Group = { readonly inside: readonly ArticleCard[]; readonly ever: number };

/** By the names that articles stand under, and those that are out no longer stood under. */
function groupBy(cards: readonly ArticleCard[], lost: readonly Former[], names: 'tags' | 'sections'): [string, Group][] {
  const groups = new Map<string, { readonly inside: ArticleCard[]; ever: number }>();
  const groupOf = (name: string) => {
    const group = groups.get(name) ?? { inside: [], ever: 0 };
    groups.set(name, group);
    group.ever++;
    return group;
  };
  for (const card of cards) for (const name of new Set(card.meta[names])) groupOf(name).inside.push(card);
  for (const one of lost) for (const name of new Set(one[names])) groupOf(name);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** A list of which nothing is left needs no page of its own where another one with an address like it answers. */
function withoutShadows(channels: readonly Channel[]): Channel[] {
  const taken = new Set(channels.flatMap(({ path, isEmptied }) => (isEmptied ? [] : sameAddress(path))));
  return channels.filter(({ path, isEmptied }) => {
    const key = sameAddress(path);
    if (isEmptied && taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}
