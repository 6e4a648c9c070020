/**
 * A point in time as an author wrote it. `ms` counts milliseconds since 1970-01-01T00:00Z;
 * `dateOnly` is true when no time of day was written (then `ms` is the start of that day in the newsroom's zone).
 */
export type Moment = { readonly ms: number; readonly dateOnly: boolean };

/** A civil date and time of day, without a zone. `month` 1–12, `day` 1–31, `hour` 0–23. */
export type CivilTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const DAY = 86_400_000;
/** A week: no zone has put its clocks on and back within one since 1980 (Recife did within eight days, in 2000). */
const WEEK = 7 * DAY;

/** True when the day stands in the (proleptic Gregorian) calendar: no roll-over, so 30 February is false. Years 1–9999. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] as number));
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(utc({ year, month, day, hour: 0, minute: 0, second: 0 })).getUTCDay();
}

/** What the clocks of `timeZone` (an IANA name) show at `ms`. */
export function civilTime(ms: number, timeZone: string): CivilTime {
  return civilAt(ms, zoneOffset(ms, timeZone));
}

function civilAt(ms: number, offset: number): CivilTime {
  const shown = new Date(ms + offset);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
  };
}

/**
 * The instant at which the clocks of `timeZone` show `civil`. Where a clock change shows it twice, the first;
 * where it skips it, the instant as far after the change.
 */
export function instantOf(civil: CivilTime, timeZone: string): number {
  const wanted = utc(civil);
  if (timeZone === 'UTC') return wanted;
  // The zone's offsets a day before and a day after: a clock change lies between them, if there is one.
  const before = wanted - zoneOffset(wanted - DAY, timeZone);
  const after = wanted - zoneOffset(wanted + DAY, timeZone);
  if (before === after) return before;
  const shown = [before, after].filter((ms) => ms + zoneOffset(ms, timeZone) === wanted);
  return shown.length > 0 ? Math.min(...shown) : before;
}

/** How far the clocks of `timeZone` run ahead of UTC at `ms`, in milliseconds. */
export function zoneOffset(ms: number, timeZone: string): number {
  const steady = STEADY.get(timeZone);
  if (steady !== undefined && ms >= steady.since) return steady.offset;
  const zone = zoneOf(timeZone);
  const week = Math.floor(ms / WEEK);
  const offset = offsetAt(week, zone);
  return offset === offsetAt(week + 1, zone) ? offset : askOffset(ms, zone);
}

/**
 * Zones whose clocks have not been changed since an instant (tz database: Asia/Bangkok, to which Phnom Penh is a link), and their offset. `Intl`
 * takes as long to be asked for the first time as ten articles do.
 */
const STEADY: ReadonlyMap<string, { readonly since: number; readonly offset: number }> = new Map([
  ['Asia/Phnom_Penh', { since: Date.UTC(1921, 0), offset: 7 * 3_600_000 }],
]);

/** The offset with which a week begins. */
function offsetAt(week: number, zone: Zone): number {
  const { weeks } = zone;
  const known = weeks.get(week);
  if (known !== undefined) return known;
  const offset = askOffset(week * WEEK, zone);
  if (weeks.size >= MOST_WEEKS) weeks.clear();
  weeks.set(week, offset);
  return offset;
}

/** What `Intl` says: some microseconds, where a newsroom asks thirty times an article. */
function askOffset(ms: number, zone: Zone): number {
  zone.clocks ??= clocksOf(zone.name);
  const { format, order } = zone.clocks;
  const whole = Math.floor(ms / 1000) * 1000;
  const parts: Record<string, number> = {};
  for (const [index, value] of (format.format(whole).match(/\d+/g) ?? []).entries()) parts[order[index] ?? ''] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return utc({ year, month, day, hour, minute, second }) - whole;
}

/** RFC 3339 with the zone's offset, to the second: `2022-01-21T00:00:00+07:00`. */
export function rfc3339(ms: number, timeZone: string): string {
  const { texts } = zoneOf(timeZone);
  const known = texts.get(ms);
  if (known !== undefined) return known;
  const offset = zoneOffset(ms, timeZone);
  const civil = civilAt(ms, offset);
  const text = `${isoDate(civil)}T${clock(civil)}${offsetText(offset, ':')}`;
  if (texts.size >= MOST_TEXTS) texts.clear();
  texts.set(ms, text);
  return text;
}

/** A calendar day as ISO 8601 writes it: `2022-01-21`. */
export function isoDate({ year, month, day }: Pick<CivilTime, 'year' | 'month' | 'day'>): string {
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The calendar day at `ms` in `timeZone`: `2022-01-21`. */
export function isoDay(ms: number, timeZone: string): string {
  return isoDate(civilTime(ms, timeZone));
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 822 as RSS 2.0 asks for it, with a four-digit year: `Fri, 21 Jan 2022 00:00:00 +0700`. */
export function rfc822(ms: number, timeZone: string): string {
  const offset = zoneOffset(ms, timeZone);
  const civil = civilAt(ms, offset);
  const { year, month, day } = civil;
  const weekday = WEEKDAYS[weekdayOf(year, month, day)];
  return `${weekday}, ${twoDigits(day)} ${MONTHS[month - 1]} ${fourDigits(year)} ${clock(civil)} ${offsetText(offset, '')}`;
}

function clock({ hour, minute, second }: CivilTime): string {
  return `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`;
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.round(offset / 60_000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}${separator}${twoDigits(size % 60)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}

function utc({ year, month, day, hour, minute, second }: CivilTime): number {
  // `Date.UTC` takes years below 100 for those of the twentieth century; the calendar is the same again after 400 years.
  const shift = year < 100 ? 400 : 0;
  return Date.UTC(year + shift, month - 1, day, hour, minute, second) - (shift === 0 ? 0 : CYCLE);
}

/** Milliseconds of 400 years. */
const CYCLE = 146_097 * DAY;

/** `format` writes an instant by a zone's clocks, `order`: which of the numbers in that is what. */
type Clocks = { readonly format: Intl.DateTimeFormat; readonly order: readonly string[] };

/**
 * What is known of a zone. `clocks`: null until they are asked. `weeks`: the offset with which each week (of UTC, from 1970 on) that was asked for
 * begins: between two that are equal no zone changes its clocks there and back. `texts`: instants as RFC 3339 writes them, for an article's date
 * stands in ten places.
 */
type Zone = {
  readonly name: string;
  clocks: Clocks | null;
  readonly weeks: Map<number, number>;
  readonly texts: Map<number, string>;
};
const MOST_WEEKS = 10_000;
const MOST_TEXTS = 20_000;

const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    zone = { name, clocks: null, weeks: new Map(), texts: new Map() };
    zones.set(name, zone);
  }
  return zone;
}

function clocksOf(timeZone: string): Clocks {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  // Parts take five times as long as the text.
  return { format, order: format.formatToParts(0).flatMap(({ type }) => (type === 'literal' ? [] : type)) };
}
