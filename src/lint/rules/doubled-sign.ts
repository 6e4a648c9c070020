import { codePointName } from '../../model/code-point.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';

// Dependent vowels, signs and diacritics; not the coeng, which calls for a letter.
const DOUBLED = /([\u17B6-\u17D1\u17DD])\1+/g;

/** A vowel or sign that was typed twice: it prints over itself and looks right, and no search finds the word. */
export const doubledSign: ArticleRule = {
  code: 'doubled-sign',
  isGate: false,
  *check(copy) {
    for (const { match, written, span } of matchesIn(copy.prose, DOUBLED)) {
      const [, sign = ''] = match;
      yield finding(copy, 'doubled-sign', span, { sign: codePointName(sign), times: written.length }, sign);
    }
  },
  examples: [
    { bad: 'ការប្រើប្រាស់់ប្រព័ន្ធ។', fixed: 'ការប្រើប្រាស់ប្រព័ន្ធ។' },
    { bad: 'កាារងារ។', fixed: 'ការងារ។' },
  ],
};
