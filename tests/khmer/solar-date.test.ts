import { describe, expect, it } from 'vitest';
import { findKhmerDate } from '../../src/khmer/find-date.js';
import { dayNumber, dayOfNumber, isPossible, khmerDate, solarParts } from '../../src/khmer/solar-date.js';
import { EVERY_DAY } from './calendar-fixtures.js';

const DAY = 86_400_000;

describe('solar dates', () => {
  it.each([
    [{ year: 2022, month: 1, day: 21 }, 'ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២'],
    [{ year: 2000, month: 2, day: 29 }, 'ថ្ងៃអង្គារ ទី២៩ ខែកុម្ភៈ ឆ្នាំ២០០០'],
    [{ year: 1993, month: 9, day: 24 }, 'ថ្ងៃសុក្រ ទី២៤ ខែកញ្ញា ឆ្នាំ១៩៩៣'],
  ])('%j is written %s', (day, text) => {
    expect(khmerDate(day)).toBe(text);
  });

  it('have their parts as printed', () => {
    expect(solarParts({ year: 2024, month: 11, day: 8 })).toEqual({
      weekday: 'សុក្រ',
      day: '៨',
      month: 'វិច្ឆិកា',
      year: '២០២៤',
      text: 'ថ្ងៃសុក្រ ទី៨ ខែវិច្ឆិកា ឆ្នាំ២០២៤',
    });
  });

  it('are found again as they were written, weekday included, on every day from 1900 to 2100', () => {
    expect(EVERY_DAY).toHaveLength(73_414);
    for (const day of EVERY_DAY) {
      const text = khmerDate(day);
      const found = findKhmerDate(text);
      const weekday = new Date(dayNumber(day) * DAY).getUTCDay();
      const isBack = found?.year === day.year && found.month === day.month && found.day === day.day && found.weekday === weekday;
      if (!isBack || found.span.end !== text.length) expect([text, found]).toEqual([text, day]);
    }
  });

  it('are counted as JavaScript counts days', () => {
    for (const day of EVERY_DAY) {
      if (dayNumber(day) * DAY !== Date.UTC(day.year, day.month - 1, day.day)) expect(day).toBeNull();
    }
    expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(dayOfNumber(-1)).toEqual({ year: 1969, month: 12, day: 31 });
  });

  it('are possible when a calendar has them', () => {
    expect(isPossible({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isPossible({ year: 2023, month: 2, day: 29 })).toBe(false);
    expect(isPossible({ year: 2023, month: 13, day: 1 })).toBe(false);
  });
});
