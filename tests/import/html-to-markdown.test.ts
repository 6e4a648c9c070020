import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DomNode, isElement, isText } from '../../src/import/dom.js';
import { htmlToMarkdown } from '../../src/import/html-to-markdown.js';
import { parseDom } from '../../src/import/parse-dom.js';
import { renderBody } from '../../src/markdown/render-body.js';

async function converted(html: string, options = {}) {
  const result = await htmlToMarkdown(html, options);
  if ('tooLarge' in result) throw new Error('too large');
  return result;
}
const markdownOf = async (html: string) => (await converted(html)).markdown;

function rendered(body: string): string {
  const blocks = { organisation: 'x', organisations: {}, boilerplate: null, contact: null } as never;
  const source = { path: 'a.md', text: body, body: { start: 0, end: body.length } };
  return renderBody(source, { normalize: null, resolve: (address: string) => address, blocks } as never).html;
}

/** The text that readers of an article with this body see, white space put aside. */
function shown(body: string): string {
  const text = rendered(body)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return squeezed(text);
}

const EMPHASIS: Readonly<Record<string, string>> = { B: 'strong', STRONG: 'strong', I: 'em', EM: 'em' };

/** Every character that readers see, white space put aside, with the emphasis that it has; in code, none. */
async function marked(html: string): Promise<(readonly [letter: string, emphasis: string])[]> {
  const letters: (readonly [string, string])[] = [];
  const visit = (node: DomNode, emphasis: readonly string[]): void => {
    if (isText(node)) for (const letter of node.textContent.replace(/\s+/g, '')) letters.push([letter, emphasis.join('+')]);
    if (!isElement(node)) return;
    const own = EMPHASIS[node.nodeName];
    const all = own === undefined || emphasis.includes(own) ? emphasis : [...emphasis, own].sort();
    for (const child of node.childNodes) visit(child, all);
  };
  visit((await parseDom(html)).body, []);
  return letters;
}
const squeezed = (text: string) => text.replace(/\s+/g, '');

/** Where a page's images are, with their words, and where its links lead. */
async function shownIn(html: string): Promise<string[]> {
  const { body } = await parseDom(html);
  const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  const images = body
    .querySelectorAll('img')
    .map((image) => `${decodeURIComponent(image.getAttribute('src') ?? '')} ${plain(image.getAttribute('alt'))}`);
  return [
    ...images,
    ...body.querySelectorAll('a').map((link) => `${decodeURIComponent(link.getAttribute('href') ?? '')} ${plain(link.textContent)}`),
  ].sort();
}

