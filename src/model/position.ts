import { countBelow } from './count-below.js';
import type { Span } from './source.js';

/** A place as editors show it: both numbers count from 1; `column` counts UTF-16 code units. */
export type Position = { readonly line: number; readonly column: number };

/**
 * The line and column of `offset` in `text`. Lines end at LF, CRLF or a lone CR; an offset past the end gives the end.
 * `starts` are the text's `lineStarts`, for callers that ask often.
 */
export function positionAt(text: string, offset: number, starts = lineStarts(text)): Position {
  const place = Math.max(0, Math.min(offset, text.length));
  const line = Math.max(1, countBelow(place + 1, starts));
  return { line, column: place - (starts[line - 1] as number) + 1 };
}

/** The offset at which each line starts of what stands in `span`; the first is its start. The line ends are those that Markdown knows: LF, CRLF, CR. */
export function lineStarts(text: string, { start, end }: Span = { start: 0, end: text.length }): readonly number[] {
  const starts = [start];
  if (text.includes('\r')) {
    for (const match of text.slice(start, end).matchAll(/\r\n|\n|\r/g)) starts.push(start + match.index + match[0].length);
  } else {
    for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}
