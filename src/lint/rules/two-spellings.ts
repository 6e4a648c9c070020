import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn, wordPattern } from '../passage.js';

/**
 * Words that official papers spell in more than one way: with a subscript, or in the older way with ំ. Which one a newsroom takes is its own
 * affair, as long as it takes one; the first is taken where an article has both as often.
 */
const SPELLINGS: readonly (readonly [string, ...string[]])[] = [
  ['ឱ្យ', 'ឲ្យ'],
  ['សម្រាប់', 'សំរាប់'],
  ['សម្រេច', 'សំរេច'],
  ['សម្រួល', 'សំរួល'],
  ['សម្រាក', 'សំរាក'],
  ['សម្គាល់', 'សំគាល់'],
  ['សម្ភារ', 'សំភារ'],
  ['សម្អាត', 'សំអាត'],
  ['កម្រិត', 'កំរិត'],
  ['គម្រោង', 'គំរោង'],
  ['ចម្រើន', 'ចំរើន'],
  ['ចម្លង', 'ចំលង'],
  ['ចម្លើយ', 'ចំលើយ'],
  ['ជម្រើស', 'ជំរើស'],
  ['ជម្រះ', 'ជំរះ'],
  ['តម្រូវ', 'តំរូវ'],
  ['តម្លៃ', 'តំលៃ'],
  ['ទម្រង់', 'ទំរង់'],
  ['ទម្លាប់', 'ទំលាប់'],
  ['បម្រើ', 'បំរើ'],
  ['លម្អិត', 'លំអិត'],
];

const ANY = wordPattern(SPELLINGS.flat());

/** A word that is spelt in two ways in one article: the rarer ones are pointed out, or the older where both are as frequent. */
export const twoSpellings: ArticleRule = {
  code: 'two-spellings',
  isGate: false,
  *check(copy) {
    const all = [...matchesIn(copy.prose, ANY)];
    for (const spellings of SPELLINGS) {
      const uses = all.filter(({ written }) => spellings.includes(written));
      const count = (spelling: string): number => uses.filter(({ written }) => written === spelling).length;
      const usual = spellings.reduce((best, spelling) => (count(spelling) > count(best) ? spelling : best));
      for (const { written, span } of uses) {
        if (written !== usual) yield finding(copy, 'two-spellings', span, { written, usual, times: count(usual) }, usual);
      }
    }
  },
  examples: [
    { bad: 'ជួយឱ្យប្រជាជន និងផ្តល់ឲ្យសិស្ស។', fixed: 'ជួយឱ្យប្រជាជន និងផ្តល់ឱ្យសិស្ស។' },
    { bad: 'សំរាប់ការងារ សម្រាប់ប្រជាជន និងសម្រាប់ជាតិ។', fixed: 'សម្រាប់ការងារ សម្រាប់ប្រជាជន និងសម្រាប់ជាតិ។' },
    { bad: 'ចំលើយ ចំលើយ និងចម្លើយ។', fixed: 'ចំលើយ ចំលើយ និងចំលើយ។' },
  ],
};
