import type { Token } from 'markdown-it';
import { lineStarts } from '../model/position.js';
import type { Span } from '../model/source.js';

/** How a piece of what markdown-it parses lies in the source: each segment starts at `content` there and at `source` here. */
type Segment = { readonly content: number; readonly source: number };

const LF = 0x0a;
const CR = 0x0d;

/** Where the tokens of one body stand in the article's source text. One is made for each rendering and travels in `env`. */
export class SourceMap {
  readonly #spans = new Map<Token, { start: number; end: number }>();
  readonly #segments = new Map<readonly Token[], readonly Segment[]>();
  readonly #lines: readonly number[];

  /** `text` is the whole source; the body starts at `body.start`. */
  constructor(
    readonly text: string,
    readonly body: Span,
  ) {
    this.#lines = lineStarts(text.slice(body.start, body.end)).map((start) => start + body.start);
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

  /** Notes where the lines of a block's content stand. Markers and indentation are not part of the content. */
  locateLines(content: string, firstLine: number): Segment[] {
    const segments: Segment[] = [];
    let offset = 0;
    // Most paragraphs are one line, as it stands there.
    if (!content.includes('\n') && this.text.endsWith(content, this.lineSpan(firstLine).end)) {
      return [{ content: 0, source: this.lineSpan(firstLine).end - content.length }];
    }
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
    return segments;
  }

  /**
   * Notes where a table cell stands, looked for from `from` on: gives the offset behind it.
   * In a cell `\|` is written for `|`: each is a new segment.
   */
  locateCell(cell: string, from: number, end: number): { segments: Segment[]; end: number } {
    const written = cell.replaceAll('|', '\\|');
    const found = this.text.slice(from, end).indexOf(written);
    const start = from + Math.max(found, 0);
    const segments: Segment[] = [{ content: 0, source: start }];
    for (const { index } of cell.matchAll(/\|/g)) segments.push({ content: index, source: start + index + segments.length });
    return { segments, end: start + written.length };
  }

  setSegments(children: readonly Token[], segments: readonly Segment[]): void {
    this.#segments.set(children, segments);
  }

  /** How offsets into the content of `children`'s block turn into source offsets; null where that is not known. */
  translatorFor(children: readonly Token[]): ((offset: number) => number) | null {
    const segments = this.#segments.get(children);
    return segments ? (offset) => translate(segments, offset) : null;
  }

  set(token: Token, span: Span): void {
    this.#spans.set(token, { ...span });
  }

  setStart(token: Token, start: number): void {
    const span = this.#spans.get(token);
    if (span) span.start = start;
    else this.#spans.set(token, { start, end: Number.NaN });
  }

  setEnd(token: Token, end: number): void {
    const span = this.#spans.get(token);
    if (span && Number.isNaN(span.end)) span.end = end;
  }

  /** Null where the place is not known. */
  spanOf(token: Token): Span | null {
    const span = this.#spans.get(token);
    return span && !Number.isNaN(span.start) && !Number.isNaN(span.end) ? span : null;
  }

  start(token: Token): number {
    return this.#spans.get(token)?.start ?? Number.NaN;
  }

  end(token: Token): number {
    return this.#spans.get(token)?.end ?? Number.NaN;
  }

  /**
   * The place of what a token holds, and whether it stands there letter for letter as `written`. A plugin may have cut a token's text:
   * it is looked for from the token's start on; where that is not known, inside `within`.
   */
  placeOf(token: Token, within: Span, written = token.content): { readonly span: Span; readonly isLiteral: boolean } {
    const known = Number.isNaN(this.start(token)) ? within : (this.#spans.get(token) ?? within);
    // A cut from a token's front is an attribute's length at most.
    const end = Number.isNaN(known.end) ? known.start + written.length + 200 : known.end;
    const found = this.text.slice(known.start, end).indexOf(written);
    if (found < 0) return { span: { start: known.start, end: Math.min(end, this.text.length) }, isLiteral: false };
    return { span: { start: known.start + found, end: known.start + found + written.length }, isLiteral: true };
  }
}

export function translate(segments: readonly Segment[], offset: number): number {
  let best = segments[0] ?? { content: 0, source: 0 };
  for (const segment of segments) {
    if (segment.content > offset) break;
    best = segment;
  }
  return best.source + (offset - best.content);
}
