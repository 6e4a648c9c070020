import { weekdayOf } from '../model/moment.js';
import { type Span, shiftSpan } from '../model/source.js';
import { DATE_MARKERS, MONTH_SPELLINGS, WEEKDAY_SPELLINGS } from './calendar-words.js';
import { latinDigits, numberOf } from './digits.js';
import { type TimeOfDay, timeAfter, timeBefore } from './find-time.js';
import { DIGIT as D, GAP, loosePattern, wordTable } from './loose-spelling.js';
import { type CivilDay, isPossible } from './solar-date.js';

/** A Khmer solar date found in a text, with the span of every part. `month` 1–12; the day may be one that no calendar has (`isPossible`). */
export type KhmerDate = CivilDay & {
  /** The date alone, from ថ្ងៃ to the year; a time of day is not in it. */
  readonly span: Span;
  readonly daySpan: Span;
  readonly monthSpan: Span;
  /** Null where the year was not written but implied. */
  readonly yearSpan: Span | null;
  /** 0 (Sunday) to 6, null where none is written. */
  readonly weekday: number | null;
  /** Where the weekday's name stands, without ថ្ងៃ. */
  readonly weekdaySpan: Span | null;
  /** The time of day that stands right behind the date or else right before it, null where none does. */
  readonly time: TimeOfDay | null;
};

/** What counts as a date. */
export type FindDatesOptions = {
  /** The year that a day and month without one mean (`ថ្ងៃសុក្រ ទី ២១ ខែមករា`); unless it is given, those are no dates. */
  readonly impliedYear?: number;
  /** False where nobody asks for the time of day: it is null then, and a text is read in half the time. */
  readonly withTime?: boolean;
  /** True where only dates with a weekday are asked for. */
  readonly withWeekday?: boolean;
};

const MONTHS = wordTable(MONTH_SPELLINGS);
const WEEKDAYS = wordTable(WEEKDAY_SPELLINGS);

const THNGAI = `${loosePattern(DATE_MARKERS.day)}${GAP}`;
const DI = `${loosePattern(DATE_MARKERS.number)}${GAP}`;
const KHAE = `(?:${DATE_MARKERS.of}${GAP})?${loosePattern(DATE_MARKERS.month)}${GAP}`;
const COMMA = `${GAP}(?:[,/-]${GAP})?`;
const WEEKDAY = `(?:${THNGAI})?(?<weekday>${WEEKDAYS.pattern})${GAP}(?:,${GAP})?`;
const DAY = `(?<!${D})(?<day>${D}{1,2})(?!${D})`;
const MONTH = `(?<month>${MONTHS.pattern})`;
const CHHNAM = loosePattern(DATE_MARKERS.year);
const YEAR = `(?:${CHHNAM}${GAP})?(?:គ\\.?ស\\.?${GAP})?(?<year>${D}{4})(?!${D})`;
const NUMERIC = `${DAY}(?<mark>[/.-])(?<month>${D}{1,2})\\k<mark>(?<year>${D}{4})(?!${D})`;

/**
 * A form of a date: a pattern with the groups weekday, day, month and year, the same where it is known where the date begins, and what it ends in,
 * which is found much sooner.
 */
type Form = { readonly pattern: RegExp; readonly here: RegExp; readonly ending: RegExp | null };
/** UTF-16 units that a date with a year may have: some sixty of words and digits, and a dozen gaps of eight. */
const LONGEST = 200;

