import { isCalendarDay, weekdayOf } from '../model/moment.js';
import { MONTHS, WEEKDAYS } from './calendar-words.js';
import { khmerDigits } from './digits.js';

/** A whole day of the Gregorian calendar, without a zone: in a newsroom, as clocks in Asia/Phnom_Penh show it. `month` 1–12, `day` 1–31. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

/** The official solar form's parts as printed, and the form itself. */
export type SolarParts = {
  /** Without ថ្ងៃ. */
  readonly weekday: string;
  readonly day: string;
  /** Without ខែ. */
  readonly month: string;
  readonly year: string;
  readonly text: string;
};

/** True when the day stands in the calendar. */
export function isPossible(day: CivilDay): boolean {
  return isCalendarDay(day.year, day.month, day.day);
}

/**
 * The words of the official solar form, numbers in Khmer digits without padding. The day must be one of the calendar (`isPossible`).
 * Source of the form: sub-decrees and releases of the Royal Government.
 */
export function solarParts(date: CivilDay): SolarParts {
  const weekday = WEEKDAYS[weekdayOf(date.year, date.month, date.day)] ?? '';
  const month = MONTHS[date.month - 1] ?? '';
  const day = khmerDigits(date.day);
  const year = khmerDigits(date.year);
  return { weekday, day, month, year, text: `ថ្ងៃ${weekday} ទី${day} ខែ${month} ឆ្នាំ${year}` };
}

/** The official solar form: `ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២`. Law: `findKhmerDate` reads the day back. */
export function khmerDate(date: CivilDay): string {
  return solarParts(date).text;
}

/** Whole days since 1970-01-01, negative before. The day must be one of the calendar. */
export function dayNumber({ year, month, day }: CivilDay): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The day that `dayNumber` counts. Law: `dayNumber(dayOfNumber(n))` is `n`, from the year 100 on. */
export function dayOfNumber(number: number): CivilDay {
  const date = new Date(number * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
