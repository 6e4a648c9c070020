import { type ArticleRule, finding } from '../article-rule.js';

/** Two spaces or more between words of a line. A page shows one; other uses of the text show them all. */
export const doubleSpace: ArticleRule = {
  code: 'double-space',
  isGate: false,
  *check(copy) {
    for (const passage of copy.passages) {
      for (const { 0: spaces, index } of passage.text.matchAll(/(?<=\S) {2,}(?=\S)/g)) {
        yield finding(copy, 'double-space', passage.place(index, index + spaces.length), { spaces: spaces.length }, ' ');
      }
    }
  },
  examples: [{ bad: 'ក្រសួង  និងស្ថាប័ន។', fixed: 'ក្រសួង និងស្ថាប័ន។' }],
};
