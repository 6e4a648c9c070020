import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeKhmer } from '../../src/khmer/normalize.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { applyEdits } from '../../src/model/source.js';
import { MARK, markdown, soupOfMarks } from '../arbitraries/markdown.js';
import { readHtml, render, squeezed } from './rendered.js';

const KINDS = [
  ['blocks of every kind', markdown, 1000],
  ['marks in any order', soupOfMarks, 1000],
] as const;

describe.each(KINDS)('renderBody of %s', (_, bodies, numRuns) => {
  it('has the text of its HTML as its prose, without code and bare addresses', () => {
    fc.assert(
      fc.property(bodies, (text) => {
        const { html, outline } = render(text);
        expect(squeezed(outline.prose.map((run) => run.text).join(''))).toBe(squeezed(readHtml(html).prose));
      }),
      { numRuns },
    );
  });

  it('comes out the same whether a parser goes over it once more or not', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const text = body.replace(/<|\{:/g, '');
        // Raw HTML anywhere sends the whole body through the sanitiser.
        const tag = '<p><b></b></p>\n';
        const { html, outline, diagnostics } = render(`${text}\n\n<b></b>\n`);
        // The tag stands in it.
        if (diagnostics.some(({ code }) => code === 'block-unclosed')) return;
        // Code that nobody closed takes the empty lines before the tag.
        const bare = (page: string) => page.replace(/\n+<\/code>/g, '</code>');
        if (!html.includes(tag)) return;
        const quick = render(text);
        expect(bare(quick.html)).toBe(bare(html.replace(tag, '')));
        expect(quick.outline).toEqual(outline);
        expect(quick.diagnostics).toEqual(diagnostics);
      }),
      { numRuns },
    );
  });

  it('knows where its prose stands', () => {
    fc.assert(
      fc.property(bodies, (text) => {
        for (const { span, text: shown } of render(text).outline.prose) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          const written = text.slice(span.start, span.end);
          // A caption by reference has no place; escapes, entities, line ends and tabs are written otherwise than they are shown.
          if (written === '' || /[\\&\r\n\t]/.test(written)) continue;
          expect(normalizeKhmer(written).text).toBe(shown);
        }
      }),
      { numRuns },
    );
  });

  it('is the same with the fixes made, and with its Khmer in order from the start', () => {
    fc.assert(
      fc.property(bodies, (text) => {
        const { html, diagnostics } = render(text);
        const edits = diagnostics.flatMap((finding) => (finding.code === 'not-canonical' ? (finding.fix ?? []) : []));
        expect(render(applyEdits(text, edits)).html).toBe(html);
      }),
      { numRuns },
    );
  });

  it('loses no word in silence', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        let count = 0;
        const text = body.replace(MARK, () => `zq${count++}w`);
        const { html, diagnostics } = render(text);
        const page = readHtml(html);
        // The anchor of a heading repeats its words: it does not count as showing them.
        const attributes = page.elements.flatMap(({ attributes: each }) =>
          Object.entries(each).map(([name, value]) => (name === 'id' ? '' : value)),
        );
        const seen = [page.text, ...attributes, ...(text.match(/<!--.*?-->/gs) ?? [])].join(' ');
        for (const { 0: mark, index } of text.matchAll(MARK)) {
          if (!seen.includes(mark))
            expect([mark, diagnostics.some((finding) => tellsOf(finding, index, mark.length))]).toEqual([mark, true]);
        }
      }),
      { numRuns },
    );
  });

  it('points at places in the text', () => {
    fc.assert(
      fc.property(bodies, (text) => {
        const { diagnostics, outline } = render(text);
        const { headings, links, images, lists } = outline;
        for (const { span } of [...diagnostics, ...headings, ...links, ...images, ...lists]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: numRuns / 2 },
    );
  });

  it('says the same in the middle of a file as alone', () => {
    fc.assert(
      fc.property(bodies, (text) => {
        const before = '---\r\ntitle: ក\n---\n';
        const alone = render(text);
        const within = render(before + text, {}, before.length);
        expect(within.html).toBe(alone.html);
        const places = alone.diagnostics.map(({ code, span }) => [code, span.start + before.length, span.end + before.length]);
        expect(within.diagnostics.map(({ code, span }) => [code, span.start, span.end])).toEqual(places);
      }),
      { numRuns: numRuns / 5 },
    );
  });
});

