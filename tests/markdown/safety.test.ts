import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown, soupOfMarks } from '../arbitraries/markdown.js';
import { HOSTILE } from './hostile.js';
import { readHtml, render } from './rendered.js';

// Written out here, and not imported: what an article's page may hold, whatever the code thinks.
const TAGS = new Set(
  (
    'p br hr h2 h3 h4 h5 h6 ul ol li dl dt dd pre code figure figcaption div span section aside address strong b em i u s del ins sub sup ' +
    'mark small abbr cite kbd samp var bdi bdo wbr ruby rt rp details summary table caption thead tbody tfoot tr th td col colgroup a img ' +
    'blockquote q time'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'id class lang dir title href rel src alt width height loading decoding start reversed type value cite datetime open span colspan ' +
    'rowspan scope tabindex role'
  ).split(' '),
);
const SCHEMES = ['https:', 'http:', 'mailto:', 'tel:'];
const BASE = 'https://news.example/2022/01/a/';

function expectSafe(html: string): void {
  for (const { tag, attributes } of readHtml(html).elements) {
    expect(TAGS).toContain(tag);
    for (const [name, value] of Object.entries(attributes)) {
      expect(ATTRIBUTES).toContain(name);
      if (!['href', 'src', 'cite'].includes(name)) continue;
      // As a browser reads it: control characters and tabs fall away.
      expect(SCHEMES).toContain(URL.canParse(value, BASE) ? new URL(value, BASE).protocol : 'https:');
    }
    if (attributes.role !== undefined) expect([tag, attributes.role]).toEqual(['aside', 'note']);
    if (attributes.tabindex !== undefined) expect([tag, attributes.class]).toEqual(['div', 'table-scroll']);
  }
  // Every `<` begins a tag whose attributes are all in double quotes: nothing is left for another parser to read otherwise.
  expect(html.replace(/<\/?[a-z][a-z0-9]*(?: [a-z]+(?:="[^"<>]*")?)*(?: \/)?>/g, '')).not.toMatch(/[<>]/);
}

describe('a rendered body is safe', () => {
  it.each(HOSTILE.map((text) => [text]))('%j', (text) => {
    expectSafe(render(text).html);
    for (const around of [`a ${text} b`, `> - ${text}`, `|a|\n|-|\n|${text}|`, `<div>${text}</div>`, `[${text}](x)`, `a^[${text}]`]) {
      expectSafe(render(around).html);
    }
  });

  it('whatever is put together', () => {
    const cut = fc
      .tuple(fc.constantFrom(...HOSTILE), fc.nat(), fc.nat())
      .map(([text, from, to]) => text.slice(from % text.length, 1 + (to % text.length)));
    const pieces = fc.oneof(
      cut,
      fc.constantFrom(...HOSTILE),
      fc.constantFrom(' ', '\n', '\n\n', '"', "'", '>', '<', '-->', '</', '`', '&', '\u0000'),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
        expectSafe(render(parts.join('')).html);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['blocks of every kind', markdown],
    ['marks in any order', soupOfMarks],
    ['any text', fc.string({ unit: 'binary' })],
  ])('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expectSafe(render(text).html);
      }),
      { numRuns: 1000 },
    );
  });

  it('whatever an address is resolved to, tags stay whole', () => {
    const { html } = render('[a](x) ![b](y "z")', { resolve: () => '"><script>alert(1)</script>' });
    expectSafe(html);
  });
});

describe('what is taken out is told', () => {
  it.each([
    ['<script>a</script>', '<script>'],
    ['a <b onclick="x">b</b>', 'onclick="…"'],
    ['<a href="javascript:x">a</a>', 'href="…"'],
    ['a {: onclick=b }', 'onclick="…"'],
    ['<div style="a">b</div>', 'style="…"'],
    ['a <blink>b</blink>', '<blink>'],
  ])('%j: %s', (text, what) => {
    expect(render(text).diagnostics.map(({ code, args }) => [code, args])).toEqual([['html-removed', { what }]]);
  });
});
