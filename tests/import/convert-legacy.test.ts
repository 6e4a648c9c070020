import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertLegacy } from '../../src/import/convert-legacy.js';
import { legacyFonts } from '../../src/import/legacy-fonts.js';
import { diagnostic } from '../../src/model/diagnostic.js';
import { applyEdits } from '../../src/model/source.js';

const convert = (text: string, isRefused = false) => convertLegacy({ file: 'a.txt', text }, isRefused);
const codesIn = (text: string) => convert(text).diagnostics.map(({ code }) => code);

describe('convertLegacy', () => {
  it('converts what was typed for Limon, and lists it', () => {
    const { text, diagnostics } = convert('RBHraCaNacRkkm<úCa\r\nCati sasna\r\n');
    expect(text).toBe('ព្រះរាជាណាចក្រកម្ពុជា\r\nជាតិ សាសនា\r\n');
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['import-legacy-converted', { written: 'RBHraCaNacRkkm<úCa', right: 'ព្រះរាជាណាចក្រកម្ពុជា', font: 'Limon' }],
      ['import-legacy-converted', { written: 'Cati sasna', right: 'ជាតិ សាសនា', font: 'Limon' }],
    ]);
  });
  it('tells ABC from Limon by what comes of it', () => {
    expect(convert('RB¼raCaNacRkkm<úCa sRmab´ rdæaPiál').text).toBe('ព្រះរាជាណាចក្រកម្ពុជា សម្រាប់ រដ្ឋាភិបាល');
  });
  it('leaves lines in Latin letters, and names among Khmer', () => {
    const english = 'The Ministry of Post and Telecommunications signed an agreement.';
    const { text, diagnostics } = convert(`RksYgéRbsNIy_ )anshkarCamYy Microsoft\n\n${english}\ninfo@mptc.gov.kh`);
    expect(text).toBe(`ក្រសួងប្រៃសណីយ៍ បានសហការជាមួយ Microsoft\n\n${english}\ninfo@mptc.gov.kh`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['import-legacy-converted', 'import-legacy-left']);
  });
  it('says which words could be others', () => {
    expect(codesIn('RBHraCaNacRkkm<úCa Canada')).toEqual(['import-legacy-converted', 'import-legacy-unsure']);
    // A word by itself, without a sign of the font.
    expect(codesIn('RBHraCaNacRkkm<úCa\neGov')).toEqual(['import-legacy-converted', 'import-legacy-converted', 'import-legacy-unsure']);
  });
  it('takes digits and signs for those of their neighbours', () => {
    expect(convert('12 RBHraCaNacRkkm<úCa 34 .').text).toBe('១២ ព្រះរាជាណាចក្រកម្ពុជា ៣៤ ។');
    expect(convert('RBHraCaNacRkkm<úCa\n\n2022').text).toBe('ព្រះរាជាណាចក្រកម្ពុជា\n\n2022');
  });
  it('stops where a sign cannot be read, and changes nothing', () => {
    const { text, isStopped, diagnostics } = convert('RBHraCaNacRkkm<úCa\nkñúg€');
    expect([text, isStopped]).toEqual(['RBHraCaNacRkkm<úCa\nkñúg€', true]);
    const fault = diagnostics.find(({ severity }) => severity === 'error');
    expect([fault?.code, fault?.args, fault?.span]).toEqual([
      'import-legacy-unknown',
      { written: 'kñúg€', glyph: '€', codePoint: 'U+20AC' },
      { start: 23, end: 24 },
    ]);
    expect(diagnostics.flatMap(({ fix = [] }) => fix)).toEqual([]);
  });
  it('stops at all of it where no conversion is wanted', () => {
    const { text, isStopped, diagnostics } = convert('RBHraCaNacRkkm<úCa', true);
    expect([text, isStopped, diagnostics.map(({ code }) => code)]).toEqual(['RBHraCaNacRkkm<úCa', true, ['legacy-font']]);
  });
  it('finds a place of the converted text again in the source', () => {
    const source = 'ក RBHraCaNacRkkm<úCa ខ';
    const { text, inSource } = convert(source);
    const at = (start: number, end: number) =>
      inSource(diagnostic('import-topic', { file: 'a.txt', span: { start, end } }, { topic: '' })).span;
    expect(at(0, 1)).toEqual({ start: 0, end: 1 });
    expect(at(4, 6)).toEqual({ start: 2, end: 20 });
    expect(at(text.length - 1, text.length)).toEqual({ start: source.length - 1, end: source.length });
  });
  it('makes no change that is not listed, and does not touch other texts', () => {
    const piece = fc.constantFrom(
      'RBHraCaNacRkkm<úCa',
      'kñúg',
      'Edl',
      'kar',
      ' ',
      '\n',
      '\r\n',
      'John',
      'ក្រសួង',
      '12',
      '.',
      '€',
      'ee',
      '\t',
      'https://a.b/RBHraCa',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const source = parts.join('');
        const { text, isStopped, diagnostics } = convert(source);
        expect(
          applyEdits(
            source,
            diagnostics.flatMap(({ fix = [] }) => fix),
          ),
        ).toBe(text);
        expect(text.split(/\r\n|\n/).length).toBe(source.split(/\r\n|\n/).length);
        if (isStopped || diagnostics.length === 0) expect(text).toBe(source);
      }),
    );
  });
});

describe('legacyFonts', () => {
  it('converts by the name of the font', () => {
    expect(legacyFonts.convert('Limon S1', 'km<úCa')).toMatchObject({ text: 'កម្ពុជា' });
    expect(legacyFonts.convert('ABC-TEXT-05', 'RB¼')).toMatchObject({ text: 'ព្រះ' });
    expect(legacyFonts.convert('Khmer OS', 'km<úCa')).toBeNull();
    expect(legacyFonts.convert('Khek Mool', 'km')).toBe('unknown');
    expect(legacyFonts.convert('Limon S1', '€')).toEqual({ fault: 'glyph', start: 0, end: 1 });
    expect(legacyFonts.convert('Khek Mool', ' ')).toEqual({ text: ' ' });
  });
});
