import type { ArticleCard } from '../model/article.js';
import { type ArchiveYear, type Channel, pageCount } from '../model/edition.js';
import { civilTime } from '../model/moment.js';
import type { Listed } from './channels.js';

/**
 * The years in which the articles of a home page were published, by the newsroom's clocks, the newest first; those of which nothing is left among
 * them. Law: every article that is out stands in exactly one.
 */
export function yearsOf({ lang, path, cards }: Channel, { former, lists, settings }: Listed): ArchiveYear[] {
  const years = new Map<number, { readonly inside: ArticleCard[]; ever: number }>();
  const groupOf = (year: number) => {
    const group = years.get(year) ?? { inside: [], ever: 0 };
    years.set(year, group);
    return group;
  };
  const put = (ms: number): ArticleCard[] => {
    const group = groupOf(civilTime(ms, settings.timeZone).year);
    group.ever++;
    return group.inside;
  };
  for (const card of cards) put(card.meta.date.ms).push(card);
  for (const one of former) if (one.lang === lang) put(one.ms);
  const yearPath = (year: number): string => `${path}archive/${String(year).padStart(4, '0')}/`;
  for (const list of lists.values()) if (list.kind === 'year' && list.path === yearPath(Number(list.name))) groupOf(Number(list.name));
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, { inside, ever }]) => {
      const own = yearPath(year);
      const most = Math.max(pageCount('year', ever, settings.perPage), lists.get(own)?.pages ?? 0);
      return { lang, year, path: own, cards: inside, most, isEmptied: inside.length === 0 };
    });
}
