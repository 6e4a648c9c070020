import { type ArticleRule, finding } from '../article-rule.js';

/** A heading two levels or more below the one before: screen readers announce a chapter that is not there (WCAG 2.2, 1.3.1). */
export const headingSkips: ArticleRule = {
  code: 'heading-skips',
  isGate: false,
  *check(copy) {
    const { headings } = copy.outline;
    for (const [index, { span, level }] of headings.entries()) {
      const before = headings[index - 1]?.level ?? level;
      if (level <= before + 1) continue;
      const marks = /^#+/.exec(copy.text.slice(span.start, span.end))?.[0].length ?? 0;
      const place = marks > 0 ? { start: span.start, end: span.start + marks } : span;
      yield finding(copy, 'heading-skips', place, { before, level });
    }
  },
  examples: [{ bad: '## ប្រវត្តិ\n\nអត្ថបទ។\n\n#### លម្អិត\n\nអត្ថបទ។', fixed: null }],
};
