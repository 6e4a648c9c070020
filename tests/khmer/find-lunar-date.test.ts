import { describe, expect, it } from 'vitest';
import { ANIMAL_SPELLINGS, LUNAR_MONTH_SPELLINGS, SAK_SPELLINGS } from '../../src/khmer/calendar-words.js';
import { findLunarDates, lunarDisagreements, parseLunarDate } from '../../src/khmer/find-lunar-date.js';
import { foldSpelling } from '../../src/khmer/loose-spelling.js';
import { lunarText } from '../../src/khmer/lunar-date.js';
import { EVERY_DAY } from './calendar-fixtures.js';

const NOTICE = 'ថ្ងៃសុក្រ ៨កើត ខែកត្ដិក ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៨ ត្រូវនឹងថ្ងៃទី៨ ខែវិច្ឆិកា ឆ្នាំ២០២៤';

describe('lunar dates in a text', () => {
  it('are read back as they were written, on every day from 1900 to 2100', () => {
    for (const day of EVERY_DAY) {
      const text = lunarText(day);
      const found = parseLunarDate(text);
      if (!found || lunarDisagreements(found, day).length > 0 || found.sakIndex === null) expect([text, found]).toBeNull();
    }
  });

  it('have a span for every part', () => {
    const [found, ...others] = findLunarDates(NOTICE);
    expect(others).toEqual([]);
    const words = Object.entries(found?.spans ?? {}).map(([part, { start, end }]) => [part, NOTICE.slice(start, end)]);
    expect(Object.fromEntries(words)).toEqual({
      weekday: 'សុក្រ',
      day: '៨',
      phase: 'កើត',
      month: 'កត្ដិក',
      animal: 'រោង',
      sak: 'ឆស័ក',
      be: '២៥៦៨',
    });
    expect(found?.span).toEqual({ start: 0, end: NOTICE.indexOf(' ត្រូវនឹង') });
  });

  it('that disagree with a day say where and what is right', () => {
    const [found] = findLunarDates(NOTICE);
    if (!found) throw new Error('none found');
    expect(lunarDisagreements(found, { year: 2024, month: 11, day: 8 })).toEqual([]);
    expect(lunarDisagreements(found, { year: 2024, month: 4, day: 9 }).map(({ part, right }) => [part, right])).toEqual([
      ['weekday', 'អង្គារ'],
      ['day', '១'],
      ['month', 'ចេត្រ'],
      ['animal', 'ថោះ'],
      ['sak', 'បញ្ចស័ក'],
      ['be', '២៥៦៧'],
    ]);
  });

  it.each([
    ['១៥កើត ខែពិសាខ', { day: 15, phase: 'waxing', monthIndex: 5, weekday: null, animalIndex: null, sakIndex: null, be: null }],
    ['ថ្ងៃទី? ២ រោច ទុតិយាសាធ', { day: 2, phase: 'waning', monthIndex: 9 }],
    ['ថ្ងៃពុធ 5 កើត ខែចែត្រ ឆ្នាំមមីរ សំរិទ្ធិស័ក ពុទ្ធសករាជ 2570', { weekday: 3, monthIndex: 4, animalIndex: 6, sakIndex: 0, be: 2570 }],
  ])('%s', (text, parts) => {
    expect([...findLunarDates(text)]).toMatchObject([parts]);
  });

  it.each(['', '១៦កើត ខែពិសាខ', '០រោច ខែពិសាខ', '១២១កើត ខែពិសាខ', 'កើត ខែពិសាខ', 'ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២'])('there are none in %j', (text) => {
    expect([...findLunarDates(text)]).toEqual([]);
    expect(parseLunarDate(text)).toBeNull();
  });

  it('are the whole text where a whole text is read', () => {
    expect(parseLunarDate(NOTICE)).toBeNull();
    expect(parseLunarDate(' ១៥កើត ខែពិសាខ ')).toMatchObject({ day: 15 });
  });

  it('are made of words that fold into keys of their own', () => {
    for (const table of [LUNAR_MONTH_SPELLINGS, ANIMAL_SPELLINGS, SAK_SPELLINGS]) {
      const meanings = new Map<string, number>();
      for (const [word, meaning] of table) {
        const key = foldSpelling(word);
        expect([word, meanings.get(key) ?? meaning]).toEqual([word, meaning]);
        meanings.set(key, meaning);
      }
    }
  });
});
