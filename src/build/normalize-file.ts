import { extname } from 'node:path';
import { readChunks, sizeOf } from '../disk/text-files.js';
import type { NormalizeOptions } from '../khmer/normalize.js';
import { normalizePlainText, safeCut } from '../khmer/plain-text.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import type { KhmerEdit } from '../model/normalized.js';
import { lineStarts, type Position, positionAt } from '../model/position.js';
import { firstBadByte, openBytes } from '../model/utf8.js';

/** A cluster that is mended, and where in its file it stands. */
export type Change = Position & { readonly before: string; readonly after: string; readonly reason: KhmerEdit['reason'] };
/** Some lines of a file (the last one may go on in the next piece), as they are and as they should be. */
export type NormalizedPiece = {
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
  /** Why an article was left as it is: front matter that cannot be read. */
  readonly faults: readonly Diagnostic[];
};

/** Bytes; a larger file is no article, and is read as plain text, for which memory does not grow. */
const LARGEST_ARTICLE = 1 << 24;

/**
 * A file, or standard input for `-`, in canonical order, a piece at a time: the pieces' `before` joined are the file. In plain text web
 * addresses and HTML tags stay as they are; in Markdown only prose and the front matter's words are mended, never code, links or keys.
 * Throws `not-utf8` with the byte's offset, after all pieces that stand before it.
 */
export async function* normalizeFile(path: string, absolute: string, options: NormalizeOptions): AsyncGenerator<NormalizedPiece> {
  const isMarkdown = /^\.(?:md|markdown)$/i.test(extname(path));
  if (isMarkdown && (await sizeOf(path, absolute)) <= LARGEST_ARTICLE) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of readChunks(path, absolute)) chunks.push(chunk);
    // Loaded for articles alone: a filter in a pipe does not wait for a Markdown parser.
    const { normalizeArticle } = await import('./normalize-article.js');
    const { text, edits, normalized, faults } = normalizeArticle({ path, bytes: Buffer.concat(chunks) }, options);
    yield { before: text, after: normalized, changes: changesOf(text, edits, { line: 1, column: 1 }), faults };
    return;
  }
  yield* normalizeChunks(path, readChunks(path, absolute), options);
}

/** Plain text that comes in pieces of any size; see `normalizeFile`. Law: the pieces' size makes no difference. */
export async function* normalizeChunks(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  options: NormalizeOptions,
): AsyncGenerator<NormalizedPiece> {
  let line = 1;
  let column = 1;
  for await (const before of textPieces(path, chunks)) {
    const { text: after, edits } = normalizePlainText(before, options);
    yield { before, after, changes: changesOf(before, edits, { line, column }), faults: [] };
    const starts = lineStarts(before);
    const last = starts.at(-1) as number;
    column = before.length - last + (starts.length === 1 ? column : 1);
    line += starts.length - 1;
  }
}

function changesOf(text: string, edits: readonly KhmerEdit[], start: Position): Change[] {
  const starts = edits.length > 0 ? lineStarts(text) : [];
  return edits.map(({ span, text: after, reason }) => {
    const { line, column } = positionAt(text, span.start, starts);
    return {
      line: start.line + line - 1,
      column: column + (line === 1 ? start.column - 1 : 0),
      before: text.slice(span.start, span.end),
      after,
      reason,
    };
  });
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text in pieces that can be normalised on their own. Memory does not grow with the text. */
async function* textPieces(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let waiting = '';
  for await (const decoded of decodedPieces(path, chunks)) {
    if (decoded instanceof SarikaError) {
      if (waiting !== '') yield waiting;
      throw decoded;
    }
    waiting += decoded;
    const cut = safeCut(waiting);
    if (cut > 0) yield waiting.slice(0, cut);
    waiting = waiting.slice(cut);
  }
  if (waiting !== '') yield waiting;
}

/** The bytes as text, up to the first byte that is not UTF-8; then the fault. */
async function* decodedPieces(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | SarikaError> {
  let open: Uint8Array = new Uint8Array(0);
  let offset = 0;
  for await (const chunk of chunks) {
    const bytes = open.length > 0 ? Buffer.concat([open, chunk]) : chunk;
    const end = bytes.length - openBytes(bytes);
    try {
      yield decoder.decode(bytes.subarray(0, end));
    } catch {
      const bad = firstBadByte(bytes);
      yield decoder.decode(bytes.subarray(0, bad));
      yield new SarikaError('not-utf8', { path, offset: offset + bad }, 1);
      return;
    }
    // A copy: the stream may use its memory again.
    open = bytes.slice(end);
    offset += end;
  }
  if (open.length > 0) yield new SarikaError('not-utf8', { path, offset }, 1);
}
