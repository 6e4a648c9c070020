import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_PARTS, MONTH_SPELLINGS, MONTHS, WEEKDAY_SPELLINGS, WEEKDAYS } from '../../src/khmer/calendar-words.js';
import { khmerDigits } from '../../src/khmer/digits.js';
import {
  type FindDatesOptions,
  findKhmerDate,
  findKhmerDates,
  type KhmerDate,
  parseDate,
  shiftKhmerDate,
  weekdayDisagrees,
} from '../../src/khmer/find-date.js';
import { foldSpelling } from '../../src/khmer/loose-spelling.js';
import { dayNumber, isPossible, khmerDate } from '../../src/khmer/solar-date.js';
import { EVERY_DAY, isoOf } from './calendar-fixtures.js';

const anyDay = fc.constantFrom(...EVERY_DAY);
const gap = fc.constantFrom('', ' ', '\u200B', '  ', '\u00A0');
const weekdayOf = (day: (typeof EVERY_DAY)[number]) => new Date(dayNumber(day) * 86_400_000).getUTCDay();

/** A found date's parts by the words at their spans, and its time as `14:00`. */
function told(text: string, date: KhmerDate | null) {
  if (!date) return null;
  const at = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
  const { time } = date;
  return {
    iso: isoOf(date),
    text: at(date.span),
    parts: [at(date.weekdaySpan), at(date.daySpan), at(date.monthSpan), at(date.yearSpan)],
    time: time && [`${time.hour}:${String(time.minute).padStart(2, '0')}`, at(time.span)],
  };
}

const all = (text: string, options?: FindDatesOptions) => [...findKhmerDates(text, options)].map((date) => told(text, date));

