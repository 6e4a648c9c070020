import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { bodyState } from './body-env.js';

// Printable ASCII only: markdown-it's own linkify takes ZWSP and the Khmer that follows into the address.
const ADDRESS = /https?:\/\/[!-;=?-~]+/g;
const TRAILING = /[.,;:!?'")\]}*_]+$/;

/** An address written into the text becomes a link. */
export function bareLinks(md: MarkdownIt): void {
  md.core.ruler.after('linkify', 'bare_links', (state) => {
    if (state.inlineMode || !state.src.includes('://')) return;
    for (let at = 0; at < state.tokens.length; at++) {
      const token = state.tokens[at] as Token;
      if (token.type === 'inline' && token.children?.some(holdsAddress)) token.children = linkChildren(token.children, state);
    }
  });
}

function holdsAddress({ type, content }: Token): boolean {
  return type === 'text' && content.includes('://');
}

function linkChildren(children: readonly Token[], state: StateCore): Token[] {
  const result: Token[] = [];
  let depth = 0;
  for (const token of children) {
    if (token.type === 'link_open' || /^<(?:a|code|pre)[\s>]/i.test(token.type === 'html_inline' ? token.content : '')) depth++;
    if (token.type === 'link_close' || /^<\/(?:a|code|pre)[\s>]/i.test(token.type === 'html_inline' ? token.content : '')) depth--;
    if (depth <= 0 && holdsAddress(token)) result.push(...splitText(token, state));
    else result.push(token);
  }
  return result;
}

function splitText(token: Token, state: StateCore): Token[] {
  const { map } = bodyState(state.env);
  const pieces: Token[] = [];
  let done = 0;
  const push = (type: string, tag: string, nesting: -1 | 0 | 1, at: number, content = ''): Token => {
    const piece = new state.Token(type, tag, nesting);
    piece.content = content;
    map.set(piece, map.start(token) + at, map.start(token) + at + content.length);
    pieces.push(piece);
    return piece;
  };
  for (const { 0: found, index } of token.content.matchAll(ADDRESS)) {
    const address = found.replace(TRAILING, '');
    const href = state.md.normalizeLink(address);
    if (!URL.canParse(address) || !state.md.validateLink(href)) continue;
    if (index > done) push('text', '', 0, done, token.content.slice(done, index));
    const open = push('link_open', 'a', 1, index);
    open.attrs = [['href', href]];
    open.markup = 'autolink';
    push('text', '', 0, index, address);
    push('link_close', 'a', -1, index + address.length).markup = 'autolink';
    done = index + address.length;
  }
  if (done === 0) return [token];
  if (done < token.content.length) push('text', '', 0, done, token.content.slice(done));
  return pieces;
}
