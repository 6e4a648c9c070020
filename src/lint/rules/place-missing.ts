import type { ArticleType } from '../../model/article.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { openingDateline } from '../dateline.js';

/** The kinds of text that a dateline opens. */
const DATED: readonly (ArticleType | null)[] = ['press-release', 'statement'];

/** A release that does not say where it was issued. */
export const placeMissing: ArticleRule = {
  code: 'place-missing',
  isGate: false,
  *check(copy) {
    const span = copy.spanOf('type');
    if (!copy.meta || !span || copy.meta.place !== null || !DATED.includes(copy.meta.type)) return;
    if (!openingDateline(copy)?.place) yield finding(copy, 'place-missing', span, {});
  },
  examples: [{ frontMatter: 'type: press-release\ncontacts:\n  - email: press@example.gov.kh', bad: 'ក្រសួងបានប្រកាស។', fixed: null }],
};