function form(pattern: string, ending: string | null): Form {
  const end = ending === null ? null : new RegExp(ending.replace(/\(\?<\w+>/g, '(?:'), 'g');
  return { pattern: new RegExp(pattern, 'dgu'), here: new RegExp(pattern, 'duy'), ending: end };
}

/** Where two forms start at one place, the first counts. */
const FORMS: readonly Form[] = [
  // ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២, with or without each of its words; ថ្ងៃ ពុធ, 19 ឧសភា, 2021.
  form(`(?:${WEEKDAY})?(?:${THNGAI})?(?:${DI})?${DAY}${COMMA}(?:${KHAE})?${MONTH}${COMMA}${YEAR}`, `${D}{4}(?!${D})`),
  // ខែមេសា ថ្ងៃទី១៧ ឆ្នាំ១៩៧៥
  form(`(?:${WEEKDAY})?${KHAE}${MONTH}${COMMA}(?:${THNGAI})?${DI}${DAY}${COMMA}${YEAR}`, `${D}${COMMA}${YEAR}`),
  // ថ្ងៃទី ០៨-១១-២០២៤: a day, a month and a year in numbers, where a word says that they are a date.
  form(
    `(?:${THNGAI}(?<weekday>${WEEKDAYS.pattern})${GAP}(?:,${GAP})?(?:${THNGAI})?(?:${DI})?|(?:${THNGAI})?${DI}|${THNGAI})${NUMERIC}`,
    `[/.-]${D}{4}(?!${D})`,
  ),
];
/** ថ្ងៃសុក្រ ទី ២១ ខែមករា, without a year: none may follow, nor a mark that would belong to the month's last letter. */
const NO_YEAR = `(?![\\u17B6-\\u17D3:]|${GAP}(?:ក្នុង|នៃ|នា|,)?${GAP}${CHHNAM})`;
const YEARLESS = form(`(?:${WEEKDAY})?(?:${THNGAI})?${DI}${DAY}${GAP}(?:${KHAE})?${MONTH}${NO_YEAR}`, null);

const WEEKDAY_WORD = new RegExp(WEEKDAYS.pattern);
/** With a weekday in them, dates of all forms begin so. */
const WEEKDAY_START = new RegExp(`(?:${THNGAI})?${WEEKDAYS.pattern}`, 'g');

/**
 * Every solar date in `text` in the forms that real releases have: with or without ថ្ងៃ, ទី, ខែ and ឆ្នាំ, spaced or not, in Khmer or Latin
 * digits, the month's and the weekday's clusters typed in any order; in numbers (day, month, year) behind ថ្ងៃ or ទី. A lunar date, a month
 * without a day and a range's first day are none. Works on the text as it stands; spans are UTF-16 offsets into it.
 * Laws: dates come in order and do not overlap; time grows with the length of the text.
 */
export function* findKhmerDates(text: string, options: FindDatesOptions = {}): Generator<KhmerDate> {
  const { impliedYear, withWeekday = false, withTime = true } = options;
  if (withWeekday && !WEEKDAY_WORD.test(text)) return;
  const forms = impliedYear === undefined ? FORMS : [...FORMS, YEARLESS];
  // Whose a time of day is depends on the dates around it, those without a weekday too.
  const next = withWeekday && !withTime ? nextAtWeekday : nextOfAny(forms.length);
  for (let from = 0; ; ) {
    const match = next(text, from, forms);
    if (!match) return;
    const date = dateOf(text, match, from, options);
    if (date && (date.weekday !== null || !withWeekday)) yield date;
    from = Math.max(match.index + match[0].length, date?.time?.span.end ?? 0);
  }
}

type NextMatch = (text: string, from: number, forms: readonly Form[]) => RegExpExecArray | null;

/** The next match of any form; what was found further on is kept. */
function nextOfAny(count: number): NextMatch {
  const matches = new Array<RegExpExecArray | null | undefined>(count);
  return (text, from, forms) => {
    let first: RegExpExecArray | null = null;
    for (let index = 0; index < forms.length; index++) {
      let match = matches[index];
      if (match === undefined || (match !== null && match.index < from)) {
        match = nextMatch(forms[index] as Form, text, from);
        matches[index] = match;
      }
      if (match && (first === null || match.index < first.index)) first = match;
    }
    return first;
  };
}

/** The next match that begins with a weekday: within a date none stands elsewhere, so nothing that comes before it reaches over it. */
function nextAtWeekday(text: string, from: number, forms: readonly Form[]): RegExpExecArray | null {
  for (let at = from; ; at++) {
    WEEKDAY_START.lastIndex = at;
    const start = WEEKDAY_START.exec(text);
    if (start === null) return null;
    at = start.index;
    for (const { here } of forms) {
      here.lastIndex = at;
      const match = here.exec(text);
      if (match) return match;
    }
  }
}

/** Where a form fits next, from `from` on: it ends at its next ending at the earliest, and is no longer than a date may be. */
function nextMatch({ pattern, ending }: Form, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  if (ending !== null) {
    ending.lastIndex = from;
    if (!ending.test(text)) return null;
    pattern.lastIndex = Math.max(from, ending.lastIndex - LONGEST);
  }
  return pattern.exec(text);
}

/** The first of `findKhmerDates`, or null. */
export function findKhmerDate(text: string, options: FindDatesOptions = {}): KhmerDate | null {
  return findKhmerDates(text, options).next().value ?? null;
}

function dateOf(text: string, match: RegExpExecArray, floor: number, { impliedYear, withTime = true }: FindDatesOptions): KhmerDate | null {
  const { weekday, day = '', month = '', year } = match.groups ?? {};
  const monthNumber = /^[0-9\u17E0-\u17E9]/.test(month) ? numberOf(month) : MONTHS.meaning(month);
  if (monthNumber === null || monthNumber < 1 || monthNumber > 12) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  const at = (name: string) => {
    const place = match.indices?.groups?.[name];
    return place ? { start: place[0], end: place[1] } : null;
  };
  const weekdayNumber = weekday === undefined ? null : WEEKDAYS.meaning(weekday);
  return {
    year: year === undefined ? (impliedYear ?? 0) : numberOf(year),
    month: monthNumber,
    day: numberOf(day),
    weekday: weekdayNumber,
    span,
    daySpan: at('day') ?? span,
    monthSpan: at('month') ?? span,
    yearSpan: at('year'),
    weekdaySpan: weekdayNumber === null ? null : at('weekday'),
    time: withTime ? (timeAfter(text, span.end) ?? timeBefore(text, span.start, floor)) : null,
  };
}

/** The weekday 0–6 that the date should have, where it says another; null where both agree, where none is written or no such day is. */
export function weekdayDisagrees(date: KhmerDate): number | null {
  if (date.weekday === null || !isPossible(date)) return null;
  const right = weekdayOf(date.year, date.month, date.day);
  return right === date.weekday ? null : right;
}

/** The date with all its spans moved by `offset`: found in a part of a text, it is told in the whole. */
export function shiftKhmerDate(date: KhmerDate, offset: number): KhmerDate {
  const shift = (span: Span | null) => span && shiftSpan(span, offset);
  return {
    ...date,
    span: shiftSpan(date.span, offset),
    daySpan: shiftSpan(date.daySpan, offset),
    monthSpan: shiftSpan(date.monthSpan, offset),
    yearSpan: shift(date.yearSpan),
    weekdaySpan: shift(date.weekdaySpan),
    time: date.time && { ...date.time, span: shiftSpan(date.time.span, offset) },
  };
}

const ISO = /^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})$/;
const NUMBERS = /^(?<day>[0-9]{1,2})(?<mark>[/.-])(?<month>[0-9]{1,2})\k<mark>(?<year>[0-9]{4})$/;

/**
 * The day that a whole text says, with white space around it allowed: ISO `2022-01-21`, numbers `21/01/2022` (day first), or a Khmer solar
 * date; Khmer or Latin digits. Null where it says anything more or else, or where no calendar has the day.
 * A wrong weekday stays to be seen: `weekdayDisagrees(findKhmerDate(text))`.
 */
export function parseDate(text: string): CivilDay | null {
  const written = text.trim();
  const groups = (ISO.exec(latinDigits(written)) ?? NUMBERS.exec(latinDigits(written)))?.groups;
  const found = groups ? null : findKhmerDate(written);
  if (!groups && (found?.span.start !== 0 || found.span.end !== written.length)) return null;
  const { year, month, day } = found ?? { year: Number(groups?.year), month: Number(groups?.month), day: Number(groups?.day) };
  return isPossible({ year, month, day }) ? { year, month, day } : null;
}
