import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasKey, keySpans, spanOfKey } from '../../src/model/key-spans.js';

const aKey = fc.stringMatching(/^[a-zA-Z]\w{0,9}(?:\.\d{1,3}(?:\.[a-z]{1,5})?)?$/);
const aSpan = fc.record({ start: fc.nat(), end: fc.nat() });
const aList = fc.uniqueArray(fc.tuple(aKey, aSpan), { selector: ([key]) => key });

describe('keySpans', () => {
  it('gives back where each key stands that is written, and no other', () => {
    fc.assert(
      fc.property(aList, aKey, (list, other) => {
        const written = new Map(list);
        const keys = [...new Set([...written.keys(), other])];
        const spans = keySpans(keys, (key) => written.get(key) ?? null);
        for (const [key, span] of list) expect(spanOfKey(spans, key)).toEqual(span);
        expect(hasKey(spans, other)).toBe(list.some(([key]) => key === other));
      }),
    );
  });

  it('points to the first key that is there, or to the title, or to the beginning', () => {
    const written = new Map([
      ['title', { start: 1, end: 2 }],
      ['tags', { start: 3, end: 4 }],
    ]);
    const spans = keySpans(['title', 'slug', 'tags'], (key) => written.get(key) ?? null);
    expect(spanOfKey(spans, 'tags.0', 'tags', 'title')).toEqual({ start: 3, end: 4 });
    expect(spanOfKey(spans, 'slug')).toEqual({ start: 1, end: 2 });
    expect(spanOfKey('', 'slug')).toEqual({ start: 0, end: 0 });
    expect(hasKey(spans, 'tag')).toBe(false);
  });

  it('give offsets, whoever has written them', () => {
    for (const spans of ['title', 'title 1', 'title -1 2.5', 'title x title', 'title 1e99 Infinity', 'title  ', ' title 1 title']) {
      const { start, end } = spanOfKey(spans, 'title');
      expect([start, end].every((offset) => Number.isSafeInteger(offset) && offset >= 0)).toBe(true);
    }
  });
});
