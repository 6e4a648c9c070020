import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { khmerDigits, latinDigits } from '../../src/khmer/digits.js';

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
