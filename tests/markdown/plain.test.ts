import fc from 'fast-check';
import markdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { plainParagraphs } from '../../src/markdown/plain-paragraphs.js';
import { plainStates } from '../../src/markdown/plain-states.js';
import { PLAIN, plainText } from '../../src/markdown/plain-text.js';
import { PLAIN_ADDRESS } from '../../src/markdown/render-body.js';
import { markdown, soupOfMarks } from '../arbitraries/markdown.js';

// Where the parser is spared its work, it would have done nothing.

const md = markdownIt({ html: true });
const characters = fc.constantFrom(...'កខ្ម។ៗ«»ៈ abc.,;()?"\'/|0១\u200B\u00A0\u2028😀\t\r\n!#$%&*+-:<=>@[\\]^_`{}~'.split(''));

describe('text that is plain', () => {
  it('is one text to markdown-it, and nothing else', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: characters, maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 8 })), (written) => {
        if (!PLAIN.test(written)) return;
        plain++;
        const tokens: Token[] = [];
        md.inline.parse(written, md, {}, tokens);
        expect(tokens.map(({ type, content, level }) => ({ type, content, level }))).toEqual([
          { type: 'text', content: written, level: 0 },
        ]);
      }),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(1000);
  });
});

describe('plain states, paragraphs and text', () => {
  const quick = markdownIt({ html: true }).use(plainStates).use(plainParagraphs).use(plainText);
  const starts = fc.constantFrom('', '', '', '  ', '    ', '\t', '- ', '> ', '1. ', '# ', '  - ', '   ', '> - ', ' * ', '\u00A0', '|');
  const pieces = fc.constantFrom(
    ...['ក', 'ខ្មែរ', 'ab', '-', '===', '---', ':', '|', ' ', '\t', '១', '1.', '**', '`', '\\', '!', '[', ']', ')'],
  );
  const lines = fc
    .array(fc.tuple(starts, fc.array(pieces, { maxLength: 5 })), { maxLength: 8 })
    .chain((all) => fc.constantFrom('\n', '\n', '\n\n', '\r\n').map((end) => all.map(([start, rest]) => start + rest.join('')).join(end)));

  it.each([
    ['blocks of every kind', markdown, 500],
    ['marks in any order', soupOfMarks, 2000],
    ['lines that begin with marks', lines, 5000],
  ] as const)('give the tokens of markdown-it, and its HTML, for %s', (_, bodies, numRuns) => {
    fc.assert(
      fc.property(bodies, (text) => {
        expect(quick.parse(text, {}).map(bare)).toEqual(md.parse(text, {}).map(bare));
        expect(quick.render(text)).toBe(md.render(text));
      }),
      { numRuns },
    );
  });

  /** Without its place, which markdown-it does not know. */
  function bare(token: Token): object {
    const { start: _, end: __, children, ...rest } = token as Token & { start?: number; end?: number };
    return { ...rest, children: children?.map(bare) ?? null };
  }
});

describe('an address that is plain', () => {
  it('is what markdown-it makes of it', () => {
    const part = fc.constantFrom('www', 'example', 'gov', 'kh', 'a-b', '1', 'x--y', 'xn--a', '-a', 'A', 'ខ', '');
    const path = fc.constantFrom('', '/', '/a', '/a/b.html', '/~x/', '/a_b', '/%E1', '/a?b', '/a#c', '/ខ', '//', '/../a', '/a b');
    let plain = 0;
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), path, fc.constantFrom('http', 'https', 'ftp'), (parts, rest, scheme) => {
        const address = `${scheme}://${parts.join('.')}${rest}`;
        if (!PLAIN_ADDRESS.test(address)) return;
        plain++;
        expect(md.normalizeLink(address)).toBe(address);
      }),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(500);
  });
});
