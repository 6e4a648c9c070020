import { SPELLINGS } from '../../khmer/spellings.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn, type PassageMatch } from '../passage.js';
import { tableSpelling, wordPattern } from '../spelling-pattern.js';

const ANY = wordPattern(SPELLINGS.flat());
const OF_WORD = new Map(SPELLINGS.flatMap((spellings) => spellings.map((spelling) => [spelling, spellings] as const)));

/** A word that is spelt in two ways in one article: the rarer ones are pointed out, or the older where both are as frequent. */
export const twoSpellings: ArticleRule = {
  code: 'two-spellings',
  isGate: false,
  *check(copy) {
    const words = new Map<readonly string[], PassageMatch[]>();
    for (const use of matchesIn(copy.prose, ANY)) {
      const spellings = OF_WORD.get(tableSpelling(use.written)) ?? [];
      const uses = words.get(spellings);
      if (uses) uses.push(use);
      else words.set(spellings, [use]);
    }
    for (const [spellings, uses] of words) {
      const count = (spelling: string): number => uses.filter(({ written }) => tableSpelling(written) === spelling).length;
      const usual = spellings.reduce((best, spelling) => (count(spelling) > count(best) ? spelling : best));
      const times = count(usual);
      for (const { written, span } of uses) {
        if (tableSpelling(written) !== usual) yield finding(copy, 'two-spellings', span, { written, usual, times }, usual);
      }
    }
  },
  examples: [
    { bad: 'ជួយឱ្យប្រជាជន និងផ្តល់ឲ្យសិស្ស។', fixed: 'ជួយឱ្យប្រជាជន និងផ្តល់ឱ្យសិស្ស។' },
    { bad: 'សំរាប់ការងារ សម្រាប់ប្រជាជន និងសម្រាប់ជាតិ។', fixed: 'សម្រាប់ការងារ សម្រាប់ប្រជាជន និងសម្រាប់ជាតិ។' },
    { bad: 'ចំលើយ ចំលើយ និងចម្លើយ។', fixed: 'ចំលើយ ចំលើយ និងចំលើយ។' },
    { bad: 'សំឡេង សំឡេង សម្លេង និងសំលេង។', fixed: 'សំឡេង សំឡេង សំឡេង និងសំឡេង។' },
  ],
};
