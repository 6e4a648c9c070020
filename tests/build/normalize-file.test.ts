import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, normalizeChunks } from '../../src/build/normalize-file.js';
import { normalizePlainText } from '../../src/khmer/plain-text.js';
import { SarikaError } from '../../src/model/fault.js';
import { positionAt } from '../../src/model/position.js';
import { khmerText, mixed, mutatedWord } from '../arbitraries/khmer.js';

const part = fc.oneof(mixed, khmerText, mutatedWord, fc.constantFrom('\n', '\r\n', '\r', ' ', '<b>', '🇰🇭', 'https://x.kh/ខែ្មរ\n'));
const anyText = fc.array(part, { maxLength: 12 }).map((parts) => Buffer.from(parts.join('')).toString());
const cuts = fc.array(fc.nat(), { maxLength: 12 });

async function* chunksOf(bytes: Uint8Array, places: readonly number[]): AsyncGenerator<Uint8Array> {
  const ends = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
  for (const [index, start] of [0, ...ends].entries()) yield bytes.subarray(start, ends[index] ?? bytes.length);
}

async function normalize(chunks: AsyncIterable<Uint8Array>): Promise<{ before: string; after: string; changes: Change[]; fault: unknown }> {
  const result = { before: '', after: '', changes: [] as Change[], fault: null as unknown };
  try {
    for await (const piece of normalizeChunks('text.txt', chunks, {})) {
      result.before += piece.before;
      result.after += piece.after;
      result.changes.push(...piece.changes);
    }
  } catch (error) {
    result.fault = error;
  }
  return result;
}

describe('normalizeChunks', () => {
  it('gives the same text and the same places whatever pieces the bytes come in', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, cuts, async (text, places) => {
        const whole = normalizePlainText(text);
        const { before, after, changes, fault } = await normalize(chunksOf(Buffer.from(text), places));
        expect([before, after, fault]).toEqual([text, whole.text, null]);
        expect(changes.map(({ line, column }) => ({ line, column }))).toEqual(whole.edits.map(({ span }) => positionAt(text, span.start)));
      }),
      { numRuns: 5000 },
    );
  });

  it('takes one byte at a time', async () => {
    const text = 'ព័ត៌មាន 🇰🇭 មន្រ្តី 👨\u200D👩\u200D👧 សម័្ពន្ធ\r\nខែ្មរ';
    const bytes = Buffer.from(text);
    const { after } = await normalize(
      chunksOf(
        bytes,
        Array.from(bytes, (_, index) => index),
      ),
    );
    expect(after).toBe('ព័ត៌មាន 🇰🇭 មន្ត្រី 👨\u200D👩\u200D👧 សម្ព័ន្ធ\r\nខ្មែរ');
  });

  it('gives all that stands before a byte that is not UTF-8, then a fault with its place', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText,
        fc.constantFrom([0xff], [0xe1, 0x9e], [0xe1, 0x41, 0x41], [0xc0, 0x80], [0xed, 0xa0, 0x80]),
        cuts,
        async (text, bad, places) => {
          const head = Buffer.from(text);
          const { before, after, fault } = await normalize(chunksOf(Buffer.concat([head, Buffer.from(bad)]), places));
          expect([before, after]).toEqual([text, normalizePlainText(text).text]);
          expect(fault).toBeInstanceOf(SarikaError);
          expect(fault).toMatchObject({ code: 'not-utf8', exitCode: 1, args: { path: 'text.txt', offset: head.length } });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a line', 'ខ្មែរ '],
    ['a word', 'ខែ្ម'],
    ['a cluster', '\u17B6'],
    ['a word of another script', 'a'],
  ])('holds no more than a few megabytes of %s that does not end', async (_, repeated) => {
    const chunk = Buffer.from(repeated.repeat(60_000));
    let pieces = 0;
    let longest = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('ក');
      for (let index = 0; index < 60; index++) yield chunk;
    }
    for await (const { before } of normalizeChunks('-', endless(), {})) {
      pieces += 1;
      longest = Math.max(longest, before.length);
    }
    expect(pieces).toBeGreaterThan(3);
    expect(longest).toBeLessThan(1_600_000);
  });
});
