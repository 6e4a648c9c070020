import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import { diagnostic } from '../model/diagnostic.js';
import type { Span } from '../model/source.js';
import { type BodyState, bodyState } from './body-env.js';
import { PlainToken } from './plain-states.js';
import { PLAIN } from './plain-text.js';
import { type Reading, sourceOffset } from './source-map.js';

/**
 * Notes where every inline token stands in the source: markdown-it gives lines to blocks and no place at all to what is in them.
 * Blocks are located before their inline text is parsed; a rule that runs before all others at each step sees where text begins.
 */
export function inlinePositions(md: MarkdownIt): void {
  md.core.ruler.at('inline', parseInlines);

  const parse = md.inline.parse.bind(md.inline);
  md.inline.parse = (source, parser, env, out) => {
    const body = bodyState(env);
    const outer = body.reading;
    const reading = body.nesting === 0 ? outer : withinRule(outer);
    if (PLAIN.test(source)) {
      const text = new PlainToken('text', '', 0);
      text.content = source;
      if (reading) body.map.set(text, sourceOffset(reading, 0), sourceOffset(reading, source.length));
      out.push(text);
      return;
    }
    body.reading = reading;
    body.nesting++;
    parse(source, parser, env, out);
    body.nesting--;
    body.reading = outer;
    const last = out.at(-1);
    if (last && reading) body.map.setEnd(last, sourceOffset(reading, source.length));
  };

  let current: StateInline | null = null;
  /** An image's text or a footnote in the line is parsed from within its rule: it begins after the two characters `![` or `^[`. */
  const withinRule = (outer: Reading | null): Reading | null =>
    outer && current ? { segments: outer.segments, shift: outer.shift + current.pos + 2 } : null;

  const Base = md.inline.State;
  class PositionedState extends Base {
    readonly body = bodyState(this.env);
    readonly reading = this.body.reading;
    /** Where the text that is being gathered in `pending` begins. */
    textStart = 0;
    override pushPending(): Token {
      const token = super.pushPending();
      const { reading, textStart } = this;
      if (reading) {
        this.body.map.set(token, sourceOffset(reading, textStart), sourceOffset(reading, textStart + token.content.length));
      }
      return token;
    }
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const start = this.pos;
      const before = this.tokens[this.tokens.length - 1];
      // The end of a link's text: no step of the parser comes between it and the link's end.
      if (before && before.type !== 'text') this.noteEnd(before, start);
      const token = super.push(type, tag, nesting);
      if (this.reading) this.body.map.setStart(token, sourceOffset(this.reading, start));
      return token;
    }
    noteEnd(token: Token, end: number): void {
      if (this.reading) this.body.map.setEnd(token, sourceOffset(this.reading, end));
    }
  }
  md.inline.State = PositionedState;

  md.inline.ruler.before('text', 'mark_step', (state, silent) => {
    if (silent) return false;
    current = state;
    const positioned = state as PositionedState;
    if (positioned.pending === '') positioned.textStart = positioned.pos;
    const last = positioned.tokens[positioned.tokens.length - 1];
    if (last) positioned.noteEnd(last, positioned.pos);
    return false;
  });

  // A run of delimiters is pushed as several texts at one place: they stand side by side.
  md.inline.ruler2.before('balance_pairs', 'spread_delimiters', ({ tokens, env }) => {
    const { map } = bodyState(env);
    let run = Number.NaN;
    for (let at = 0; at < tokens.length; at++) {
      const before = tokens[at - 1];
      const token = tokens[at] as Token;
      if (before?.type === 'text' && token.type === 'text' && map.start(token) === run) {
        map.setStart(token, map.start(before) + before.content.length);
      } else run = map.start(token);
    }
  });
  // Texts side by side become one, kept in the last of them: it begins where the first one did.
  md.inline.ruler2.before('fragments_join', 'join_starts', ({ tokens, env }) => {
    const { map } = bodyState(env);
    for (let at = 1; at < tokens.length; at++) {
      const before = tokens[at - 1] as Token;
      const token = tokens[at] as Token;
      if (before.type === 'text' && before.content !== '' && token.type === 'text') map.setStart(token, map.start(before));
    }
  });
}

function parseInlines({ tokens, env, md, inlineMode }: StateCore): void {
  const body = bodyState(env);
  const { map } = body;
  let row: Span | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.type === 'tr_open' && token.map) row = map.lineSpan(token.map[0]);
    else if (token.type === 'tr_close') {
      if (row) reportRest(row, body);
      row = null;
    }
    if (token.type !== 'inline') continue;
    token.children ??= [];
    if (inlineMode) {
      // On its own, the text has no place.
    } else if (row) {
      const { reading, span } = map.locateCell(token.content, row);
      body.reading = reading;
      map.set(token, span.start, span.end);
      row = { start: span.end, end: row.end };
    } else if (token.map) {
      const { reading, span } = map.locateLines(token.content, token.map[0], token.map[1]);
      body.reading = reading;
      map.set(token, span.start, span.end);
    }
    md.inline.parse(token.content, md, env, token.children);
    body.reading = null;
  }
}

/** A cell more than the table's head has columns is dropped by the grammar: the author must know. */
function reportRest(row: Span, { map, file, diagnostics }: BodyState): void {
  const rest = map.text.slice(row.start, row.end);
  if (!/[\p{L}\p{N}]/u.test(rest)) return;
  diagnostics.push(diagnostic('text-not-shown', { file, span: row }, { text: rest.replace(/^[\s|]+|[\s|]+$/g, '') }));
}
