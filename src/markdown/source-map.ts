import type { Token } from 'markdown-it';
import { lineStarts } from '../model/position.js';
import type { Span } from '../model/source.js';

/** How a piece of what markdown-it parses lies in the source: each segment starts at `content` there and at `source` here. */
type Segment = { readonly content: number; readonly source: number };

/** How offsets into a text that is being parsed turn into source offsets; `shift`: where it begins within the text that the segments are of. */
export type Reading = { readonly segments: readonly Segment[]; readonly shift: number };

type Located = { readonly reading: Reading; readonly span: Span };

/** Tokens carry their own place, as a text has hundreds of them: below 0, or missing from those of a plugin's making, where it is not known. */
type Placed = Token & { start?: number; end?: number };

const LF = 0x0a;
const CR = 0x0d;

/** Where the tokens of one body stand in the article's source text. One is made for each rendering and travels in `env`. */
export class SourceMap {
  readonly #lines: readonly number[];

  /** `text` is the whole source; the body starts at `body.start`. */
  constructor(
    readonly text: string,
    readonly body: Span,
  ) {
    this.#lines = lineStarts(text, body);
  }

  /** The lines `[first, last)` of the body, counted from 0, without their line ends. */
  lineSpan(first: number, last = first + 1): Span {
    const start = this.#lines[first] ?? this.body.end;
    const next = this.#lines[last] ?? this.body.end;
    let end = next;
    while (end > start && (this.text.charCodeAt(end - 1) === LF || this.text.charCodeAt(end - 1) === CR)) end--;
    return { start, end };
  }

  lineCount(): number {
    return this.#lines.length;
  }

  line(index: number): string {
    const { start, end } = this.lineSpan(index);
    return this.text.slice(start, end);
  }

  /** Where the content of the lines `[firstLine, last)` stands in them. Markers and indentation are not part of it. */
  locateLines(content: string, firstLine: number, last: number): Located {
    const span = this.lineSpan(firstLine, last);
    // Most paragraphs are one line, as it stands there.
    if (last === firstLine + 1 && this.text.endsWith(content, span.end)) {
      return { reading: { segments: [{ content: 0, source: span.end - content.length }], shift: 0 }, span };
    }
    const segments: Segment[] = [];
    let offset = 0;
    for (const [index, piece] of content.split('\n').entries()) {
      const line = this.line(firstLine + index);
      const start = this.lineSpan(firstLine + index).start;
      const bare = piece.trim();
      // A paragraph's line is the end of its source line; a heading's may be followed by more marks.
      const at = line.endsWith(piece) ? line.length - piece.length : line.lastIndexOf(bare);
      // Of a tab, spaces may be left that stand nowhere in the source.
      const indent = line.endsWith(piece) ? 0 : piece.indexOf(bare);
      if (indent > 0) segments.push({ content: offset, source: start + Math.max(at - indent, 0) });
      segments.push({ content: offset + indent, source: start + Math.max(at, 0) });
      offset += piece.length + 1;
    }
    return { reading: { segments, shift: 0 }, span };
  }

  /**
   * Where a table cell stands, looked for from `row.start` on.
   * In a cell `\|` is written for `|`: each is a new segment.
   */
  locateCell(cell: string, row: Span): Located {
    const written = cell.replaceAll('|', '\\|');
    const found = this.text.slice(row.start, row.end).indexOf(written);
    const start = row.start + Math.max(found, 0);
    const segments: Segment[] = [{ content: 0, source: start }];
    if (written !== cell)
      for (const { index } of cell.matchAll(/\|/g)) segments.push({ content: index, source: start + index + segments.length });
    return { reading: { segments, shift: 0 }, span: { start, end: start + written.length } };
  }

  set(token: Placed, start: number, end: number): void {
    token.start = placeOrNone(start);
    token.end = placeOrNone(end);
  }

  /** Of a token whose content stands in one line, from `column` on. */
  setInLine(token: Placed, line: number, column: number): void {
    token.start = (this.#lines[line] as number) + column;
    token.end = token.start + token.content.length;
  }

  setStart(token: Placed, start: number): void {
    token.start = placeOrNone(start);
  }

  /** Of a token whose start is known, and whose end is not. */
  setEnd(token: Placed, end: number): void {
    if ((token.start ?? -1) >= 0 && (token.end ?? -1) < 0) token.end = end;
  }

  /** Null where the place is not known. */
  spanOf({ start = -1, end = -1 }: Placed): Span | null {
    return start < 0 || end < 0 ? null : { start, end };
  }

  /** NaN where it is not known. */
  start({ start = -1 }: Placed): number {
    return start < 0 ? Number.NaN : start;
  }

  end({ end = -1 }: Placed): number {
    return end < 0 ? Number.NaN : end;
  }

  /**
   * The place of what a token holds, and whether it stands there letter for letter as `written`. A plugin may have cut a token's text:
   * it is looked for from the token's start on; where that is not known, inside `within`.
   */
  placeOf(token: Token, within: Span, written = token.content): { readonly span: Span; readonly isLiteral: boolean } {
    const { start = -1, end: noted = -1 } = token as Placed;
    const from = start < 0 ? within.start : start;
    // A cut from a token's front is an attribute's length at most.
    const end = start < 0 ? within.end : noted < 0 ? start + written.length + 200 : noted;
    const found = from + written.length <= end && this.text.startsWith(written, from) ? 0 : this.text.slice(from, end).indexOf(written);
    if (found < 0) return { span: { start: from, end: Math.min(end, this.text.length) }, isLiteral: false };
    return { span: { start: from + found, end: from + found + written.length }, isLiteral: true };
  }
}

function placeOrNone(place: number): number {
  return place >= 0 ? place : -1;
}

export function sourceOffset({ segments, shift }: Reading, within: number): number {
  const offset = within + shift;
  let at = 0;
  while (at + 1 < segments.length && (segments[at + 1] as Segment).content <= offset) at++;
  const { content, source } = segments[at] as Segment;
  return source + (offset - content);
}
