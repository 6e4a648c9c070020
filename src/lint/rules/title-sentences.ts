import { type ArticleRule, finding } from '../article-rule.js';

/** A sentence's end with another sentence behind it, and not that of an abbreviation such as ។ល។: some words stand on either side. */
const TWO = /[\u1780-\u17D3]{8}[^។៕]{0,400}(?<!។ល)[។៕]\s+[«(]?[\u1780-\u17B3][\u1780-\u17D3]{7}/;

/** A title of several sentences: the first one is the title, the rest a summary. */
export const titleSentences: ArticleRule = {
  code: 'title-sentences',
  isGate: false,
  *check(copy) {
    const span = copy.spanOf('title');
    if (span && TWO.test(copy.meta?.title ?? '')) yield finding(copy, 'title-sentences', span, {});
  },
  examples: [{ frontMatter: 'title: ក្រសួងបានរៀបចំវគ្គបណ្តុះបណ្តាល។ មន្ត្រីសាមសិបរូបបានចូលរួម', bad: 'ក។', fixed: null }],
};
