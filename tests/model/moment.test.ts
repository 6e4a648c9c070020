import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CivilTime,
  civilTime,
  instantOf,
  isCalendarDay,
  isoDay,
  rfc822,
  rfc3339,
  weekdayOf,
  zoneOffset,
} from '../../src/model/moment.js';

const ZONES = [
  ...['Asia/Phnom_Penh', 'UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia'],
  ...['America/St_Johns', 'Africa/Casablanca', 'Asia/Tehran', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'Antarctica/Troll'],
];
const zone = fc.constantFrom(...ZONES);
/** 1973 to 2100: before it, some zones had offsets with seconds, which RFC 3339 cannot write. */
const instant = fc.integer({ min: Date.UTC(1973, 0, 1), max: Date.UTC(2100, 0, 1) });
const second = instant.map((ms) => Math.floor(ms / 1000) * 1000);
const many = { numRuns: 3000 };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** By another road than the code's: what `Date` reads in the English form that `Intl` prints. */
function shownBy(ms: number, timeZone: string): string {
  return new Date(ms).toLocaleString('sv-SE', { timeZone });
}

/** Instants close to a change of the clocks. */
const nearChange = fc.tuple(zone, second, fc.integer({ min: -3 * HOUR, max: 3 * HOUR })).map(([timeZone, start, off]) => {
  let low = start;
  let high = start + 366 * 24 * HOUR;
  const before = zoneOffset(low, timeZone);
  for (let at = low; at < high; at += 20 * 24 * HOUR) if (zoneOffset(at, timeZone) !== before) high = at;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (zoneOffset(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return { timeZone, ms: Math.floor((high + off) / 1000) * 1000 };
});
const place = fc.oneof(
  fc.record({ timeZone: zone, ms: second }),
  nearChange.filter(({ ms }) => ms < Date.UTC(2100, 0, 1)),
);

describe('rfc3339', () => {
  it('is the same instant for Date, and shows the zone’s clocks', () => {
    fc.assert(
      fc.property(place, ({ ms, timeZone }) => {
        const text = rfc3339(ms, timeZone);
        expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        expect(Date.parse(text)).toBe(ms);
        expect(text.slice(0, 19).replace('T', ' ')).toBe(shownBy(ms, timeZone));
        expect(isoDay(ms, timeZone)).toBe(text.slice(0, 10));
      }),
      many,
    );
  });

  it('leaves out parts of a second', () => {
    fc.assert(
      fc.property(instant, zone, (ms, timeZone) => {
        expect(rfc3339(ms, timeZone)).toBe(rfc3339(Math.floor(ms / 1000) * 1000, timeZone));
      }),
    );
  });

  it.each([
    ['2022-01-21T00:00:00+07:00', 'Asia/Phnom_Penh'],
    ['2022-01-20T17:00:00+00:00', 'UTC'],
    ['2022-01-20T22:45:00+05:45', 'Asia/Kathmandu'],
    ['2022-01-20T13:30:00-03:30', 'America/St_Johns'],
  ])('%s in %s', (text, timeZone) => {
    expect(rfc3339(Date.UTC(2022, 0, 20, 17), timeZone)).toBe(text);
  });
});

describe('zoneOffset', () => {
  it('is what the clocks of Phnom Penh have shown since 1900', () => {
    const since1900 = fc.integer({ min: Date.UTC(1900, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 }).map((seconds) => seconds * 1000);
    fc.assert(
      fc.property(since1900, (ms) => {
        expect(zoneOffset(ms, 'Asia/Phnom_Penh')).toBe(Date.parse(`${shownBy(ms, 'Asia/Phnom_Penh').replace(' ', 'T')}Z`) - ms);
      }),
      many,
    );
  });
});

describe('rfc822', () => {
  it('is the same instant for Date, on the right day of the week', () => {
    fc.assert(
      fc.property(place, ({ ms, timeZone }) => {
        const text = rfc822(ms, timeZone);
        expect(text).toMatch(/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/);
        expect(Date.parse(text)).toBe(ms);
        expect(text.slice(0, 3)).toBe(new Date(ms).toLocaleString('en', { weekday: 'short', timeZone }));
      }),
      many,
    );
  });

  it('is RSS 2.0’s own form', () => {
    expect(rfc822(Date.UTC(2022, 0, 20, 17), 'Asia/Phnom_Penh')).toBe('Fri, 21 Jan 2022 00:00:00 +0700');
  });
});

describe('instantOf', () => {
  it('finds the instant that civilTime showed, or the first of two that show the same', () => {
    fc.assert(
      fc.property(place, ({ ms, timeZone }) => {
        const civil = civilTime(ms, timeZone);
        const found = instantOf(civil, timeZone);
        expect(civilTime(found, timeZone)).toEqual(civil);
        expect(found).toBeLessThanOrEqual(ms);
        for (const back of [30 * MINUTE, HOUR, 2 * HOUR]) expect(civilTime(found - back, timeZone)).not.toEqual(civil);
      }),
      many,
    );
  });

  it.each<[string, CivilTime, string]>([
    // Shown twice: the first.
    ['America/New_York', { year: 2022, month: 11, day: 6, hour: 1, minute: 30, second: 0 }, '2022-11-06T01:30:00-04:00'],
    ['Europe/Berlin', { year: 2022, month: 10, day: 30, hour: 2, minute: 15, second: 0 }, '2022-10-30T02:15:00+02:00'],
    ['Asia/Phnom_Penh', { year: 2022, month: 1, day: 21, hour: 0, minute: 0, second: 0 }, '2022-01-21T00:00:00+07:00'],
    ['UTC', { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0 }, '0001-01-01T00:00:00+00:00'],
    ['UTC', { year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59 }, '9999-12-31T23:59:59+00:00'],
  ])('in %s %j is %s', (timeZone, civil, text) => {
    expect(rfc3339(instantOf(civil, timeZone), timeZone)).toBe(text);
  });

  // A time that a clock change skips is as far after the change.
  it.each<[string, CivilTime, string]>([
    ['America/New_York', { year: 2022, month: 3, day: 13, hour: 2, minute: 30, second: 0 }, '2022-03-13T03:30:00-04:00'],
    ['Europe/Berlin', { year: 2022, month: 3, day: 27, hour: 2, minute: 15, second: 0 }, '2022-03-27T03:15:00+02:00'],
    ['Australia/Lord_Howe', { year: 2022, month: 10, day: 2, hour: 2, minute: 10, second: 0 }, '2022-10-02T02:40:00+11:00'],
  ])('in %s the skipped %j is %s', (timeZone, civil, text) => {
    expect(rfc3339(instantOf(civil, timeZone), timeZone)).toBe(text);
  });
});

describe('the calendar', () => {
  it('has the days that Date has, without rolling over', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: -1, max: 14 }),
        fc.integer({ min: -1, max: 33 }),
        (year, month, day) => {
          const date = new Date(0);
          date.setUTCFullYear(year, month - 1, day);
          const stands = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          expect(isCalendarDay(year, month, day)).toBe(stands);
          if (stands) expect(weekdayOf(year, month, day)).toBe(date.getUTCDay());
        },
      ),
      many,
    );
  });

  it.each([
    [2022, 2, 30, false],
    [2000, 2, 29, true],
    [1900, 2, 29, false],
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [0, 1, 1, false],
    [10_000, 1, 1, false],
    [2022, 4, 31, false],
    [4, 2, 29, true],
  ])('%i-%i-%i: %s', (year, month, day, stands) => {
    expect(isCalendarDay(year, month, day)).toBe(stands);
  });
});
