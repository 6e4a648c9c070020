import type { ArticleCard } from '../model/article.js';
import type { Channel } from '../model/edition.js';
import { sameAddress } from '../model/register.js';
import type { Settings } from '../model/settings.js';
import { languagePath, sectionSlug, tagSlug } from './addresses.js';
import type { Former } from './former.js';

/**
 * A home page for the main language and each other one that has articles, or had them: its address answers for ever, and whoever follows its feed
 * must learn of a withdrawal. Then a list for each of their tags and sections, likewise.
 */
export function channelsOf(articles: readonly ArticleCard[], former: readonly Former[], settings: Settings): Channel[] {
  return [settings.lang, ...settings.languages].flatMap((lang) => {
    const cards = articles.filter((card) => card.meta.lang === lang);
    const lost = former.filter((one) => one.lang === lang);
    if (cards.length === 0 && lost.length === 0 && lang !== settings.lang) return [];
    const root = languagePath(lang, settings);
    const home = listOf({ kind: 'home', lang, path: `${root}/`, name: '' }, cards, cards.length + lost.length);
    const tags = groupBy(cards, lost, 'tags').map(([name, { inside, ever }]) =>
      listOf({ kind: 'tag', lang, path: `${root}/tags/${tagSlug(name, settings)}/`, name }, inside, ever),
    );
    const sections = groupBy(cards, lost, 'sections').map(([name, { inside, ever }]) =>
      listOf({ kind: 'section', lang, path: `${root}/sections/${sectionSlug(name, settings)}/`, name }, inside, ever),
    );
    return withoutShadows([home, ...tags, ...sections]);
  });
}

function listOf(place: Pick<Channel, 'kind' | 'lang' | 'path' | 'name'>, cards: readonly ArticleCard[], ever: number): Channel {
  return { ...place, cards, ever, isEmptied: cards.length === 0 && ever > 0 };
}

type Group = { readonly inside: ArticleCard[]; ever: number };

/** By the names that articles stand under, and those that are out no longer stood under. */
function groupBy(cards: readonly ArticleCard[], lost: readonly Former[], names: 'tags' | 'sections'): [string, Group][] {
  const groups = new Map<string, Group>();
  const groupOf = (name: string): Group => {
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
