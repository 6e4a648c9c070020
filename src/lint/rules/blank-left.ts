import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';

/** As `sarika new` writes blanks. */
const BLANK = /\[\[[^[\]\n]+\]\]/g;

/** A blank of an article's skeleton that nobody has filled in. */
export const blankLeft: ArticleRule = {
  code: 'blank-left',
  // Readers would see the brackets.
  isGate: true,
  sparesDrafts: true,
  *check(copy) {
    const bracketed = copy.prose.filter(({ text }) => text.includes('[['));
    for (const { written, span } of matchesIn(bracketed, BLANK)) yield finding(copy, 'blank-left', span, { blank: written });
  },
  examples: [{ bad: 'ក្រសួងសូមជម្រាបជូនថា [[ខ្លឹមសារ]]។', fixed: null }],
};
