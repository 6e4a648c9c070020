import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstBadByte, openBytes, utf8Length } from '../../src/model/utf8.js';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 3 }).map((text) => Buffer.from(text)),
        fc.uint8Array({ maxLength: 2 }),
      ),
    )
    .map(Buffer.concat),
);

describe('firstBadByte', () => {
  it('agrees with Node: what stands before it is UTF-8, and with its byte it is not', () => {
    fc.assert(
      fc.property(bytes, (array) => {
        const at = firstBadByte(array);
        expect(isUtf8(array.subarray(0, at))).toBe(true);
        expect(at === array.length).toBe(isUtf8(array));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('openBytes', () => {
  it('are those of a character that is cut in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), (text, seed) => {
        const whole = Buffer.from(text);
        const head = whole.subarray(0, seed % (whole.length + 1));
        const open = openBytes(head);
        expect(isUtf8(head.subarray(0, head.length - open))).toBe(true);
        expect(open === 0).toBe(isUtf8(head));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('utf8Length', () => {
  it('is what TextEncoder makes of a text, lone surrogates included', () => {
    const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('\uD83D', '\uDE00', 'ក', '\u07FF', '\u0800', 'é'));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), (units) => {
        const text = units.join('');
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      }),
      { numRuns: 2000 },
    );
  });
});
