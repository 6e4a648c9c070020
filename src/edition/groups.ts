import type { ArticleCard, ArticleMeta } from '../model/article.js';
import { pageCount } from '../model/edition.js';
import type { RegisteredList, RegisteredLists } from '../model/register.js';
import type { Settings } from '../model/settings.js';
import type { Former } from './former.js';

/** What lists are made from. `former`: the articles that are out no longer; `lists`: what the publication register knows. */
export type Listed = { readonly former: readonly Former[]; readonly lists: RegisteredLists; readonly settings: Settings };

/** The articles of a list, in their order, and how many there are or were. */
export type Group = { readonly inside: readonly ArticleCard[]; readonly ever: number };

/** By what articles stand under, and those that are out no longer stood under. `ms`: the instant that tells an article's year. */
export function groupsOf<K>(
  cards: readonly ArticleCard[],
  former: readonly Former[],
  keysOf: (meta: Pick<ArticleMeta, 'tags' | 'sections'>, ms: number) => Iterable<K>,
): Map<K, Group> {
  const groups = new Map<K, { readonly inside: ArticleCard[]; ever: number }>();
  const groupOf = (key: K) => {
    let group = groups.get(key);
    if (group === undefined) {
      group = { inside: [], ever: 0 };
      groups.set(key, group);
    }
    return group;
  };
  for (const card of cards) {
    for (const key of keysOf(card.meta, card.meta.date.ms)) {
      const group = groupOf(key);
      // Named twice, it stands there once.
      if (group.inside.at(-1) === card) continue;
      group.inside.push(card);
      group.ever++;
    }
  }
  for (const one of former) for (const key of new Set(keysOf(one, one.ms))) groupOf(key).ever++;
  return groups;
}

/** How many pages a list may have had, as far as anybody knows. `ever`: as of {@link Group}. */
export function mostPages({ kind, path }: Pick<RegisteredList, 'kind' | 'path'>, ever: number, { lists, settings }: Listed): number {
  return Math.max(pageCount(kind, ever, settings.perPage), lists.get(path)?.pages ?? 0);
}
