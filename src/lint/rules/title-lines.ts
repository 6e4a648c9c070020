import { type ArticleRule, finding } from '../article-rule.js';

/** A title with a line end in it: YAML's `|` keeps them, and so do `\n` and an empty line in quotation marks. */
export const titleLines: ArticleRule = {
  code: 'title-lines',
  isGate: false,
  *check(copy) {
    const span = copy.spanOf('title');
    const lines = copy.meta?.title.trim().split(/\r\n?|[\n\u2028\u2029]/).length ?? 1;
    if (span && lines > 1) yield finding(copy, 'title-lines', span, { lines });
  },
  examples: [
    { frontMatter: 'title: |\n  ក្រសួងបានរៀបចំ\n  វគ្គបណ្តុះបណ្តាល', bad: 'ក។', fixed: null },
    { frontMatter: 'title: "ក្រសួងបានរៀបចំ\\nវគ្គបណ្តុះបណ្តាល"', bad: 'ក។', fixed: null },
  ],
};
