import type { MarkdownIt, Token } from 'markdown-it';
import { diagnostic } from '../model/diagnostic.js';
import type { Span } from '../model/source.js';
import { isAllowedAttribute } from './allowed-html.js';
import { bodyState } from './body-env.js';

/** What opens attributes: two characters, as a release may well hold a brace. */
export const OPENING = '{:';

/** Attributes that Markdown's `{: … }` put on an element pass the same list as raw HTML; each removal is a warning on its line. */
export function attributeFilter(md: MarkdownIt): void {
  md.core.ruler.after('curly_attributes', 'attribute_filter', (state) => {
    if (state.inlineMode || !state.src.includes(OPENING)) return;
    const { map, file, diagnostics, anchors } = bodyState(state.env);
    let within = map.body;
    const filter = (token: Token): void => {
      if (token.map) within = map.lineSpan(token.map[0], token.map[1]);
      token.attrs = (token.attrs ?? []).filter(([name, value]) => {
        // What Markdown itself sets: the alignment of a table's column.
        if (name === 'style' && /^text-align:(?:left|right|center)$/.test(String(value)) && /^t[hd]$/.test(token.tag)) return true;
        if (isAllowedAttribute(token.tag, name.toLowerCase(), String(value))) {
          if (name === 'id') anchors.add(String(value));
          return true;
        }
        // A footnote's paragraph stands behind the text: its attributes are looked for in the whole of it.
        const span = blockWith(name, map.text, (map.spanOf(token) ?? within).start) ?? blockWith(name, map.text, map.body.start) ?? within;
        diagnostics.push(diagnostic('html-removed', { file, span }, { what: `${name}="…"` }));
        return false;
      });
      token.children?.forEach(filter);
    };
    state.tokens.forEach(filter);
  });
}

/** The `{: … }` that names an attribute: the first one behind the element's beginning. */
function blockWith(name: string, text: string, from: number): Span | null {
  for (let start = text.indexOf('{:', from); start >= 0; start = text.indexOf('{:', start + 1)) {
    const end = text.indexOf('}', start) + 1 || text.length;
    if (text.slice(start, end).includes(name)) return { start, end };
  }
  return null;
}