describe('a foreign page', () => {
  it('keeps headings, lists, tables, bold, links and images', async () => {
    const html = `<h2>ចំណងជើង</h2><p>ភ្នំពេញ៖ <b>«ខ្មែរ។»</b>ជា <i>អក្សរ</i>ខ្មែរ <a href="https://example.com/a b">តំណ</a></p>
      <ul><li>ក<ul><li>ខ</li></ul></li><li>គ</li></ul><ol start="3"><li>បី</li><li>បួន</li></ol>
      <table><tr><th>ក</th><th>ខ|គ</th></tr><tr><td>១<br>២</td><td><p>៣</p><p>៤</p></td></tr></table><img src="រូប ១.jpg" alt="រូប">`;
    expect(await markdownOf(html)).toBe(`## ចំណងជើង

ភ្នំពេញ៖ **«ខ្មែរ។»**ជា *អក្សរ*ខ្មែរ [តំណ](https://example.com/a%20b)

- ក
  - ខ
- គ

3. បី
4. បួន

| ក | ខ\\|គ |
| --- | --- |
| ១<br>២ | ៣<br>៤ |

![រូប](រូប%20១.jpg)
`);
  });

  it('leaves Khmer, its spaces and U+200B as they are', async () => {
    const text = 'ក្រសួង\u200Bប្រៃសណីយ៍ និង\u00A0ទូរគមនាគមន៍ ១. ក_ខ (GovTech) ៖ «ក» ៘ ។ល។';
    expect(await markdownOf(`<p>${text}</p>`)).toBe(`${text}\n`);
  });

  it.each([
    ['a heading', '# ក'],
    ['a list', '- ក'],
    ['a number', '1. ក'],
    ['a quotation', '> ក'],
    ['a container', '::: contact'],
    ['emphasis', '*ក* **ខ** _គ_ ~~ឃ~~'],
    ['code', '`ក`'],
    ['a link', '[ក](https://example.com)'],
    ['an attribute', 'ក{:.b}'],
    ['a tag', '<b>ក</b> <!-- x -->'],
    ['an entity', '&amp; &#65;'],
    ['backslashes', '\\* \\\\ \\'],
    ['a table', 'a | b'],
  ])('shows what looks like %s as it stands', async (_, text) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(shown(await markdownOf(`<p>${escaped}</p>`))).toBe(squeezed(text));
  });

  // No asterisk that nobody typed, and the emphasis that was there.
  it.each([
    ['<b>ក</b><i>ខ</i>', '**ក**<em>ខ</em>'],
    ['<b><i>«ក»</i></b>ខ', '***«ក»***ខ'],
    ['a<b>«ក</b>', 'a<strong>«ក</strong>'],
    ['<b>ក <i>ខ</i></b>', '**ក <em>ខ</em>**'],
    ['<b>ក<br></b>\u200B<b>ខ។\u200B</b>គ', '**ក**\\\n\u200B**ខ។\u200B**គ'],
    ['<sup><b>(x</b></sup>y', '<sup>**(x**</sup>y'],
    ['ក!<a href="/b">ខ</a> គ^<a href="/b">ឃ</a>', 'ក\\![ខ](/b) គ\\^[ឃ](/b)'],
    ['<code>ក<b>*ខ*</b></code> <code>គ</code><code>ឃ</code>', '<code>ក<strong>\\*ខ\\*</strong></code> `គឃ`'],
    ['<b style="font-weight: normal"><p>ក</p></b>', 'ក'],
    ['<b><p>ក</p><ul><li>ខ</li></ul></b>', '**ក**\n\n- **ខ**'],
    ['<a href="/b"><h2>ក</h2><p>ខ</p></a>', '## [ក](/b)\n\n[ខ](/b)'],
    ['<h2>ក<ul><li>ខ</li></ul>', '## ក\n\n- ខ'],
    ['<ul><li>ក</li><ul><li>ខ</li></ul></ul>', '- ក\n  - ខ'],
    [
      '<figure><img src="a.png" alt="ក"><figcaption>[ខ](x) "*គ*" &amp;amp;</figcaption></figure>',
      '![ក](a.png "\\\\[ខ\\\\](x) \\"\\\\*គ\\\\*\\" \\\\\\&amp;")',
    ],
    ['<figure><img src="a.png" alt="ក"><p>ខ</p><figcaption>គ</figcaption></figure>', '![ក](a.png)\n\nខ\n\nគ'],
    ['<pre>ក<br>ខ</pre>', '```\nក\nខ\n```'],
  ])('writes %s', async (html, markdown) => {
    expect(await markdownOf(html)).toBe(`${markdown}\n`);
  });

  it('takes two line breaks for a new paragraph, and none at the edge of one', async () => {
    expect(await markdownOf('<div>ក<br>ខ<br><br>គ<br></div><p><b>ឃ<br></b>ង</p>')).toBe('ក\\\nខ\n\nគ\n\n**ឃ**\\\nង\n');
  });

  it('keeps tables that Markdown has no lines for as HTML, and takes the frame of others away', async () => {
    expect(await markdownOf('<table class="x"><tr onclick="x"><td colspan="2">ក</td></tr><tr><td>ខ</td><td>គ</td></tr></table>')).toBe(
      '<table><tr><td colspan="2">ក</td></tr><tr><td>ខ</td><td>គ</td></tr></table>\n',
    );
    expect(await markdownOf('<table><tr><td>ក<table><tr><td>ខ</td></tr></table></td></tr></table>')).toBe('ក\n\nខ\n');
  });

  it('keeps two lists two', async () => {
    expect(await markdownOf('<ol><li>ក</li></ol><ol><li>ខ</li></ol><ul><li>គ</li></ul><ul><li>ឃ</li></ul>')).toBe(
      '1. ក\n\n1) ខ\n\n- គ\n\n* ឃ\n',
    );
  });

  it('makes the notes of Word notes of Markdown', async () => {
    const html =
      '<p>ក<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p>ខ <a href="#footnote-ref-1">↑</a></p></li></ol>';
    expect(await markdownOf(html)).toBe('ក[^1]\n\n[^1]: ខ\n');
  });

  it('lists what is left out', async () => {
    const html = `<script src="https://x.example/a.js">evil</script><style>p{}</style><iframe src="https://video.example/1"></iframe>
      <form action="/x"><input type="hidden" value="t"><input value="q"><button>ផ្ញើ</button><p onclick="evil()">ក</p></form>
      <a href=" java\tscript:evil()">ខ</a><a href="#top">គ</a><img src="data:image/png;base64,AA" alt="រូប"><svg><text>x</text></svg>`;
    const { markdown, losses } = await converted(html);
    expect(squeezed(markdown)).toBe('កខគរូប');
    expect(losses.map(({ kind, name, detail }) => [kind, name, detail])).toEqual([
      ['element', 'script', 'https://x.example/a.js'],
      ['element', 'style', ''],
      ['element', 'iframe', 'https://video.example/1'],
      ['element', 'input', 'q'],
      ['element', 'button', 'ផ្ញើ'],
      ['address', 'a', 'javascript:evil()'],
      ['address', 'a', '#top'],
      ['address', 'img', 'data:image/png;base64,AA'],
      ['element', 'svg', 'x'],
    ]);
  });

  it('gives images the address that it is told, and those that load late their own', async () => {
    const html = '<img src="data:image/gif;base64,AA" data-src="/b.jpg" alt="ក"><img src="c.jpg"><a href="/d">ឃ</a>';
    const options = { base: 'https://example.com/x/', imageAddress: (src: string) => (src === 'c.jpg' ? null : `own${src}`) };
    const { markdown, images, losses } = await converted(html, options);
    expect(markdown).toBe('![ក](own/b.jpg)[ឃ](https://example.com/d)\n');
    expect(images).toEqual([{ src: 'own/b.jpg', alt: 'ក' }]);
    expect(losses).toEqual([{ kind: 'address', name: 'img', detail: 'c.jpg', times: 1 }]);
  });

  it('survives tags that nobody closes, at any depth', async () => {
    const { markdown, losses } = await converted(`${'<div><ul><li><b>'.repeat(5000)}ក</p></table></div>`);
    expect(markdown).toContain('ក');
    expect(losses).toContainEqual({ kind: 'nesting', name: '', detail: '', times: 1 });
  });

  it('gives up what is too large', async () => {
    expect(await htmlToMarkdown('x'.repeat(11_000_000))).toEqual({ tooLarge: { unit: 'megabytes', size: 11, most: 10 } });
    expect(await htmlToMarkdown('<p>x'.repeat(100_000))).toMatchObject({ tooLarge: { unit: 'parts', most: 100_000 } });
  });

  const text = fc
    .array(
      fc.constantFrom(
        ...[
          'ខ្មែរ',
          '«ក»',
          '។',
          '៖',
          'a',
          'b)',
          '*',
          '**',
          '_',
          '- ',
          '1. ',
          '# ',
          '|',
          '`',
          '\\',
          '[x]',
          '(y)',
          '&lt;b>',
          '&amp;amp;',
          '~~',
          ' ',
          '\n',
        ],
        ...['\u200B', '\u00A0', '!', '"', '=', '---', '{:', '}', '^', ':::', '+ ', '&gt;', '$', '@', '/'],
        ...[
          '“',
          '”',
          '\u200C',
          ':',
          '[^1]',
          '៕',
          '\u2028',
          '\u2003',
          '😀',
          '២.',
          '1)',
          '[a]: b',
          '***',
          '(',
          ';',
          '#',
          '&#42;',
          '&lt;!--x--&gt;',
        ],
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => parts.join(''));
  const { html } = fc.letrec<{ html: string; inline: string; block: string }>((tie) => ({
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.constant('<br>'),
      fc.constant('<img src="a.png" alt="ក*ខ*">'),
      fc
        .tuple(
          fc.constantFrom('b', 'i', 'em', 'strong', 'span', 'u', 'sup', 'del', 'a href="https://example.com"', 'font', 'q', 'sub', 'code'),
          fc.array(tie('inline'), { maxLength: 3 }),
        )
        .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag.split(' ')[0]}>`),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(fc.constantFrom('p', 'div', 'h2', 'blockquote', 'b', 'i'), fc.array(tie('inline'), { maxLength: 4 }))
        .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`),
      fc
        .tuple(fc.constantFrom('ul', 'ol', 'ol start="7"'), fc.array(fc.array(tie('html'), { maxLength: 2 }), { maxLength: 3 }))
        .map(([tag, items]) => `<${tag}>${items.map((item) => `<li>${item.join('')}</li>`).join('')}</${tag.split(' ')[0]}>`),
      fc
        .array(fc.array(tie('inline'), { minLength: 2, maxLength: 2 }), { maxLength: 3 })
        .map((rows) => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`),
    ),
    html: fc.oneof(tie('block'), tie('inline')) as fc.Arbitrary<string>,
  }));

  it('says what it said, bold and italic where it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(html, { maxLength: 4 }), async (parts) => {
        const page = parts.join('');
        expect(await marked(rendered(await markdownOf(page)))).toEqual(await marked(page));
      }),
      { numRuns: 300 },
    );
  });

  it('shows what it showed, with its words, and leads where it led', async () => {
    const address = fc.constantFrom(
      'https://a.example/x_y_z?a=1&amp;b=(2)',
      '/ក ខ.png',
      'a*b*.png',
      'x&quot;y',
      'a|b',
      "it's",
      'a`b',
      '{x}',
      'a&lt;b',
    );
    const words = fc
      .array(
        fc.constantFrom('ខ្មែរ', 'a', '*', '_', '[', '](x)', '&quot;', "'", '&lt;', '&amp;amp;', '\\', '`', ' ', '|', '{:.x}', '!', '។'),
        { maxLength: 5 },
      )
      .map((parts) => parts.join(''));
    const part = fc.oneof(
      words,
      fc.tuple(address, words).map(([src, alt]) => `<img src="${src}" alt="${alt}">`),
      fc.tuple(address, words).map(([href, said]) => `<a href="${href}">${said}x</a>`),
      fc.tuple(address, words).map(([src, caption]) => `<figure><img src="${src}" alt=""><figcaption>${caption}</figcaption></figure>`),
    );
    const block = fc
      .tuple(fc.constantFrom('p', 'h2', 'blockquote', 'ul><li', 'table><tr><td>y</td><td'), fc.array(part, { maxLength: 4 }))
      .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag.split('>')[0]}>`);
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 3 }), async (blocks) => {
        const page = blocks.join('');
        const body = rendered(await markdownOf(page));
        expect(await shownIn(body)).toEqual(await shownIn(page));
        expect((await marked(body)).map(([letter]) => letter).sort()).toEqual((await marked(page)).map(([letter]) => letter).sort());
      }),
      { numRuns: 300 },
    );
  });

  const tags = 'p div h1 h3 blockquote ul ol li table tr td th thead caption b i a sup code pre br hr figure figcaption dd main span'.split(
    ' ',
  );
  const soup = fc.oneof(
    fc.constantFrom(...tags).map((tag) => (tag === 'a' ? '<a href="https://example.com">' : `<${tag}>`)),
    fc.constantFrom(...tags).map((tag) => `</${tag}>`),
    fc.constantFrom(
      'ខ្មែរ',
      '«ក»',
      '។',
      '*',
      '_',
      '- ',
      '1. ',
      '|',
      '`',
      '\\',
      ' ',
      '\n',
      '!',
      '^',
      '[x]',
      '#',
      '&lt;b>',
      '<td colspan="2">',
      '<ol start="3">',
    ),
  );

  it('says no more and no less than a page whose tags nobody closed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(soup, { maxLength: 14 }), async (parts) => {
        const page = parts.join('');
        // A caption is said before its table, wherever it stood.
        const letters = async (html: string) => (await marked(html)).map(([letter]) => letter).sort();
        expect(await letters(rendered(await markdownOf(page)))).toEqual(await letters(page));
      }),
      { numRuns: 500 },
    );
  });
});
