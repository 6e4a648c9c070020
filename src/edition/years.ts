import type { ArticleCard } from '../model/article.js';
import type { ArchiveYear, Channel } from '../model/edition.js';
import { civilTime } from '../model/moment.js';
import type { Settings } from '../model/settings.js';
import type { Former } from './former.js';

/**
 * The years in which the articles of a home page were published, by the newsroom's clocks, the newest first; those of which nothing is left among
 * them. Law: every article that is out stands in exactly one.
 */
export function yearsOf({ lang, path, cards }: Channel, former: readonly Former[], settings: Settings): ArchiveYear[] {
  const years = new Map<number, { readonly inside: ArticleCard[]; ever: number }>();
  const groupOf = (ms: number): ArticleCard[] => {
    const { year } = civilTime(ms, settings.timeZone);
    const group = years.get(year) ?? { inside: [], ever: 0 };
    years.set(year, group);
    group.ever++;
    return group.inside;
  };
  for (const card of cards) groupOf(card.meta.date.ms).push(card);
  for (const one of former) if (one.lang === lang) groupOf(one.ms);
  const yearPath = (year: number): string => `${path}archive/${String(year).padStart(4, '0')}/`;
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, { inside, ever }]) => ({ lang, year, path: yearPath(year), cards: inside, ever, isEmptied: inside.length === 0 }));
}
