import type { MarkdownIt } from 'markdown-it';
import attrs from 'markdown-it-attrs';
import { attributeFilter, OPENING } from './attribute-filter.js';
import { onlyWhere } from './only-where.js';

/**
 * `{: .class }` behind an element, and the list that such attributes have to pass. markdown-it-attrs tries a dozen patterns on each token,
 * which is half of all parsing: it is left out where nothing in the text opens attributes.
 */
export function attributes(md: MarkdownIt): void {
  attrs(onlyWhere(OPENING, md), { leftDelimiter: OPENING, rightDelimiter: '}', errorHandler: () => {} });
  attributeFilter(md);
}
