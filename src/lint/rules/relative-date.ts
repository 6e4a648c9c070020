import { WEEKDAY_SPELLINGS } from '../../khmer/calendar-words.js';
import { findKhmerDate } from '../../khmer/find-date.js';
import { findLunarDates } from '../../khmer/find-lunar-date.js';
import { wordTable } from '../../khmer/loose-spelling.js';
import { type ArticleRule, finding } from '../article-rule.js';
import type { Passage } from '../passage.js';

/** Week (three words), month and year. */
const SPAN = '(?:សប្តាហ៍|សប្ដាហ៍|អាទិត្យ|ខែ|ឆ្នាំ)';
const GAP = '[ \\n\\u00A0\\u200B]?';
const MARK = '[\\u17B6-\\u17D3\\u17DD]';
/**
 * Days by their distance from today. សព្វថ្ងៃនេះ, «nowadays», is none, nor is a number of years ago (ប្រាំឆ្នាំមុន), the following month of a
 * tale (ខែក្រោយមក), previous years (ឆ្នាំមុនៗ), or the years before something: a span counts behind «in» or «since» alone.
 */
const RELATIVE = [
  `(?<!សព្វ${GAP})ថ្ងៃនេះ(?!${MARK}|${GAP}(?:ហើយ|ទេ))`,
  `ម្សិល(?:មិញ|ម៉ិញ|ម្ងៃ)(?!${MARK})`,
  `(?:ថ្ងៃ|ខាន)?ស្អែក(?!${MARK})`,
  `(?<=(?:ពី|នៅ|ក្នុង|នា|ដល់|រហូត)${GAP})${SPAN}(?:ក្រោយ|មុន)(?!${MARK}|${GAP}(?:មក|ៗ|គ|នៃ|ពេល|ការ|នឹង|ដែល))`,
  `(?<=កាលពី${GAP})ថ្ងៃ${wordTable(WEEKDAY_SPELLINGS).pattern}(?!${MARK}|${GAP}ទី)`,
].join('|');
/** What one of them begins with, or goes on with. */
const HINT = /ថ្ងៃ|ម្សិល|ស្អែក|ក្រោយ|មុន/;
/** Those, quotation marks and the ends of sentences. */
const STOPS = new RegExp(`(?<relative>${RELATIVE})|(?<opens>[«“])|(?<closes>[»”])|(?<ends>[។៕])`, 'g');
/** A date in numbers alone. */
const NUMERIC = /[0-9\u17E0-\u17E9]{1,2}([/.-])[0-9\u17E0-\u17E9]{1,2}\1[0-9\u17E0-\u17E9]{4}/;

/** «Today», «last month»: who finds the article years later cannot tell which day is meant, unless a date stands beside it. */
export const relativeDate: ArticleRule = {
  code: 'relative-date',
  isGate: false,
  *check(copy) {
    for (const passage of copy.passages) {
      if (!HINT.test(passage.text)) continue;
      for (const { start, end } of relativesIn(passage)) {
        yield finding(copy, 'relative-date', passage.place(start, end), { written: passage.text.slice(start, end) });
      }
    }
  },
  examples: [
    { bad: 'ថ្ងៃនេះ ក្រសួងបានប្រកាសជ័យលាភី។', fixed: null },
    { bad: 'កិច្ចប្រជុំធ្វើកាលពីថ្ងៃសុក្រ។', fixed: null },
    { bad: 'គម្រោងចាប់ផ្តើមនៅខែក្រោយ។', fixed: null },
  ],
};

/** Those in sentences without a date. What stands in quotation marks is somebody's words, which nobody may change. */
function* relativesIn({ text }: Passage): Generator<{ readonly start: number; readonly end: number }> {
  let isQuoted = false;
  let sentence = 0;
  let found: { readonly start: number; readonly end: number }[] = [];
  for (const { groups, index, 0: written } of text.matchAll(STOPS)) {
    if (groups?.opens) isQuoted = true;
    else if (groups?.closes) isQuoted = false;
    else if (groups?.relative && !isQuoted) found.push({ start: index, end: index + written.length });
    else if (groups?.ends) {
      if (found.length > 0 && !isDated(text.slice(sentence, index))) yield* found;
      found = [];
      sentence = index + 1;
    }
  }
  if (found.length > 0 && !isDated(text.slice(sentence))) yield* found;
}

function isDated(sentence: string): boolean {
  const line = sentence.replaceAll('\n', ' ');
  return NUMERIC.test(line) || findKhmerDate(line, { impliedYear: 2000, withTime: false }) !== null || !findLunarDates(line).next().done;
}
