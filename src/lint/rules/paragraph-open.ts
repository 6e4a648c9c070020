import { type ArticleRule, finding } from '../article-rule.js';
import { endingOf, openParagraphs } from '../paragraphs.js';

/** A paragraph within the text that no sign closes, where the others are closed. The last one is the rule text-open's. */
export const paragraphOpen: ArticleRule = {
  code: 'paragraph-open',
  isGate: false,
  *check(copy) {
    for (const passage of openParagraphs(copy)) {
      if (passage === copy.passages.at(-1)) continue;
      const { ending, span } = endingOf(passage);
      yield finding(copy, 'paragraph-open', span, { ending });
    }
  },
  examples: [
    {
      bad: `${'ក្រសួងបានរៀបចំបាឋកថាជាសាធារណៈស្តីពីអភិបាលកិច្ចឌីជីថល នៅរាជធានីភ្នំពេញ ដោយមានការចូលរួមពីមន្ត្រីរាជការនៃក្រសួង និងស្ថាប័ន។\n\n'.repeat(3)}ក្រសួងបានរៀបចំបាឋកថាជាសាធារណៈស្តីពីអភិបាលកិច្ចឌីជីថល នៅរាជធានីភ្នំពេញ ដោយមានការចូលរួមពីមន្ត្រីរាជការនៃក្រសួង និងស្ថាប័ន\n\nចប់។`,
      fixed: null,
    },
  ],
};
