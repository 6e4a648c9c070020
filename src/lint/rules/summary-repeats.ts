import { type ArticleRule, finding } from '../article-rule.js';

/** Units of the summary from which on a repetition is no accident. */
const LEAST = 20;
const plain = (text: string): string => text.replaceAll(/[\s\u200B]+/g, '');

/** A summary that is the beginning of the text: on the page and in feeds, readers read it twice. */
export const summaryRepeats: ArticleRule = {
  code: 'summary-repeats',
  isGate: false,
  *check(copy) {
    const [first] = copy.passages;
    const summary = plain(copy.meta?.summary ?? '');
    if (!first || summary.length < LEAST || !plain(first.text).startsWith(summary)) return;
    yield finding(copy, 'summary-repeats', first.span, {});
  },
  examples: [
    {
      frontMatter: 'summary: ក្រសួងបានបើកវគ្គបណ្តុះបណ្តាលថ្មី',
      bad: 'ក្រសួងបានបើកវគ្គបណ្តុះបណ្តាលថ្មីសម្រាប់មន្ត្រី។',
      fixed: null,
    },
  ],
};
