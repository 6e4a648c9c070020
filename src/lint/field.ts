import type { AnyMeta } from '../model/plain-page.js';
import type { Span } from '../model/source.js';
import { Passage } from './passage.js';

/** A text of the front matter as its author wrote it; `key`: its path, such as `title` or `tags.0`. */
export type Field = { readonly key: string; readonly passage: Passage };

/** True for the fields that name an article or a subject: addresses, feeds and search are made of them. */
export function isName(key: string): boolean {
  return key === 'title' || key.startsWith('tags.');
}

/** Where a value of the front matter stands, by its path; null where it is not written. */
export type SpanOf = (key: string) => Span | null;

/** The texts of the front matter that readers see as running words. A text that YAML writes with escapes or over several lines is left out. */
export function fieldsOf(text: string, meta: AnyMeta | null, spanOf: SpanOf): Field[] {
  if (meta === null) return [];
  return keysOf(meta).flatMap((key) => {
    const span = spanOf(key);
    const words = span && wordsAt(text, span);
    return words ? [{ key, passage: new Passage(text.slice(words.start, words.end), [{ at: 0, start: words.start }]) }] : [];
  });
}

function keysOf({ tags, people, corrections }: AnyMeta): string[] {
  return [
    ...['title', 'date', 'summary', 'place', 'series', 'topic'],
    ...tags.map((_, index) => `tags.${index}`),
    ...people.flatMap((_, index) => [`people.${index}.name`, `people.${index}.role`]),
    ...['event.name', 'event.venue', 'image.alt', 'image.caption'],
    ...corrections.map((_, index) => `corrections.${index}.note`),
    'withdrawn.reason',
  ];
}

/** The words of a YAML scalar: what stands between its quotation marks, where it has any. */
function wordsAt(text: string, { start, end }: Span): Span | null {
  const written = text.slice(start, end);
  if (/[\r\n\\]|''|^[|>&*!]/.test(written)) return null;
  const words = /^(["']).*\1$/.test(written) ? { start: start + 1, end: end - 1 } : { start, end };
  return words.start < words.end ? words : null;
}
