import { WEEKDAYS } from '../../khmer/calendar-words.js';
import { weekdayDisagrees } from '../../khmer/find-date.js';
import { isoDate } from '../../model/moment.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { datesIn } from '../dates.js';

/** A weekday that is not that of its date: the first thing that editors of wire services look up. */
export const weekdayMismatch: ArticleRule = {
  code: 'weekday-mismatch',
  isGate: true,
  *check(copy) {
    for (const { passage, date } of datesIn(copy.prose, { withWeekday: true })) {
      const right = WEEKDAYS[weekdayDisagrees(date) ?? -1];
      if (right === undefined || date.weekdaySpan === null) continue;
      const { start, end } = date.weekdaySpan;
      const args = { written: passage.text.slice(start, end), right, date: isoDate(date) };
      yield finding(copy, 'weekday-mismatch', passage.place(start, end), args, right);
    }
  },
  examples: [
    { bad: 'កិច្ចប្រជុំធ្វើឡើងនៅថ្ងៃព្រហស្បតិ៍ ទី២១ ខែមករា ឆ្នាំ២០២២។', fixed: 'កិច្ចប្រជុំធ្វើឡើងនៅថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២។' },
    { bad: 'នៅ**ថ្ងៃចន្ទ** ទី២១ ខែមករា\nឆ្នាំ២០២២។', fixed: 'នៅ**ថ្ងៃសុក្រ** ទី២១ ខែមករា\nឆ្នាំ២០២២។' },
  ],
};
