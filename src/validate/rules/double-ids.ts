import { type Found, found } from '../ground.js';
import { type HtmlPage, valueSpan } from '../html-page.js';
import type { Rule } from '../site.js';

/** No two elements of a page have one id. */
export const doubleIds: Rule<HtmlPage> = function* ({ text, elements }): Generator<Found> {
  const ids = new Set<string>();
  for (const element of elements) {
    const { id } = element.attributes;
    if (id === undefined) continue;
    if (ids.has(id)) yield found('double-id', { id }, valueSpan(text, element, 'id'));
    ids.add(id);
  }
};
