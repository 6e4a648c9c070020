import { latinDigits } from '../../khmer/digits.js';
import type { KhmerDate } from '../../khmer/find-date.js';
import { type CivilDay, dayNumber, isPossible } from '../../khmer/solar-date.js';
import { isoDate } from '../../model/moment.js';
import { type ArticleRule, finding } from '../article-rule.js';
import type { Copy } from '../copy.js';
import { type DateUse, datesIn } from '../dates.js';
import type { Passage } from '../passage.js';

/** What makes a date that of a paper, of a deadline or of what went before, and not of the event. */
const OTHER = /(?:ចុះ|មុន|ត្រឹម|ហួស|យូរ|ដល់|ពី)[ \u00A0\u200B]?(?:នៅ)?[ \u00A0\u200B]*$/;
/** The first day of a range, before its last one: `ទី២៤ ដល់ថ្ងៃទី`, `ទី២៤-`. */
const RANGE = /([0-9\u17E0-\u17E9]{1,2})[ \u00A0\u200B]?(?:ដល់|និង|[-–—,])[ \u00A0\u200B]?$/;
/** A day by its number alone, or a date in numbers without a word before it. */
const LOOSE_DAY =
  /ទី[ \u00A0\u200B]?([0-9\u17E0-\u17E9]{1,2})(?![0-9\u17E0-\u17E9])|([0-9\u17E0-\u17E9]{1,2})[/.-][0-9\u17E0-\u17E9]{1,2}[/.-]/g;
/** UTF-16 units before a date that are looked at. */
const REACH = 30;

/** The days of an event, as `dayNumber` has them, and the article's own. */
type Days = { readonly start: CivilDay; readonly first: number; readonly last: number; readonly published: number };

/** An event that the text puts on another day than the front matter does: one slip of the day, the month or the year apart. */
export const eventDateMismatch: ArticleRule = {
  code: 'event-date-mismatch',
  isGate: false,
  *check(copy) {
    const days = daysOf(copy);
    if (!days) return;
    const dates = [...datesIn(copy.prose, { impliedYear: days.start.year })].filter(({ date }) => isPossible(date));
    if (dates.some((use) => isOfEvent(use, days)) || namesDayOtherwise(copy, dates, days)) return;
    const slip = dates.find(({ text, date }) => isSlip(date, days) && !OTHER.test(before(text, date)));
    if (slip) yield finding(copy, 'event-date-mismatch', slip.span, { written: slip.written, date: isoDate(days.start) });
  },
  examples: [
    { frontMatter: 'event:\n  name: ក\n  start: 2022-02-24', bad: 'សិក្ខាសាលានឹងធ្វើនៅថ្ងៃទី២៤ ខែមីនា ឆ្នាំ២០២២។', fixed: null },
    { frontMatter: 'event:\n  name: ក\n  start: 2022-02-24\n  end: 2022-02-25', bad: 'នៅថ្ងៃទី២៦ ខែកុម្ភៈ ឆ្នាំ២០២២។', fixed: null },
  ],
};

function daysOf({ meta, dayOf }: Copy): Days | null {
  if (!meta?.event || !meta.date) return null;
  const start = dayOf(meta.event.start);
  const first = dayNumber(start);
  const last = meta.event.end ? dayNumber(dayOf(meta.event.end)) : first;
  return { start, first, last: Math.max(first, last), published: dayNumber(dayOf(meta.date)) };
}

function before(text: string, { span }: KhmerDate): string {
  return text.slice(Math.max(0, span.start - REACH), span.start);
}

/** True for a day of the event, and for a range that has one. */
function isOfEvent({ text, date }: DateUse, { first, last }: Days): boolean {
  const [, from] = RANGE.exec(before(text, date)) ?? [];
  const start = { ...date, day: from === undefined ? date.day : Math.min(date.day, Number(latinDigits(from))) };
  return (isPossible(start) ? dayNumber(start) : dayNumber(date)) <= last && dayNumber(date) >= first;
}

/** The event's day stands in the text in a form that is no whole date: then nobody knows that it is wrong. */
function namesDayOtherwise({ prose }: Copy, dates: readonly DateUse[], { first, last, start }: Days): boolean {
  const whole = new Map<Passage, Set<number>>();
  for (const { passage, date } of dates) whole.set(passage, (whole.get(passage) ?? new Set()).add(date.daySpan.start));
  return prose.some((passage) =>
    [...passage.text.matchAll(LOOSE_DAY)].some((match) => {
      const written = match[1] ?? match[2] ?? '';
      const day = Number(latinDigits(written));
      const isInDate = whole.get(passage)?.has(match.index + match[0].indexOf(written));
      return !isInDate && day >= start.day && day <= start.day + last - first;
    }),
  );
}

/** True for a whole date, on the same side of the article's own day as the event, that differs from it in the day, the month or the year alone. */
function isSlip(date: KhmerDate, { start, first, published }: Days): boolean {
  const day = dayNumber(date);
  if (date.yearSpan === null || day === published) return false;
  const same = [date.day === start.day, date.month === start.month, date.year === start.year].filter(Boolean).length;
  return same === 2 && (date.year !== start.year || day > published === first > published);
}
