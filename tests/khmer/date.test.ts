import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKhmerDate, isPossible, khmerDate, MONTHS, WEEKDAYS } from '../../src/khmer/date.js';
import { khmerDigits, latinDigits } from '../../src/khmer/digits.js';

type Day = { readonly year: number; readonly month: number; readonly day: number; readonly weekday: number };
const DAY = 86_400_000;
/** Every day from 1990 to 2040, by JavaScript's own calendar. */
const DAYS: readonly Day[] = Array.from({ length: (Date.UTC(2041, 0, 1) - Date.UTC(1990, 0, 1)) / DAY }, (_, index) => {
  const date = new Date(Date.UTC(1990, 0, 1) + index * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
});

const anyDay = fc.constantFrom(...DAYS);
const gap = fc.constantFrom('', ' ', '\u200B', '  ', '\u00A0');

describe('Khmer solar dates', () => {
  it('are found again as they were written, on every day from 1990 to 2040', () => {
    expect(DAYS.length).toBe(18_628);
    for (const day of DAYS) {
      const text = khmerDate(day);
      const found = findKhmerDate(text);
      if (found?.year === day.year && found.month === day.month && found.day === day.day && found.weekday === day.weekday) continue;
      expect([text, found]).toEqual([text, day]);
    }
  });

  it.each([
    [{ year: 2022, month: 1, day: 21 }, 'ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២'],
    [{ year: 2000, month: 2, day: 29 }, 'ថ្ងៃអង្គារ ទី២៩ ខែកុម្ភៈ ឆ្នាំ២០០០'],
    [{ year: 1993, month: 9, day: 24 }, 'ថ្ងៃសុក្រ ទី២៤ ខែកញ្ញា ឆ្នាំ១៩៩៣'],
  ])('%j is written %s', (day, text) => {
    expect(khmerDate(day)).toBe(text);
  });

  it('are found in every form that releases have, and spans tell where', () => {
    const words = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(
        anyDay,
        words,
        gap,
        fc.constantFrom('', 'ភ្នំពេញ ', '😀 '),
        (date, [named, di, month, year, latin, padded], space, before) => {
          const digits = latin ? String : khmerDigits;
          const day = digits(padded ? String(date.day).padStart(2, '0') : date.day);
          const name = named ? `ថ្ងៃ${space}${WEEKDAYS[date.weekday]}${space}` : '';
          const written = `${name}${di ? `ទី${space}` : ''}${day}${space}${month ? `ខែ${space}` : ''}${MONTHS[date.month - 1]}${space}${year ? `ឆ្នាំ${space}` : ''}${digits(date.year)}`;
          const text = `${before}${written} -`;
          const found = findKhmerDate(text);
          expect(found).toMatchObject({ year: date.year, month: date.month, day: date.day, weekday: named ? date.weekday : null });
          expect(text.slice(found?.span.start, found?.span.end)).toBe(written);
          if (named) expect(text.slice(found?.weekdaySpan?.start, found?.weekdaySpan?.end)).toBe(WEEKDAYS[date.weekday]);
          else expect(found?.weekdaySpan).toBeNull();
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each(['', 'ភ្នំពេញ', 'ថ្ងៃសុក្រ', '២១ មករា', '២១ មករា ២០២', '២១ មករា ២០២២២', 'មករា ២០២២'])('finds none in %j', (text) => {
    expect(findKhmerDate(text)).toBeNull();
  });

  it('reads a day that no calendar has, and says so', () => {
    const found = findKhmerDate('ទី៣០ ខែកុម្ភៈ ឆ្នាំ២០២២');
    expect(found).toMatchObject({ year: 2022, month: 2, day: 30 });
    expect(found && isPossible(found)).toBe(false);
  });
});

describe('digits', () => {
  it('go to and fro', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(khmerDigits(number)).toMatch(/^[០-៩]+$/);
        expect(latinDigits(khmerDigits(number))).toBe(String(number));
      }),
    );
  });

  it('alone are changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const change of [latinDigits, khmerDigits]) {
          expect(change(text)).toHaveLength(text.length);
          expect(change(text).replace(/[0-9០-៩]/g, '#')).toBe(text.replace(/[0-9០-៩]/g, '#'));
        }
      }),
    );
  });
});
