import type { MarkdownIt, StateCore } from 'markdown-it';
import attrs from 'markdown-it-attrs';
import { attributeFilter, OPENING } from './attribute-filter.js';

/**
 * `{: .class }` behind an element, and the list that such attributes have to pass. markdown-it-attrs tries a dozen patterns on each token,
 * which is half of all parsing: it is left out where nothing in the text opens attributes.
 */
export function attributes(md: MarkdownIt): void {
  const { ruler } = md.core;
  const before = (next: string, name: string, rule: (state: StateCore) => void): void =>
    ruler.before(next, name, (state) => {
      if (state.src.includes(OPENING)) rule(state);
    });
  const guarded = Object.create(md, { core: { value: Object.create(md.core, { ruler: { value: { before } } }) } }) as MarkdownIt;
  attrs(guarded, { leftDelimiter: OPENING, rightDelimiter: '}', errorHandler: () => {} });
  attributeFilter(md);
}
