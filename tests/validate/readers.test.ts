import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFault } from '../../src/validate/date-forms.js';
import { homeAddress } from '../../src/validate/home-address.js';
import { readPage, valueSpan } from '../../src/validate/html-page.js';
import { type JsonNode, readJson } from '../../src/validate/json-tree.js';
import { isLanguage } from '../../src/validate/languages.js';
import { readXml } from '../../src/validate/xml-tree.js';

function plainOf(node: JsonNode): unknown {
  if (node.kind === 'object') return Object.fromEntries([...node.members].map(([key, inner]) => [key, plainOf(inner)]));
  return node.kind === 'array' ? node.items.map(plainOf) : node.value;
}

describe('readJson', () => {
  it('law: reads what JSON.parse reads, and each value says where it stands', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, space) => {
        const text = JSON.stringify(JSON.parse(json), null, space);
        const { root } = readJson(text);
        expect(JSON.stringify(root && plainOf(root))).toBe(JSON.stringify(JSON.parse(text)));
        expect(text.slice(root?.span.start, root?.span.end)).toBe(text);
      }),
    );
  });
  it('law: refuses what JSON.parse refuses', () => {
    const isRefused = (text: string): boolean => {
      try {
        JSON.parse(text);
        return false;
      } catch {
        return true;
      }
    };
    const pieces = fc
      .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'null', ' ', '"', '\\', '01', '-'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(pieces, (text) => {
        expect(readJson(text).root === null).toBe(isRefused(text));
      }),
    );
  });
  it('ends, however deep and however long', () => {
    expect(readJson('['.repeat(100_000)).root).toBeNull();
    expect(readJson(`"${'ក\\n'.repeat(1_000_000)}"`).root?.kind).toBe('string');
  });
});

describe('readXml', () => {
  it('knows elements by their namespaces, whatever the file calls them', () => {
    const { root } = readXml('<r xmlns:x="http://www.w3.org/2005/Atom"><x:link href="a"/></r>');
    expect(root?.children.map(({ name, attributes }) => [name, attributes.href])).toEqual([['atom:link', 'a']]);
  });
  it('gives the fault and its place', () => {
    const { fault } = readXml('<a>\n<b></a>');
    expect(fault?.detail).toBe('unexpected close tag.');
    expect(fault?.span.start).toBeGreaterThan(3);
  });
});

describe('dateFault', () => {
  const now = Date.UTC(2022, 0, 22);
  it('knows the forms', () => {
    expect(dateFault('Fri, 21 Jan 2022 08:00:00 +0700', 'rfc822', now)).toBeNull();
    expect(dateFault('21 Jan 2022 08:00 GMT', 'rfc822', now)).toBeNull();
    expect(dateFault('2022-01-21T08:00:00.5Z', 'rfc3339', now)).toBeNull();
    expect(dateFault('2022-01-21', 'w3c', now)).toBeNull();
    expect(dateFault('2022-01-21', 'rfc3339', now)).toBe('unreadable');
    expect(dateFault('2022-02-30', 'w3c', now)).toBe('impossible');
    expect(dateFault('Fri,  21 Jan 2022 08:00:00 +0700', 'rfc822', now)).toBe('unreadable');
    expect(dateFault('2022-01-21T24:00:00Z', 'rfc3339', now)).toBe('impossible');
  });
  it('law: every instant that a Date writes is right, and only its own weekday is', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1971-01-01'), max: new Date('2021-01-01'), noInvalidDate: true }), (date) => {
        expect(dateFault(date.toUTCString(), 'rfc822', now)).toBeNull();
        expect(dateFault(date.toISOString(), 'rfc3339', now)).toBeNull();
        const other = new Date(date.getTime() + 86_400_000).toUTCString().slice(0, 3);
        expect(dateFault(other + date.toUTCString().slice(3), 'rfc822', now)).toBe('weekday');
      }),
    );
  });
});

describe('the rest', () => {
  it('homeAddress: where a home page says that it is', () => {
    const page = (url: string): string => `<link rel="canonical" href="${url}">`;
    expect(homeAddress(page('https://a.example/'))).toEqual({ origin: 'https://a.example', basePath: '' });
    expect(homeAddress(page('https://a.example/%E1%9E%80/'))).toEqual({ origin: 'https://a.example', basePath: '/ក' });
    expect(homeAddress(page('/'))).toBeNull();
  });
  it('isLanguage: those of ISO 639', () => {
    expect(['km', 'en', 'km-KH', 'zh-Hant'].filter(isLanguage)).toHaveLength(4);
    expect(['khmer', 'xqx', 'k', '', 'km_KH'].filter(isLanguage)).toEqual([]);
  });
  it('valueSpan: the value, however it is quoted', () => {
    for (const [tag, value] of [
      ['<a title="href=1" href="b c">', 'b c'],
      ["<a href='b'>", 'b'],
      ['<a HREF = b>', 'b'],
      ['<a href="">', ''],
      ['<a data-href="x" href="y">', 'y'],
    ] as const) {
      const { text, elements } = readPage('x.html', tag, 'https://a.example/');
      const { start, end } = valueSpan(text, elements[0] as (typeof elements)[0], 'href');
      expect(text.slice(start, end)).toBe(value);
    }
  });
});
