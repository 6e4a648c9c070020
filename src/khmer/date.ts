import { isCalendarDay, weekdayOf } from '../model/moment.js';
import type { Span } from '../model/source.js';
import { khmerDigits, latinDigits } from './digits.js';

/** The solar months, January first. */
export const MONTHS = ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'] as const;
/** The days of the week, Sunday first. */
export const WEEKDAYS = ['អាទិត្យ', 'ចន្ទ', 'អង្គារ', 'ពុធ', 'ព្រហស្បតិ៍', 'សុក្រ', 'សៅរ៍'] as const;

/** Spellings met in real releases, and what each means. */
const MONTH_SPELLINGS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, index) => [name, index + 1] as const),
  ['កុម្ភះ', 2],
  ['កុម្ភ:', 2],
  ['កុម្ភ', 2],
  ['មិនា', 3],
  ['វិច្ជិកា', 11],
]);
const WEEKDAY_SPELLINGS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAYS.map((name, index) => [name, index] as const),
  ['ច័ន្ទ', 1],
  ['ព្រហស្បត្តិ៍', 4],
  ['ព្រហស្បត៍', 4],
  ['សៅរិ៍', 6],
]);

/** A Khmer solar date found in a text. `month` 1–12; `weekday` 0 (Sunday) to 6, null where none is written. */
export type KhmerDate = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number | null;
  readonly span: Span;
  /** Where the weekday's name stands, without ថ្ងៃ. */
  readonly weekdaySpan: Span | null;
};

const longest = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|');
// Bounded, so that a line of a hundred thousand spaces takes no time to speak of.
const GAP = '[ \\t\\u00A0\\u200B]{0,8}';
const DATE = new RegExp(
  `(?:(?:ថ្ងៃ${GAP})?(?<weekday>${longest(WEEKDAY_SPELLINGS.keys())})${GAP},?${GAP})?` +
    `(?:ថ្ងៃ${GAP})?(?:ទី${GAP})?(?<day>[0-9០-៩]{1,2})${GAP}(?:ខែ${GAP})?` +
    `(?<month>${longest(MONTH_SPELLINGS.keys())})${GAP},?${GAP}(?:ឆ្នាំ${GAP})?(?<year>[0-9០-៩]{4})(?![0-9០-៩])`,
  'du',
);

/**
 * The first solar date in `text` in the forms that real releases have: with or without ថ្ងៃ, ទី, ខែ and ឆ្នាំ, spaced or not,
 * in Khmer or Latin digits. The day may be one that no calendar has (see `isPossible`). Null where there is none.
 */
export function findKhmerDate(text: string): KhmerDate | null {
  const match = DATE.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const weekdayAt = match.indices?.groups?.weekday;
  return {
    year: Number(latinDigits(groups.year ?? '')),
    month: MONTH_SPELLINGS.get(groups.month ?? '') ?? 0,
    day: Number(latinDigits(groups.day ?? '')),
    weekday: groups.weekday === undefined ? null : (WEEKDAY_SPELLINGS.get(groups.weekday) ?? null),
    span: { start: match.index, end: match.index + match[0].length },
    weekdaySpan: weekdayAt ? { start: weekdayAt[0], end: weekdayAt[1] } : null,
  };
}

/** True when the day stands in the calendar; the weekday is not looked at. */
export function isPossible(date: { readonly year: number; readonly month: number; readonly day: number }): boolean {
  return isCalendarDay(date.year, date.month, date.day);
}

/** The official solar form: `ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២`. */
export function khmerDate(date: { readonly year: number; readonly month: number; readonly day: number }): string {
  const weekday = WEEKDAYS[weekdayOf(date.year, date.month, date.day)];
  return `ថ្ងៃ${weekday} ទី${khmerDigits(date.day)} ខែ${MONTHS[date.month - 1]} ឆ្នាំ${khmerDigits(date.year)}`;
}
