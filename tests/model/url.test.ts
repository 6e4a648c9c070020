import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeAddress, encodePath, isExternal, isWebAddress } from '../../src/model/url.js';
import { mixed } from '../arbitraries/khmer.js';

// RFC 3986: `pchar` and `/` for a path (§3.3); the reserved, the unreserved and `%` for an address (§2).
const PATH = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})*$/;
const ADDRESS = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;
const texts = fc.oneof(mixed, fc.string({ unit: 'binary' }), fc.webUrl(), fc.webPath());

describe('encodePath', () => {
  it('holds only what RFC 3986 allows in a path, and decodes to the path', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const path = encodePath(text);
        expect(path).toMatch(PATH);
        expect(decodeURIComponent(path)).toBe(text.toWellFormed());
        expect(path.split('/').length).toBe(text.split('/').length);
      }),
      { numRuns: 3000 },
    );
  });

  it('is what a browser asks for', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        // `.` and `..` alone are steps, and WHATWG folds them; nothing else changes.
        fc.pre(!/(?:^|\/)\.{1,2}(?:$|\/)/.test(text));
        const path = `/a${encodePath(text)}`;
        expect(new URL(path, 'https://news.example').pathname).toBe(path);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['/2022/01/ភ្នំពេញ/', '/2022/01/%E1%9E%97%E1%9F%92%E1%9E%93%E1%9F%86%E1%9E%96%E1%9F%81%E1%9E%89/'],
    ['/a b/?#%', '/a%20b/%3F%23%25'],
    ["/:@$&+,;=!*'()~", "/:@$&+,;=!*'()~"],
  ])('%s → %s', (path, encoded) => {
    expect(encodePath(path)).toBe(encoded);
  });
});

describe('encodeAddress', () => {
  it('holds only what RFC 3986 allows, and changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const address = encodeAddress(text);
        expect(address).toMatch(ADDRESS);
        expect(encodeAddress(address)).toBe(address);
        if (ADDRESS.test(text)) expect(address).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['https://news.example/ព?ក=ខ#គ', 'https://news.example/%E1%9E%96?%E1%9E%80=%E1%9E%81#%E1%9E%82'],
    ['/a%20b c', '/a%20b%20c'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
  ])('%s → %s', (address, encoded) => {
    expect(encodeAddress(address)).toBe(encoded);
  });
});

describe('kinds of addresses', () => {
  it('of the web are external', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        expect(isWebAddress(url)).toBe(true);
        expect(isExternal(url)).toBe(true);
        expect(isExternal(url.replace(/^https?:/, ''))).toBe(true);
        expect(isWebAddress(url.replace(/^https?:/, ''))).toBe(false);
      }),
    );
  });

  it.each(['', '/', 'a/b', './a', '../a', '#a', '?a', 'a:', '1:b', 'ក:ខ', '/a:b'])('%j is no web address', (address) => {
    expect(isWebAddress(address)).toBe(false);
    expect(isExternal(address)).toBe(address === 'a:');
  });

  it.each(['https://', 'https:///a', 'http://[', 'https://a b', 'ftp://a', 'mailto:a@b', 'javascript:alert(1)'])(
    '%j is no web address',
    (address) => {
      expect(isWebAddress(address)).toBe(false);
    },
  );
});
