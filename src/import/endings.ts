import { isContactHeading } from '../khmer/press-phrases.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Span } from '../model/source.js';
import type { Block } from './blocks.js';
import { clustersBefore } from './clusters.js';
import type { ForeignText } from './lines.js';

/** The longest heading, in UTF-16 code units. */
const LONGEST = 60;
/** What ends a paragraph: the Khmer signs, a lead-in's ៖, and what may follow a closing sign. A full stop ends Latin words. */
const CLOSED = /[។៕៚៘៖:?!.…»”"’)\]៙][\s\u200B]*$/;
/** What is shown of an open paragraph's end, in clusters. */
const SHOWN = 12;

/** What looks cut off: a contact heading at the end with nothing after it, and paragraphs of Khmer that no sign closes. */
export function checkEndings({ file, text }: ForeignText, blocks: readonly Block[]): Diagnostic[] {
  return blocks.flatMap((block, index) => {
    if (!('paragraph' in block)) return [];
    const span = writtenSpan(text, block.paragraph.passage);
    const words = text.slice(span.start, span.end);
    const isLast = index === blocks.length - 1;
    if (isContactHeading(words)) return isLast ? [diagnostic('import-contact-empty', { file, span }, { heading: words })] : [];
    if (CLOSED.test(words) || !/[\u1780-\u17B3]/.test(words) || (!isLast && isHeading(words))) return [];
    const ending = clustersBefore(text, span.end, SHOWN, span.start);
    return [diagnostic('import-paragraph-open', { file, span: { start: span.end - ending.length, end: span.end } }, { ending })];
  });
}

/** A short line alone before other text is a heading, and headings end without a sign. */
function isHeading(words: string): boolean {
  return words.length <= LONGEST && !/[\r\n]/.test(words);
}

function writtenSpan(text: string, passage: readonly { readonly content: number; readonly end: number }[]): Span {
  const start = passage[0]?.content ?? 0;
  return { start, end: start + text.slice(start, passage.at(-1)?.end).trimEnd().length };
}
