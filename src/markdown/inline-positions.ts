import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import { diagnostic } from '../model/diagnostic.js';
import { bodyState } from './body-env.js';

/** No character at which a rule of markdown-it's or ours looks up (the text rule's terminators): one text, and nothing else. */
export const PLAIN = /^[^\n!#$%&*+\-:<=>@[\\\]^_`{}~]+$/;

/**
 * Notes where every inline token stands in the source: markdown-it gives lines to blocks and no place at all to what is in them.
 * Blocks are located before their inline text is parsed; a rule that runs before all others at each step sees where text begins.
 */
export function inlinePositions(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'locate_blocks', (state) => {
    if (!state.inlineMode) locateBlocks(state);
  });

  const { Token: Text } = new md.inline.State('', md, {}, []);
  const parse = md.inline.parse.bind(md.inline);
  md.inline.parse = (source, parser, env, out) => {
    const body = bodyState(env);
    const outer = body.translate;
    // An image's text or a footnote in the line is parsed from within its rule: it begins after the two characters `![` or `^[`.
    body.translate = body.map.translatorFor(out) ?? innermost(body.translate);
    const { translate } = body;
    body.nesting++;
    if (PLAIN.test(source)) {
      const text = new Text('text', '', 0);
      text.content = source;
      out.push(text);
      if (translate) body.map.setStart(text, translate(0));
    } else parse(source, parser, env, out);
    body.nesting--;
    const last = out.at(-1);
    if (last && translate) body.map.setEnd(last, translate(source.length));
    body.translate = outer;
  };

  let current: StateInline | null = null;
  const innermost = (outer: ((offset: number) => number) | null) => {
    const from = current;
    return outer && from ? (offset: number) => outer(from.pos + 2 + offset) : null;
  };

  const Base = md.inline.State;
  class PositionedState extends Base {
    /** Where the text that is being gathered in `pending` begins. */
    textStart = 0;
    override pushPending(): Token {
      const token = super.pushPending();
      this.#note(token, this.textStart);
      this.#noteEnd(token, this.textStart + token.content.length);
      return token;
    }
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const start = this.pos;
      const before = this.tokens.at(-1);
      // The end of a link's text: no step of the parser comes between it and the link's end.
      if (before && before.type !== 'text') this.#noteEnd(before, start);
      const token = super.push(type, tag, nesting);
      this.#note(token, start);
      return token;
    }
    #note(token: Token, start: number): void {
      const { map, translate } = bodyState(this.env);
      if (translate) map.setStart(token, translate(start));
    }
    #noteEnd(token: Token, end: number): void {
      const { map, translate } = bodyState(this.env);
      if (translate) map.setEnd(token, translate(end));
    }
  }
  md.inline.State = PositionedState;

  md.inline.ruler.before('text', 'mark_step', (state, silent) => {
    if (silent) return false;
    current = state;
    const { map, translate } = bodyState(state.env);
    if (state.pending === '' && state instanceof PositionedState) state.textStart = state.pos;
    const last = state.tokens.at(-1);
    if (last && translate) map.setEnd(last, translate(state.pos));
    return false;
  });

  // A run of delimiters is pushed as several texts at one place: they stand side by side.
  md.inline.ruler2.before('balance_pairs', 'spread_delimiters', ({ tokens, env }) => {
    const { map } = bodyState(env);
    let run = Number.NaN;
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1];
      if (before?.type === 'text' && token.type === 'text' && map.start(token) === run) {
        map.setStart(token, map.start(before) + before.content.length);
      } else run = map.start(token);
    }
  });
  // Texts side by side become one, kept in the last of them: it begins where the first one did.
  md.inline.ruler2.before('fragments_join', 'join_starts', ({ tokens, env }) => {
    const { map } = bodyState(env);
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1];
      if (before?.type === 'text' && before.content !== '' && token.type === 'text') map.setStart(token, map.start(before));
    }
  });
}

function locateBlocks(state: StateCore): void {
  const { map, file, diagnostics } = bodyState(state.env);
  let row: { start: number; end: number } | null = null;
  for (const token of state.tokens) {
    if (token.type === 'tr_open' && token.map) row = map.lineSpan(token.map[0]);
    if (token.type === 'tr_close') {
      // A cell more than the table's head has columns is dropped by the grammar: the author must know.
      const rest = row ? map.text.slice(row.start, row.end) : '';
      if (row && /[\p{L}\p{N}]/u.test(rest))
        diagnostics.push(diagnostic('text-not-shown', { file, span: row }, { text: rest.replace(/^[\s|]+|[\s|]+$/g, '') }));
      row = null;
    }
    if (token.type !== 'inline') continue;
    token.children ??= [];
    if (row) {
      const { segments, end } = map.locateCell(token.content, row.start, row.end);
      map.setSegments(token.children, segments);
      map.set(token, { start: segments[0]?.source ?? row.start, end });
      row = { start: end, end: row.end };
    } else if (token.map) {
      map.setSegments(token.children, map.locateLines(token.content, token.map[0]));
      map.set(token, map.lineSpan(token.map[0], token.map[1]));
    }
  }
}
