import { describe, expect, it } from 'vitest';
import { newYearMoment } from '../../src/khmer/new-year.js';
import { dayNumber } from '../../src/khmer/solar-date.js';
import { sakaratOf, yearSigns } from '../../src/khmer/year-signs.js';
import { calendarTable, isoOf } from './calendar-fixtures.js';

const YEARS = Array.from({ length: 201 }, (_, index) => 1900 + index);
const two = (part: number) => String(part).padStart(2, '0');

describe('Khmer New Year', () => {
  it.each(calendarTable('new-years'))('%s: %s, %s days, sak on %s (%s)', (year, moment, days, sakDay) => {
    const found = newYearMoment(Number(year));
    expect(`${isoOf(found.day)} ${two(found.hour)}:${two(found.minute)}`).toBe(moment);
    expect(found.days).toBe(Number(days));
    expect(isoOf(found.sakDay)).toBe(sakDay);
  });

  it('has three or four days, the last being the one on which the sak rises', () => {
    for (const year of YEARS) {
      const { day, days, sakDay } = newYearMoment(year);
      expect([3, 4]).toContain(days);
      expect([year, dayNumber(sakDay)]).toEqual([year, dayNumber(day) + days - 1]);
      // The almanac's own rule for the weekday of ថ្ងៃឡើងស័ក: what is left of harkun by seven, 1 for Sunday.
      expect(new Date(dayNumber(sakDay) * 86_400_000).getUTCDay()).toBe((yearSigns(sakaratOf(year)).harkun + 6) % 7);
    }
  });

  it('is a solar year of 365 days and 4 to 8 hours from the one before', () => {
    const minutes = (year: number) => {
      const { day, hour, minute } = newYearMoment(year);
      return dayNumber(day) * 1440 + hour * 60 + minute;
    };
    for (const year of YEARS.slice(1)) {
      const over = minutes(year) - minutes(year - 1) - 365 * 1440;
      expect([year, over >= 240 && over <= 480]).toEqual([year, true]);
    }
  });

  it('says where its moment is from', () => {
    expect(YEARS.filter((year) => newYearMoment(year).source === 'announced')).toEqual([2011, 2012, 2013, 2014, 2015, 2024]);
  });

  it('is there from 1900 to 2100, and for no other year', () => {
    for (const year of [1899, 2101, 2022.5, Number.NaN]) expect(() => newYearMoment(year)).toThrow(RangeError);
  });
});
