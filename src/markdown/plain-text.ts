import type { MarkdownIt } from 'markdown-it';

/** No character that a rule of markdown-it's or ours begins with; `!`, `]` and `^` mean nothing without a `[`. One text, and nothing else. */
export const PLAIN = /^[^\n&*<[\\_`~]+$/;

/** Up to a character that a rule begins with, or that ends what another one began. */
const TEXT = /[^\n!&*<[\\\]^_`~]+/y;

/** markdown-it's text ends at eleven signs more, for the rules of its other plugins: each would be asked at every hyphen, colon and per cent. */
export function plainText(md: MarkdownIt): void {
  md.inline.ruler.at('text', (state, silent) => {
    TEXT.lastIndex = state.pos;
    if (!TEXT.test(state.src)) return false;
    const end = Math.min(TEXT.lastIndex, state.posMax);
    if (!silent) state.pending += state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  });
}
