import fc from 'fast-check';
import Handlebars from 'handlebars';
import { parseDocument } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../src/templating/escape-html.js';
import { escapeXml, legalXml } from '../../src/templating/escape-xml.js';
import { hostileText } from '../arbitraries/newsroom.js';
import { render } from './theme.js';

const anyText = fc.oneof(
  hostileText,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
);
/** XML 1.0 §2.2, said in another way than the code does: by code point, one at a time. */
const isChar = (code: number): boolean =>
  code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
const legal = (text: string): string => [...text].filter((character) => isChar(character.codePointAt(0) ?? 0)).join('');

function parseXml(xml: string): { text: string; attribute: string } {
  const parser = new SaxesParser();
  const result = { text: '', attribute: '' };
  parser.on('text', (text) => {
    result.text += text;
  });
  parser.on('opentag', ({ attributes }) => {
    result.attribute = String(attributes.b);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return result;
}

describe('escapeXml', () => {
  it('leaves out what XML has no place for, and nothing else', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      const written = escapeXml(`a${character}b`);
      expect([code, written === 'ab']).toEqual([code, !isChar(code)]);
    }
    expect(escapeXml('😀𠮷\u{10FFFF}')).toBe('😀𠮷\u{10FFFF}');
    expect(escapeXml('\uD83D\uDE00\uD83D a\uDE00')).toBe('😀 a');
  });
  it('escapes markup by number', () => {
    expect(escapeXml(`<a href="b" c='d'> & ]]>`)).toBe('&#x3C;a href=&#x22;b&#x22; c=&#x27;d&#x27;&#x3E; &#x26; ]]&#x3E;');
    expect(escapeXml('&amp;')).toBe('&#x26;amp;');
  });
  it('writes nothing for nothing', () => {
    expect([null, undefined, 0, false].map(escapeXml)).toEqual(['', '', '0', 'false']);
  });
  it('is read back by an XML parser as it was, in text and in attributes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: inside, attribute } = parseXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`);
        expect(inside).toBe(legal(text));
        // White space in attributes is a space (XML 1.0 §3.3.3), but for what is written by number.
        expect(attribute).toBe(legal(text).replace(/[\t\n]/g, ' '));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('escapeHtml', () => {
  it('escapes as Handlebars does, without what XML has no place for', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeHtml(text)).toBe(legal(Handlebars.escapeExpression(text)));
        expect(legalXml(text)).toBe(legal(text));
      }),
      { numRuns: 1000 },
    );
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      const written = legal(Handlebars.escapeExpression(character));
      if (escapeHtml(character) !== written) expect([code, escapeHtml(character)]).toEqual([code, written]);
    }
  });
});

describe('a template of a feed', () => {
  const feed = '<a b="{{x}}">{{x}}{{> feeds/part}}</a>';
  it('escapes for XML, its partials as well', () => {
    expect(render({ 'feeds/rss': feed, 'feeds/part': '{{x}}' }, { x: '<\u0008ក>' }, 'feeds/rss')).toBe(
      '<a b="&#x3C;ក&#x3E;">&#x3C;ក&#x3E;&#x3C;ក&#x3E;</a>',
    );
  });
  it('lets nothing out that XML cannot carry, however it is written', () => {
    fc.assert(
      fc.property(anyText, (x) => {
        const files = { 'feeds/rss': '<a b=""><![CDATA[{{{x}}}]]>{{> partials/p}}</a>', 'partials/p': '{{x}}' };
        const cdata = x.replaceAll(']]>', '');
        expect(() => parseXml(render(files, { x: cdata.replaceAll(']', '') }, 'feeds/rss'))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe('a template of a page', () => {
  const page = `<p title="{{x}}" class='{{x}}' id={{id}}>{{x}}</p>`;
  it('escapes for HTML in text and in attributes, however they are quoted', () => {
    fc.assert(
      fc.property(anyText, (x) => {
        const html = render({ page }, { x, id: 'a' });
        const { children } = parseDocument(html);
        expect(children).toHaveLength(1);
        const [p] = children as unknown as { attribs: Record<string, string>; children: { data?: string; type: string }[] }[];
        expect(p?.attribs).toEqual({ title: legal(x), class: legal(x), id: 'a' });
        expect(p?.children.map(({ type, data }) => [type, data])).toEqual(legal(x) === '' ? [] : [['text', legal(x)]]);
      }),
      { numRuns: 500 },
    );
  });
  it('writes a body as it is where it says so', () => {
    expect(render({ page: '{{{x}}}' }, { x: '<b>ក</b>' })).toBe('<b>ក</b>');
  });
});
