import { type ArticleRule, finding } from '../article-rule.js';

/** A picture without a text for those who do not see it (WCAG 2.2, 1.1.1). */
export const imageWithoutAlt: ArticleRule = {
  code: 'image-without-alt',
  isGate: false,
  *check(copy) {
    for (const { span, url, alt } of copy.outline.images) {
      if (alt.trim() === '') yield finding(copy, 'image-without-alt', span, { url });
    }
  },
  examples: [{ bad: 'អត្ថបទ។\n\n![](/a.jpg)\n\nអត្ថបទ។', fixed: null }],
};
