import type { Span } from '../model/source.js';

/** Bounds of a foreign page: a press release has some hundred elements, a news site's home page some thousand. */
const MOST_MEGABYTES = 10;
/** Tags, and texts between them: each entity is a text of its own. */
const MOST_PARTS = 100_000;
/** Deeper elements lose their tags and keep their text: what works on a document visits it once for each level. */
const DEEPEST = 100;

/** HTML that a document may be made of; `isFlattened`: tags were taken out of it that stood too deep. */
export type BoundHtml =
  | { readonly html: string; readonly isFlattened: boolean }
  | { readonly tooLarge: { readonly unit: 'megabytes' | 'parts'; readonly size: number; readonly most: number } };

/** One pass over the HTML with the same parser that makes the document, so that both see the same tags. Time and memory in proportion. */
export async function boundHtml(html: string): Promise<BoundHtml> {
  const megabytes = Math.ceil(html.length / 1e6);
  if (megabytes > MOST_MEGABYTES) return { tooLarge: { unit: 'megabytes', size: megabytes, most: MOST_MEGABYTES } };
  const { Parser } = await import('htmlparser2');
  const cuts: Span[] = [];
  let depth = 0;
  let parts = 0;
  const parser = new Parser(
    {
      onopentag() {
        depth++;
        parts++;
        if (depth > DEEPEST) cuts.push({ start: parser.startIndex, end: parser.endIndex + 1 });
      },
      ontext() {
        parts++;
      },
      onclosetag(_, isImplied) {
        if (depth > DEEPEST && !isImplied) cuts.push({ start: parser.startIndex, end: parser.endIndex + 1 });
        depth--;
      },
    },
    { recognizeSelfClosing: true },
  );
  // A piece at a time, so that a page of tags alone is given up early.
  for (let at = 0; at < html.length && parts <= MOST_PARTS; at += PIECE) parser.write(html.slice(at, at + PIECE));
  if (parts > MOST_PARTS) return { tooLarge: { unit: 'parts', size: parts, most: MOST_PARTS } };
  parser.end();
  return { html: withoutSpans(html, cuts), isFlattened: cuts.length > 0 };
}

const PIECE = 1 << 16;

/** Spans in the order of their starts; a void element's opening and closing are one. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  let rest = '';
  let done = 0;
  for (const { start, end } of spans) {
    if (end <= done) continue;
    rest += text.slice(done, Math.max(start, done));
    done = end;
  }
  return rest + text.slice(done);
}
