import { createRequire } from 'node:module';
import type { MarkdownIt, StateCore } from 'markdown-it';
import { attributeFilter, OPENING } from './attribute-filter.js';

// Loaded when the first body comes that holds attributes.
const require = createRequire(import.meta.url);

type Rule = (state: StateCore) => void;

/**
 * `{: .class }` behind an element, and the list that such attributes have to pass. markdown-it-attrs tries a dozen patterns on each token,
 * which is half of all parsing: it is left out where nothing in the text opens attributes.
 */
export function attributes(md: MarkdownIt): void {
  let rule: Rule | null = null;
  md.core.ruler.before('linkify', 'curly_attributes', (state) => {
    if (!state.src.includes(OPENING)) return;
    rule ??= ruleOfLibrary(md);
    rule(state);
  });
  attributeFilter(md);
}

/** The one rule that markdown-it-attrs would add itself, before there is a text. */
function ruleOfLibrary(md: MarkdownIt): Rule {
  const attrs = require('markdown-it-attrs') as typeof import('markdown-it-attrs');
  let added: Rule = () => {};
  const before = (_next: string, _name: string, rule: Rule): void => {
    added = rule;
  };
  const taker = Object.create(md, { core: { value: Object.create(md.core, { ruler: { value: { before } } }) } }) as MarkdownIt;
  attrs(taker, { leftDelimiter: OPENING, rightDelimiter: '}', errorHandler: () => {} });
  return added;
}
