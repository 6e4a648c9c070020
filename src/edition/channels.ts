import type { ArticleCard } from '../model/article.js';
import type { Channel } from '../model/edition.js';
import { sameAddress } from '../model/register.js';
import { languagePath, sectionSlug, tagSlug } from './addresses.js';
import type { Former } from './former.js';
import { type Group, groupsOf, type Listed, mostPages } from './groups.js';

/**
 * A home page for the main language and each other one that has articles, or had them: its address answers for ever, and whoever follows its feed
 * must learn of a withdrawal. Then a list for each of their tags and sections, likewise.
 */
export function channelsOf(articles: readonly ArticleCard[], listed: Listed): Channel[] {
  const { former, lists, settings } = listed;
  const registered = [...lists.values()];
  const channels = [settings.lang, ...settings.languages].flatMap((lang) => {
    const cards = articles.filter((card) => card.meta.lang === lang);
    const lost = former.filter((one) => one.lang === lang);
    const known = registered.filter((list) => list.lang === lang);
    if (cards.length === 0 && lost.length === 0 && known.length === 0 && lang !== settings.lang) return [];
    const root = languagePath(lang, settings);
    const listOf = (place: Place, { inside, ever }: Group): Channel => {
      const isEmptied = inside.length === 0 && (ever > 0 || lists.has(place.path));
      return { cards: inside, most: mostPages(place, ever, listed), isEmptied, movedTo: null, ...place };
    };
    const home = listOf({ kind: 'home', lang, path: `${root}/`, name: '' }, { inside: cards, ever: cards.length + lost.length });
    const tags = byName(cards, lost, 'tags').map(([name, group]) =>
      listOf({ kind: 'tag', lang, path: `${root}/tags/${tagSlug(name, settings)}/`, name }, group),
    );
    const sections = byName(cards, lost, 'sections').map(([name, group]) =>
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

function byName(cards: readonly ArticleCard[], lost: readonly Former[], names: 'tags' | 'sections'): [string, Group][] {
  return [...groupsOf(cards, lost, (meta) => meta[names])].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
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
