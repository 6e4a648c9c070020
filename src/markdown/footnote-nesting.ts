import type { MarkdownIt } from 'markdown-it';
import { bodyState } from './body-env.js';

/**
 * A footnote stands in the text alone: in another footnote, in an image's text or in its caption it stays as typed.
 * markdown-it-footnote would give two of them one number, and the words of one would be gone.
 */
export function footnoteNesting(md: MarkdownIt): void {
  md.inline.ruler.before('footnote_inline', 'nested_footnote', (state, silent) => {
    if (bodyState(state.env).nesting < 2 || !state.src.startsWith('^[', state.pos)) return false;
    if (!silent) state.pending += '^';
    state.pos++;
    return true;
  });

  const define = md.block.ruler.getRules('').find(({ name }) => name === 'footnote_def');
  if (!define) throw new Error('markdown-it-footnote has no rule footnote_def');
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
}
