import { extname } from 'node:path';
import { readChunks, sizeOf } from '../disk/text-files.js';
import type { NormalizeOptions } from '../khmer/normalize.js';
import { normalizePlainText, safeCut } from '../khmer/plain-text.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import type { KhmerEdit } from '../model/normalized.js';
import { lineStarts, type Position, positionAt } from '../model/position.js';
import { firstBadByte } from '../model/utf8.js';
import { decodedPieces } from './decoded-pieces.js';

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
 * Throws `not-utf8` with the byte's offset, after all pieces that stand before it; `cannot-read` for a folder.
 */
export async function* normalizeFile(path: string, absolute: string, options: NormalizeOptions): AsyncGenerator<NormalizedPiece> {
  const size = path === '-' ? 0 : await sizeOf(path, absolute);
  if (/^\.(?:md|markdown)$/i.test(extname(path)) && size <= LARGEST_ARTICLE) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of readChunks(path, absolute)) chunks.push(chunk);
    // Loaded for articles alone: a filter in a pipe does not wait for a Markdown parser.
    const { normalizeArticle } = await import('./normalize-article.js');
    const bytes = Buffer.concat(chunks);
    const bad = firstBadByte(bytes);
    const { text, edits, normalized, faults } = normalizeArticle({ path, bytes: bytes.subarray(0, bad) }, options);
    yield { before: text, after: normalized, changes: changesOf(text, edits, { line: 1, column: 1 }), faults };
    if (bad < bytes.length) throw new SarikaError('not-utf8', { path, offset: bad }, 1);
    return;
  }
  yield* normalizeChunks(path, readChunks(path, absolute), options);
}

/** Plain text that comes in pieces of any size; see `normalizeFile`. Law: the pieces' size makes no difference, but within a word of a million characters. */
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
