import type { ArchiveYear, Channel } from '../model/edition.js';
import { civilTime } from '../model/moment.js';
import { groupsOf, type Listed, mostPages } from './groups.js';

/**
 * The years in which the articles of a home page were published, by the newsroom's clocks, the newest first; those of which nothing is left among
 * them. Law: every article that is out stands in exactly one.
 */
export function yearsOf({ lang, path, cards }: Channel, listed: Listed): ArchiveYear[] {
  const { former, lists, settings } = listed;
  const own = former.filter((one) => one.lang === lang);
  const years = groupsOf(cards, own, (_, ms) => [civilTime(ms, settings.timeZone).year]);
  const yearPath = (year: number): string => `${path}archive/${String(year).padStart(4, '0')}/`;
  for (const { kind, name, path: known } of lists.values()) {
    const year = Number(name);
    if (kind === 'year' && known === yearPath(year) && !years.has(year)) years.set(year, { inside: [], ever: 0 });
  }
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, { inside, ever }]) => {
      const place = { lang, path: yearPath(year) };
      return { year, cards: inside, most: mostPages({ kind: 'year', ...place }, ever, listed), isEmptied: inside.length === 0, ...place };
    });
}
