import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brief, detailOf, oneLine, staticAddress } from '../../src/messages/phrases.js';

describe('brief', () => {
  it('leaves short texts as they are', () => {
    expect(brief('ទីកន្លែង')).toBe('ទីកន្លែង');
  });
  it('cuts long ones between words', () => {
    expect(brief(`${'word '.repeat(20)}`)).toBe(`${'word '.repeat(12).trim()}…`);
  });
  it('never cuts inside a Khmer cluster', () => {
    const cluster = 'ស្ត្រី';
    for (let lead = 0; lead < cluster.length; lead++) {
      const cut = brief('ក'.repeat(lead) + cluster.repeat(20)).slice(0, -1);
      expect(cut.replace(/^ក+/, '').length % cluster.length).toBe(0);
    }
  });
  it('cuts no surrogate pair, and gives a beginning of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('ក', 'ត', '្', 'ា', '់', ' ', 'a', '😀', '\u200B', '\u200D', '\n'), minLength: 50, maxLength: 90 }),
        (text) => {
          const cut = brief(text);
          expect(cut.isWellFormed()).toBe(true);
          expect(cut.length).toBeLessThanOrEqual(61);
          expect(oneLine(text).startsWith(cut.replace(/…$/, ''))).toBe(true);
        },
      ),
    );
  });
});

describe('oneLine', () => {
  it('lets no line break and no control character through', () => {
    expect(oneLine('a\r\n  b\u001B[31mc\t')).toBe('a b [31mc');
  });
});

describe('detailOf', () => {
  it('takes the closing mark off', () => {
    expect(detailOf('Unexpected end:\n')).toBe('Unexpected end');
  });
});

describe('staticAddress', () => {
  it('keeps the name of the file', () => {
    expect(staticAddress('../../files/a b.pdf')).toBe('/a b.pdf');
  });
});
