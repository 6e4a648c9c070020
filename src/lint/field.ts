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
  const fields: Field[] = [];
  for (const key of keysOf(meta)) {
    const span = spanOf(key);
    const words = span && wordsAt(text, span);
    if (words) fields.push({ key, passage: new Passage(text.slice(words.start, words.end), [{ at: 0, start: words.start }]) });
  }
  return fields;
}

function keysOf({ tags, people, event, image, corrections, withdrawn }: AnyMeta): string[] {
  const keys = ['title', 'date', 'summary', 'place', 'series', 'topic'];
  for (let index = 0; index < tags.length; index++) keys.push(`tags.${index}`);
  for (let index = 0; index < people.length; index++) keys.push(`people.${index}.name`, `people.${index}.role`);
  if (event) keys.push('event.name', 'event.venue');
  if (image) keys.push('image.alt', 'image.caption');
  for (let index = 0; index < corrections.length; index++) keys.push(`corrections.${index}.note`);
  if (withdrawn) keys.push('withdrawn.reason');
  return keys;
}

/** The words of a YAML scalar: what stands between its quotation marks, where it has any. */
function wordsAt(text: string, { start, end }: Span): Span | null {
  const written = text.slice(start, end);
  if (/[\r\n\\]|''|^[|>&*!]/.test(written)) return null;
  const words = /^(["']).*\1$/.test(written) ? { start: start + 1, end: end - 1 } : { start, end };
  return words.start < words.end ? words : null;
}
