import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';

const SPACES = /(?<=\S) {2,}(?=\S)/g;

/** Two spaces or more between words of a line. A page shows one; other uses of the text show them all. */
export const doubleSpace: ArticleRule = {
  code: 'double-space',
  isGate: false,
  *check(copy) {
    for (const { written, span } of matchesIn(copy.passages, SPACES)) {
      yield finding(copy, 'double-space', span, { spaces: written.length }, ' ');
    }
  },
  examples: [{ bad: 'ក្រសួង  និងស្ថាប័ន។', fixed: 'ក្រសួង និងស្ថាប័ន។' }],
};
