import { dayNumber } from '../../khmer/solar-date.js';
import { releaseOf } from '../../model/article.js';
import { isoDate, type Moment } from '../../model/moment.js';
import type { AnyMeta } from '../../model/plain-page.js';
import { type ArticleRule, finding } from '../article-rule.js';

/**
 * New facts, a correction or a withdrawal of a day on which the article was not out yet: one of the two dates is a slip. Withdrawn before it was
 * out, an article would be told of by its notice alone.
 */
export const beforeDate: ArticleRule = {
  code: 'before-date',
  isGate: true,
  *check(copy) {
    const { meta } = copy;
    const changed = meta === null ? [] : changes(meta);
    if (!meta?.date || changed.length === 0) return;
    const release = { ms: releaseOf({ ...meta, date: meta.date }), dateOnly: false };
    for (const { key, moment } of changed) {
      // Whoever takes over articles brings dates of files along: before an embargo ends, they harm nobody.
      const start = copy.dayOf(key === 'updated' ? meta.date : release);
      const span = copy.spanOf(key);
      // By days: a date alone is the start of its day, and an article may be corrected on the day it came out.
      if (span && dayNumber(copy.dayOf(moment)) < dayNumber(start)) yield finding(copy, 'before-date', span, { key, date: isoDate(start) });
    }
  },
  examples: [
    { frontMatter: 'updated: 2021-01-22', bad: 'ក។', fixed: null },
    { frontMatter: 'corrections:\n  - date: 2022-01-20\n    note: ខ', bad: 'ក។', fixed: null },
    { frontMatter: 'embargo: 2022-02-01\nwithdrawn:\n  date: 2022-01-31\n  reason: ខ', bad: 'ក។', fixed: null },
  ],
};

function changes({ updated, corrections, withdrawn }: AnyMeta): { readonly key: string; readonly moment: Moment }[] {
  return [
    ...(updated ? [{ key: 'updated', moment: updated }] : []),
    ...corrections.map(({ date }, index) => ({ key: `corrections.${index}.date`, moment: date })),
    ...(withdrawn ? [{ key: 'withdrawn.date', moment: withdrawn.date }] : []),
  ];
}
