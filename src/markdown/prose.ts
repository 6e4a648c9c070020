import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { diagnostic } from '../model/diagnostic.js';
import type { Span } from '../model/source.js';
import { TAGS_WITH_CONTENT } from './allowed-html.js';
import { BLOCK_GENERATED } from './block-tokens.js';
import { type BodyState, bodyState } from './body-env.js';
import { PLAIN_LIST, PLAIN_PARAGRAPH } from './plain-blocks.js';
import { addProse, canonicalText } from './prose-text.js';
import { filterHtml } from './raw-html.js';
import { sourceOffset } from './source-map.js';

/**
 * Gathers the outline while the tokens still lie as the author wrote them, normalises the Khmer in their text
 * and lets raw HTML through its filter. Code and bare addresses are left alone.
 */
export function prose(md: MarkdownIt): void {
  md.core.ruler.before('text_join', 'prose', (state) => {
    if (!state.inlineMode) visitBlocks(state);
  });
}

function visitBlocks(state: StateCore): void {
  const body = bodyState(state.env);
  let lines: Token['map'] = null;
  const span = (): Span => (lines ? body.map.lineSpan(lines[0], lines[1]) : body.map.body);
  const openLists: number[] = [];
  for (let at = 0; at < state.tokens.length; at++) {
    const token = state.tokens[at] as Token;
    if (token.map) lines = token.map;
    if (body.open.isListening) openOrClose(token, body);
    switch (token.type) {
      case 'inline':
        visitInline(token, body.map.spanOf(token) ?? span(), body);
        break;
      case PLAIN_PARAGRAPH:
        visitPlain(token, body);
        break;
      case PLAIN_LIST:
        body.lists.push({ span: span(), items: token.children?.length ?? 0 });
        for (const text of token.children ?? []) visitPlain(text, body);
        break;
      case 'html_block':
        token.content = filterBlock(token, body);
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        openLists.push(body.lists.push({ span: span(), items: 0 }) - 1);
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        openLists.pop();
        break;
      case 'list_item_open':
        countItem(body, openLists.at(-1));
    }
  }
}

/** The elements that footnotes have and their tokens do not name. */
const FOOTNOTE_TAGS: Readonly<Record<string, string>> = {
  footnote_block_open: '<div><ol>',
  footnote_block_close: '</ol></div>',
  footnote_open: '<li>',
  footnote_close: '</li>',
};

function openOrClose({ type, tag, nesting, hidden, content }: Token, body: BodyState): void {
  if (type === BLOCK_GENERATED) body.open.write(content);
  const footnote = FOOTNOTE_TAGS[type];
  if (footnote !== undefined) body.open.write(footnote);
  else if (nesting !== 0 && tag !== '' && !hidden) body.open.write(nesting > 0 ? `<${tag}>` : `</${tag}>`);
}

function countItem(body: BodyState, index: number | undefined): void {
  const list = index === undefined ? undefined : body.lists[index];
  if (list && index !== undefined) body.lists[index] = { span: list.span, items: list.items + 1 };
}

function filterBlock(token: Token, body: BodyState): string {
  const [first, last] = token.map ?? [0, 1];
  const { reading } = body.map.locateLines(token.content, first, last);
  return filterHtml(token.content, body, (offset) => sourceOffset(reading, offset));
}

/** Walks what stands in a line. What a footnote in the line holds stands elsewhere in the text: each token knows its own place. */
function visitInline(token: Token, within: Span, body: BodyState): void {
  const children = token.children ?? [];
  let isAddress = false;
  for (let index = 0; index < children.length; index++) {
    const child = children[index] as Token;
    if (body.open.isListening) openOrClose(child, body);
    if (child.type === 'link_open') {
      isAddress = child.markup === 'autolink';
      noteLink(children, index, within, body);
    } else if (child.type === 'link_close') isAddress = false;
    else if (child.type === 'image') visitImage(child, within, body);
    else if (child.type === 'html_inline') index += visitHtml(child, children.slice(index), within, body);
    else if (!isAddress && !body.open.isCode) visitWords(child, within, body);
  }
}

