import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSource, lineEndEdits } from '../../src/content/decode.js';
import { applyEdits } from '../../src/model/source.js';
import { found, frontMatter, read, sourceOf } from './source.js';

const decode = (bytes: readonly number[] | Uint8Array) => decodeSource(sourceOf(Uint8Array.from(bytes)));
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
};

describe('bytes that are not UTF-8', () => {
  const kinds: Readonly<Record<string, [bytes: number[], offset: number]>> = {
    'a continuation byte alone': [[0x61, 0x80], 1],
    'a lead byte alone at the end': [[0x61, 0xe1], 1],
    'two of three bytes at the end': [[0x61, 0xe1, 0x9e], 1],
    'a lead byte followed by ASCII': [[0xe1, 0x9e, 0x80, 0xe1, 0x41], 3],
    'an overlong slash (C0 AF)': [[0xc0, 0xaf], 0],
    'an overlong slash in three bytes': [[0xe0, 0x80, 0xaf], 0],
    'an overlong form of four bytes': [[0xf0, 0x80, 0x80, 0x80], 0],
    'a surrogate (CESU-8)': [[0x41, 0xed, 0xa0, 0x80], 1],
    'past U+10FFFF': [[0xf4, 0x90, 0x80, 0x80], 0],
    'a byte that never occurs': [[0x41, 0x42, 0xff], 2],
    'Windows-1252': [[...new TextEncoder().encode('ក'), 0xe9, 0x20], 3],
    'UTF-16 with its mark': [[0xff, 0xfe, 0x41, 0x00], 0],
  };
  for (const [kind, [bytes, offset]] of Object.entries(kinds)) {
    it(`tells where: ${kind}`, () => {
      const { isReadable, diagnostics } = decode(bytes);
      expect(isReadable).toBe(false);
      expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([['not-utf8', { offset }]]);
    });
  }
  it('shows the place in the text, behind Khmer and an emoji', () => {
    const bytes = [...new TextEncoder().encode('\uFEFFក😀\n'), 0xff, 0x41];
    expect(decode(bytes).diagnostics.map(({ span }) => span)).toEqual([{ start: 5, end: 6 }]);
  });
  it('agrees with the platform on what is UTF-8, and on what stands before the fault', () => {
    const piece = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 4 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }).map((text) => new TextEncoder().encode(text.toWellFormed())),
      fc
        .constantFrom([0xe1, 0x9e], [0xf0, 0x9f, 0x98], [0xed, 0xa0, 0x80], [0xc1, 0x81], [0xf5], [0xf4, 0x90])
        .map((bytes) => Uint8Array.from(bytes)),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const bytes = Uint8Array.from(pieces.flatMap((part) => [...part]));
        const [first] = decode(bytes).diagnostics;
        if (isUtf8(bytes)) return first?.code !== 'not-utf8';
        if (first?.code !== 'not-utf8') return false;
        const { offset } = first.args;
        // All before it is sound, and no longer beginning of the file can be.
        return isUtf8(bytes.subarray(0, offset)) && !firstBytesAreSound(bytes.subarray(offset));
      }),
      { numRuns: 700 },
    );
  });
});

/** True when some well-formed character stands at the start of `bytes`. */
function firstBytesAreSound(bytes: Uint8Array): boolean {
  return [1, 2, 3, 4].some((length) => length <= bytes.length && isUtf8(bytes.subarray(0, length)));
}

describe('nothing to read', () => {
  for (const [name, text] of Object.entries({
    empty: '',
    'a BOM alone': '\uFEFF',
    'white space alone': ' \n\t\r\n',
    'a BOM and lines': '\uFEFF\n\n',
  })) {
    it(`is an empty file: ${name}`, () => {
      const { diagnostics, meta, body } = read(text);
      expect(diagnostics.map(({ code }) => code)).toEqual(['empty-file']);
      expect([meta, body]).toEqual([null, null]);
    });
  }
});

describe('a byte order mark, CRLF and control characters', () => {
  const text = `\uFEFF${frontMatter('place: ភ្នំពេញ', 'ក\u0008ខ\u001B\n').replaceAll('\n', '\r\n')}`;
  it('are found at their places, and do not keep an article from being read', () => {
    const { diagnostics, meta } = read(text);
    expect(found(diagnostics, text)).toEqual([
      'byte-order-mark 1:1 "\uFEFF"',
      'crlf-line-ends 1:5 "\\r\\n"',
      'control-character 8:2 "\\b"',
      'control-character 8:4 "\\u001b"',
    ]);
    expect(diagnostics.map(({ args }) => args)).toEqual([{}, { lines: 8 }, { codePoint: 'U+0008' }, { codePoint: 'U+001B' }]);
    expect(meta?.place).toBe('ភ្នំពេញ');
  });
  it('are gone when the fixes are made, and line ends stay what they are', () => {
    const fixes = read(text).diagnostics.flatMap(({ fix }) => fix ?? []);
    const mended = applyEdits(text, fixes);
    expect(mended).toBe(frontMatter('place: ភ្នំពេញ', 'កខ\n').replaceAll('\n', '\r\n'));
    expect(read(mended).diagnostics.map(({ code }) => code)).toEqual(['crlf-line-ends']);
    expect(applyEdits(mended, lineEndEdits(mended))).toBe(frontMatter('place: ភ្នំពេញ', 'កខ\n'));
  });
  it('leave tabs and Khmer joiners alone', () => {
    expect(decodeSource(sourceOf('\tក\u200B\u200C\u200D\u00A0\n')).diagnostics).toEqual([]);
  });
  it('are found where YAML writes them as escapes', () => {
    const lines = 'place: "a\\u0008b\\uD800"\ntopic: "\\uD83D\\uDE00"';
    const { diagnostics } = read(frontMatter(lines));
    expect(found(diagnostics, frontMatter(lines))).toEqual([
      'control-character 2:8 "\\"a\\\\u0008b\\\\uD800\\""',
      'control-character 2:8 "\\"a\\\\u0008b\\\\uD800\\""',
    ]);
    expect(diagnostics.map(({ args }) => args)).toEqual([{ codePoint: 'U+0008' }, { codePoint: 'U+D800' }]);
  });
});
