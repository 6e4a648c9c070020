import { MISSPELT } from '../../khmer/spellings.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';
import { tableSpelling, wordPattern } from '../spelling-pattern.js';

const PATTERN = wordPattern(Object.keys(MISSPELT));

/** A word that is spelt as no dictionary has it. */
export const misspeltWord: ArticleRule = {
  code: 'misspelt-word',
  isGate: false,
  *check(copy) {
    for (const { written, span } of matchesIn(copy.prose, PATTERN)) {
      const right = MISSPELT[tableSpelling(written)] ?? written;
      yield finding(copy, 'misspelt-word', span, { written, right }, right);
    }
  },
  examples: [
    { bad: 'ការអភិវឌ្បរដ្ឋាភិបាលឌីជីថល។', fixed: 'ការអភិវឌ្ឍរដ្ឋាភិបាលឌីជីថល។' },
    { bad: 'ការប្រើប្រាសទិន្នន័យ។', fixed: 'ការប្រើប្រាស់ទិន្នន័យ។' },
    { bad: 'ហេដ្ឋារចនាសម័ន្ធ។', fixed: 'ហេដ្ឋារចនាសម្ព័ន្ធ។' },
  ],
};
