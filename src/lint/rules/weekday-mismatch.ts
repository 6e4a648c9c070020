import { WEEKDAYS } from '../../khmer/calendar-words.js';
import { findKhmerDates, weekdayDisagrees } from '../../khmer/find-date.js';
import { isoDate } from '../../model/moment.js';
import { type ArticleRule, finding } from '../article-rule.js';

// Every date with a year has its digits: most paragraphs have none, and need not be searched further.
const YEAR = /[0-9\u17E0-\u17E9]{4}/;

/** A weekday that is not that of its date: the first thing that editors of wire services look up. */
export const weekdayMismatch: ArticleRule = {
  code: 'weekday-mismatch',
  isGate: true,
  *check(copy) {
    for (const passage of copy.prose) {
      if (!YEAR.test(passage.text)) continue;
      // A date may go on in the next line of its paragraph.
      for (const date of findKhmerDates(passage.text.replaceAll('\n', ' '))) {
        const right = WEEKDAYS[weekdayDisagrees(date) ?? -1];
        if (right === undefined || date.weekdaySpan === null) continue;
        const { start, end } = date.weekdaySpan;
        const args = { written: passage.text.slice(start, end), right, date: isoDate(date) };
        yield finding(copy, 'weekday-mismatch', passage.place(start, end), args, right);
      }
    }
  },
  examples: [
    { bad: 'កិច្ចប្រជុំធ្វើឡើងនៅថ្ងៃព្រហស្បតិ៍ ទី២១ ខែមករា ឆ្នាំ២០២២។', fixed: 'កិច្ចប្រជុំធ្វើឡើងនៅថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២។' },
    { bad: 'នៅ**ថ្ងៃចន្ទ** ទី២១ ខែមករា\nឆ្នាំ២០២២។', fixed: 'នៅ**ថ្ងៃសុក្រ** ទី២១ ខែមករា\nឆ្នាំ២០២២។' },
  ],
};
