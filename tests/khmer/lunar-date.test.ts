import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANIMALS, LUNAR_MONTHS, SAKS } from '../../src/khmer/calendar-words.js';
import { hasLunarDate, type LunarDate, lunarDate, lunarText } from '../../src/khmer/lunar-date.js';
import { lunarLeap, lunarYear } from '../../src/khmer/lunar-years.js';
import { newYearMoment } from '../../src/khmer/new-year.js';
import { dayNumber, dayOfNumber } from '../../src/khmer/solar-date.js';
import { sakaratOf, yearSigns } from '../../src/khmer/year-signs.js';
import { calendarTable, dayOf, EVERY_DAY, isoOf } from './calendar-fixtures.js';

const YEARS = Array.from({ length: 201 }, (_, index) => 1900 + index);
const moonAge = ({ day, phase }: LunarDate) => day + (phase === 'waxing' ? 0 : 15);

describe('lunar dates', () => {
  it.each(calendarTable('golden'))('%s is %s (%s)', (day, text) => {
    expect(lunarText(dayOf(day ?? ''))).toBe(text);
  });

  it.each(calendarTable('holidays'))('%s is %s (%s)', (day, moon) => {
    expect(lunarText(dayOf(day ?? '')).replace('ខែ', '')).toContain(` ${moon} ឆ្នាំ`);
  });

  it('have words, and where these stand in their lists', () => {
    expect(lunarDate({ year: 2022, month: 1, day: 21 })).toEqual({
      day: 4,
      phase: 'waning',
      month: 'បុស្ស',
      animal: 'ឆ្លូវ',
      sak: 'ត្រីស័ក',
      be: 2565,
      monthIndex: 1,
      animalIndex: 1,
      sakIndex: 3,
    });
  });

  it('go on by one lunar day from each day to the next, from 1900 to 2100', () => {
    let before: LunarDate | null = null;
    for (const day of EVERY_DAY) {
      const lunar = lunarDate(day);
      const age = moonAge(lunar);
      const isNext = !before || (before.monthIndex === lunar.monthIndex ? age === moonAge(before) + 1 : age === 1 && moonAge(before) >= 29);
      if (!isNext || lunar.month !== LUNAR_MONTHS[lunar.monthIndex]) expect([isoOf(day), before, lunar]).toBeNull();
      before = lunar;
    }
  });

  it('change animal, sak and Buddhist year once a year by one, each on its own day', () => {
    const changes = new Map<string, string[]>();
    let before = lunarDate({ year: 1900, month: 1, day: 1 });
    for (const day of EVERY_DAY) {
      const lunar = lunarDate(day);
      const note = (part: string) => changes.set(`${day.year} ${part}`, [...(changes.get(`${day.year} ${part}`) ?? []), isoOf(day)]);
      if (lunar.animalIndex !== before.animalIndex) note(lunar.animalIndex === (before.animalIndex + 1) % 12 ? 'animal' : 'wrong');
      if (lunar.sakIndex !== before.sakIndex) note(lunar.sakIndex === (before.sakIndex + 1) % 10 ? 'sak' : 'wrong');
      if (lunar.be !== before.be) note(lunar.be === before.be + 1 ? 'be' : 'wrong');
      expect([lunar.animal, lunar.sak]).toEqual([ANIMALS[lunar.animalIndex], SAKS[lunar.sakIndex]]);
      before = lunar;
    }
    const expected = YEARS.flatMap((year) => {
      const { day, sakDay } = newYearMoment(year);
      const pisakh = lunarYear(year).months.find(({ index }) => LUNAR_MONTHS[index] === 'ពិសាខ');
      return [
        [`${year} animal`, [isoOf(day)]],
        [`${year} sak`, [isoOf(sakDay)]],
        [`${year} be`, [isoOf(dayOfNumber((pisakh?.start ?? 0) + 15))]],
      ];
    });
    expect(Object.fromEntries(changes)).toEqual(Object.fromEntries(expected));
  });

  it('change the Buddhist year on the first day of the waning moon of Pisakh', () => {
    for (const [day, be] of [
      ['2024-05-22', 2567],
      ['2024-05-23', 2568],
    ] as const) {
      expect(lunarDate(dayOf(day)).be).toBe(be);
    }
  });

  it('are there from 1900 to 2100 for days of the calendar, and for no other', () => {
    for (const day of [
      { year: 1899, month: 12, day: 31 },
      { year: 2101, month: 1, day: 1 },
      { year: 2022, month: 2, day: 30 },
      { year: 2022, month: 0, day: 1 },
      { year: Number.NaN, month: 1, day: 1 },
    ]) {
      expect(hasLunarDate(day)).toBe(false);
      expect(() => lunarDate(day)).toThrow(RangeError);
      expect(() => lunarText(day)).toThrow(RangeError);
    }
    fc.assert(fc.property(fc.constantFrom(...EVERY_DAY), (day) => hasLunarDate(day) && lunarDate(day).day > 0));
  });
});

