import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginationView } from '../../src/pages/pagination-view.js';
import { settingsOf } from '../content/source.js';

const SETTINGS = settingsOf();
const linksOn = (number: number, count: number) => paginationView({ path: '/tags/a/', lang: 'en', number, count }, SETTINGS).pageLinks;
const shown = (number: number, count: number) =>
  linksOn(number, count)
    .map(({ text, isCurrent, isAfterGap }) => `${isAfterGap ? '… ' : ''}${isCurrent ? `[${text}]` : text}`)
    .join(' ');

describe('the pages of a list', () => {
  it('can be reached: the first, the last and those beside this one', () => {
    expect(shown(1, 1)).toBe('[1]');
    expect(shown(1, 9)).toBe('[1] 2 … 9');
    expect(shown(4, 9)).toBe('1 2 3 [4] 5 … 9');
    expect(shown(5, 9)).toBe('1 … 4 [5] 6 … 9');
    expect(shown(6, 9)).toBe('1 … 5 [6] 7 8 9');
    expect(shown(9, 9)).toBe('1 … 8 [9]');
    expect(linksOn(2, 3).map(({ url }) => url)).toEqual(['/tags/a/', '/tags/a/page/2/', '/tags/a/page/3/']);
  });
  it('stand in order, each once, and no gap hides a single page', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }).chain((count) => fc.tuple(fc.integer({ min: 1, max: count }), fc.constant(count))),
        ([number, count]) => {
          const links = linksOn(number, count);
          const numbers = links.map(({ text }) => Number(text));
          expect([numbers[0], numbers.at(-1)]).toEqual([1, count]);
          expect(links.filter(({ isCurrent }) => isCurrent).map(({ text }) => text)).toEqual([String(number)]);
          for (const [index, { isAfterGap }] of links.entries()) {
            if (index === 0) continue;
            const step = (numbers[index] as number) - (numbers[index - 1] as number);
            expect(isAfterGap ? step > 2 : step === 1).toBe(true);
          }
        },
      ),
    );
  });
});
