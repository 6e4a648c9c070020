import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { escapeMarkup } from '../model/markup.js';
import { bodyState } from './body-env.js';
import { PlainToken } from './plain-states.js';

/** A line that begins otherwise begins no block but a paragraph, a table or a heading that is underlined. */
const MARKER = /[\d#*+\-:<>[_`~]/y;

/** A line that begins no block but a paragraph, and in which no rule finds anything, up to its end. */
const PLAIN_LINE = /[^\s&\d#*+\-:<>[\\_`~][^\n&*<[\\_`~]*/y;

/** A paragraph of one plain line, whole: its content is its text. */
export const PLAIN_PARAGRAPH = 'plain_paragraph';
/** A tight list of plain lines, whole: its children are the texts of its items. */
export const PLAIN_LIST = 'plain_list';

/**
 * Paragraphs and lists of one line each, as most are: known by their first characters and by what follows them, without asking a dozen rules.
 * In a bare body, those that are plain are one token. The others are the tokens that markdown-it's own rules make of them; what may be
 * anything else is left to those. Law: with its plain tokens written out, a body has the tokens of markdown-it, and its HTML.
 */
export function plainBlocks(md: MarkdownIt): void {
  md.block.ruler.before('table', 'plain_paragraph', (state, line, endLine, silent) => {
    if (silent || (state.sCount[line] as number) - state.blkIndent >= 4) return false;
    const start = (state.bMarks[line] as number) + (state.tShift[line] as number);
    const next = line + 1;
    const isAlone = next >= endLine || state.isEmpty(next);
    const plain = isAlone && mayBePlain(state) ? plainText(state, line, start) : null;
    if (plain !== null) {
      state.line = next;
      const whole = state.push(PLAIN_PARAGRAPH, 'p', 0);
      whole.map = [line, next];
      locate(whole, plain, state, line, start);
      return true;
    }
    MARKER.lastIndex = start;
    if (MARKER.test(state.src) || !(isAlone || isOutside(state, next, endLine))) return false;
    state.line = next;
    state.push('paragraph_open', 'p', 1).map = [line, next];
    const inline = state.push('inline', '', 0);
    inline.content = lineText(state, line, start);
    inline.map = [line, next];
    inline.children = [];
    state.push('paragraph_close', 'p', -1);
    return true;
  });
  md.block.ruler.before('plain_paragraph', 'plain_list', (state, line, _endLine, silent) => {
    const marker = state.src[state.bMarks[line] as number];
    if (silent || (marker !== '-' && marker !== '*' && marker !== '+')) return false;
    if (state.parentType !== 'root' || !mayBePlain(state)) return false;
    const items = plainItems(state, line, marker);
    const end = line + items.length;
    const next = state.skipEmptyLines(end);
    if (end === line || !isBehindList(state, end, next, marker)) return false;
    state.line = next;
    const list = state.push(PLAIN_LIST, 'ul', 0);
    list.map = [line, next];
    list.markup = marker;
    list.children = items;
    return true;
  });
  md.renderer.rules[PLAIN_PARAGRAPH] = md.renderer.rules[PLAIN_LIST] = (tokens, index) => plainHtml(tokens[index] as Token);
}

/** The HTML of a plain token: there is nothing left to finish in it. */
export function plainHtml({ content, children }: Token): string {
  if (children === null) return `<p>${escapeMarkup(content)}</p>\n`;
  let items = '';
  for (let at = 0; at < children.length; at++) items += `<li>${escapeMarkup((children[at] as Token).content)}</li>\n`;
  return `<ul>\n${items}</ul>\n`;
}

/** Plain tokens stand where nothing looks into a block: a list, a footnote and a call-out do, and so do attributes and raw HTML. */
function mayBePlain({ parentType, env }: StateBlock): boolean {
  return (parentType === 'root' || parentType === 'blockquote') && bodyState(env).isBare;
}

function lineText(state: StateBlock, line: number, start: number): string {
  return state.src.slice(start, state.skipSpacesBack(state.eMarks[line] as number, start));
}

/** The text of a line from `start` on; null where it holds anything besides, or an address. */
function plainText(state: StateBlock, line: number, start: number): string | null {
  PLAIN_LINE.lastIndex = start;
  if (!PLAIN_LINE.test(state.src) || PLAIN_LINE.lastIndex !== state.eMarks[line]) return null;
  const text = lineText(state, line, start);
  return text.includes('://') ? null : text;
}

function locate(token: Token, text: string, { eMarks, env }: StateBlock, line: number, start: number): void {
  token.content = text;
  bodyState(env).map.setInLine(token, line, start - (line === 0 ? 0 : (eMarks[line - 1] as number) + 1));
}

/** UTF-16 units of a marker and the space behind it. */
const ITEM = 2;

/** The texts of the items from `line` on, as long as they are plain. */
function plainItems(state: StateBlock, line: number, marker: string): Token[] {
  const items: Token[] = [];
  for (let item = line; item < state.lineMax; item++) {
    const start = state.bMarks[item] as number;
    if (state.src[start] !== marker || state.src[start + 1] !== ' ') break;
    const plain = plainText(state, item, start + ITEM);
    if (plain === null) break;
    const text = new PlainToken('text', '', 0);
    locate(text, plain, state, item, start + ITEM);
    items.push(text);
  }
  return items;
}

/** True where a list ends with the line before `end`: nothing follows, or behind empty lines a `next` that is no part of it. */
function isBehindList({ src, bMarks, sCount, lineMax }: StateBlock, end: number, next: number, marker: string): boolean {
  return next >= lineMax || (next > end && sCount[next] === 0 && src[bMarks[next] as number] !== marker);
}

/** True for a line that belongs to what the paragraph stands in, such as a list's next item; false too where that is not plain. */
function isOutside(state: StateBlock, line: number, endLine: number): boolean {
  const column = state.sCount[line] as number;
  if (column < 0 || column >= state.blkIndent) return false;
  const { parentType } = state;
  state.parentType = 'paragraph';
  const ends = state.md.block.ruler.getRules('paragraph').some((rule) => rule(state, line, endLine, true));
  state.parentType = parentType;
  return ends;
}
