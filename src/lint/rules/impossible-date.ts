import type { KhmerDate } from '../../khmer/find-date.js';
import { isPossible } from '../../khmer/solar-date.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { datesIn } from '../dates.js';

/** A leap year: where the year is not written, or not one of the Gregorian calendar (1583 to some centuries ahead), 29 February may be. */
const LEAP = 2000;
const GREGORIAN = { first: 1583, last: 2300 };

/** Behind these a number with ទី is that of a day; behind other words it may count issues, sessions or laureates (លេខទី៣២ ខែមករា). */
const BEFORE_A_DAY = /(?:^|[^\u1780-\u17D30-9\u17E0-\u17E9 \u00A0\u200B]|ពី|ដល់|និង|ឬ|នៅ|នា)[ \u00A0\u200B]{0,8}$/;
const REACH = 20;

/** A day that no calendar has: it was mistyped, and nobody can tell which one was meant. */
export const impossibleDate: ArticleRule = {
  code: 'impossible-date',
  isGate: false,
  *check(copy) {
    for (const { text, date, written, span } of datesIn(copy.prose, { impliedYear: LEAP })) {
      const isGregorian = date.year >= GREGORIAN.first && date.year <= GREGORIAN.last;
      if (isPossible(isGregorian ? date : { ...date, year: LEAP }) || !isSurelyDay(text, date)) continue;
      yield finding(copy, 'impossible-date', span, { written });
    }
  },
  examples: [
    { bad: 'កិច្ចប្រជុំធ្វើឡើងនៅថ្ងៃទី៣១ ខែកុម្ភៈ ឆ្នាំ២០២២។', fixed: null },
    { bad: 'ចាប់ពីថ្ងៃទី២៩ ខែមីនា ដល់ទី៣១\nខែមេសា។', fixed: null },
    { bad: 'នៅថ្ងៃទី ៣១-០២-២០២២ និងថ្ងៃទី ៣១ កញ្ញា។', fixed: null },
  ],
};

/**
 * True where ថ្ងៃ or a weekday says that the number is a day's, or ទី behind what a day stands behind; then the year or the word for month must be
 * there, for កញ្ញា is «Miss», too.
 */
function isSurelyDay(text: string, { span, daySpan, monthSpan, weekday, yearSpan }: KhmerDate): boolean {
  const lead = text.slice(span.start, daySpan.start);
  if (weekday !== null || lead.startsWith('ថ')) return true;
  if (yearSpan === null && !text.slice(daySpan.end, monthSpan.start).includes('ខែ')) return false;
  return lead.startsWith('ទី') && BEFORE_A_DAY.test(text.slice(Math.max(0, span.start - REACH), span.start));
}
