import { isUtf8, transcode } from 'node:buffer';
import { codePointName } from '../model/code-point.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { SourceFile, TextEdit } from '../model/source.js';
import { firstBadByte } from '../model/utf8.js';

export type Decoded = {
  /** The text, a BOM kept; where the bytes are not UTF-8, a loose reading that is good only for showing where. */
  readonly text: string;
  readonly isReadable: boolean;
  readonly diagnostics: readonly Diagnostic[];
};

const loose = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes → text. Not UTF-8 or empty: an error. A BOM and characters that XML 1.0 has no place for are findings with a fix, CRLF one without. */
export function decodeSource(source: SourceFile): Decoded {
  const file = source.path;
  if (!isUtf8(source.bytes)) {
    const offset = firstBadByte(source.bytes);
    const start = loose.decode(source.bytes.subarray(0, offset)).length;
    const finding = diagnostic('not-utf8', { file, span: { start, end: start + 1 } }, { offset });
    return { text: loose.decode(source.bytes), isReadable: false, diagnostics: [finding] };
  }
  const text = decodeUtf8(source.bytes);
  // A BOM is white space, too.
  if (text.trim() === '') {
    return { text, isReadable: false, diagnostics: [diagnostic('empty-file', { file, span: { start: 0, end: 0 } }, {})] };
  }
  return { text, isReadable: true, diagnostics: [...checkLineEnds(file, text), ...checkCharacters(file, text)] };
}

/** UTF-8 → text, a BOM kept. By way of UTF-16: Khmer takes a fifth of the time that it takes `TextDecoder`. */
function decodeUtf8(bytes: Uint8Array): string {
  return bytes.length === 0 ? '' : (transcode(bytes, 'utf8', 'utf16le') as Buffer).toString('utf16le');
}

function checkLineEnds(file: string, text: string): Diagnostic[] {
  if (!text.includes('\r\n') && !text.startsWith('\uFEFF')) return [];
  const found: Diagnostic[] = [];
  if (text.startsWith('\uFEFF')) {
    const span = { start: 0, end: 1 };
    found.push(diagnostic('byte-order-mark', { file, span }, {}, [{ span, text: '' }]));
  }
  const ends = lineEndEdits(text);
  // No fix: the line ends of a file are its system's own, and Markdown takes them as they are.
  if (ends[0]) found.push(diagnostic('crlf-line-ends', { file, span: ends[0].span }, { lines: ends.length }));
  return found;
}

/** What makes the line ends of Windows those of everybody. */
export function lineEndEdits(text: string): TextEdit[] {
  return [...text.matchAll(/\r\n/g)].map(({ index }) => ({ span: { start: index, end: index + 2 }, text: '\n' }));
}

// XML 1.0 §2.2 `Char`, the other way round: what no feed can carry. Decoded UTF-8 has no lone surrogates, but YAML can write them.
const ILLEGAL_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The characters of a text that XML 1.0 has no place for, with their names: `U+0008`. */
export function illegalCharacters(text: string): { readonly character: string; readonly name: string; readonly index: number }[] {
  // Nearly always there are none, and that is known ten times faster without Unicode classes.
  if (text.isWellFormed() && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text)) return [];
  return [...text.matchAll(ILLEGAL_IN_XML)].map(({ 0: character, index }) => {
    return { character, name: codePointName(character), index };
  });
}

function checkCharacters(file: string, text: string): Diagnostic[] {
  return illegalCharacters(text).map(({ name, index }) => {
    const span = { start: index, end: index + 1 };
    return diagnostic('control-character', { file, span }, { codePoint: name }, [{ span, text: '' }]);
  });
}
