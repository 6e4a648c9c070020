import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertRuns } from '../../src/import/convert-runs.js';
import { htmlRuns, writtenInHtml } from '../../src/import/html-fonts.js';
import { legacyFonts, namedLegacyFonts } from '../../src/import/legacy-fonts.js';
import { applyEdits } from '../../src/model/source.js';
import { escaped, typedWords } from './typed.js';

const runsOf = async (html: string) =>
  (await htmlRuns(html)).filter(({ text }) => text.trim() !== '').map(({ font, text }) => `${font}: ${text}`);
async function convert(html: string, fonts = legacyFonts) {
  const { sources, isStopped, found } = convertRuns('a.html', [{ source: html, runs: await htmlRuns(html), write: writtenInHtml }], fonts);
  return { html: sources[0] ?? '', isStopped, findings: found.map(({ finding }) => finding) };
}
const codes = async (html: string) => (await convert(html)).findings.map(({ code }) => code);

describe('htmlRuns', () => {
  it('knows the font of each text', async () => {
    expect(await runsOf('<font face="Limon S1">a</font><font face=Limon>b</font><p style="font-family:A">c<b>d</b></p><i>e</i>')).toEqual([
      ...['Limon S1: a', 'Limon: b', 'A: c', 'A: d', ': e'],
    ]);
    expect(
      await runsOf('<style>.k{font-family:A} #i{font-family:B} p{font-family:C}</style><p>a<b class=k>b</b><i id=i>c</i></p>'),
    ).toEqual([...['C: a', 'A: b', 'B: c']]);
  });
  it('asks the sheets that the page links, in their order', async () => {
    const sheets: Readonly<Record<string, string>> = {
      'a_files/a.css': '.k{font-family:A} p{font-family:B}',
      'b.css': '.k{font-family:C}',
    };
    const page = '<link rel=stylesheet href="a_files/a.css"><link rel="alternate" href="c.css"><p class=k>a</p><p>b</p>';
    const runs = await htmlRuns(
      `${page}<link REL=StyleSheet href=b.css><link rel=stylesheet href=none.css>`,
      async (href) => sheets[href] ?? null,
    );
    expect(runs.map(({ font, text }) => `${font}: ${text}`)).toEqual(['C: a', 'B: b']);
  });
  it('lets a style win over the sheet, and the sheet over <font>', async () => {
    const sheet = '<style>.k,font{font-family:A}</style>';
    expect(await runsOf(`${sheet}<font face=B>a</font><p class=k style="font-family:C">b</p>`)).toEqual(['A: a', 'C: b']);
  });
  it('gives code, forms and titles no font of the text around', async () => {
    expect(await runsOf('<title>t</title><body style="font-family:A"><code>a</code><pre>b</pre><p>c</p><script>d</script>')).toEqual([
      ...[': t', ': a', ': b', 'A: c'],
    ]);
  });
  it('has what images show, and what a page says of itself', async () => {
    expect(await runsOf('<meta property="og:title" content="a"><meta name=x content=b><img src=c alt="d &lt; e"><p alt=f>')).toEqual([
      ': a',
      ': d < e',
    ]);
  });
});

