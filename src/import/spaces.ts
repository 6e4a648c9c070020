import { besideSpace, wrapEvidence } from '../khmer/wrap-spaces.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Span, TextEdit } from '../model/source.js';
import { type Block, passagesOf } from './blocks.js';
import type { ForeignText } from './lines.js';

/**
 * A space, or a line end with its indent, between two characters of the Khmer block that are no digits: letters, signs and ។ ៖ ៗ.
 * Under this definition the press release of 21 January 2022 has 61.
 */
const GAP = /(?<=[\u1780-\u17DD])(?:[ \t]*(?:\r\n|\n|\r)[ \t]*|[ \t]+)(?=[\u1780-\u17DD])/g;

type DecidedSpaces = { readonly joins: readonly TextEdit[]; readonly diagnostics: readonly Diagnostic[] };

/**
 * Which of the spaces between Khmer letters were left by the wrapping of lines: those are taken out. Every other space is listed and left: it
 * may be the author's, and it is the only punctuation inside a Khmer sentence.
 * Outside passages (in a headline or dateline) and between them no space is taken out.
 */
export function decideSpaces({ file, text }: ForeignText, blocks: readonly Block[]): DecidedSpaces {
  const gaps = findGaps(text, blocks);
  const inside = gaps.filter(({ isInside }) => isInside).map(({ span }) => span);
  const evidence = wrapEvidence(
    [text],
    inside.map((span) => ({ text, span })),
  );
  const left = new Set(inside.filter((_, index) => (evidence[index] ?? 0) > 0));

  const joins: TextEdit[] = [];
  const diagnostics = gaps.map(({ span }) => {
    const at = { file, span };
    const sides = besideSpace({ text, span });
    if (!left.has(span)) return diagnostic('import-space-kept', at, sides);
    const join = { span, text: '' };
    joins.push(join);
    return diagnostic('import-space-joined', at, sides, [join]);
  });
  return { joins, diagnostics };
}

/** `isInside`: in a passage, not in a headline or a dateline. */
type Gap = { readonly span: Span; readonly isInside: boolean };

function findGaps(text: string, blocks: readonly Block[]): Gap[] {
  const passages = passagesOf(blocks).map((lines) => ({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }));
  const gaps: Gap[] = [];
  let index = 0;
  for (const match of text.matchAll(GAP)) {
    const span = { start: match.index, end: match.index + match[0].length };
    while ((passages[index]?.end ?? text.length) < span.end) index++;
    const isInside = (passages[index]?.start ?? text.length) < span.start;
    if (isInside || !/[\r\n]/.test(match[0])) gaps.push({ span, isInside });
  }
  return gaps;
}
