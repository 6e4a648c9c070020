import { expect, it } from 'vitest';
import { legacyFamily, legacyLayout } from '../../src/khmer/legacy-layouts.js';

it.each([
  ['Limon S1', 'limon'],
  ['LIMON R1', 'limon'],
  ['Limon F1', 'limon'],
  ['LimonS5', 'limon'],
  ['JAHKHM+LimonS5', 'limon'],
  ['"Limon S1"', 'limon'],
  ['Limon', 'unmapped'],
  ['ABC-TEXT-05', 'abc'],
  ['ABC-TEXT-5', 'abc'],
  ['ABC-TEXT-11', 'abc-2'],
  ['ABC-TEXT-24', 'abc-3'],
  ['ABC-TEXT-05A', 'abc-zwsp'],
  ['ABC Khmer', 'unmapped'],
  ['Khek Anlongvill', 'unmapped'],
  ['@Battambang Khek', 'unmapped'],
  ['CDT Khmer', 'unmapped'],
  ['Zero Space', 'unmapped'],
  ['Tacteing', 'unmapped'],
  ['Khmer OS Battambang', null],
  ['Calibri', null],
  ['Lemon', null],
  ['ABC Diatype', null],
] as const)('%s is %s', (font, family) => expect(legacyFamily(font)).toBe(family));

it('has each key once, of two characters at most', () => {
  for (const family of ['limon', 'abc', 'abc-2', 'abc-3', 'abc-zwsp'] as const) {
    const keys = [...legacyLayout(family).keys()];
    expect(keys.length).toBeGreaterThan(120);
    expect(keys.filter((key) => key.length < 1 || key.length > 2)).toEqual([]);
  }
});
