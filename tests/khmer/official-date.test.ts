import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKhmerDates } from '../../src/khmer/find-date.js';
import { findLunarDates, lunarDisagreements } from '../../src/khmer/find-lunar-date.js';
import { officialDate } from '../../src/khmer/official-date.js';
import { dayNumber, dayOfNumber } from '../../src/khmer/solar-date.js';

const anyDay = fc
  .integer({ min: dayNumber({ year: 1900, month: 1, day: 1 }), max: dayNumber({ year: 2100, month: 12, day: 31 }) })
  .map(dayOfNumber);

describe('officialDate', () => {
  it('prints a lunar and a solar date that are the same day, and are read back as it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { text, iso, lunar } = officialDate(day);
        expect([...findKhmerDates(text)].map(({ year, month, day }) => ({ year, month, day }))).toEqual([day]);
        const written = [...findLunarDates(text)];
        expect(written).toHaveLength(1);
        for (const one of written) expect(lunarDisagreements(one, day)).toEqual([]);
        expect(iso).toBe(new Date(dayNumber(day) * 86_400_000).toISOString().slice(0, 10));
        expect(lunar?.day).toBe(written[0]?.day);
      }),
      { numRuns: 2000 },
    );
  });
});
