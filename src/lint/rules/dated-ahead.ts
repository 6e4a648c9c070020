import { type ArticleMeta, releaseOf } from '../../model/article.js';
import { dateFinding, dayAt, type ScheduleRule } from '../schedule-rule.js';

/** A correction or new facts of a day to come: readers see them now, and feeds would tell a date of change that has not been yet. */
export const datedAhead: ScheduleRule = {
  code: 'dated-ahead',
  *check(article, clock) {
    // Of an article that is itself to come, a change on its day or before it is in order.
    const known = Math.max(clock.now, releaseOf(article.meta));
    for (const { key, ms } of changes(article.meta)) {
      if (ms > known) yield dateFinding(article, 'dated-ahead', key, { key, date: dayAt(ms, clock) });
    }
  },
  turnsAt: (meta) => changes(meta).map(({ ms }) => ms),
  examples: [
    { bad: 'date: 2022-01-21\nupdated: 2023-01-22', good: 'date: 2022-01-21\nupdated: 2022-01-22', now: '2022-02-01' },
    {
      bad: 'date: 2022-01-21\ncorrections: [{ date: 2022-02-02, note: ខ }]',
      good: 'date: 2022-01-21\ncorrections: [{ date: 2022-01-31, note: ខ }]',
      now: '2022-02-01',
    },
  ],
};

const NONE: readonly never[] = [];

function changes({ updated, corrections }: ArticleMeta): readonly { readonly key: string; readonly ms: number }[] {
  if (updated === null && corrections.length === 0) return NONE;
  return [
    ...(updated ? [{ key: 'updated', ms: updated.ms }] : []),
    ...corrections.map(({ date }, index) => ({ key: `corrections.${index}.date`, ms: date.ms })),
  ];
}
