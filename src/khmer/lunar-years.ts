import { LUNAR_MONTHS } from './calendar-words.js';
import { FIRST_YEAR, LAST_YEAR } from './new-year.js';
import { dayNumber } from './solar-date.js';
import { sakaratOf, yearSigns } from './year-signs.js';

/** What makes a lunar year longer than 354 days: a thirteenth month (អធិកមាស, 384) or a thirtieth day of ជេស្ឋ (ចន្ទ្រាធិមាស, 355). */
export type LunarLeap = 'month' | 'day' | null;

/** A lunar year, from ១កើត មិគសិរ in November or December to the end of កត្តិក in the Gregorian year that it is numbered by. */
export type LunarYear = {
  readonly year: number;
  readonly leap: LunarLeap;
  /** The day number of its first day. */
  readonly start: number;
  /** 354, 355 or 384. */
  readonly length: number;
  /** In order; `index` in `LUNAR_MONTHS`, `start` as a day number, `length` 29 or 30. */
  readonly months: readonly LunarMonth[];
};
/** A month of a lunar year: `index` in `LUNAR_MONTHS`, `start` as a day number, `length` 29 or 30 days. */
export type LunarMonth = { readonly index: number; readonly start: number; readonly length: number };

const JESTH = LUNAR_MONTHS.indexOf('ជេស្ឋ');
const ASATH = LUNAR_MONTHS.indexOf('អាសាឍ');
const SECOND_ASATH = LUNAR_MONTHS.indexOf('ទុតិយាសាឍ');
/** មិគសិរ, មាឃ, ចេត្រ, ជេស្ឋ, ស្រាពណ៍ and អស្សុជ. */
const SHORT_MONTHS: ReadonlySet<number> = new Set([0, 2, 4, 6, 10, 12]);

/** ១កើត មិគសិរ of the year 2022, from 2022-01-21 = ៤រោច បុស្ស. */
const ANCHOR = { year: 2022, start: dayNumber({ year: 2021, month: 12, day: 5 }) };

/** Whether the signs ask for a leap month, for a leap day, or for both. */
function leapsAskedFor(year: number): { readonly month: boolean; readonly day: boolean } {
  const { bodithey, avoman, kromathupol } = yearSigns(sakaratOf(year));
  const next = yearSigns(sakaratOf(year + 1));
  // Of two neighbours 25 and 5 the second has the month; of 24 and 6, neither of which would have one, the first.
  const month = bodithey === 24 ? next.bodithey === 6 : bodithey === 25 ? next.bodithey !== 5 : bodithey > 25 || bodithey <= 5;
  // In a solar year of 365 days 137 asks for a day, but not before a year with 0, which does.
  const day = kromathupol <= 207 ? avoman <= 126 : avoman < 137 || (avoman === 137 && next.avoman !== 0);
  return { month, day };
}

/**
 * The leap of a lunar year. A year never has both: its day is put off to the next.
 * Source: Roath Kim Soeun, «Pratitin Soryakkatik-Chankatik 1900–1999», rules of បូតិថី and អវមាន.
 */
export function lunarLeap(year: number): LunarLeap {
  const asked = leapsAskedFor(year);
  if (asked.month) return 'month';
  const before = leapsAskedFor(year - 1);
  return asked.day || (before.month && before.day) ? 'day' : null;
}

const LENGTHS = { month: 384, day: 355, none: 354 } as const;

function lunarYearFrom(year: number, start: number): LunarYear {
  const leap = lunarLeap(year);
  const months: LunarMonth[] = [];
  let next = start;
  for (let index = 0; index < LUNAR_MONTHS.length; index += 1) {
    const isLeapMonth = index > ASATH && index <= SECOND_ASATH;
    if (leap === 'month' ? index === ASATH : isLeapMonth) continue;
    const length = SHORT_MONTHS.has(index) && !(index === JESTH && leap === 'day') ? 29 : 30;
    months.push({ index, start: next, length });
    next += length;
  }
  return { year, leap, start, length: next - start, months };
}

/** Where each year from 1900 to 2101 starts, reckoned from the anchor to both sides when it is first asked for. */
let starts: readonly number[] | null = null;

function yearStarts(): readonly number[] {
  const length = (year: number) => LENGTHS[lunarLeap(year) ?? 'none'];
  const found = [ANCHOR.start];
  for (let year = ANCHOR.year; year <= LAST_YEAR; year += 1) found.push((found.at(-1) ?? 0) + length(year));
  for (let year = ANCHOR.year - 1; year >= FIRST_YEAR; year -= 1) found.unshift((found[0] ?? 0) - length(year));
  return found;
}

const years = new Map<number, LunarYear>();

/**
 * The lunar year that ends in a Gregorian year from 1900 to 2101 (the last for its beginning, in 2100).
 * Throws a RangeError for any other. Law: each starts where the one before it ends.
 */
export function lunarYear(year: number): LunarYear {
  const known = years.get(year);
  if (known) return known;
  starts ??= yearStarts();
  const start = starts[year - FIRST_YEAR];
  if (start === undefined) throw new RangeError(`No lunar year ${year}: the calendar goes from ${FIRST_YEAR} to ${LAST_YEAR}`);
  const found = lunarYearFrom(year, start);
  years.set(year, found);
  return found;
}
