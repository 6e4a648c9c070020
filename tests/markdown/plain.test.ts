import fc from 'fast-check';
import markdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { type BodyState, envOf } from '../../src/markdown/body-env.js';
import { PLAIN_LIST, PLAIN_PARAGRAPH, plainBlocks } from '../../src/markdown/plain-blocks.js';
import { PlainToken, plainStates } from '../../src/markdown/plain-states.js';
import { PLAIN, plainText } from '../../src/markdown/plain-text.js';
import { PLAIN_ADDRESS } from '../../src/markdown/render-body.js';
import { SourceMap } from '../../src/markdown/source-map.js';
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

describe('plain states, blocks and text', () => {
  const quick = markdownIt({ html: true }).use(plainStates).use(plainBlocks).use(plainText);
  const starts = fc.constantFrom(
    '',
    '',
    '',
    '  ',
    '    ',
    '\t',
    '- ',
    '- ',
    '> ',
    '1. ',
    '# ',
    '  - ',
    '   ',
    '> - ',
    ' * ',
    '+ ',
    '\u00A0',
    '|',
  );
  const pieces = fc.constantFrom(
    ...['ក', 'ខ្មែរ', 'ab', '-', '===', '---', ':', '|', ' ', '\t', '១', '1.', '**', '`', '\\', '!', '[', ']', ')', '"', '>', '://'],
  );
  const plain = fc.constantFrom('ក', 'ខ្មែរ', 'ab', ' ', '១', '"', '|', ')');
  const ends = fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\n \n\n', '\r\n');
  const linesOf = (piece: fc.Arbitrary<string>) =>
    fc
      .array(fc.tuple(starts, fc.array(piece, { maxLength: 5 }), ends), { maxLength: 8 })
      .map((all) => all.map(([start, rest, end]) => start + rest.join('') + end).join(''));

  it.each([
    ['blocks of every kind', markdown, 500],
    ['marks in any order', soupOfMarks, 2000],
    ['lines that begin with marks', linesOf(pieces), 5000],
    ['lines without any other marks', linesOf(plain), 5000],
  ] as const)('give the tokens of markdown-it, and its HTML, for %s', (_, bodies, numRuns) => {
    fc.assert(
      fc.property(bodies, fc.boolean(), (text, isBare) => {
        const env = () => envOf({ map: new SourceMap(text, { start: 0, end: text.length }), isBare } as BodyState);
        expect(quick.parse(text, env()).flatMap(writtenOut).map(bare)).toEqual(md.parse(text, {}).map(bare));
        expect(quick.render(text, env()).replaceAll('&quot;', '"')).toBe(md.render(text).replaceAll('&quot;', '"'));
      }),
      { numRuns },
    );
  });

  it('know where plain lines stand', () => {
    fc.assert(
      fc.property(linesOf(plain), fc.constantFrom('', '---\r\n---\n'), (body, before) => {
        const text = before + body;
        const map = new SourceMap(text, { start: before.length, end: text.length });
        const tokens = quick.parse(body, envOf({ map, isBare: true } as BodyState));
        for (const { type, content, children, ...token } of tokens) {
          const texts = type === PLAIN_LIST ? (children ?? []) : type === PLAIN_PARAGRAPH ? [{ content, ...token } as Token] : [];
          for (const each of texts) expect(text.slice(map.start(each), map.end(each))).toBe(each.content);
        }
      }),
      { numRuns: 2000 },
    );
  });

  /** The tokens that a plain one stands for. */
  function writtenOut(token: Token): Token[] {
    const { type, content, level, map, markup } = token;
    const [first, next] = map ?? [0, 0];
    if (type === PLAIN_PARAGRAPH) return paragraph(content, level, first, false);
    if (type !== PLAIN_LIST) return [token];
    const texts = token.children ?? [];
    const items = texts.flatMap((text, index) => {
      const at = first + index;
      const end = index === texts.length - 1 ? next : at + 1;
      return [
        made('list_item_open', 'li', 1, { level: level + 1, map: [at, end], markup }),
        ...paragraph(text.content, level + 2, at, true),
        made('list_item_close', 'li', -1, { level: level + 1, markup }),
      ];
    });
    const open = made('bullet_list_open', 'ul', 1, { level, map: [first, next], markup });
    return [open, ...items, made('bullet_list_close', 'ul', -1, { level, markup })];
  }

  function paragraph(content: string, level: number, line: number, hidden: boolean): Token[] {
    const map: Token['map'] = [line, line + 1];
    const children = [Object.assign(new PlainToken('text', '', 0), { content })];
    return [
      made('paragraph_open', 'p', 1, { level, map, hidden }),
      made('inline', '', 0, { level: level + 1, map, content, children }),
      made('paragraph_close', 'p', -1, { level, hidden }),
    ];
  }

  function made(type: string, tag: string, nesting: -1 | 0 | 1, more: Partial<Token>): Token {
    return Object.assign(new PlainToken(type, tag, nesting), { block: true, ...more });
  }

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
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        path,
        fc.constantFrom('http://', 'https://', 'ftp://', '', '/', './'),
        (parts, rest, before) => {
          const address = `${before}${parts.join('.')}${rest}`;
          if (!PLAIN_ADDRESS.test(address)) return;
          plain++;
          expect(md.normalizeLink(address)).toBe(address);
        },
      ),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(500);
  });
});
