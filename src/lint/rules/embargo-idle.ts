import { isoDate } from '../../model/moment.js';
import { type ArticleRule, finding } from '../article-rule.js';

/** An embargo that ends before the article would come out anyway: it holds nothing back, and its date may be a slip. */
export const embargoIdle: ArticleRule = {
  code: 'embargo-idle',
  isGate: false,
  *check(copy) {
    const { meta } = copy;
    const span = copy.spanOf('embargo');
    if (!meta?.date || !meta.embargo || !span) return;
    const other = meta.publishAt && meta.publishAt.ms > meta.date.ms ? meta.publishAt : meta.date;
    if (meta.embargo.ms < other.ms) yield finding(copy, 'embargo-idle', span, { date: isoDate(copy.dayOf(other)) });
  },
  examples: [
    { frontMatter: 'embargo: 2021-01-22 09:00', bad: 'ក។', fixed: null },
    { frontMatter: 'embargo: 2022-01-22\npublishAt: 2022-01-23', bad: 'ក។', fixed: null },
  ],
};
