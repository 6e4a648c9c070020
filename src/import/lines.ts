import type { Span, TextEdit } from '../model/source.js';

/** A foreign text on its way in: `file` is its name in the findings. */
export type ForeignText = { readonly file: string; readonly text: string };

/** A line without its line end. `content` is where its first character that is neither space nor tab stands; its `end` when there is none. */
export type Line = Span & { readonly content: number };

/** The lines of `text` from `from` on, with the line ends that Markdown knows: LF, CRLF, CR. Between them stand line ends alone. */
export function readLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start <= text.length) {
    const end = nextOf(LINE_END, text, start);
    lines.push({ start, end, content: Math.min(nextOf(NOT_SPACE, text, start), end) });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

/** True for a line that Markdown takes for blank: spaces and tabs alone (CommonMark 0.31 §2.1). */
export function isBlank(line: Line): boolean {
  return line.content === line.end;
}

/** Where the first line with something in it starts, at or after `from`; the end of the text where there is none. */
export function nextWrittenLine(text: string, from: number): Line | null {
  const at = nextOf(WRITTEN, text, from);
  if (at === text.length) return null;
  let start = at;
  while (start > from && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return { start, content: at, end: nextOf(LINE_END, text, at) };
}

/** The line end that the text uses: that of its first line. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** What stands in `span` after the edits that lie wholly inside it, with every white space folded to one space. */
export function wordsIn(text: string, span: Span, edits: readonly TextEdit[]): string {
  let words = '';
  let done = span.start;
  for (const edit of edits) {
    if (edit.span.start < done || edit.span.end > span.end) continue;
    words += text.slice(done, edit.span.start) + edit.text;
    done = edit.span.end;
  }
  return (words + text.slice(done, span.end)).replace(/[\s\u200B]+/g, (gap) => (/\s/.test(gap) ? ' ' : '')).trim();
}

const LINE_END = /[\r\n]/g;
const NOT_SPACE = /[^ \t]/g;
const WRITTEN = /[^ \t\r\n]/g;

function nextOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}