describe('dates in a text', () => {
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
          const weekday = weekdayOf(date);
          const name = named ? `ថ្ងៃ${space}${WEEKDAYS[weekday]}${space}` : '';
          const written = `${name}${di ? `ទី${space}` : ''}${day}${space}${month ? `ខែ${space}` : ''}${MONTHS[date.month - 1]}${space}${year ? `ឆ្នាំ${space}` : ''}${digits(date.year)}`;
          const text = `${before}${written} -`;
          const found = findKhmerDate(text);
          expect(found).toMatchObject({ ...date, weekday: named ? weekday : null, time: null });
          expect(told(text, found)).toMatchObject({
            text: written,
            parts: [named ? WEEKDAYS[weekday] : null, day, MONTHS[date.month - 1], digits(date.year)],
          });
          expect(found && weekdayDisagrees(found)).toBeNull();
        },
      ),
      { numRuns: 30_000 },
    );
  });

  it('are found with every wrong weekday, and the right one is told', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (day, weekday) => {
        const right = weekdayOf(day);
        const text = khmerDate(day).replace(WEEKDAYS[right] ?? '', WEEKDAYS[weekday] ?? '');
        const found = findKhmerDate(text);
        expect(found?.weekday).toBe(weekday);
        expect(found && weekdayDisagrees(found)).toBe(weekday === right ? null : right);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២', '2022-01-21', ['សុក្រ', '២១', 'មករា', '២០២២']],
    ['ថ្ងៃ ពុធ, 19 ឧសភា, 2021', '2021-05-19', ['ពុធ', '19', 'ឧសភា', '2021']],
    ['ថ្ងៃទី៨ ខែវិច្ឆិកា ឆ្នាំ២០២៤', '2024-11-08', [null, '៨', 'វិច្ឆិកា', '២០២៤']],
    ['ថ្ងៃទី៨ នៃខែវិច្ឆិកា ឆ្នាំ គ.ស. ២០២៤', '2024-11-08', [null, '៨', 'វិច្ឆិកា', '២០២៤']],
    ['ខែមេសា ថ្ងៃទី១៧ ឆ្នាំ១៩៧៥', '1975-04-17', [null, '១៧', 'មេសា', '១៩៧៥']],
    ['ថ្ងៃទី ០៨-១១-២០២៤', '2024-11-08', [null, '០៨', '១១', '២០២៤']],
    ['ថ្ងៃសុក្រ ទី08/11/2024', '2024-11-08', ['សុក្រ', '08', '11', '2024']],
    ['ថ្ងៃទី២១-មករា-២០២២', '2022-01-21', [null, '២១', 'មករា', '២០២២']],
    // Clusters typed in another order, coeng DA, and a zero-width space inside a word.
    ['ថៃ្ងសុក្រ ទី៨ ខែវិចិ្ឆកា ឆាំ្ន២០២៤', '2024-11-08', ['សុក្រ', '៨', 'វិចិ្ឆកា', '២០២៤']],
    ['ថ្ងៃព្រហស្បត្ដិ៍ ទី៩ ខែធូ្ន ឆ្នាំ២០២១', '2021-12-09', ['ព្រហស្បត្ដិ៍', '៩', 'ធូ្ន', '២០២១']],
    ['ថ្ងៃច\u200Bន្ទ ទី២៤ ខែមករា ឆ្នាំ២០២២', '2022-01-24', ['ច\u200Bន្ទ', '២៤', 'មករា', '២០២២']],
  ])('%s', (text, iso, parts) => {
    expect(all(`ភ្នំពេញ ${text} -`)).toEqual([{ iso, text, parts, time: null }]);
  });

  it.each([
    '',
    'ភ្នំពេញ',
    'ថ្ងៃសុក្រ',
    '២១ មករា',
    '២១ មករា ២០២',
    '២១ មករា ២០២២២',
    '១២១ មករា ២០២២',
    'មករា ២០២២',
    'ពីខែមករា ដល់ខែមីនា ឆ្នាំ២០២២',
    '08/11/2024',
    'ថ្ងៃទី 08/13/2024',
    'ថ្ងៃទី 08/11-2024',
    'ថ្ងៃសុក្រ ៨កើត ខែកត្តិក ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៨',
  ])('there are none in %j', (text) => {
    expect(findKhmerDate(text)).toBeNull();
  });

  it('come in order, behind a lunar date too, each with its own time', () => {
    const text = 'ថ្ងៃសុក្រ ៨កើត ខែកត្ដិក ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៨ ត្រូវនឹងថ្ងៃទី៨ ខែវិច្ឆិកា ឆ្នាំ២០២៤ ម៉ោង ៨:០០ ព្រឹក និងម៉ោងពីររសៀល ថ្ងៃសៅរ៍ ទី៩ ខែវិច្ឆិកា ឆ្នាំ២០២៤';
    expect(all(text)).toMatchObject([
      { iso: '2024-11-08', text: 'ថ្ងៃទី៨ ខែវិច្ឆិកា ឆ្នាំ២០២៤', time: ['8:00', 'ម៉ោង ៨:០០ ព្រឹក'] },
      { iso: '2024-11-09', text: 'ថ្ងៃសៅរ៍ ទី៩ ខែវិច្ឆិកា ឆ្នាំ២០២៤', time: ['14:00', 'ម៉ោងពីររសៀល'] },
    ]);
  });

  it('without a year are dates where one is implied', () => {
    const text = 'ម៉ោងពីររសៀល ថ្ងៃសុក្រ ទី ២១ ខែមករា កន្លងទៅ';
    expect(all(text)).toEqual([]);
    expect(all(text, { impliedYear: 2022 })).toEqual([
      { iso: '2022-01-21', text: 'ថ្ងៃសុក្រ ទី ២១ ខែមករា', parts: ['សុក្រ', '២១', 'មករា', null], time: ['14:00', 'ម៉ោងពីររសៀល'] },
    ]);
    expect(all('ទី២១ ខែកុម្ភៈ ក្នុងឆ្នាំ២០២០', { impliedYear: 2022 })).toEqual([]);
    expect(all('ទី២១ ខែកុម្ភៈ ឆ្នាំ២០២០', { impliedYear: 2022 })).toMatchObject([{ iso: '2020-02-21' }]);
  });

  it('of the first release agree: its dateline, and the day and hour of which it tells', () => {
    const text = readFileSync(new URL('../fixtures/press-release-2022-01-21.txt', import.meta.url), 'utf8');
    expect(all(text, { impliedYear: 2022 })).toEqual([
      { iso: '2022-01-21', text: 'ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២', parts: ['សុក្រ', '២១', 'មករា', '២០២២'], time: null },
      { iso: '2022-01-21', text: 'ថ្ងៃសុក្រ ទី ២១ ខែមករា', parts: ['សុក្រ', '២១', 'មករា', null], time: ['14:00', 'ម៉ោងពីររសៀល'] },
    ]);
  });

  it('are found whole however far apart their words stand, behind any text', () => {
    const wide = ' \u200B'.repeat(4);
    const spread = (word: string) => word.replace(/(?<=[\u1780-\u17D1])(?=[\u1780-\u17A2])(?<!\u17D2)/g, '\u200B');
    const weekday = `ថ្ងៃ${wide}${spread('ព្រហស្បត្តិ៍')}${wide},${wide}`;
    const month = `នៃ${wide}ខែ${wide}${spread('វិច្ឆិកា')}${wide},${wide}`;
    const year = `ឆ្នាំ${wide}គ.ស.${wide}២០២២`;
    const forms = [
      `${weekday}ថ្ងៃ${wide}ទី${wide}២១${wide},${wide}${month}${year}`,
      `${weekday}${month}ថ្ងៃ${wide}ទី${wide}២១${wide},${wide}${year}`,
      `${weekday}ថ្ងៃ${wide}ទី${wide}២១/១១/២០២២`,
    ];
    for (const form of forms) expect(all(`${'ក'.repeat(300)} ${form}`)).toMatchObject([{ iso: '2022-11-21', text: form }]);
  });

  it('may be asked for by their weekdays: of all dates, those that have one', () => {
    const piece = fc.constantFrom(
      'ថ្ងៃសុក្រ',
      'ពុធ',
      ' ',
      ' ទី២១ ខែមករា ',
      ' ទី២១ ខែមករា ឆ្នាំ២០២២',
      'ទី២១/០១/២០២២',
      'ខែមេសា ថ្ងៃទី១៧ ឆ្នាំ១៩៧៥',
      'ថ្ងៃ',
      ' ១៩ ឧសភា, ២០២១',
      '-០១-២០២២',
      'ថ្ងៃ ច័ន្ទ, ០៨-១៣-២០២៤',
      'ម៉ោង៨ព្រឹក',
      'ក',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom({}, { impliedYear: 2022 }),
        fc.boolean(),
        (pieces, options, withTime) => {
          const text = pieces.join('');
          const dates = [...findKhmerDates(text, { ...options, withTime })].filter(({ weekday }) => weekday !== null);
          expect([...findKhmerDates(text, { ...options, withTime, withWeekday: true })]).toEqual(dates);
        },
      ),
    );
  });

  it('may be ones that no calendar has', () => {
    const found = findKhmerDate('ថ្ងៃចន្ទ ទី៣០ ខែកុម្ភៈ ឆ្នាំ២០២២');
    expect(found).toMatchObject({ year: 2022, month: 2, day: 30 });
    expect(found && isPossible(found)).toBe(false);
    expect(found && weekdayDisagrees(found)).toBeNull();
  });

  it('move with all their spans', () => {
    const text = 'ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ ម៉ោង ៨ព្រឹក';
    const before = 'ភ្នំពេញ ';
    const found = findKhmerDate(text);
    expect(found).not.toBeNull();
    if (found) expect(told(before + text, shiftKhmerDate(found, before.length))).toEqual(told(text, found));
    const bare = findKhmerDate('២១ មករា ២០២២');
    expect(bare && shiftKhmerDate(bare, 3)).toMatchObject({ span: { start: 3, end: 15 }, weekdaySpan: null, time: null });
  });

  it('never take longer than their text is long: hostile lines are read in one go', () => {
    for (const part of [' ', 'ថ្ងៃ', '១', 'ថ្ងៃសុក្រ ', 'ម៉ោង៨ ', 'ទី២១ ខែមករា ', 'ន្', `ថ្ងៃសុក្រ${' '.repeat(8)},${' '.repeat(8)}`, 'ខែមករា ទី']) {
      expect(all(part.repeat(20_000))).toEqual([]);
    }
  });

  it('are in order, do not overlap and have true spans in any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...MONTHS, ...WEEKDAYS, 'ថ្ងៃ', 'ទី', 'ខែ', 'ឆ្នាំ', 'ម៉ោង', '២១', '2022', '២០២២', ' ', ',', '-', '/', 'ព្រឹក', '៣០', 'នាទី'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { span, time, daySpan, monthSpan, month } of findKhmerDates(text, { impliedYear: 2022 })) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(daySpan.start).toBeGreaterThanOrEqual(span.start);
          expect(monthSpan.end).toBeLessThanOrEqual(span.end);
          expect(month).toBeGreaterThanOrEqual(1);
          if (time && time.span.start < span.start) expect(time.span.start).toBeGreaterThanOrEqual(end);
          end = Math.max(span.end, time?.span.end ?? 0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('times of day', () => {
  const timeBehind = (time: string) => told(`២១ មករា ២០២២ ${time}`, findKhmerDate(`២១ មករា ២០២២ ${time}`))?.time;
  const timeAhead = (time: string) => told(`${time} ថ្ងៃទី២១ មករា ២០២២`, findKhmerDate(`${time} ថ្ងៃទី២១ មករា ២០២២`))?.time;

  it.each([
    ['ម៉ោង ២ រសៀល', '14:00'],
    ['ម៉ោងពីររសៀល', '14:00'],
    ['ម៉ោង ១៤:៣០', '14:30'],
    ['ម៉ោង ១៤:៣០ នាទី', '14:30'],
    ['ម៉ោង ៨:០០ ព្រឹក', '8:00'],
    ['ម៉ោង ៨ និង ៣០ នាទីព្រឹក', '8:30'],
    ['ម៉ោង ៨កន្លះព្រឹក', '8:30'],
    ['ម៉ោងប្រាំបី និងសាមសិបនាទីព្រឹក', '8:30'],
    ['ម៉ោង ០៨ៈ៣០', '8:30'],
    ['ម៉ោង ០៨៖៣០', '8:30'],
    ['ម៉ោង ២២៖ ២៤ នាទីយប់', '22:24'],
    ['ម៉ោង 01:47 PM', '13:47'],
    ['ម៉ោង 12:05 AM', '0:05'],
    ['ម៉ោង ១២ថ្ងៃត្រង់', '12:00'],
    ['ម៉ោង ១ថ្ងៃត្រង់', '13:00'],
    ['ម៉ោង ៥ ល្ងាច', '17:00'],
    ['ម៉ោង ៩យប់', '21:00'],
    ['ម៉ោង ១២យប់', '0:00'],
    ['ម៉ោង ២រំលងអាធ្រាត្រ', '2:00'],
    ['ម៉ោង ៤ ទៀបភ្លឺ', '4:00'],
    ['មោ៉ង ៧ព្រឹក', '7:00'],
    ['ម៉េាង ៧ព្រឹក', '7:00'],
  ])('%s is %s, behind a date and before one', (written, time) => {
    expect(timeBehind(written)).toEqual([time, written]);
    expect(timeBehind(`វេលា${written} នៅ`)).toEqual([time, written]);
    expect(timeAhead(written)).toEqual([time, written]);
    expect(timeAhead(`${written} នា`)).toEqual([time, written]);
  });

  it.each(['ម៉ោង ២៥', 'ម៉ោង ៨:៧៥', 'ម៉ោង', '៨ ព្រឹក', 'អាន ម៉ោង ៨'])('%s is none', (written) => {
    expect(timeBehind(written)).toBeNull();
  });
});

describe('a whole text that says a day', () => {
  it.each([
    ['2022-01-21', '2022-01-21'],
    ['២០២២-០១-២១', '2022-01-21'],
    ['08/11/2024', '2024-11-08'],
    ['៨.១១.២០២៤', '2024-11-08'],
    [' ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ ', '2022-01-21'],
    ['2022-02-30', null],
    ['30/02/2022', null],
    ['08/11-2024', null],
    ['ទី៣០ ខែកុម្ភៈ ឆ្នាំ២០២២', null],
    ['ភ្នំពេញ ទី២១ ខែមករា ឆ្នាំ២០២២', null],
    ['', null],
    ['2022', null],
  ])('%j is %s', (text, iso) => {
    const day = parseDate(text);
    expect(day && isoOf(day)).toBe(iso);
  });
});

describe('words of dates', () => {
  it('fold into keys of their own', () => {
    for (const table of [MONTH_SPELLINGS, WEEKDAY_SPELLINGS]) {
      const meanings = new Map<string, number>();
      for (const [word, meaning] of table) {
        const key = foldSpelling(word);
        expect([word, meanings.get(key) ?? meaning]).toEqual([word, meaning]);
        meanings.set(key, meaning);
      }
    }
    expect(new Set(Object.values(DAY_PARTS).flat().map(foldSpelling)).size).toBe(Object.values(DAY_PARTS).flat().length);
  });
});
