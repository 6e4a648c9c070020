import { SarikaError } from '../model/fault.js';
import { firstBadByte, openBytes } from '../model/utf8.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes that come in pieces of any size, as text in pieces; where a byte is not UTF-8, all that stands before it and then the fault. */
export async function* decodedPieces(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | SarikaError> {
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

/** The lines of a text that comes in pieces, without their ends (LF, CRLF or CR). Throws `not-utf8` behind the lines before the bad byte. */
export async function* decodedLines(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of decodedPieces(path, chunks)) {
    if (piece instanceof SarikaError) throw piece;
    // A CR at the end may be half of a CRLF.
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}
