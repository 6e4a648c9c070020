import { isCalendarDay, weekdayOf } from '../model/moment.js';

/** `rfc822` with a four-digit year, as RSS 2.0 wants it · `rfc3339` of Atom and JSON Feed · `w3c` of sitemaps, where the time may be left out. */
export type DateForm = 'rfc822' | 'rfc3339' | 'w3c';
export type DateFault = 'unreadable' | 'impossible' | 'weekday' | 'year' | 'future';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 822 §5.1, as RSS 2.0 amends it: four digits for the year; single spaces, as its profile asks. */
const RFC_822 =
  /^(?:(Sun|Mon|Tue|Wed|Thu|Fri|Sat), )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{2}|\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ([+-]\d{4}|GMT|UT|Z|[ECMP][SD]T)$/;
/** RFC 3339 §5.6. */
const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;
/** W3C «Date and Time Formats», the forms that name a day: alone, or with a time and its offset. */
const W3C = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Hours that the zones of RFC 822 by name are ahead of UTC. */
const ZONES: Readonly<Record<string, number>> = { EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 };
const MINUTE = 60_000;
/** Clocks differ, and so do zones that somebody forgot: a day ahead is not yet the future. */
const AHEAD = 86_400_000;

/** The instant in milliseconds since the epoch, or what is wrong with a date. */
export function readMachineDate(value: string, form: DateForm): { readonly ms: number } | { readonly fault: DateFault } {
  return form === 'rfc822' ? readRfc822(value) : readIso(value, form === 'w3c' ? W3C : RFC_3339);
}

/** What is wrong with a date at `now`; null where nothing is. */
export function dateFault(value: string, form: DateForm, now: number): DateFault | null {
  const read = readMachineDate(value, form);
  if ('fault' in read) return read.fault;
  return read.ms > now + AHEAD ? 'future' : null;
}

type Parts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: readonly number[];
  readonly offset: number;
};

function readRfc822(value: string): { readonly ms: number } | { readonly fault: DateFault } {
  const match = RFC_822.exec(value.trim());
  if (!match) return { fault: 'unreadable' };
  const [, weekday, day, month = '', year = '', hour, minute, second = '0', zone = ''] = match;
  if (year.length === 2) return { fault: 'year' };
  const offset = /^[+-]/.test(zone) ? offsetOf(zone) : (ZONES[zone] ?? 0) * 60;
  const parts = { year: Number(year), month: MONTHS.indexOf(month) + 1, day: Number(day) };
  const read = instant({ ...parts, time: [hour, minute, second].map(Number), offset });
  if ('fault' in read || weekday === undefined) return read;
  return WEEKDAYS[weekdayOf(parts.year, parts.month, parts.day)] === weekday ? read : { fault: 'weekday' };
}

function readIso(value: string, form: RegExp): { readonly ms: number } | { readonly fault: DateFault } {
  const match = form.exec(value.trim());
  if (!match) return { fault: 'unreadable' };
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  const time = match.slice(4, 7).map((part) => Number(part ?? 0));
  const zone = match[7] ?? 'Z';
  return instant({ year, month, day, time, offset: /^z$/i.test(zone) ? 0 : offsetOf(zone) });
}

function instant({ year, month, day, time, offset }: Parts): { readonly ms: number } | { readonly fault: DateFault } {
  const [hour = 0, minute = 0, second = 0] = time;
  // RFC 3339 §5.7 knows the leap second.
  if (!isCalendarDay(year, month, day) || hour > 23 || minute > 59 || second > 60) return { fault: 'impossible' };
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return { ms: date.setUTCHours(hour, minute, second) - offset * MINUTE };
}

/** Minutes ahead of UTC: `+0700`, `+07:00`. */
function offsetOf(zone: string): number {
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
