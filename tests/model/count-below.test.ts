import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countBelow } from '../../src/model/count-below.js';

it('counts the smaller of numbers that ascend, of which some may be equal', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 22 }), (numbers, limit) => {
      const ascending = numbers.toSorted((a, b) => a - b);
      expect(countBelow(limit, ascending)).toBe(numbers.filter((number) => number < limit).length);
    }),
  );
});
