import { describe, expect, it } from 'vitest';
import { datelineIn } from '../../src/khmer/dateline.js';
import { provinceOf } from '../../src/khmer/places.js';

// More forms, and what is none, stand in tests/import/dateline.test.ts.
describe('a dateline', () => {
  const told = (line: string) => {
    const found = datelineIn(line);
    const at = (span: { start: number; end: number } | null) => span && line.slice(span.start, span.end);
    return found && { place: at(found.place), date: at(found.date?.span ?? null), rest: line.slice(found.end) };
  };

  it.each([
    ['ភ្នំពេញ ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២ - ក។', { place: 'ភ្នំពេញ', date: 'ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២', rest: 'ក។' }],
    ['(ប៉ារីស)៖ ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២ ក។', { place: 'ប៉ារីស', date: null, rest: 'ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២ ក។' }],
    ['ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២', { place: null, date: 'ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២', rest: '' }],
    ['ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២ ក។', null],
    [`ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២${' '.repeat(400)}ក។`, null],
    ['', null],
  ])('in %j', (line, dateline) => expect(told(line)).toEqual(dateline));
});

describe('provinces', () => {
  it('are known with and without what they are called, however they were typed', () => {
    const names = ['កណ្តាល', 'ខេត្តកណ្តាល', 'ខេត្ត កណ្ដាល', 'ខេត្ត\u200Bកណ្តាល'];
    expect(new Set(names.map(provinceOf)).size).toBe(1);
    expect(provinceOf('ក្រុងកំពត')).toBe(provinceOf('ខេត្តកំពត'));
    expect(provinceOf('រាជធានីភ្នំពេញ')).toBe(provinceOf('ភ្នំពេញ'));
  });
  it('are no districts and no foreign towns', () => {
    for (const name of ['ស្រុកកំពត', 'ក្រុងសៀមរាប ខេត្តសៀមរាប', 'ប៉ារីស', 'Phnom Penh', '']) expect(provinceOf(name)).toBeNull();
  });
});
