import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/import/docx.js';
import type { ForeignDocument } from '../../src/import/foreign-document.js';
import { type LegacyFonts, legacyFonts, namedLegacyFonts } from '../../src/import/legacy-fonts.js';
import { zipOf } from './zip-of.js';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/docx/${name}`, import.meta.url));

async function read(bytes: Uint8Array, fonts: LegacyFonts = namedLegacyFonts): Promise<ForeignDocument> {
  const document = await readDocx(bytes, fonts);
  if (!('markdown' in document)) throw new Error(JSON.stringify(document));
  return document;
}
const unreadable = async (bytes: Uint8Array) => {
  const document = await readDocx(bytes, namedLegacyFonts);
  return 'unreadable' in document ? document.unreadable : null;
};

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/></Types>';
const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
/** A document whose body is this XML, with other parts beside it. */
const docx = (body: string, parts: Readonly<Record<string, string>> = {}) =>
  zipOf({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELS,
    'word/document.xml': `<w:document ${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
const paragraph = (text: string, properties = '') => `<w:p><w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe('a document of Word', () => {
  it('keeps headings, lists, a table, bold, links, a footnote and images', async () => {
    const { markdown, files, leftOut, legacy } = await read(fixture('release.docx'));
    expect(markdown).toContain('# វេទិកាស្តីពីអភិបាលកិច្ចឌីជីថល លើកទី៣\n');
    expect(markdown).toContain('**មជ្ឈមណ្ឌលអភិបាលកិច្ចឌីជីថល** (GovTech) បានរៀបចំវេទិកាមួយ[^2]');
    expect(markdown).toContain('[គេហទំព័រ](https://example.com/forum?id=3&lang=km) ដោយ*មិនគិតថ្លៃ*។');
    expect(markdown).toContain('- ការរៀបចំហេដ្ឋារចនាសម្ព័ន្ធ\n  - អ៊ីនធឺណិត និងពន្លឺ\\*\n- ការពង្រឹងសន្តិសុខ\n\n1. ចុះឈ្មោះ\n2. ចូលរួម\n');
    expect(markdown).toContain('| **ម៉ោង** | **សកម្មភាព** |\n| --- | --- |\n| ២:០០ រសៀល | បើកកម្មវិធី<br>ពិភាក្សា |');
    expect(markdown).toContain('![អ្នកចូលរួមក្នុងសាល](image-1.png)\n\n![](image-2.png)');
    expect(markdown).toContain('[^2]: វេទិកានេះរៀបចំរៀងរាល់ឆ្នាំ។');
    expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes.subarray(1, 4)).toString()])).toEqual([
      ['image-1.png', 'PNG'],
      ['image-2.png', 'PNG'],
    ]);
    expect(leftOut).toEqual([{ what: 'header', detail: 'ក្រសួងប្រៃសណីយ៍ និងទូរគមនាគមន៍', times: 1 }]);
    expect(legacy).toEqual([]);
  });

  it('is read under the names that Word in the browser gives its parts', async () => {
    const named = {
      '_rels/.rels': RELS.replace('word/document.xml', 'word/document2.xml'),
      'word/document2.xml': `<w:document ${W}><w:body>${paragraph('ក្រសួង', '<w:rPr><w:b/></w:rPr>')}<w:p><w:pPr><w:pStyle w:val="Old"/></w:pPr><w:r><w:t>xuMRkm</w:t></w:r></w:p></w:body></w:document>`,
      'word/styles2.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Old"><w:rPr><w:rFonts w:ascii="ABC-TEXT-05"/></w:rPr></w:style></w:styles>`,
      'word/_rels/document2.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" TargetMode="External" Target="https://pictures.example/1.png"/><Relationship Id="r8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles2.xml"/></Relationships>',
    };
    const convert: LegacyFonts['convert'] = (font) => (font.startsWith('ABC') ? { text: 'ខ្មែរ' } : null);
    const document = await readDocx(zipOf({ '[Content_Types].xml': TYPES, ...named }), { convert, isRefused: false });
    expect(document).toMatchObject({
      markdown: '**ក្រសួង**\n\nខ្មែរ\n',
      leftOut: [{ what: 'picture', detail: 'https://pictures.example/1.png', times: 1 }],
    });
  });

  it('has every word that LibreOffice reads in it', async () => {
    const { markdown } = await read(fixture('release.docx'));
    const bare = markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/[\s*]+/g, '');
    const words = fixture('release.txt').toString().replace('\uFEFF', '').replaceAll('វេទិកាមួយ1', 'វេទិកាមួយ');
    // List marks are Markdown's own.
    const passages = words.split(/[\s*]+/).filter((word) => !/^(?:•|◦|\d\.)?$/.test(word));
    expect(passages.length).toBeGreaterThan(20);
    expect(passages.filter((word) => !bare.includes(word))).toEqual([]);
  });

  it('tells the fonts of its runs, those of styles too', async () => {
    expect(await readDocx(fixture('limon.docx'), namedLegacyFonts)).toMatchObject({
      stopped: [{ code: 'import-legacy-font', args: { font: 'Limon S1', written: 'RbCaCnkm<úCa' } }],
    });
    const styles = `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Khmer OS"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:rFonts w:ascii="ABC-TEXT-05"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="Base"/></w:style></w:styles>`;
    const body = `<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t>xuMRkm</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:t>plain</w:t></w:r></w:p>${paragraph('none')}`;
    const asked: string[] = [];
    const convert: LegacyFonts['convert'] = (font, text) => {
      asked.push(`${font}: ${text}`);
      return font.startsWith('ABC') ? { text: 'ខ្មែរ & <ក>' } : null;
    };
    const { markdown, legacy } = await read(docx(body, { 'word/styles.xml': styles }), { convert, isRefused: false });
    expect(asked).toEqual(['ABC-TEXT-05: xuMRkm', 'Arial: plain', 'Khmer OS: none']);
    expect(markdown).toBe('ខ្មែរ & <ក>plain\n\nnone\n');
    expect(legacy.map(({ args }) => args)).toEqual([{ font: 'ABC-TEXT-05', written: 'xuMRkm', right: 'ខ្មែរ & <ក>' }]);
  });

  it('reads words that go on from one run to the next as one', async () => {
    const font = '<w:rPr><w:rFonts w:ascii="Limon S1"/></w:rPr>';
    const runs = ['RksY', 'gé', 'RbsNIy_ KN', '³', ' km&lt;', 'úCa'].map(
      (text) => `<w:r>${font}<w:t xml:space="preserve">${text}</w:t></w:r>`,
    );
    const { markdown, leftOut, legacy } = await read(
      docx(`<w:p>${runs.join('')}</w:p><w:p>${runs[0]}<w:r><w:t> John</w:t></w:r></w:p>`),
      legacyFonts,
    );
    expect(markdown).toBe('ក្រសួងប្រៃសណីយ៍ គណៈ កម្ពុជា\n\nក្រសួ John\n');
    expect(legacy.map(({ args }) => args)).toEqual([
      { font: 'Limon S1', written: 'RksYgéRbsNIy_ KN³ km<úCa', right: 'ក្រសួងប្រៃសណីយ៍ គណៈ កម្ពុជា' },
      { font: 'Limon S1', written: 'RksY', right: 'ក្រសួ' },
    ]);
    expect(leftOut).toEqual([]);
  });

  it('knows old fonts by their names', () => {
    const { convert } = namedLegacyFonts;
    for (const font of ['Limon S1', 'limon r1', 'ABC-TEXT-05', 'ABC Zoom', 'Khek Brathom']) expect(convert(font, 'RkTYg')).toBe('unknown');
    for (const font of ['Khmer OS', 'Khmer OS Muol Light', 'Battambang', 'Arial', 'Kh Siemreap', 'AKbalthom HighSchool'])
      expect(convert(font, 'RkTYg')).toBeNull();
    expect(convert('Limon S1', ' 12 ')).toBeNull();
  });

  it('ignores macros, and says so', async () => {
    const { markdown, leftOut } = await read(docx(paragraph('ក'), { 'word/vbaProject.bin': 'x' }));
    expect(markdown).toBe('ក\n');
    expect(leftOut).toEqual([{ what: 'macros', detail: 'word/vbaProject.bin', times: 1 }]);
  });

  it('lists comments, and words that the converter has no rule for', async () => {
    const body = `${paragraph('ក')}<w:unknown>${paragraph('បាត់ពីអត្ថបទ')}</w:unknown>`;
    const { markdown, leftOut } = await read(
      docx(body, { 'word/comments.xml': `<w:comments ${W}><w:comment>${paragraph('មតិ')}</w:comment></w:comments>` }),
    );
    expect(markdown).toBe('ក\n');
    expect(leftOut).toEqual([
      { what: 'comments', detail: 'មតិ', times: 1 },
      { what: 'text', detail: 'បាត់ពីអត្ថបទ', times: 1 },
      { what: 'word', detail: 'An unrecognised element was ignored: w:unknown', times: 1 },
    ]);
  });

  it('fetches no linked image, and says so', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="i1" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd"/></Relationships>';
    const drawing =
      '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="i1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const { markdown, files, leftOut } = await read(docx(paragraph('ក') + drawing, { 'word/_rels/document.xml.rels': rels }));
    expect(markdown).toBe('ក\n');
    expect(files).toEqual([]);
    expect(leftOut).toEqual([{ what: 'picture', detail: 'file:///etc/passwd', times: 1 }]);
  });
});

