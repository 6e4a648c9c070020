import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import type { FileFacts, Picture } from '../../src/model/file-facts.js';
import type { Settings } from '../../src/model/settings.js';
import { imageView } from '../../src/pages/image-view.js';
import type { PageContext } from '../../src/pages/page-context.js';
import { type Showing, withPictures } from '../../src/pages/with-pictures.js';
import { markdown } from '../arbitraries/markdown.js';
import { settingsOf } from '../content/source.js';
import { render } from '../markdown/rendered.js';

const SETTINGS = settingsOf('images: { widths: [480, 960] }\n');
const variant = (path: string, width: number, type = 'webp') => ({ path: `${path}-${width}.${type}`, width, mediaType: `image/${type}` });

function context(pictures: Readonly<Record<string, Picture | null>>, settings: Settings = SETTINGS): PageContext {
  const files = new Map(
    Object.entries(pictures).map(([path, picture]): [string, FileFacts] => [path, { bytes: 1, mediaType: 'image/png', picture }]),
  );
  return { edition: compileEdition([], settings, 0), settings, isPreview: false, files };
}

const PICTURES: Readonly<Record<string, Picture | null>> = {
  '/a/wide.png': {
    width: 2000,
    height: 1000,
    variants: [variant('/a/wide', 480), variant('/a/wide', 960), variant('/a/wide', 960, 'avif')],
  },
  '/a/ក "b".png': { width: 700, height: 350, variants: [variant('/a/ក "b"', 480)] },
  '/a/small.png': { width: 10, height: 20, variants: [] },
  '/a/file.png': null,
};
const ON_PAGE: Showing = { as: 'page', isBelow: false };
const show = (body: string, showing: Showing = ON_PAGE, from = context(PICTURES)) => withPictures(body, from, showing);

/** What was added, taken away again. */
function without(html: string): string {
  return html
    .replace(/<picture><source [^<>]*>|<\/picture>/g, '')
    .replace(/<img [^<>]*>/g, (tag) => tag.replace(/ (?:width|height|srcset|sizes|loading|decoding)="[^"]*"/g, ''));
}

describe('a body’s images', () => {
  it('have their size, other sizes and formats', () => {
    expect(show('<p><img src="/a/wide.png" alt="x" /></p>')).toBe(
      '<p><picture><source type="image/avif" srcset="/a/wide-960.avif 960w" sizes="(min-width: 54rem) 47rem, 92vw"><img src="/a/wide.png" alt="x" width="2000" height="1000" srcset="/a/wide-480.webp 480w, /a/wide-960.webp 960w" sizes="(min-width: 54rem) 47rem, 92vw" decoding="async" /></picture></p>',
    );
  });

  it('are one of their own sizes where the settings’ largest is not there', () => {
    const html = show('<img src="/a/%E1%9E%80%20%22b%22.png" alt="" />');
    expect(html).toContain('srcset="/a/%E1%9E%80%20%22b%22-480.webp 480w, /a/%E1%9E%80%20%22b%22.png 700w"');
  });

  it('are looked for under the path of the site', () => {
    const based = context(PICTURES, { ...SETTINGS, basePath: '/ខ' });
    expect(show('<img src="/%E1%9E%81/a/small.png" alt="" />', ON_PAGE, based)).toContain('width="10" height="20"');
    expect(show('<img src="/a/small.png" alt="" />', ON_PAGE, based)).not.toContain('width');
  });

  it('of other sites, and those that nobody has looked at, have no size', () => {
    for (const src of ['https://a.example/a/wide.png', '//a.example/a/wide.png', '/a/file.png', '/a/other.png', 'wide.png', ''])
      expect(show(`<img src="${src}" alt="" />`)).toBe(`<img src="${src}" alt="" decoding="async" />`);
    expect(show('<img alt="" />')).toBe('<img alt="" decoding="async" />');
  });

  it('come when they are near, all but the first one, unless another stands above the text', () => {
    const body = '<img src="b" /><img src="c" /><img src="d" loading="eager" />';
    const loading = (html: string) => html.match(/loading="\w+"|(?:c|b)" decoding/g);
    expect(loading(show(body))).toEqual(['b" decoding', 'loading="lazy"', 'loading="eager"']);
    expect(loading(show(body, { as: 'page', isBelow: true }))).toEqual(['loading="lazy"', 'loading="lazy"', 'loading="eager"']);
  });

  it('keep the size that their author gave them', () => {
    expect(show('<img src="/a/small.png" width="5" />')).toBe('<img src="/a/small.png" width="5" decoding="async" />');
  });

  it('are half as wide in a gallery', () => {
    const html = show('<div class="gallery"><img src="/a/wide.png" /></div><img src="/a/wide.png" />');
    expect([...html.matchAll(/<img [^>]*sizes="([^"]*)"/g)].map(([, sizes]) => sizes)).toEqual([
      '(min-width: 54rem) 23rem, (min-width: 36rem) 46vw, 92vw',
      '(min-width: 54rem) 47rem, 92vw',
    ]);
  });

  it('have their size alone in a feed', () => {
    expect(show('<img src="/a/wide.png" alt="" />', { as: 'feed' })).toBe('<img src="/a/wide.png" alt="" width="2000" height="1000" />');
  });

  it('are all that changes', () => {
    const address = fc.constantFrom('/a/wide.png', '/a/small.png', '/a/other.png', 'https://x.example/a.png');
    const html = fc
      .array(
        fc.oneof(
          markdown,
          address.map((src) => `![ក > "ខ"](${src})`),
          address.map((src) => `<img src="${src}" alt="a>b" title='"'>`),
        ),
        { maxLength: 5 },
      )
      .map((parts) => render(parts.join('\n\n')).html);
    fc.assert(
      fc.property(html, fc.constantFrom<Showing>(ON_PAGE, { as: 'page', isBelow: true }, { as: 'feed' }), (body, showing) => {
        expect(without(show(body, showing))).toBe(without(body));
        if (!/<img[^<>]* (?:width|height|loading|decoding)=/.test(body)) expect(without(show(body, showing))).toBe(body);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an image of the front matter', () => {
  it('has what is known of it, and every key in any case', () => {
    expect(imageView('small.png', 'x', '/a/', context(PICTURES))).toEqual({
      url: '/a/small.png',
      alt: 'x',
      width: 10,
      height: 20,
      srcset: null,
      avif: null,
    });
    expect(imageView('https://x.example/a.png', '', '/a/', context(PICTURES))).toEqual({
      url: 'https://x.example/a.png',
      alt: '',
      width: null,
      height: null,
      srcset: null,
      avif: null,
    });
  });
});
