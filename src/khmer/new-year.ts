import { type CivilDay, dayOfNumber } from './solar-date.js';
import { sakaratOf, yearSigns } from './year-signs.js';

/** The first and the last Gregorian year that the lunar calendar here answers for. */
export const FIRST_YEAR = 1900;
/** See `FIRST_YEAR`. */
export const LAST_YEAR = 2100;

/** Khmer New Year: its moment on the clocks of Asia/Phnom_Penh, and the days from មហាសង្ក្រាន្ត to ថ្ងៃឡើងស័ក. */
export type NewYear = {
  /** The day of មហាសង្ក្រាន្ត, on which the animal year changes. */
  readonly day: CivilDay;
  /** 0–23. */
  readonly hour: number;
  readonly minute: number;
  /** 3 or 4: how many days the feast has, មហាសង្ក្រាន្ត and ថ្ងៃឡើងស័ក counted. */
  readonly days: number;
  /** ថ្ងៃឡើងស័ក, the feast's last day, on which the sak changes. */
  readonly sakDay: CivilDay;
  /** `announced`: the time that was published for the year; `computed`: by the rule. */
  readonly source: 'announced' | 'computed';
};

/** Day 0 of harkun as a day number: 16 April 2022, ថ្ងៃឡើងស័ក of Chula Sakarat 1384, has harkun 505,519 and is day 19,098. */
const ERA = 19_098 - 505_519;

/**
 * Times that were published for a year and differ from the rule's by some minutes; the day is the rule's in all of them.
 * 2011–2015: as momentkh 2.5.5 lists them (but 2012, which it puts on the 14th: 19:11 on the 14th would leave 30 hours less than a year to
 * the next one; the sak rose on the 15th). 2011 and 2013 were also seen in print. 2024: as it was widely told; the almanac of Im Borin has the rule's 22:24.
 */
const ANNOUNCED: ReadonlyMap<number, readonly [hour: number, minute: number]> = new Map([
  [2011, [13, 12]],
  [2012, [19, 11]],
  [2013, [2, 12]],
  [2014, [8, 7]],
  [2015, [14, 2]],
  [2024, [22, 17]],
]);

const years = new Map<number, NewYear>();

/**
 * Khmer New Year of a Gregorian year from 1900 to 2100; throws a RangeError for any other.
 * Laws: `sakDay` is `day` + `days` − 1; from one moment to the next it is 365 days and 4 to 8 hours.
 */
export function newYearMoment(year: number): NewYear {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new RangeError(`No Khmer New Year for ${year}: the calendar goes from ${FIRST_YEAR} to ${LAST_YEAR}`);
  }
  const known = years.get(year);
  if (known) return known;
  const found = computeNewYear(year);
  years.set(year, found);
  return found;
}

function computeNewYear(year: number): NewYear {
  const sakarat = sakaratOf(year);
  const sakNumber = ERA + yearSigns(sakarat).harkun;
  const entry = sunEntry(sakarat);
  const announced = ANNOUNCED.get(year);
  const [hour, minute] = announced ?? [Math.floor(entry.minutes / 60), entry.minutes % 60];
  return {
    day: dayOfNumber(sakNumber - entry.daysBefore),
    hour,
    minute,
    days: entry.daysBefore + 1,
    sakDay: dayOfNumber(sakNumber),
    source: announced ? 'announced' : 'computed',
  };
}

/** A full circle and a day, both in minutes (of arc, of time). */
const CIRCLE = 360 * 60;
const DAY = 24 * 60;

/** When the sun enters មេស: how many days before ថ្ងៃឡើងស័ក, and the minute of that day. */
function sunEntry(sakarat: number): { readonly daysBefore: number; readonly minutes: number } {
  const last = yearSigns(sakarat - 1).kromathupol <= 207 ? 366 : 365;
  for (const daysBefore of [3, 2, 1]) {
    const arc = trueSun(sakarat, last - daysBefore);
    if (arc >= 60) continue;
    // The sun stands there when the day ends and goes 60 minutes of arc in a day: it entered so long before.
    const minutes = DAY - arc * 24;
    return minutes === DAY ? { daysBefore: daysBefore - 1, minutes: 0 } : { daysBefore, minutes };
  }
  throw new Error(`The sun enters no new year in Chula Sakarat ${sakarat}`);
}

/** ឆាយា: the sun's correction in minutes of arc at each 15° from the apogee, and how it grows to the next. */
const CORRECTIONS = [
  [0, 35],
  [35, 32],
  [67, 27],
  [94, 22],
  [116, 13],
  [129, 5],
] as const;

/**
 * The sun's true place, in minutes of arc, at the end of day `sotin` (សុទិន) of the year that ends in `sakarat`: the mean place by 24,350
 * and 811 eight-hundredths of a day to the sign and the degree, corrected by the distance from the apogee at 80°.
 * Source: dahlina.com, «Khmer New Year time». Here for the days around the new year, when the sun is in the last quarter from the apogee.
 */
function trueSun(sakarat: number, sotin: number): number {
  const parts = 800 * sotin + yearSigns(sakarat - 1).kromathupol;
  const degrees = Math.floor((parts % 24_350) / 811);
  const mean = Math.floor(parts / 24_350) * 30 * 60 + degrees * 60 + Math.floor(((parts % 24_350) % 811) / 14) - 3;
  const toApogee = CIRCLE - ((mean - 80 * 60 + CIRCLE) % CIRCLE);
  const [correction, growth] = CORRECTIONS[Math.floor(toApogee / 900)] ?? [134, 0];
  return (mean + correction + Math.floor(((toApogee % 900) * growth) / 900)) % CIRCLE;
}
