import type { MarkdownIt, Token } from 'markdown-it';
import { diagnostic } from '../model/diagnostic.js';
import { isAllowedAttribute } from './allowed-html.js';
import { bodyState } from './body-env.js';

/** Attributes that Markdown's `{: … }` put on an element pass the same list as raw HTML; each removal is a warning on its line. */
export function attributeFilter(md: MarkdownIt): void {
  md.core.ruler.after('curly_attributes', 'attribute_filter', (state) => {
    if (state.inlineMode) return;
    const { map, file, diagnostics } = bodyState(state.env);
    let within = map.body;
    const filter = (token: Token): void => {
      if (token.map) within = map.lineSpan(token.map[0], token.map[1]);
      token.attrs = (token.attrs ?? []).filter(([name, value]) => {
        // What Markdown itself sets: the alignment of a table's column.
        if (name === 'style' && /^text-align:(?:left|right|center)$/.test(String(value)) && /^t[hd]$/.test(token.tag)) return true;
        if (isAllowedAttribute(token.tag, name.toLowerCase(), String(value))) return true;
        diagnostics.push(diagnostic('html-removed', { file, span: map.spanOf(token) ?? within }, { what: `${name}="…"` }));
        return false;
      });
      token.children?.forEach(filter);
    };
    state.tokens.forEach(filter);
  });
}
