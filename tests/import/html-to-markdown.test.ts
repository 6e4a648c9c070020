import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../../src/import/html-to-markdown.js';
import { renderBody } from '../../src/markdown/render-body.js';

async function converted(html: string, options = {}) {
  const result = await htmlToMarkdown(html, options);
  if ('tooLarge' in result) throw new Error('too large');
  return result;
}
const markdownOf = async (html: string) => (await converted(html)).markdown;

/** The text that readers of an article with this body see, white space put aside. */
function shown(body: string): string {
  const blocks = { organisation: 'x', organisations: {}, boilerplate: null, contact: null } as never;
  const source = { path: 'a.md', text: body, body: { start: 0, end: body.length } };
  const { html } = renderBody(source, { normalize: {}, resolve: (address: string) => address, blocks } as never);
  const text = html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return squeezed(text);
}
const squeezed = (text: string) => text.replace(/\s+/g, '');

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
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => parts.join(''));
  const { html } = fc.letrec<{ html: string; inline: string; block: string }>((tie) => ({
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.constant('<br>'),
      fc
        .tuple(
          fc.constantFrom('b', 'i', 'em', 'strong', 'span', 'u', 'sup', 'del', 'a href="https://example.com"', 'font'),
          fc.array(tie('inline'), { maxLength: 3 }),
        )
        .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag.split(' ')[0]}>`),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(fc.constantFrom('p', 'div', 'h2', 'blockquote'), fc.array(tie('inline'), { maxLength: 4 }))
        .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`),
      fc
        .tuple(fc.constantFrom('ul', 'ol'), fc.array(fc.array(tie('html'), { maxLength: 2 }), { maxLength: 3 }))
        .map(([tag, items]) => `<${tag}>${items.map((item) => `<li>${item.join('')}</li>`).join('')}</${tag}>`),
      fc
        .array(fc.array(tie('inline'), { minLength: 2, maxLength: 2 }), { maxLength: 3 })
        .map((rows) => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`),
    ),
    html: fc.oneof(tie('block'), tie('inline')) as fc.Arbitrary<string>,
  }));

  it('says what it said', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(html, { maxLength: 4 }), async (parts) => {
        const page = parts.join('');
        const plain = page
          .replace(/<[^>]*>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(shown(await markdownOf(page))).toBe(squeezed(plain));
      }),
      { numRuns: 300 },
    );
  });
});
