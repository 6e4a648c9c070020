import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { bodyState } from './body-env.js';
import { IMAGE } from './only-where.js';

/**
 * Images that stand directly one after the other, in one paragraph or in several, become a gallery: each a figure with its own caption, all of
 * them in one `div.gallery`. Law: but for white space between the images, the text is the same as without.
 */
export function gallery(md: MarkdownIt): void {
  md.core.ruler.before('image_figures', 'gallery_rows', (state) => {
    if (!state.inlineMode && state.src.includes(IMAGE)) state.tokens = splitRows(state);
  });
  md.core.ruler.after('locate_captions', 'galleries', (state) => {
    if (!state.inlineMode && state.src.includes(IMAGE)) state.tokens = wrapFigures(state);
  });
}

/** A paragraph of several images and nothing else becomes as many paragraphs. */
function splitRows(state: StateCore): Token[] {
  const { map } = bodyState(state.env);
  const rows: Token[] = [];
  for (let at = 0; at < state.tokens.length; at++) {
    const token = state.tokens[at] as Token;
    const images = token.type === 'inline' ? imagesIn(token) : NONE;
    const [open, close] = images.length < 2 ? NONE : [state.tokens[at - 1], state.tokens[at + 1]];
    if (!open || !close || !isPlainParagraph(open)) {
      rows.push(token);
      continue;
    }
    for (const [nth, children] of images.entries()) {
      if (nth > 0) rows.push(copied(state, close), copied(state, open));
      const inline = new state.Token('inline', '', 0);
      Object.assign(inline, { content: token.content, level: token.level, map: token.map, block: true, children });
      const span = map.spanOf(token);
      if (span) map.set(inline, span.start, span.end);
      rows.push(inline);
    }
  }
  return rows;
}

const NONE: readonly never[] = [];

/** What comes later makes a figure of each. */
function copied(state: StateCore, token: Token): Token {
  return Object.assign(new state.Token(token.type, token.tag, token.nesting), token);
}

/** Not that of a tight list, which is not shown, nor one that has attributes of its own. */
function isPlainParagraph({ type, hidden, attrs }: Token): boolean {
  return type === 'paragraph_open' && !hidden && (attrs ?? []).length === 0;
}

/** The images of a paragraph, each with the link around it; none where it holds anything else besides white space. */
function imagesIn({ children }: Token): readonly Token[][] {
  if (!children?.some(isImage)) return NONE;
  const images: Token[][] = [];
  const all = children.filter(({ type, content }) => !/^(?:soft|hard)break$/.test(type) && !(type === 'text' && content.trim() === ''));
  for (let at = 0; at < all.length; ) {
    const end = all[at]?.type === 'link_open' ? at + 3 : at + 1;
    const part = all.slice(at, end);
    const types = part.map(({ type }) => type).join(' ');
    if (types !== 'image' && types !== 'link_open image link_close') return [];
    images.push(part);
    at = end;
  }
  return images;
}

function isImage({ type }: Token): boolean {
  return type === 'image';
}

const FIGURE = 3;

function wrapFigures(state: StateCore): Token[] {
  const { tokens } = state;
  const wrapped: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    let end = at;
    while (isFigure(tokens, end)) end += FIGURE;
    if (end > at + FIGURE) {
      wrapped.push(div(state, 1), ...tokens.slice(at, end), div(state, -1));
      at = end;
    } else wrapped.push(tokens[at++] as Token);
  }
  return wrapped;
}

function isFigure(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.type === 'figure_open' && !tokens[at]?.hidden && tokens[at + 2]?.type === 'figure_close';
}

function div({ Token: Made }: StateCore, nesting: 1 | -1): Token {
  const token = new Made(nesting === 1 ? 'gallery_open' : 'gallery_close', 'div', nesting);
  token.block = true;
  if (nesting === 1) token.attrs = [['class', 'gallery']];
  return token;
}
