import type { ArticleMeta } from '../../model/article.js';
import { dateFinding, dayAt, type ScheduleRule } from '../schedule-rule.js';

/** A draft whose embargo or time of publication has passed: taken out of draft, it would come out at once. */
export const schedulePast: ScheduleRule = {
  code: 'schedule-past',
  *check(article, clock) {
    for (const { key, ms } of schedule(article.meta)) {
      if (ms <= clock.now) yield dateFinding(article, 'schedule-past', key, { key, date: dayAt(ms, clock) });
    }
  },
  turnsAt: (meta) => schedule(meta).map(({ ms }) => ms),
  examples: [
    {
      bad: 'date: 2022-01-21\ndraft: true\nembargo: 2021-01-22 09:00',
      good: 'date: 2022-01-21\ndraft: true\nembargo: 2022-01-22 09:00',
      now: '2022-01-20',
    },
    {
      bad: 'date: 2022-01-21\ndraft: true\npublishAt: 2022-01-21 09:00',
      good: 'date: 2022-01-21\npublishAt: 2022-01-21 09:00',
      now: '2022-01-22',
    },
  ],
};

/** What an author has put off by a date of its own. */
function schedule({ draft, embargo, publishAt }: ArticleMeta): { readonly key: 'embargo' | 'publishAt'; readonly ms: number }[] {
  if (!draft) return [];
  return [
    ...(embargo ? [{ key: 'embargo' as const, ms: embargo.ms }] : []),
    ...(publishAt ? [{ key: 'publishAt' as const, ms: publishAt.ms }] : []),
  ];
}
