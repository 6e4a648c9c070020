import type { MarkdownIt } from 'markdown-it';
import { blockRule } from './block-rule.js';
import { bodyState } from './body-env.js';

/**
 * A footnote stands in the text alone: in another footnote, in an image's text or in its caption it stays as typed.
 * markdown-it-footnote would give two of them one number, and the words of one would be gone. Nor is `[^1]: a` ever a link's definition.
 */
export function footnoteNesting(md: MarkdownIt): void {
  md.inline.ruler.before('footnote_inline', 'nested_footnote', (state, silent) => {
    if (bodyState(state.env).nesting < 2 || !state.src.startsWith('^[', state.pos)) return false;
    if (!silent) state.pending += '^';
    state.pos++;
    return true;
  });

  const define = blockRule(md, 'footnote_def');
  let isInside = false;
  md.block.ruler.at(
    'footnote_def',
    (state, startLine, endLine, silent) => {
      if (silent) return define(state, startLine, endLine, silent);
      if (isInside) return false;
      isInside = true;
      try {
        return define(state, startLine, endLine, silent);
      } finally {
        isInside = false;
      }
    },
    { alt: ['paragraph', 'reference'] },
  );

  const refer = blockRule(md, 'reference');
  md.block.ruler.at('reference', (state, startLine, endLine, silent) => {
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    return !state.src.startsWith('[^', start) && refer(state, startLine, endLine, silent);
  });
}
