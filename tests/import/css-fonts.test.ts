import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFont, fontRules, styleFont } from '../../src/import/css-fonts.js';

/** `div#a.b.c` for an element. */
function element(written: string) {
  const [name = '', ...marks] = written.split(/(?=[.#])/);
  const of = (sign: string) => marks.filter((mark) => mark.startsWith(sign)).map((mark) => mark.slice(1));
  return { name, id: of('#')[0] ?? '', classes: of('.') };
}
const fontOf = (css: string, path: string) => fontRules(css).fontOf(path.split(' ').map(element))?.font ?? null;

describe('fontRules', () => {
  it.each([
    ['p{font-family:A}', 'body p', 'A'],
    ['p{font-family:A}', 'body p b', null],
    ['.k{font-family:"Limon S1",Arial}', 'p.x.k', 'Limon S1'],
    ["#top { font : bold 12pt/1.5 'Limon S1', serif }", 'div#top', 'Limon S1'],
    ['p.MsoNormal, li.MsoNormal {mso-style-parent:""; font-family:"Limon R1"; color:red}', 'li.MsoNormal', 'Limon R1'],
    ['p.k{font-family:A}', 'div.k', null],
    ['* {font-family:A}', 'td', 'A'],
    ['.story td{font-family:A}', 'div.story table td', 'A'],
    ['.story td{font-family:A}', 'div table td', null],
    ['.story > td{font-family:A}', 'div.story table td', null],
    ['table > td{font-family:A}', 'div.story table td', 'A'],
    ['a:link{font-family:A}', 'p a', 'A'],
    ['a:hover{font-family:A} a[href]{font-family:B} a + b{font-family:C}', 'a', null],
    ['p{color:red}', 'p', null],
    ['p{font-family:inherit}', 'p', null],
    ['@font-face{font-family:A;src:url(a.eot)} p{font-family:B}', 'p', 'B'],
    ['@media screen{p{font-family:A}} @media print{p{font-family:B}}', 'p', 'A'],
    ['@import url(a.css); p{font-family:A}', 'p', 'A'],
    ['<!-- /* p{font-family:B} */ p{font-family:A} -->', 'p', 'A'],
    ['p{font-family:A}/* never closed p{font-family:B}', 'p', 'A'],
  ])('%s for %s: %s', (css, path, font) => expect(fontOf(css, path)).toBe(font));

  it.each([
    ['the later one', 'p{font-family:A} p{font-family:B}', 'B'],
    ['the one with a class', '.k{font-family:A} p{font-family:B}', 'A'],
    ['the one with an id', '#i{font-family:A} p.k{font-family:B}', 'A'],
    ['the one that is longer', 'div p{font-family:A} p{font-family:B}', 'A'],
    ['the one that insists', 'p{font-family:A !important} #i{font-family:B}', 'A'],
  ])('of two rules takes %s', (_, css, font) => expect(fontOf(css, 'div p#i.k')).toBe(font));

  it('takes its time in proportion, whatever the sheet', () => {
    for (const css of [
      '{'.repeat(300_000),
      '/*a'.repeat(300_000),
      '}{'.repeat(300_000),
      'p,'.repeat(300_000),
      '* '.repeat(99).concat('{font:A}'.repeat(9999)),
    ])
      expect(fontOf(css, 'p')).toBeNull();
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('{', '}', ';', ':', 'p', '.k', ' ', ',', '>', 'font-family', 'font', 'A', '"', '/*', '*/', '@media', '1px'),
        ),
        (parts) => {
          expect(() => fontOf(parts.join(''), 'p.k')).not.toThrow();
        },
      ),
    );
  });
});

describe('styleFont', () => {
  it.each([
    ["font-family:'Limon S1'", 'Limon S1'],
    ['FONT-FAMILY : Limon S1 , Arial', 'Limon S1'],
    ['font:italic small-caps 10.5pt "Limon S1"', 'Limon S1'],
    ['font-size:12pt;mso-bidi-font-family:"Khmer OS";font-family:"Limon S1"', 'Limon S1'],
    ['font-family:Arial;font-family:Limon S1', 'Limon S1'],
    ['font-family:Limon S1 !important;font-family:Arial', 'Limon S1'],
    ['font:inherit', null],
    ['font:menu', null],
    ['color:red', null],
    ['', null],
  ])('%s', (style, font) => expect(styleFont(style)?.font ?? null).toBe(font));

  it('takes the first of a list: who wrote the text saw it in that one', () => {
    expect([firstFont('Arial, "Limon S1"'), firstFont(' "Limon S1'), firstFont(''), firstFont(',')]).toEqual([
      'Arial',
      'Limon S1',
      null,
      null,
    ]);
  });
});
