import { isCalendarDay, weekdayOf } from '../model/moment.js';
import { ANIMALS, LUNAR_MONTHS, PHASES, SAKS, WEEKDAYS } from './calendar-words.js';
import { khmerDigits } from './digits.js';
import { lunarYear } from './lunar-years.js';
import { FIRST_YEAR, LAST_YEAR, newYearMoment } from './new-year.js';
import { type CivilDay, dayNumber } from './solar-date.js';

/** A day of the Khmer lunar calendar (ចន្ទគតិ, chhankitek), with the words of its parts and where they stand in their lists. */
export type LunarDate = {
  /** 1–15 in its phase; the waning moon of a month of 29 days ends with 14. */
  readonly day: number;
  /** `waxing` កើត, `waning` រោច. */
  readonly phase: 'waxing' | 'waning';
  readonly month: string;
  readonly animal: string;
  readonly sak: string;
  /** The year of the Buddhist Era (ព.ស.). */
  readonly be: number;
  /** In `LUNAR_MONTHS`, 0–13. */
  readonly monthIndex: number;
  /** In `ANIMALS`, 0–11. */
  readonly animalIndex: number;
  /** In `SAKS`, 0–9: the last digit of the year in Chula Sakarat. */
  readonly sakIndex: number;
};

/** What changes within a Gregorian year: day numbers from which the new animal, the new sak and the new Buddhist year count. */
type Changes = { readonly animal: number; readonly sak: number; readonly be: number };

const PISAKH = LUNAR_MONTHS.indexOf('ពិសាខ');
const changes = new Map<number, Changes>();

function changesOf(year: number): Changes {
  const known = changes.get(year);
  if (known) return known;
  const { day, sakDay } = newYearMoment(year);
  const pisakh = lunarYear(year).months[PISAKH];
  const found = { animal: dayNumber(day), sak: dayNumber(sakDay), be: (pisakh?.start ?? 0) + 15 };
  changes.set(year, found);
  return found;
}

/** True for the days that have a lunar date here: those of the calendar from 1900 to 2100. */
export function hasLunarDate({ year, month, day }: CivilDay): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR && isCalendarDay(year, month, day);
}

/**
 * The lunar date of a whole day in Asia/Phnom_Penh, from 1900-01-01 to 2100-12-31; throws a RangeError for any other (`hasLunarDate` tells).
 * Three years change on three days: the animal on the day of the New Year's moment (`newYearMoment`), about 14 April; the sak on ថ្ងៃឡើងស័ក,
 * about 16 April; the Buddhist Era on ១រោច ពិសាខ (Ministry of Cults and Religion, quoted by news.sabay.com.kh/article/1039620).
 * Law: from one day to the next, the lunar date goes on by one lunar day.
 */
export function lunarDate(day: CivilDay): LunarDate {
  if (!hasLunarDate(day)) {
    throw new RangeError(
      `No lunar date for ${day.year}-${day.month}-${day.day}: the calendar goes from ${FIRST_YEAR}-01-01 to ${LAST_YEAR}-12-31`,
    );
  }
  const number = dayNumber(day);
  const next = lunarYear(day.year + 1);
  const { months } = number >= next.start ? next : lunarYear(day.year);
  const month = months.findLast(({ start }) => start <= number);
  const dayOfMonth = number - (month?.start ?? 0);
  const change = changesOf(day.year);
  const monthIndex = month?.index ?? 0;
  // 1900 was a year of the rat (0), and Chula Sakarat is CE − 638.
  const animalIndex = (day.year - (number < change.animal ? 1 : 0) + 8) % 12;
  const sakIndex = (day.year - 638 - (number < change.sak ? 1 : 0)) % 10;
  return {
    day: (dayOfMonth % 15) + 1,
    phase: dayOfMonth < 15 ? 'waxing' : 'waning',
    month: LUNAR_MONTHS[monthIndex] ?? '',
    animal: ANIMALS[animalIndex] ?? '',
    sak: SAKS[sakIndex] ?? '',
    be: day.year + (number < change.be ? 543 : 544),
    monthIndex,
    animalIndex,
    sakIndex,
  };
}

/**
 * The lunar date as official papers print it: `ថ្ងៃសុក្រ ៤រោច ខែបុស្ស ឆ្នាំឆ្លូវ ត្រីស័ក ព.ស.២៥៦៥`. Throws as `lunarDate` does.
 * Law: `parseLunarDate` reads every part back.
 */
export function lunarText(day: CivilDay): string {
  const lunar = lunarDate(day);
  const weekday = WEEKDAYS[weekdayOf(day.year, day.month, day.day)];
  const moon = `${khmerDigits(lunar.day)}${PHASES[lunar.phase]}`;
  return `ថ្ងៃ${weekday} ${moon} ខែ${lunar.month} ឆ្នាំ${lunar.animal} ${lunar.sak} ព.ស.${khmerDigits(lunar.be)}`;
}