describe('a page in an old font', () => {
  const limon = typedWords('limon');
  const abc = typedWords('abc');

  it.each([
    ['<font face>', (text: string) => `<font face="Limon S1">${text}</font>`],
    ['a style', (text: string) => `<span style='font-family:"Limon R1", Arial'>${text}</span>`],
    ['a class of the sheet', (text: string) => `<style>.k{font:12pt Limon S2}</style><p class="x k">${text}</p>`],
    ['an element of the sheet', (text: string) => `<style>td{font-family:'Limon F3'}</style><table><tr><td>${text}</td></tr></table>`],
    ['the page', (text: string) => `<body style="font-family:LIMON S1"><div><p>${text}</p></div></body>`],
  ])('gives the Khmer back that was typed for the font of %s', async (_, around) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...limon), { minLength: 1, maxLength: 12 }), async (words) => {
        const page = around(escaped(words.map(({ typed }) => typed).join(' ')));
        const right = around(words.map(({ khmer }) => khmer).join(' '));
        const { html, isStopped } = await convert(page);
        expect([html, isStopped]).toEqual([right, false]);
      }),
      { numRuns: 30 },
    );
  });

  it('in ABC, too', async () => {
    for (const { khmer, typed } of abc)
      expect((await convert(`<font face="ABC-TEXT-05">${escaped(typed)}</font>`)).html).toContain(`>${khmer}<`);
  });

  it('converts nothing outside the font, and changes nothing that it does not list', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...limon).map(({ typed }) => `<font face="Limon S1">${escaped(typed)}</font>`),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<br>',
        'English ',
        'kar ',
        'John &amp; Co. ',
        'ក្រសួង ',
        '<b>',
        '</b>',
        '12',
        '<font face=Arial>Canada</font>',
        '€',
        '&lt;',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const page = pieces.join('');
        const { html, findings } = await convert(page);
        expect(
          applyEdits(
            page,
            findings.flatMap(({ fix }) => fix ?? []),
          ),
        ).toBe(html);
        const outside = (text: string) => text.replace(/<font face="Limon S1">.*?<\/font>/g, '');
        expect(outside(html)).toBe(outside(page));
      }),
    );
  });

  it('reads words that go on from one tag to the next as one, and cuts them between clusters', async () => {
    expect((await convert('<p style="font-family:Limon S1">RksY<b>gé</b><i>RbsNIy_</i></p>')).html).toBe(
      '<p style="font-family:Limon S1">ក្រសួ<b>ងប្រៃ</b><i>សណីយ៍</i></p>',
    );
    expect((await convert('<p style="font-family:Limon S1">Rk<st1:place>sY</st1:place>g</p>')).html).toContain(
      '>ក្រ<st1:place>សួ</st1:place>ង<',
    );
    // The sign of U+17C8 would be a colon at the beginning of a word.
    expect((await convert('<p style="font-family:Limon S1">KN<b>³</b> km</p>')).html).toBe(
      '<p style="font-family:Limon S1">គណៈ<b></b> កម</p>',
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...limon), fc.nat(), async ({ khmer, typed }, at) => {
        const cut = at % (typed.length + 1);
        const { html } = await convert(`<font face="Limon S1">${escaped(typed.slice(0, cut))}<b>${escaped(typed.slice(cut))}</b></font>`);
        expect(html.replace(/<[^>]*>/g, '')).toBe(khmer);
      }),
    );
  });

  it('leaves Latin words among it, and lists them', async () => {
    const { html, findings } = await convert(
      '<font face="Limon S1">RksYgéRbsNIy_ nigTUrKmnaKmn_ )ancUlrYm Cisco https://a.example kar</font>',
    );
    expect(html).toBe('<font face="Limon S1">ក្រសួងប្រៃសណីយ៍ និងទូរគមនាគមន៍ បានចូលរួម Cisco https://a.example ការ</font>');
    expect(findings.map(({ code, args }) => [code, 'font' in args ? args.font : args])).toEqual([
      ['import-legacy-converted', 'Limon S1'],
      ['import-legacy-left', { written: 'Cisco https://a.example' }],
      ['import-legacy-converted', 'Limon S1'],
    ]);
  });

  it('leaves new text in an old style as it is', async () => {
    const page = '<p style="font-family:Limon S1">មជ្ឈមណ្ឌល (GovTech) ឆ្នាំ 2022</p>';
    for (const fonts of [legacyFonts, namedLegacyFonts])
      expect(await convert(page, fonts)).toEqual({ html: page, isStopped: false, findings: [] });
  });

  it('stops at a sign that no table knows, and at a font that is known by name alone, with the place', async () => {
    const page = '<p>km</p>\n<font face="Limon S1">RksYg kñúg€</font>';
    const { html, isStopped, findings } = await convert(page);
    expect([html, isStopped]).toEqual([page, true]);
    const [fault] = findings.filter(({ severity }) => severity === 'error');
    expect([fault?.code, page.slice(fault?.span.start, fault?.span.end)]).toEqual(['import-legacy-unknown', '€']);
    // Khmer with a slip of the hand: no name is written so.
    expect((await convert('<font face="Limon S1">RksYg Rksuúg</font>')).findings).toMatchObject([
      { code: 'import-legacy-converted' },
      { code: 'import-legacy-unknown', args: { glyph: 'Rksuúg', codePoint: null } },
    ]);
    expect(await codes('<font face="Limon S1">Rksuúg</font>')).toEqual(['import-legacy-unknown']);
    expect(await codes('<font face="Limon S1">Smith</font>')).toEqual(['import-legacy-left']);
    for (const font of ['Khek Brathom', 'Baidok', 'FK 1', 'Truth1', 'Tacteing']) {
      const named = await convert(`<p><font face="${font}">kar &lt;</font></p>`);
      expect(named.findings).toMatchObject([
        { code: 'import-legacy-font', args: { font, written: 'kar <' }, span: { start: named.html.indexOf('kar') } },
      ]);
    }
  });

  it('is not converted where nobody wants it', async () => {
    const page = '<font face="Limon S1">km</font><p>RBHraCaNacRkkm&lt;úCa</p>';
    const { html, isStopped, findings } = await convert(page, namedLegacyFonts);
    expect([html, isStopped, findings.map(({ code }) => code)]).toEqual([page, true, ['import-legacy-font', 'legacy-font']]);
  });

  it('without a font that says so, is converted where it is sure', async () => {
    expect((await convert('<p>RBH<b>raCaNacRk</b>km&lt;úCa</p><p>Plain English words.</p>')).html).toBe(
      '<p>ព្រះ<b>រាជាណាចក្រ</b>កម្ពុជា</p><p>Plain English words.</p>',
    );
    expect(await codes('<p>kar Canada</p>')).toEqual([]);
  });

  it('has its title and the words of its images in the same letters', async () => {
    const { html } = await convert(
      '<title>evTika</title><font face="Limon S1">kar</font><img src=a.png alt="evTika&lt;" id=b><p>evTika</p>',
    );
    expect(html).toBe('<title>វេទិកា</title><font face="Limon S1">ការ</font><img src=a.png alt="វេទិក្ពា" id=b><p>evTika</p>');
  });
});
