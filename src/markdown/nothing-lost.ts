import type { MarkdownIt, StateCore } from 'markdown-it';
import { diagnostic } from '../model/diagnostic.js';
import { bodyState } from './body-env.js';

/**
 * Says which lines of the author's text no reader will see: a footnote that nothing refers to, a link definition that nothing uses.
 * Every line with a letter or digit in it must lie in a block that is rendered, or define something that is.
 */
export function nothingLost(md: MarkdownIt): void {
  md.core.ruler.before('text_join', 'nothing_lost', (state) => {
    if (!state.inlineMode) checkLines(state);
  });
}

const DEFINITION = /^[\s>*+\-\d.)]*\[((?:[^\]\\]|\\.)+)\]:/;

function checkLines(state: StateCore): void {
  const { map, file, diagnostics } = bodyState(state.env);
  const shown = shownLines(state, map.lineCount());
  const used = usedLabels(state);
  let isUsed = false;
  for (let line = 0; line < map.lineCount(); line++) {
    if (shown[line]) {
      isUsed = false;
      continue;
    }
    const text = map.line(line);
    const label = DEFINITION.exec(text)?.[1];
    if (label !== undefined) isUsed = !label.startsWith('^') && used.has(state.md.utils.normalizeReference(label));
    if (isUsed || !/[\p{L}\p{N}]/u.test(text)) continue;
    diagnostics.push(diagnostic('text-not-shown', { file, span: map.lineSpan(line) }, { text: text.trim() }));
  }
}

const SHOWN = /^(?:inline|fence|code_block|html_block|hr|th_open|table_open|heading_open)$/;

function shownLines(state: StateCore, count: number): boolean[] {
  const shown = new Array<boolean>(count).fill(false);
  for (const token of state.tokens) {
    if (!token.map || !SHOWN.test(token.type)) continue;
    shown.fill(true, token.map[0], Math.max(token.map[1], token.map[0] + 1));
  }
  return shown;
}

function usedLabels(state: StateCore): Set<string> {
  const used = new Set<string>();
  const tokens = state.tokens.flatMap((token) => token.children ?? []);
  for (const token of tokens) if (typeof token.meta?.label === 'string') used.add(token.meta.label);
  return used;
}
