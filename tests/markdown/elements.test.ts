import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteBody } from '../../src/markdown/absolute.js';
import { markdown, word } from '../arbitraries/markdown.js';
import { readHtml, render } from './rendered.js';

describe('headings', () => {
  it('have anchors that are unique, and that the outline knows', () => {
    const heading = fc.oneof(
      fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
      fc.constantFrom('a', 'a 1', 'a-1', 'fn1', 'fnref1', '។', '😀', '_', '{:#a}', 'b {:#a-1}'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('#', '##', '###'), heading), { maxLength: 8 }), (headings) => {
        const text = `${headings.map(([mark, words]) => `${mark} ${words}`).join('\n\n')}\n\nx^[y]`;
        const { html, outline } = render(text);
        const { elements } = readHtml(html);
        const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const anchors = elements.flatMap(({ tag, attributes }) => (/^h\d$/.test(tag) ? (attributes.id ?? '') : []));
        expect(outline.headings.map(({ anchor }) => anchor)).toEqual(anchors);
        for (const anchor of anchors) expect(anchor).toMatch(/^\S+$/u);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['# ខ្មែរ', 'h2', 'ខ្មែរ'],
    ['## ស្ត្រី និងកុមារ', 'h2', 'ស្ត្រី-និងកុមារ'],
    ['### មន្រ្តី', 'h3', 'មន្ត្រី'],
    ['## ១. សេចក្តី«ផ្តើម»!', 'h2', '១-សេចក្តី-ផ្តើម'],
    ['## A\u200B &amp; *b* `c`', 'h2', 'a-b-c'],
    ['## ។', 'h2', 'section'],
    ['ខ្មែរ\n===', 'h2', 'ខ្មែរ'],
    ['###### a', 'h6', 'a'],
    ['## a {:#ខ្មែរ}', 'h2', 'ខ្មែរ'],
  ])('%j', (text, tag, id) => {
    const heading = readHtml(render(text).html).elements.find((each) => /^h\d$/.test(each.tag));
    expect([heading?.tag, heading?.attributes.id]).toEqual([tag, id]);
  });

  it('of the same words are told apart', () => {
    expect(render('# ក\n\n## ក\n\n# ក').outline.headings.map(({ anchor }) => anchor)).toEqual(['ក', 'ក-1', 'ក-2']);
  });

  it('give way to an anchor that the author gave', () => {
    const { html } = render('# a\n\n## a\n\n## b {:#a}\n\nc {:#a-1}');
    expect(readHtml(html).elements.flatMap(({ tag, attributes }) => [[tag, attributes.id]])).toEqual([
      ['h2', 'a-2'],
      ['h2', 'a-3'],
      ['h2', 'a'],
      ['p', 'a-1'],
    ]);
  });

  it('of the first level are of the second on the page', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(readHtml(render(text).html).elements.map(({ tag }) => tag)).not.toContain('h1');
      }),
      { numRuns: 300 },
    );
  });
});

describe('links', () => {
  it.each([
    ['[a](https://b.example/)', 'https://b.example/', 'noopener noreferrer'],
    ['[a](HTTP://b.example/)', 'HTTP://b.example/', 'noopener noreferrer'],
    ['https://b.example/', 'https://b.example/', 'noopener noreferrer'],
    ['<a href="https://b.example/" rel="opener" target="_blank">a</a>', 'https://b.example/', 'noopener noreferrer'],
    ['[a](/b/)', '/b/', undefined],
    ['[a](#b)', '#b', undefined],
    ['[a](mailto:b@c.example)', 'mailto:b@c.example', undefined],
    ['[a](tel:+85512345678)', 'tel:+85512345678', undefined],
  ])('%s', (text, href, rel) => {
    const link = readHtml(render(text).html).elements.find(({ tag }) => tag === 'a');
    expect(link?.attributes).toEqual({ href, ...(rel && { rel }) });
    expect(render(text).outline.links.map(({ url }) => url)).toEqual([href]);
  });

  it('and images have their addresses resolved, as they were written', () => {
    const asked: string[] = [];
    const resolve = (address: string) => {
      asked.push(address);
      return `/r/${address}`;
    };
    const text =
      '[a](ក/x.pdf) ![b](y.png "c") <q cite="z">d</q> <img src="w.png" alt="">\n\n> e\n{: cite=v }\n\nhttps://f.example/?a=1&b=2';
    const { elements } = readHtml(render(text, { resolve }).html);
    const addresses = elements.flatMap(({ attributes }) =>
      [attributes.href, attributes.src, attributes.cite].filter((each) => each !== undefined),
    );
    expect(asked.map(decodeURI)).toEqual(['ក/x.pdf', 'y.png', 'z', 'w.png', 'v', 'https://f.example/?a=1&b=2']);
    expect(addresses.map(decodeURI)).toEqual(asked.map((address) => `/r/${decodeURI(address)}`));
  });

  it.each([
    ['ខ្មែរ https://a.example/b។ ជា', 'https://a.example/b'],
    ['ខ្មែរ https://a.example/b\u200Bជា', 'https://a.example/b'],
    ['(https://a.example/b).', 'https://a.example/b'],
    ['https://a.example/?b=1&c=2, d', 'https://a.example/?b=1&c=2'],
    ['**https://a.example/b**', 'https://a.example/b'],
    ['|a|\n|-|\n|https://a.example/b|', 'https://a.example/b'],
  ])('an address written into the text ends where it ends: %j', (text, url) => {
    const { html, outline } = render(text);
    expect(outline.links).toEqual([{ span: { start: text.indexOf(url), end: text.indexOf(url) + url.length }, url }]);
    expect(html).toContain(`>${url.replaceAll('&', '&amp;')}</a>`);
  });

  it.each([
    '`https://a.example/`',
    '<code>https://a.example/</code>',
    '[https://a.example/](/b)',
    '<a href="/b">https://a.example/</a>',
    'https://',
  ])('%j is no new link', (text) => {
    const { elements } = readHtml(render(text).html);
    expect(elements.filter(({ attributes }) => attributes.href === 'https://a.example/')).toEqual([]);
  });
});

