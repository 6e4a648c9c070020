import { type ArticleRule, finding } from '../article-rule.js';

/** UTF-16 units: of a shorter text, lists and feeds show the whole. */
const LEAST = 220;

/** An article without a summary: lists, feeds and search results show the beginning of its text, cut off somewhere. A plain page stands in none. */
export const summaryMissing: ArticleRule = {
  code: 'summary-missing',
  isGate: false,
  *check(copy) {
    const span = copy.spanOf('title');
    if (!copy.meta?.date || !span || copy.meta.summary !== null || copy.meta.withdrawn) return;
    const length = copy.passages.reduce((sum, { text }) => sum + text.length, 0);
    if (length > LEAST) yield finding(copy, 'summary-missing', span, {});
  },
  examples: [{ bad: 'ក្រសួងបានរៀបចំវគ្គបណ្តុះបណ្តាល។ '.repeat(8), fixed: null }],
};
