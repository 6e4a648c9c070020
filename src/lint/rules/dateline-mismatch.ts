import { isPossible } from '../../khmer/solar-date.js';
import { isoDate } from '../../model/moment.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { openingDateline } from '../dateline.js';

/** From here on a year is one of the Buddhist Era, 543 or 544 ahead. */
const BUDDHIST = 2300;

/** A dateline of another day than the article's `date`: the page shows both, one above the other. */
export const datelineMismatch: ArticleRule = {
  code: 'dateline-mismatch',
  isGate: false,
  *check(copy) {
    const opening = openingDateline(copy);
    if (!copy.meta?.date || !opening?.date || !isPossible(opening.date) || opening.date.year > BUDDHIST) return;
    const date = isoDate(copy.dayOf(copy.meta.date));
    if (isoDate(opening.date) === date) return;
    const { start, end } = opening.date.span;
    yield finding(copy, 'dateline-mismatch', opening.passage.place(start, end), { written: opening.text.slice(start, end), date });
  },
  examples: [
    { bad: 'ភ្នំពេញ ថ្ងៃព្រហស្បតិ៍ ទី២០ ខែមករា ឆ្នាំ២០២២ - ក្រសួងបានប្រកាស។', fixed: null },
    { bad: 'ថ្ងៃទី២១ ខែមករា\nឆ្នាំ២០២១៖ ក្រសួងបានប្រកាស។', fixed: null },
  ],
};