function tellsOf({ code, span }: Diagnostic, start: number, length: number): boolean {
  return (
    /^(?:html-removed|text-not-shown|unknown-block|unknown-organisation)$/.test(code) && span.start <= start && span.end >= start + length
  );
}

describe('text that Markdown or a plugin would swallow is reported', () => {
  it.each([
    ['a footnote that nothing refers to', '[^1]: zq'],
    ['a footnote of several lines', '[^1]: a\n\n    zq'],
    ['a footnote that is defined twice', 'a[^1]\n\n[^1]: zq\n\n[^1]: b'],
    ['a link definition that nothing uses', '[a]: /b "zq"'],
    ['a link definition over two lines', "[a]: /b\n  'zq'"],
    ['a link definition that comes second', '[a]\n\n[a]: /b\n[a]: /c "zq"'],
    ['a definition in a list', '- [a]: /b "zq"'],
    ['a definition in a quotation', '> [a]: /b "zq"'],
    ['a definition in a footnote that nothing refers to', '[^1]: [a]: /b "zq"'],
    ['a cell more than the head has', '|a|b|\n|-|-|\n|c|d|zq|'],
    ['a cell under a wider one', '|a|b|\n|-|-|\n|c {: colspan=2 }|zq|'],
    ['words between two attribute blocks', 'a\n{:.x} zq {:.y}'],
    ['a value without a name', 'a {: "zq" }'],
    ['a value without a name behind a fence', '```js {: "zq" }\na\n```'],
    ['words behind a line', '--- {:.x} zq'],
    ['words behind a fence', '```js zq\na\n```'],
    ['a title within an image’s text', '![[a](/b "zq")](/c)'],
    ['an unclosed tag', '<div class="a\nzq'],
    ['an unclosed comment', '<!-- a\n\nzq'],
    ['a declaration', '<!doctype zq>'],
    ['a processing instruction', '<?zq?>'],
    ['a CDATA section', '<![CDATA[zq]]>'],
    ['what no comment is', '<p>a </3 zq> b</p>'],
    ['the content of a script', '<script>\nzq\n\nb\n</script>'],
    ['a script in a line', 'a <script>zq</script> b'],
    ['a script in a link', '[<script>zq</script>](/b)'],
    ['an unclosed textarea', '<textarea>\na\n\nzq'],
    ['a title element', '<title>zq</title>'],
    ['an attribute', 'a {: onclick=zq }'],
    ['an attribute in a footnote', 'a^[b {: onclick=zq }]'],
    ['an attribute of raw HTML', '<b style="zq">a</b>'],
  ])('%s', (_, text) => {
    const { html, diagnostics } = render(text);
    expect(html).not.toContain('zq');
    const at = text.indexOf('zq');
    expect(diagnostics.some((finding) => tellsOf(finding, at, 2))).toBe(true);
  });

  it.each([
    ['a comment', '<!-- zq -->', false],
    ['a lazy line of a list', '- a\nzq', true],
    ['a lazy line of a quotation', '> a\nzq', true],
    ['a footnote in a footnote', 'a^[b ^[zq] c]', true],
    ['a footnote in an image’s text', '![a ^[zq]](/b)', true],
    ['a footnote in a caption', '![a](/b "c ^[zq]")', true],
    ['a footnote defined within another', 'a[^1]\n\n[^1]: b\n\n    [^2]: zq d', true],
    ['two footnotes on neighbouring lines', 'a[^1][^2]\n\n[^1]: b\n[^2]: zq', true],
    ['a definition that is used', '[a]\n\n[a]: /b "zq"', true],
    ['a title', '[a](/b "zq")', true],
    ['the title of an image in a line', 'a ![b](/c "zq")', true],
    ['an image’s title in a tight list', '- ![b](/c "zq")', true],
    ['an unknown tag', '<zebra>zq</zebra>', true],
    ['a cell with a pipe', '|a|\n|-|\n|\\| zq|', true],
    ['a tag that is never closed', '<div>\nzq', true],
    ['code', '`zq`', true],
  ])('%s is no loss', (_, text, isShown) => {
    const { html, diagnostics } = render(text);
    expect(html.includes('zq')).toBe(isShown);
    const at = text.indexOf('zq');
    expect(diagnostics.filter((finding) => tellsOf(finding, at, 2))).toEqual([]);
  });

  it('each footnote has its own words', () => {
    const { html } = render('a[^1] b[^2] c^[three]\n\n[^1]: one\n\n    [^2]: nested\n\n[^2]: two\n');
    expect(readHtml(html).text.match(/one|two|three|nested/g)).toEqual(['one', 'nested', 'two', 'three']);
  });
});

