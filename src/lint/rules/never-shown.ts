import { releaseOf } from '../../model/article.js';
import { isoDate } from '../../model/moment.js';
import { type ArticleRule, finding } from '../article-rule.js';

/** An article that expires before it comes out, or at the same moment: nobody would ever read it, and at its address a notice would stand. */
export const neverShown: ArticleRule = {
  code: 'never-shown',
  isGate: true,
  *check(copy) {
    const { meta } = copy;
    const span = copy.spanOf('expires');
    if (!meta?.date || !meta.expires || !span) return;
    const release = releaseOf({ ...meta, date: meta.date });
    if (meta.expires.ms <= release)
      yield finding(copy, 'never-shown', span, { date: isoDate(copy.dayOf({ ms: release, dateOnly: false })) });
  },
  examples: [
    { frontMatter: 'expires: 2022-01-20', bad: 'ក។', fixed: null },
    { frontMatter: 'embargo: 2022-02-01 09:00\nexpires: 2022-02-01 08:00', bad: 'ក។', fixed: null },
    { frontMatter: 'publishAt: 2022-03-01\nexpires: 2022-02-01', bad: 'ក។', fixed: null },
  ],
};
