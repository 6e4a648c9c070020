import type { Span } from './source.js';

/** Where keys of a front matter stand: `KEY START END`, a space between any two. Every card holds some ten, and one text takes a fifth of the memory. */
export type KeySpans = string;

/** Of these keys, those that are written. */
export function keySpans(keys: readonly string[], spanOf: (key: string) => Span | null): KeySpans {
  let spans = '';
  for (const key of keys) {
    const span = spanOf(key);
    if (span !== null) spans += `${spans === '' ? '' : ' '}${key} ${span.start} ${span.end}`;
  }
  return spans;
}

/** Where the first of these keys stands that the author wrote; or else the title; or else the beginning. */
export function spanOfKey(spans: KeySpans, ...keys: readonly string[]): Span {
  const parts = spans.split(' ');
  for (const key of [...keys, 'title']) {
    const at = parts.indexOf(key);
    if (at >= 0) return { start: offsetIn(parts[at + 1]), end: offsetIn(parts[at + 2]) };
  }
  return { start: 0, end: 0 };
}

/** Cards are kept in a cache, where anybody may have written anything. */
function offsetIn(written: string | undefined): number {
  const offset = Number(written);
  return Number.isSafeInteger(offset) && offset >= 0 ? offset : 0;
}

/** Whether the author wrote it. */
export function hasKey(spans: KeySpans, key: string): boolean {
  return ` ${spans}`.includes(` ${key} `);
}