describe('what is no prose keeps its Khmer as typed', () => {
  const WRITTEN = 'មន្រ្តី';
  it.each([
    ['`X`', 'code'],
    ['``X ` X``', 'code'],
    ['```\nX\n```', 'code'],
    ['    X', 'code'],
    ['<code>X</code>', 'code'],
    ['<code>a <b>X</b></code>', 'b'],
    ['<pre>\nX\n</pre>', 'pre'],
    ['<div><code>X</code></div>', 'code'],
    ['<div><code>\n\nX\n\n</code></div>', 'p'],
  ])('code: %j', (template) => {
    const { html, outline, diagnostics } = render(template.replaceAll('X', WRITTEN));
    expect(html).toContain(WRITTEN);
    expect(squeezed(outline.prose.map(({ text }) => text).join(''))).not.toContain('មន');
    expect(diagnostics.filter(({ code }) => code === 'not-canonical')).toEqual([]);
  });

  it.each([
    ['[a](/X)', 'a', 'href'],
    ['[a](</X>)', 'a', 'href'],
    ['[a]\n\n[a]: /X', 'a', 'href'],
    ['![a](X)', 'img', 'src'],
    ['<a href="X">a</a>', 'a', 'href'],
    ['<a href="/b" title="X">a</a>', 'a', 'title'],
    ['[a](/b "X")', 'a', 'title'],
    ['<span class="X">a</span>', 'span', 'class'],
    ['a {:.X}', 'p', 'class'],
    ['a {:#X}', 'p', 'id'],
    ['<q cite="/X">a</q>', 'q', 'cite'],
  ])('%j', (template, tag, name) => {
    const { html, diagnostics } = render(template.replaceAll('X', WRITTEN));
    const element = readHtml(html).elements.find((each) => each.tag === tag);
    expect(decodeURI(element?.attributes[name] ?? '')).toContain(WRITTEN);
    expect(diagnostics.filter(({ code }) => code === 'not-canonical')).toEqual([]);
  });

  it('and prose beside it is put in order', () => {
    const { html } = render(`${WRITTEN} \`${WRITTEN}\` <code>${WRITTEN}</code> ${WRITTEN} <b>${WRITTEN}</b>`);
    expect(html).toBe('<p>មន្ត្រី <code>មន្រ្តី</code> <code>មន្រ្តី</code> មន្ត្រី <b>មន្ត្រី</b></p>\n');
  });

  it('nothing is put in order where the author’s words are to be left', () => {
    const { html, diagnostics } = render(`# ${WRITTEN}\n\n![${WRITTEN}](/a "${WRITTEN}")`, { normalize: null });
    // An anchor is ours, and always in canonical order.
    expect(html.replace(/ id="[^"]*"/g, '')).not.toContain('មន្ត្រី');
    expect(diagnostics).toEqual([]);
  });

  it('a reference finds its definition however both are typed', () => {
    expect(render(`[${WRITTEN}]\n\n[មន្ត្រី]: /a`)).toMatchObject({ html: '<p><a href="/a">មន្ត្រី</a></p>\n' });
    expect(render(`[${WRITTEN}]\n\n[មន្ត្រី]: /a`).diagnostics.map(({ code }) => code)).toEqual(['not-canonical']);
  });
});