describe('lunar years', () => {
  it('have 354, 355 or 384 days in months of 29 and 30, and start where the one before ends', () => {
    let end = lunarYear(1900).start;
    for (const year of [...YEARS, 2101]) {
      const { leap, start, length, months } = lunarYear(year);
      expect(start).toBe(end);
      expect(length).toBe({ month: 384, day: 355, none: 354 }[leap ?? 'none']);
      expect(months).toHaveLength(leap === 'month' ? 13 : 12);
      expect(months.reduce((sum, month) => sum + month.length, 0)).toBe(length);
      for (const month of months) {
        expect(month.start).toBe(end);
        const isShort = ['មិគសិរ', 'មាឃ', 'ចេត្រ', 'ជេស្ឋ', 'ស្រាពណ៍', 'អស្សុជ'].includes(LUNAR_MONTHS[month.index] ?? '');
        expect(month.length).toBe(isShort && !(LUNAR_MONTHS[month.index] === 'ជេស្ឋ' && leap === 'day') ? 29 : 30);
        end += month.length;
      }
    }
  });

  it('have their thirteenth month where calendars have it', () => {
    const years = Array.from({ length: 17 }, (_, index) => 2010 + index);
    expect(years.filter((year) => lunarLeap(year) === 'month')).toEqual([2010, 2012, 2015, 2018, 2021, 2023, 2026]);
    expect(years.filter((year) => lunarLeap(year) === 'day')).toEqual([2016, 2020, 2025]);
    expect(lunarYear(2023).months.map(({ index }) => LUNAR_MONTHS[index])).toEqual(LUNAR_MONTHS.filter((name) => name !== 'អាសាឍ'));
    expect(lunarYear(2022).months.map(({ index }) => LUNAR_MONTHS[index])).not.toContain('បឋមាសាឍ');
  });

  it('keep step with bodithey, which is the moon’s age on the day when the sak rises', () => {
    for (const year of YEARS) {
      const { bodithey } = yearSigns(sakaratOf(year));
      const { month, ...lunar } = lunarDate(newYearMoment(year).sakDay);
      const age = moonAge(lunar as LunarDate) + (month === 'ចេត្រ' ? 0 : 29);
      // A day that was put off to this year's Jesth is still missing in April.
      const before = yearSigns(sakaratOf(year - 1));
      const isBehind = lunarLeap(year - 1) === 'month' && before.avoman <= (before.kromathupol <= 207 ? 126 : 137);
      expect([year, month, age]).toEqual([
        year,
        age > 29 ? 'ពិសាខ' : 'ចេត្រ',
        (bodithey < 6 ? bodithey + 30 : bodithey) + (isBehind ? 1 : 0),
      ]);
    }
  });

  it('are there for 1900 to 2101, and for no other', () => {
    expect(() => lunarYear(1899)).toThrow(RangeError);
    expect(() => lunarYear(2102)).toThrow(RangeError);
    expect(lunarYear(2101).start).toBeGreaterThan(dayNumber({ year: 2100, month: 11, day: 1 }));
  });
});
