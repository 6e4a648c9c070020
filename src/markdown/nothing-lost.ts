import type { MarkdownIt, Token } from 'markdown-it';
import { attributeLosses, report } from './attribute-losses.js';
import { BLOCK_OPEN } from './block-tokens.js';
import { type BodyState, bodyState } from './body-env.js';
import { canonicalLabel } from './khmer-labels.js';
import { IMAGE } from './only-where.js';
import { PLAIN_LIST, PLAIN_PARAGRAPH } from './plain-blocks.js';

/**
 * Says which of the author's text no reader will see: a footnote that nothing refers to, a link definition that nothing uses or that comes
 * second, a cell under another one, words behind a fence. Every line with a letter or digit in it must lie in a block that is rendered,
 * or define something that is.
 */
export function nothingLost(md: MarkdownIt): void {
  md.core.ruler.before('strip_references', 'note_definitions', (state) => {
    if (!state.inlineMode && state.env.references !== undefined) noteDefinitions(state.tokens, bodyState(state.env));
  });
  attributeLosses(md);
  md.core.ruler.before('text_join', 'nothing_lost', (state) => {
    if (state.inlineMode) return;
    const body = bodyState(state.env);
    const hasImages = state.src.includes(IMAGE);
    for (let at = 0; at < state.tokens.length; at++) {
      const token = state.tokens[at] as Token;
      if (token.type === 'inline') checkInline(token, body, hasImages);
      // The first word behind a fence names the language.
      else if (token.type === 'fence' && token.map) report(body, body.map.lineSpan(token.map[0]), token.info.trim().replace(/^\S+/, ''));
    }
    checkLines(state.tokens, body);
  });
}

/** The first definition of a label counts. */
function noteDefinitions(tokens: readonly Token[], { definitions, normalize }: BodyState): void {
  const known = new Set<string>();
  for (const { type, map, meta } of tokens) {
    if (type !== 'reference_definition' || !map || typeof meta?.label !== 'string') continue;
    const label = canonicalLabel(meta.label, normalize);
    definitions.push({ lines: map, label: known.has(label) ? null : label });
    known.add(label);
  }
}

function checkInline(token: Token, body: BodyState, hasImages: boolean): void {
  // markdown-it-attrs blanks the cells that a wider one takes the place of.
  if (token.hidden) report(body, body.map.spanOf(token) ?? body.map.body, token.content);
  if (!hasImages) return;
  // In an image's text only words count: a link in it has no place for its title.
  for (const image of token.children ?? []) {
    if (image.type !== 'image') continue;
    const span = body.map.spanOf(image) ?? body.map.spanOf(token) ?? body.map.body;
    for (const title of titlesIn(image)) report(body, span, title);
  }
}

function titlesIn(image: Token): string[] {
  return (image.children ?? []).flatMap((inside) => [String(inside.attrGet('title') ?? ''), ...titlesIn(inside)]);
}

function checkLines(tokens: readonly Token[], body: BodyState): void {
  const { map, definitions } = body;
  const shown = shownLines(tokens, map.lineCount());
  const used = definitions.length > 0 ? usedLabels(tokens, body) : new Set<string>();
  for (const { lines, label } of definitions) if (label !== null && used.has(label)) shown.fill(true, ...lines);
  for (let line = 0; line < shown.length; line++) {
    if (shown[line]) continue;
    const { start, end } = map.lineSpan(line);
    if (end > start) report(body, { start, end }, map.line(line));
  }
}

const SHOWN: ReadonlySet<string> = new Set([
  PLAIN_PARAGRAPH,
  PLAIN_LIST,
  'inline',
  'fence',
  'code_block',
  'html_block',
  'hr',
  'th_open',
  'table_open',
  'heading_open',
]);

function shownLines(tokens: readonly Token[], count: number): boolean[] {
  const shown = new Array<boolean>(count).fill(false);
  for (let at = 0; at < tokens.length; at++) {
    const { type, map } = tokens[at] as Token;
    if (!map) continue;
    const first = map[0];
    const last = map[1];
    // Of a block's first line, the block has shown or reported every word.
    if (type === BLOCK_OPEN) shown[first] = true;
    if (!SHOWN.has(type)) continue;
    shown[first] = true;
    for (let line = first + 1; line < last; line++) shown[line] = true;
  }
  return shown;
}

function usedLabels(tokens: readonly Token[], { normalize }: BodyState): Set<string> {
  const used = new Set<string>();
  for (const { type, meta } of tokens.flatMap(({ children }) => children ?? [])) {
    if ((type === 'link_open' || type === 'image') && typeof meta?.label === 'string') used.add(canonicalLabel(meta.label, normalize));
  }
  return used;
}
