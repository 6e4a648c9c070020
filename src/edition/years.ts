import type { ArticleCard } from '../model/article.js';
import type { ArchiveYear, Channel } from '../model/edition.js';
import { civilTime } from '../model/moment.js';
import type { Settings } from '../model/settings.js';

/** The years in which the articles of a home page were published, by the newsroom's clocks. Law: every article stands in exactly one. */
export function yearsOf({ lang, path, cards }: Channel, settings: Settings): ArchiveYear[] {
  const years = new Map<number, ArticleCard[]>();
  for (const card of cards) {
    const { year } = civilTime(card.meta.date.ms, settings.timeZone);
    const group = years.get(year);
    if (group) group.push(card);
    else years.set(year, [card]);
  }
  const yearPath = (year: number): string => `${path}archive/${String(year).padStart(4, '0')}/`;
  return [...years].map(([year, inside]) => ({ lang, year, path: yearPath(year), cards: inside }));
}
