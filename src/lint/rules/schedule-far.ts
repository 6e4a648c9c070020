import { type ArticleMeta, releaseOf } from '../../model/article.js';
import { type Clock, dateFinding, dayAt, type ScheduleRule } from '../schedule-rule.js';

/** A year and a day: the same day of next year is no slip. */
const FAR = 366 * 86_400_000;

/** An article that is to come out more than a year from now: most often the year is a slip, and nobody would see the article. */
export const scheduleFar: ScheduleRule = {
  code: 'schedule-far',
  *check(article, clock: Clock) {
    const release = releaseOf(article.meta);
    if (release - FAR <= clock.now) return;
    yield dateFinding(article, 'schedule-far', keyOf(article.meta, release), { date: dayAt(release, clock) });
  },
  turnsAt: (meta) => [releaseOf(meta) - FAR],
  examples: [
    { bad: 'date: 2032-01-21', good: 'date: 2023-01-21', now: '2022-01-21' },
    { bad: 'date: 2022-01-21\nembargo: 2202-01-22 09:00', good: 'date: 2022-01-21\nembargo: 2022-01-22 09:00', now: '2022-01-20' },
  ],
};

/** The key that holds the article back the longest. */
function keyOf({ embargo, publishAt }: ArticleMeta, release: number): string {
  return embargo?.ms === release ? 'embargo' : publishAt?.ms === release ? 'publishAt' : 'date';
}