describe('a document in tens of thousands of runs', () => {
  it('is read as one', async () => {
    const { markdown } = await read(
      docx(`<w:p>${'<w:r w:rsidR="0"><w:rPr><w:lang w:bidi="km-KH"/></w:rPr><w:t>ក</w:t></w:r>'.repeat(60_000)}</w:p>`),
    );
    expect(markdown).toBe(`${'ក'.repeat(60_000)}\n`);
  });
});

describe('what can not be read', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['no zip file', Buffer.from('PK\u0003\u0004 and then something else')],
    ['one that is cut off', fixture('release.docx').subarray(0, 4000)],
    ['XML that is not well-formed', docx('<w:p>')],
    [
      'a DTD',
      zipOf({
        '[Content_Types].xml': TYPES,
        '_rels/.rels': RELS,
        'word/document.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
      }),
    ],
    ['elements in fifty thousand', docx(`${'<w:p>'.repeat(50_000)}${'</w:p>'.repeat(50_000)}`)],
    ['an element with thousands of attributes', docx(`<w:p ${Array.from({ length: 1001 }, (_, at) => `a${at}=""`).join(' ')}/>`)],
    ['a wrong sum', zipOf({ 'word/document.xml': '<x/>' }, { sum: 1 })],
    ['more than it promises', zipOf({ 'word/document.xml': `<x>${'a'.repeat(100_000)}</x>` }, { size: 10 })],
  ])('%s is broken', async (_, bytes) => {
    expect(await unreadable(bytes)).toBe('broken');
  });

  it('is told apart', async () => {
    expect(await unreadable(zipOf({ 'xl/workbook.xml': '<x/>' }))).toBe('zip');
    expect(await unreadable(zipOf({ 'word/document.xml': '<x/>' }, { flags: 1 }))).toBe('encrypted');
    expect(await unreadable(zipOf({ 'word/document.xml': '<x/>' }, { size: 4_000_000_000 }))).toBe('too-large');
    expect(await unreadable(zipOf({ 'word/document.xml': 'a'.repeat(31_000_000) }))).toBe('too-large');
    expect(await unreadable(docx(paragraph('ក'), { 'word/styles.xml': 'a'.repeat(5_000_001) }))).toBe('too-large');
    expect(await unreadable(docx('<w:p/>'.repeat(100_000)))).toBe('too-large');
    expect(await unreadable(docx(paragraph('&amp;'.repeat(100_000))))).toBe('too-large');
    expect(await unreadable(docx(Array.from({ length: 2001 }, (_, at) => `<w:x${at}/>`).join('')))).toBe('too-large');
    const mark = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const notes = `<w:footnotes ${W}><w:footnote w:id="1">${'<w:p/>'.repeat(1000)}</w:footnote></w:footnotes>`;
    expect(await unreadable(docx(`<w:p>${mark.repeat(1000)}</w:p>`, { 'word/footnotes.xml': notes }))).toBe('too-large');
    expect(await unreadable(new Uint8Array(100_000_001))).toBe('too-large');
  });

  it('takes no place on the disk, whatever its parts are called', async () => {
    const { markdown, files } = await read(docx(paragraph('ក'), { '../../../etc/evil': 'x', '/etc/evil': 'x', 'word\\..\\evil': 'x' }));
    expect(markdown).toBe('ក\n');
    expect(files).toEqual([]);
  });
});