describe('images', () => {
  it('alone with a title are figures with a caption', () => {
    expect(render('![មន្រ្តី](a.png "ភាព *មន្រ្តី*")').html).toBe(
      '<figure><img src="a.png" alt="មន្ត្រី"><figcaption>ភាព <em>មន្ត្រី</em></figcaption></figure>\n',
    );
  });

  it('in a tight list are figures too', () => {
    expect(render('- ![a](b.png "c")').html).toBe(
      '<ul>\n<li>\n<figure><img src="b.png" alt="a"><figcaption>c</figcaption></figure>\n</li>\n</ul>\n',
    );
  });

  it('in a line are no figures', () => {
    expect(render('a ![b](c.png "d")').html).toBe('<p>a <img src="c.png" alt="b" title="d"></p>\n');
  });

  it('have the place of each caption’s words in the source', () => {
    for (const title of ['មន្រ្តី *មន្រ្តី*', 'មន្រ្តី**មន្រ្តី**']) {
      const text = `![មន្រ្តី](មន្រ្តី.png "${title}")`;
      const finds = render(text).diagnostics.flatMap((finding) => (finding.code === 'not-canonical' ? [finding.span.start] : []));
      const places = [...text.matchAll(/ន្រ្តី/g)].map(({ index }) => index);
      expect(finds).toEqual([places[0], places[2], places[3]]);
    }
  });
});

describe('tables', () => {
  it('scroll by themselves, and their columns keep their sides', () => {
    const { html } = render('|a|b|c|d|\n|-|:-|-:|:-:|\n|1|2|3|4|');
    const { elements } = readHtml(html);
    expect(html).toMatch(/^<div class="table-scroll" tabindex="0"><table>.*<\/table><\/div>\n$/s);
    const classes = ['', 'align-left', 'align-right', 'align-center'];
    const cells = elements.filter(({ tag }) => /^t[hd]$/.test(tag)).map(({ attributes }) => attributes.class ?? '');
    expect(cells).toEqual([...classes, ...classes]);
  });

  it('of raw HTML are wrapped as well', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { html } = render(text);
        const count = (what: RegExp) => (html.match(what) ?? []).length;
        expect(count(/<table/g)).toBe(count(/<div class="table-scroll" tabindex="0"><table/g));
        expect(count(/<\/table>/g)).toBe(count(/<\/table><\/div>/g));
        expect(count(/<table/g)).toBe(count(/<\/table>/g));
      }),
      { numRuns: 500 },
    );
  });
});

describe('lists', () => {
  it('are counted with their items', () => {
    const lists = render('- a\n- b\n  1. c\n  2. d\n  3. e\n- f\n').outline.lists;
    expect(lists.map(({ items }) => items)).toEqual([3, 3]);
  });
});

describe('absoluteBody', () => {
  const PAGE = 'https://news.example/2022/01/a/';

  it.each([
    ['[a](b.pdf)', 'https://news.example/2022/01/a/b.pdf'],
    ['[a](../b/?c=1&d=2#e)', 'https://news.example/2022/01/b/?c=1&d=2#e'],
    ['[a](/b)', 'https://news.example/b'],
    ['[a](#b)', 'https://news.example/2022/01/a/#b'],
    ['[a](https://b.example/c)', 'https://b.example/c'],
    ['[a](mailto:b@c.example)', 'mailto:b@c.example'],
    ['![a](ក.png)', 'https://news.example/2022/01/a/%E1%9E%80.png'],
    ['<q cite="b">c</q>', 'https://news.example/2022/01/a/b'],
  ])('%s → %s', (text, address) => {
    const { elements } = readHtml(absoluteBody(render(text).html, PAGE));
    expect(elements.flatMap(({ attributes }) => attributes.href ?? attributes.src ?? attributes.cite ?? [])).toEqual([address]);
  });

  it('gives every path as a browser reads it', () => {
    const part = fc.constantFrom(
      ...['/', '//', 'a', 'B-2_', '.', '..', '.jpg', '%E1%9E%80', '%2e', '%', '%2F', '~', '#b', '?c=1', 'ក', ' '],
    );
    const page = fc.constantFrom(PAGE, 'https://NEWS.example:443/a/', 'http://b.example:8080/');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), page, (parts, of) => {
        const path = `/${parts.join('')}`;
        const href = URL.canParse(path, of) ? new URL(path, of).href : path;
        expect(absoluteBody(`<a href="${path}">b</a>`, of)).toBe(`<a href="${href}">b</a>`);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes addresses alone, to what a browser makes of them', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { html } = render(text);
        const before = readHtml(html);
        const after = readHtml(absoluteBody(html, PAGE));
        expect(after.text).toBe(before.text);
        expect(after.elements.length).toBe(before.elements.length);
        for (const [index, { tag, attributes }] of before.elements.entries()) {
          const expected = Object.entries(attributes).map(([name, value]) => {
            const isAddress = ['href', 'src', 'cite'].includes(name) && URL.canParse(value, PAGE);
            return [name, isAddress ? new URL(value, PAGE).href : value];
          });
          expect(after.elements[index]).toEqual({ tag, attributes: Object.fromEntries(expected) });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
