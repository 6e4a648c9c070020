import { finding } from '../article-rule.js';
import type { NewsroomRule } from '../newsroom-rule.js';

/** A title that another article has: in a list, in a feed and in what a search finds, nobody can tell the two apart. */
export const titleRepeated: NewsroomRule = {
  code: 'title-repeated',
  concerns: ({ title }, { counts }) => title !== null && (counts.titles.get(title) ?? 0) > 1,
  *check(copy, { counts }) {
    const span = copy.meta?.date ? copy.spanOf('title') : null;
    const times = counts.titles.get(copy.meta?.title ?? '') ?? 0;
    if (span && times > 1) yield finding(copy, 'title-repeated', span, { others: times - 1 });
  },
  examples: [
    {
      frontMatter: 'summary: ខ',
      bad: 'ក។',
      fixed: null,
      others: [{ title: 'ក', runs: [], tags: [], silenced: [] }],
    },
  ],
};