/** A text that stands in the source letter for letter. */
function visitPlain(token: Token, body: BodyState): void {
  token.content = addProse(body, body.map.spanOf(token) ?? body.map.body, token.content, true);
}

function visitWords(token: Token, within: Span, body: BodyState): void {
  if (token.type === 'text') {
    if (token.content === '') return;
    const { span, isLiteral } = body.map.placeOf(token, within);
    token.content = addProse(body, span, token.content, isLiteral);
  } else if (token.type === 'softbreak') body.prose.push({ span: body.map.spanOf(token) ?? within, text: '\n' });
  else if (token.type === 'text_special')
    body.prose.push({ span: body.map.placeOf(token, within, token.markup).span, text: token.content });
}

/** The link that is opened at `index`. */
function noteLink(children: readonly Token[], index: number, within: Span, body: BodyState): void {
  const open = children[index] as Token;
  let at = index + 1;
  while (at < children.length && !(children[at]?.type === 'link_close' && children[at]?.level === open.level)) at++;
  const close = children[at];
  const start = body.map.start(open) - (open.markup === 'autolink' ? 0 : 1);
  const end = close ? body.map.end(close) : Number.NaN;
  const span = Number.isNaN(start) || Number.isNaN(end) ? within : { start, end };
  body.links.push({ span, url: String(open.attrGet('href') ?? '') });
}

function visitImage(token: Token, within: Span, body: BodyState): void {
  const children = token.children ?? [];
  for (const child of children) {
    if (child.type !== 'text' || child.content === '') continue;
    const { span, isLiteral } = body.map.placeOf(child, within);
    child.content = canonicalText(body, span, child.content, isLiteral);
  }
  const alt = children.map((child) => child.content).join('');
  body.images.push({ span: body.map.spanOf(token) ?? within, url: String(token.attrGet('src') ?? ''), alt });
}

/**
 * Filters one tag; `rest` begins with it. A tag whose content goes with it takes all up to its end along,
 * if that stands in the same block. Gives how many more tokens were dealt with.
 */
function visitHtml(token: Token, rest: readonly Token[], within: Span, body: BodyState): number {
  const tag = /^<([a-z][a-z0-9-]*)/i.exec(token.content)?.[1]?.toLowerCase() ?? '';
  const { start } = body.map.placeOf(token, within).span;
  if (!TAGS_WITH_CONTENT.has(tag)) {
    token.content = filterHtml(token.content, body, (offset) => start + offset);
    return 0;
  }
  const close = new RegExp(`^</${tag}[\\s>]`, 'i');
  const last = Math.max(
    0,
    rest.findIndex((child) => child.type === 'html_inline' && close.test(child.content)),
  );
  const dropped = rest.slice(0, last + 1);
  // What is opened in it and closed behind it goes too.
  const closing = dropped.flatMap((open, at) => {
    const close = open.nesting > 0 ? rest.findIndex((token, index) => index > at && isCloseOf(token, open)) : -1;
    return close > last ? (rest[close] ?? []) : [];
  });
  const ends = [rest[last] as Token, ...closing].map((each) => body.map.end(each)).filter((end) => !Number.isNaN(end));
  for (const each of [...dropped, ...closing]) blank(each);
  const span = { start, end: Math.max(start + 1, ...ends) };
  body.diagnostics.push(diagnostic('html-removed', { file: body.file, span }, { what: `<${tag}>` }));
  return last;
}

function isCloseOf(close: Token, open: Token): boolean {
  return close.nesting < 0 && close.tag === open.tag && close.level === open.level;
}

function blank(token: Token): void {
  token.type = 'text';
  token.tag = '';
  token.nesting = 0;
  token.content = '';
  token.children = null;
}
