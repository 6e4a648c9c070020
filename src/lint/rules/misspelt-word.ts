import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn, wordPattern } from '../passage.js';

/**
 * Spellings that are no words, and what was meant: look-alike letters, a sign or a subscript that is missing. Chuon Nath's dictionary has the
 * right ones. A word is listed only where the wrong spelling can stand for nothing else.
 */
const MISSPELT: Readonly<Record<string, string>> = {
  អភិវឌ្ប: 'អភិវឌ្ឍ',
  អភិវឌ្ឈ: 'អភិវឌ្ឍ',
  អភិវឌ្ឃ: 'អភិវឌ្ឍ',
  ប្រើប្រាស: 'ប្រើប្រាស់',
  សម័ន្ធ: 'សម្ព័ន្ធ',
  ពត៌មាន: 'ព័ត៌មាន',
  ព័តមាន: 'ព័ត៌មាន',
  ព៌តមាន: 'ព័ត៌មាន',
  បរិច្ជេទ: 'បរិច្ឆេទ',
  អោយ: 'ឱ្យ',
};

const PATTERN = wordPattern(Object.keys(MISSPELT));

/** A word that is spelt as no dictionary has it. */
export const misspeltWord: ArticleRule = {
  code: 'misspelt-word',
  isGate: false,
  *check(copy) {
    for (const { written, span } of matchesIn(copy.prose, PATTERN)) {
      const right = MISSPELT[written] ?? written;
      yield finding(copy, 'misspelt-word', span, { written, right }, right);
    }
  },
  examples: [
    { bad: 'ការអភិវឌ្បរដ្ឋាភិបាលឌីជីថល។', fixed: 'ការអភិវឌ្ឍរដ្ឋាភិបាលឌីជីថល។' },
    { bad: 'ការប្រើប្រាសទិន្នន័យ។', fixed: 'ការប្រើប្រាស់ទិន្នន័យ។' },
    { bad: 'ហេដ្ឋារចនាសម័ន្ធ។', fixed: 'ហេដ្ឋារចនាសម្ព័ន្ធ។' },
  ],
};
