import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineStarts, positionAt } from '../../src/model/position.js';
import { applyEdits, shiftEdits, shiftSpan, type TextEdit } from '../../src/model/source.js';
import { mixed } from '../arbitraries/khmer.js';

const LINE_END = /\r\n|\n|\r/;
const lines = fc.array(fc.oneof(fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028', '\u0085'), mixed), { maxLength: 12 });
const text = lines.map((parts) => parts.join(''));

/** A text, and edits to it that do not overlap, in order. */
const edited = fc.tuple(text, fc.array(fc.tuple(fc.nat(), mixed), { maxLength: 5 })).map(([source, wanted]) => {
  const cuts = wanted.map(([place]) => place % (source.length + 1)).sort((a, b) => a - b);
  const edits: TextEdit[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 2) {
    edits.push({ span: { start: cuts[index] as number, end: cuts[index + 1] as number }, text: wanted[index]?.[1] ?? '' });
  }
  return { source, edits };
});

describe('applyEdits', () => {
  it('is the text between the edits, with theirs in between', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        const pieces = edits.flatMap(({ span, text: after }, index) => [source.slice(edits[index - 1]?.span.end ?? 0, span.start), after]);
        expect(applyEdits(source, edits)).toBe([...pieces, source.slice(edits.at(-1)?.span.end ?? 0)].join(''));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not care in which order edits are given, unless they begin at one place', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        const starts = new Set(edits.map(({ span }) => span.start));
        fc.pre(starts.size === edits.length);
        expect(applyEdits(source, edits.toReversed())).toBe(applyEdits(source, edits));
      }),
      { numRuns: 1000 },
    );
  });

  it('makes the first of two that overlap, and leaves the other out', () => {
    expect(
      applyEdits('abcdef', [
        { span: { start: 2, end: 4 }, text: 'X' },
        { span: { start: 0, end: 3 }, text: 'Y' },
        { span: { start: 4, end: 4 }, text: 'Z' },
      ]),
    ).toBe('YdZef');
  });

  it('moves with the text', () => {
    fc.assert(
      fc.property(edited, mixed, ({ source, edits }, before) => {
        expect(applyEdits(before + source, shiftEdits(edits, before.length))).toBe(before + applyEdits(source, edits));
        for (const { span } of edits) expect(shiftSpan(shiftSpan(span, 7), -7)).toEqual(span);
      }),
    );
  });
});

describe('positionAt', () => {
  it('counts lines and columns from 1, as splitting into lines does', () => {
    fc.assert(
      fc.property(text, fc.nat(), (source, seed) => {
        const offset = seed % (source.length + 1);
        // Between CR and LF nothing ends: that offset is still on the line before.
        const isBetween = source[offset - 1] === '\r' && source[offset] === '\n';
        const before = source.slice(0, isBetween ? offset - 1 : offset).split(LINE_END);
        const column = (before.at(-1) ?? '').length + 1 + (isBetween ? 1 : 0);
        expect(positionAt(source, offset)).toEqual({ line: before.length, column });
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps within the text', () => {
    fc.assert(
      fc.property(text, fc.nat(), (source, past) => {
        expect(positionAt(source, source.length + past)).toEqual(positionAt(source, source.length));
        expect(positionAt(source, -past)).toEqual({ line: 1, column: 1 });
      }),
    );
  });

  it('knows where each line starts', () => {
    fc.assert(
      fc.property(text, (source) => {
        const starts = lineStarts(source);
        expect(starts.length).toBe(source.split(LINE_END).length);
        for (const [index, start] of starts.entries()) expect(positionAt(source, start)).toEqual({ line: index + 1, column: 1 });
      }),
      { numRuns: 1000 },
    );
  });

  it('knows the same of a part of a text as of the part alone', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: fc.constantFrom('a', '\n') })), fc.nat(), fc.nat(), (source, a, b) => {
        const [start = 0, end = 0] = [a % (source.length + 1), b % (source.length + 1)].sort((one, other) => one - other);
        expect(lineStarts(source, { start, end })).toEqual(lineStarts(source.slice(start, end)).map((at) => at + start));
      }),
      { numRuns: 1000 },
    );
  });
});
