import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import container from 'markdown-it-container';
import { normalizeKhmer } from '../khmer/normalize.js';
import { BLOCK_WORDS, type BlockKind } from '../model/blocks.js';
import { diagnostic } from '../model/diagnostic.js';
import type { Span } from '../model/source.js';
import { boilerplateHtml, contactHtml, labelHtml } from './block-html.js';
import { blockRule } from './block-rule.js';
import type { BlockOrganisation } from './block-setup.js';
import { BLOCK_CLOSE, BLOCK_GENERATED, BLOCK_NAME, BLOCK_OPEN, BLOCK_RULE } from './block-tokens.js';
import { type BodyState, bodyState } from './body-env.js';

/** A block's first line, read: its word as written, what that means (null: nothing known), and what stands behind it. */
type Opening = { readonly word: string; readonly kind: BlockKind | null; readonly rest: string };

/**
 * `::: note` … `:::`. A word that is not known, a key of no organisation, a block without an end and an end without a block are
 * diagnostics at their places; what stands in such a block is shown all the same.
 */
export function blocks(md: MarkdownIt): void {
  md.use(container, BLOCK_NAME, { validate: (params: string) => params.trim() !== '' });
  const contain = blockRule(md, 'container');
  md.block.ruler.at(
    BLOCK_RULE,
    (state, startLine, endLine, silent) => {
      const first = state.tokens.length;
      if (!contain(state, startLine, endLine, silent)) return false;
      if (!silent) finishBlock(state, first, startLine);
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
  // The library's own would add its name as a class. A role is no attribute that authors may write: it comes in behind their filter.
  md.renderer.rules[BLOCK_OPEN] = (tokens, index, options, _env, self) => {
    const html = self.renderToken(tokens, index, options);
    return html.startsWith('<aside') ? html.replace('>', ' role="note">') : html;
  };
  delete md.renderer.rules[BLOCK_CLOSE];
  md.renderer.rules[BLOCK_GENERATED] = (tokens, index) => tokens[index]?.content ?? '';
  md.renderer.rules.block_title_open = (tokens, index, options, _env, self) => `${self.renderToken(tokens, index, options)}<strong>`;
  md.renderer.rules.block_title_close = (tokens, index, options, _env, self) => `</strong>${self.renderToken(tokens, index, options)}`;
  md.core.ruler.before('text_join', 'block_lines', (state) => {
    if (!state.inlineMode && state.src.includes(':::')) visitBlocks(state);
  });
}

/** The tokens of a block are complete, from `first` on: puts in what the block adds, and says what is wrong with it. */
function finishBlock(state: StateBlock, first: number, startLine: number): void {
  const body = bodyState(state.env);
  const open = state.tokens[first] as Token;
  const close = state.tokens.at(-1) as Token;
  const opening = openingOf(open.info);
  const { kind } = opening;
  open.tag = close.tag = kind === 'note' || kind === 'warning' ? 'aside' : 'div';
  open.attrs = [['class', kind === null ? 'block' : `block block-${kind}`]];
  open.meta = { kind };
  // Attributes behind a title are the title's.
  open.info = '';
  const span = body.map.lineSpan(startLine);
  const at = { file: body.file, span };
  if (kind === null) {
    const nearest = body.blockSetup.nearest(opening.word.toLowerCase(), Object.keys(BLOCK_WORDS));
    body.diagnostics.push(diagnostic('unknown-block', at, { word: opening.word, nearest }));
  } else body.blocks.push({ span: body.map.lineSpan(startLine, state.line), kind });
  // The line of its end is the block's own; without one, the block ended with what it stands in.
  if (state.line === open.map?.[1]) body.diagnostics.push(diagnostic('block-unclosed', at, { word: opening.word }));
  const isEmpty = state.tokens.length === first + 2;
  state.tokens.splice(first + 1, 0, ...additions(state, { opening, isEmpty, startLine, level: open.level + 1 }, span));
}

type Beginning = { readonly opening: Opening; readonly isEmpty: boolean; readonly startLine: number; readonly level: number };

function openingOf(info: string): Opening {
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(info.trim()) ?? [];
  const plain = normalizeKhmer(word.replace(/[\u200B-\u200D]/g, '')).text.toLowerCase();
  return { word, kind: Object.hasOwn(BLOCK_WORDS, plain) ? (BLOCK_WORDS[plain] ?? null) : null, rest: rest.trim() };
}

/** What a block begins with: its title, its label, or what the settings say of an organisation. */
function additions(state: StateBlock, { opening, isEmpty, startLine, level }: Beginning, span: Span): Token[] {
  const { kind, rest, word } = opening;
  const body = bodyState(state.env);
  const { words } = body.blockSetup;
  const title = rest === '' ? [] : titleTokens(state, rest, startLine, level);
  const lacks = (what: 'text' | 'contact' | 'boilerplate', organisation: string | null): void => {
    body.diagnostics.push(diagnostic('block-empty', { file: body.file, span }, { word, lacks: what, organisation }));
  };
  if (kind === 'contact' || kind === 'boilerplate') {
    // A contact of the author's own lines asks for nobody else's.
    if (kind === 'contact' && rest === '' && !isEmpty) return [];
    const organisation = organisationOf(rest, body, span);
    if (organisation === null && rest !== '') return title;
    const html = organisation === null ? '' : (kind === 'contact' ? contactHtml : boilerplateHtml)(organisation, body.blockSetup);
    if (html === '') lacks(kind, rest === '' ? null : rest);
    return html === '' ? [] : [generated(state, html, level)];
  }
  if (isEmpty && rest === '') lacks('text', null);
  const label = title.length > 0 ? '' : kind === 'note' ? words.note : kind === 'warning' ? words.warning : '';
  return label === '' || isEmpty ? title : [generated(state, labelHtml(label), level)];
}

/** The organisation of a key, or the newsroom's own where no key is written; null, and said, where the settings know of none. */
function organisationOf(key: string, { blockSetup, diagnostics, file }: BodyState, span: Span): BlockOrganisation | null {
  const found = blockSetup.organisation(key === '' ? null : key);
  if (found === null && key !== '') {
    const nearest = blockSetup.nearest(key, blockSetup.organisations);
    diagnostics.push(diagnostic('unknown-organisation', { file, span }, { organisation: key, nearest }));
  }
  return found;
}

function titleTokens(state: StateBlock, title: string, line: number, level: number): Token[] {
  const token = (type: string, tag: string, nesting: -1 | 0 | 1, depth: number): Token => {
    const made = new state.Token(type, tag, nesting);
    made.level = depth;
    made.block = true;
    made.map = [line, line + 1];
    return made;
  };
  const open = token('block_title_open', 'p', 1, level);
  open.attrs = [['class', 'block-title']];
  const inline = token('inline', '', 0, level + 1);
  inline.content = title;
  inline.children = [];
  return [open, inline, token('block_title_close', 'p', -1, level)];
}

function generated(state: StateBlock, html: string, level: number): Token {
  const token = new state.Token(BLOCK_GENERATED, '', 0);
  token.content = html;
  token.level = level;
  token.block = true;
  return token;
}

/** In contacts and addresses every line stands on its own. Outside of blocks, a line of colons is no end of one. */
function visitBlocks({ tokens, env }: StateCore): void {
  const body = bodyState(env);
  const open: (BlockKind | null)[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === BLOCK_OPEN) open.push((token.meta as { kind: BlockKind | null }).kind);
    else if (token.type === BLOCK_CLOSE) open.pop();
    if (token.type !== 'inline' || tokens[index - 1]?.type !== 'paragraph_open') continue;
    const kind = open.at(-1);
    if (kind === 'contact' || kind === 'address') for (const child of token.children ?? []) breakLine(child);
    if (token.map) reportStray(token.map, body);
  }
}

function breakLine(token: Token): void {
  if (token.type === 'softbreak') token.type = 'hardbreak';
}

function reportStray([first, last]: [number, number], { map, file, diagnostics }: BodyState): void {
  for (let line = first; line < last; line++) {
    if (/^[\s>]*:{3,}\s*$/.test(map.line(line))) diagnostics.push(diagnostic('block-not-open', { file, span: map.lineSpan(line) }, {}));
  }
}
