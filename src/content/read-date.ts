import { WEEKDAYS } from '../khmer/calendar-words.js';
import { latinDigits } from '../khmer/digits.js';
import { findKhmerDate, weekdayDisagrees } from '../khmer/find-date.js';
import { isPossible } from '../khmer/solar-date.js';
import { type CivilTime, instantOf, isCalendarDay, isoDate, type Moment } from '../model/moment.js';

export type DateFault =
  | { readonly fault: 'unreadable' }
  | { readonly fault: 'impossible' }
  | { readonly fault: 'weekday'; readonly written: string; readonly right: string; readonly date: string };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads `2022-01-21`, `2022-01-21 14:30`, an RFC 3339 instant or a Khmer solar date, alone or with its ម៉ោង where that says which half of the day it is in, with Khmer or Latin digits.
 * A date alone is the first instant of that day in `timeZone`, or the instant at which that day is over when `edge` is `end`.
 * A day that no calendar has is a fault, never the day it would roll over to; so is a weekday that isn't the date's.
 */
export function readDate(text: string, timeZone: string, edge: 'start' | 'end' = 'start'): Moment | DateFault {
  const written = latinDigits(text.trim());
  const iso = ISO.exec(written);
  if (iso) return readIso(iso, timeZone, edge);
  return readKhmer(text.trim(), timeZone, edge);
}

function readKhmer(text: string, timeZone: string, edge: 'start' | 'end'): Moment | DateFault {
  const date = findKhmerDate(text);
  // The time of day stands behind the date or before it; together they are the whole text, or there is more in it than we read.
  const spans = date ? [date.span, ...(date.time ? [date.time.span] : [])] : [];
  const isWhole = Math.min(...spans.map(({ start }) => start)) === 0 && Math.max(...spans.map(({ end }) => end)) === text.length;
  if (!date || !isWhole || date.time?.isClear === false) return { fault: 'unreadable' };
  if (!isPossible(date)) return { fault: 'impossible' };
  const right = weekdayDisagrees(date);
  if (date.weekday !== null && right !== null) {
    return { fault: 'weekday', written: WEEKDAYS[date.weekday] ?? '', right: WEEKDAYS[right] ?? '', date: isoDate(date) };
  }
  if (date.time) return { ms: instantOf({ second: 0, ...date.time, ...date }, timeZone), dateOnly: false };
  return dayOf({ hour: 0, minute: 0, second: 0, ...date }, timeZone, edge);
}

function readIso(match: RegExpExecArray, timeZone: string, edge: 'start' | 'end'): Moment | DateFault {
  const part = (index: number) => Number(match[index] ?? 0);
  const civil: CivilTime = { year: part(1), month: part(2), day: part(3), hour: part(4), minute: part(5), second: part(6) };
  if (!isCalendarDay(civil.year, civil.month, civil.day)) return { fault: 'impossible' };
  if (civil.hour > 23 || civil.minute > 59 || civil.second > 59) return { fault: 'impossible' };
  if (match[4] === undefined) return dayOf(civil, timeZone, edge);
  const offset = match[7];
  if (offset === undefined) return { ms: instantOf(civil, timeZone), dateOnly: false };
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  if (Number(hours ?? 0) > 14 || Number(minutes ?? 0) > 59) return { fault: 'impossible' };
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000 * (sign === '-' ? -1 : 1);
  return { ms: instantOf(civil, 'UTC') - ahead, dateOnly: false };
}

function dayOf(civil: CivilTime, timeZone: string, edge: 'start' | 'end'): Moment {
  if (edge === 'start') return { ms: instantOf(civil, timeZone), dateOnly: true };
  // The instant at which the day is over, which is the next one's first.
  return { ms: instantOf({ ...civil, hour: 24, minute: 0, second: 0 }, timeZone), dateOnly: true };
}
