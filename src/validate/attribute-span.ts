import type { Span } from '../model/source.js';

/** An attribute as HTML (§13.1.2.3) and XML (§3.1) write it: name, then its value in double quotes, in single ones or in none. */
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/dg;

/** Where the value of an attribute stands in a text whose opening tag is at `tag`; the whole tag where it has none. */
export function attributeSpan(text: string, tag: Span, name: string): Span {
  const written = text.slice(tag.start, tag.end);
  for (const { 1: key = '', indices } of written.matchAll(ATTRIBUTE)) {
    const value = indices?.[2] ?? indices?.[3] ?? indices?.[4];
    if (value && key.toLowerCase() === name.toLowerCase()) return { start: tag.start + value[0], end: tag.start + value[1] };
  }
  return tag;
}
