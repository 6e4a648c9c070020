import type { MarkdownIt, StateBlock } from 'markdown-it';

/** A line that begins otherwise begins no block but a paragraph, a table or a heading that is underlined. */
const MARKER = /[\d#*+\-:<>[_`~]/y;

/**
 * A paragraph of one line, as most are: known by its first character and by what follows it, without asking a dozen rules. The same tokens
 * as markdown-it's own rules make of it; what may be anything else is left to them.
 */
export function plainParagraphs(md: MarkdownIt): void {
  md.block.ruler.before('table', 'plain_paragraph', (state, line, endLine, silent) => {
    const start = (state.bMarks[line] as number) + (state.tShift[line] as number);
    MARKER.lastIndex = start;
    if (silent || MARKER.test(state.src) || (state.sCount[line] as number) - state.blkIndent >= 4) return false;
    const next = line + 1;
    if (next < endLine && !state.isEmpty(next) && !isOutside(state, next, endLine)) return false;
    state.line = next;
    state.push('paragraph_open', 'p', 1).map = [line, next];
    const inline = state.push('inline', '', 0);
    inline.content = state.src.slice(start, state.skipSpacesBack(state.eMarks[line] as number, start));
    inline.map = [line, next];
    inline.children = [];
    state.push('paragraph_close', 'p', -1);
    return true;
  });
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
