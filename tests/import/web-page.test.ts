import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ForeignDocument } from '../../src/import/foreign-document.js';
import { namedLegacyFonts } from '../../src/import/legacy-fonts.js';
import { readWebPage } from '../../src/import/web-page.js';

const ZONE = 'Asia/Phnom_Penh';
const fixture = (name: string) => readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url));
async function read(bytes: Uint8Array | string): Promise<ForeignDocument> {
  const document = await readWebPage(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, ZONE);
  if (!('markdown' in document)) throw new Error(JSON.stringify(document));
  return document;
}
const TITLE = 'វេទិកាស្តីពីអភិបាលកិច្ចឌីជីថល លើកទី៣';
const CHROME = ['ទំព័រដើម', 'រក្សាសិទ្ធិ', 'ព័ត៌មានមុន', 'Facebook', 'ព័ត៌មានថ្មីៗ', 'ពេញនិយម', 'អាសយដ្ឋាន', 'នយោបាយ', 'ទាក់ទង', 'English'];

describe('a saved web page', () => {
  it.each(['wordpress', 'plain-divs', 'news-agency'])('of the kind %s is its text without what stands around it', async (name) => {
    const { markdown, title } = await read(fixture(name));
    expect(title).toBe(TITLE);
    expect(markdown).toContain('ដោយមានការចូលរួមពីមន្ត្រីរាជការ និងនិស្សិតជាច្រើនរូប។');
    expect(markdown).toMatch(/ហេដ្ឋារចនាសម្ព័ន្ធឌីជីថល(?:\*\*)? ការតភ្ជាប់ទិន្នន័យ និងសន្តិសុខបច្ចេកវិទ្យា/);
    expect(CHROME.filter((words) => markdown.includes(words))).toEqual([]);
  });

  it('says when it is from, what it is about, and where it stood', async () => {
    expect(await read(fixture('wordpress'))).toMatchObject({
      date: '2022-01-21',
      summary: 'វេទិកាមួយដែលមន្ត្រី និងនិស្សិតចូលរួម',
      base: 'https://mptc.example/featured-km/27439/',
    });
    // 19:10 in London is the next day in Phnom Penh.
    expect((await read(fixture('news-agency'))).date).toBe('2022-01-22');
  });

  it('keeps its images, with their captions, and lists frames', async () => {
    const { markdown, leftOut } = await read(fixture('wordpress'));
    expect(markdown).toContain('![អ្នកចូលរួមវេទិកា](page_files/forum.png "អ្នកចូលរួមក្នុងវេទិកា")');
    expect(markdown).toContain('[ទំព័រឯកសារ](https://mptc.example/documents/forum)');
    expect(leftOut).toContainEqual({ what: 'iframe', detail: 'https://www.youtube.example/embed/abc', times: 1 });
  });

  it('lists sentences that it took for no part of the text', async () => {
    const text = '<p>ប្រយោគវែងមួយដែលនៅក្នុងអត្ថបទ ហើយមានពាក្យគ្រប់គ្រាន់សម្រាប់ការស្វែងរក។</p>'.repeat(4);
    const { leftOut } = await read(`<body><main><article>${text}</article></main><footer><p>ប្រយោគក្នុងជើងទំព័រ។</p></footer></body>`);
    expect(leftOut).toEqual([{ what: 'page', detail: 'ប្រយោគក្នុងជើងទំព័រ។', times: 1 }]);
  });

  it('breaks lines with hand-made bullets into paragraphs', async () => {
    expect((await read(fixture('plain-divs'))).markdown).toContain('• ការតភ្ជាប់ប្រព័ន្ធ\n\n• ការការពារទិន្នន័យ\n');
  });

  it('is read in its own character set', async () => {
    const html = '<meta charset="windows-1252"><p>caf\u00E9</p>';
    expect((await read(Buffer.from(html, 'latin1'))).markdown).toBe('caf\u00E9\n');
    expect((await read(Buffer.from('\uFEFF<p>ខ្មែរ</p>', 'utf16le'))).markdown).toBe('ខ្មែរ\n');
    expect((await read('\uFEFF<meta charset="iso-8859-1"><p>ខ្មែរ</p>')).markdown).toBe('ខ្មែរ\n');
    const odd = Buffer.concat([Buffer.from('<meta charset="x-khmer"><p>'), Buffer.from([0xff]), Buffer.from('</p>')]);
    expect(await readWebPage(odd, ZONE)).toEqual({ unreadable: 'charset', detail: 'x-khmer' });
    expect(await readWebPage(Buffer.from([0x3c, 0x70, 0x3e, 0xff]), ZONE)).toEqual({ unreadable: 'charset', detail: 'utf-8' });
  });

  it('in an old font is its text in Unicode, in whatever bytes it was saved', async () => {
    const page = '<title>evTika</title><body style="font-family:Limon S1"><p>RksYgéRbsNIy_ <b>nig</b> TUrKmnaKmn_</p></body>';
    const right = { title: 'វេទិកា', markdown: 'ក្រសួងប្រៃសណីយ៍ **និង** ទូរគមនាគមន៍\n' };
    expect(await read(page)).toMatchObject(right);
    for (const head of ['', '<meta charset="x-user-defined">', '<meta charset=windows-1252>'])
      expect(await read(Buffer.from(head + page, 'latin1'))).toMatchObject(right);
    expect((await read(Buffer.from(page, 'latin1'))).legacy.map(({ code }) => code)).toContain('import-legacy-bytes');
    const stopped = await readWebPage(Buffer.from(page), ZONE, namedLegacyFonts);
    expect(stopped).toMatchObject({
      source: page,
      stopped: [{ code: 'import-legacy-font' }],
    });
  });

  // The tags of head and body may be left out (HTML §13.1.2.4), and some pages were put together of several.
  it.each([
    ['no body', '<html><head><title>ក</title></head><p>មួយ។</p>'],
    ['an open head', '<html><head><title>ក</title><p>មួយ។</p></head></html>'],
    ['text around its body', '<html><p>មួយ។</p><body><p>ពីរ។</p></body><p>បី។</p></html><p>បួន។</p>'],
    ['two bodies', '<html><body><p>មួយ។</p></body><body><p>ពីរ។</p></body></html>'],
    ['a page in it', '<html><body><p>មួយ។</p><html><head></head><body><p>ពីរ។</p></body></html></body></html>'],
    ['a page behind it', '<html><body><p>មួយ។</p></body></html><html><body><p>ពីរ។</p></body></html>'],
    ['its head in the middle', '<html><div><p>មួយ។</p></div><head></head><body class="b"><p>ពីរ។</p></body>'],
  ])('with %s says all that it says', async (_, html) => {
    const { markdown } = await read(html);
    expect(markdown.match(/\S+។/g)?.join(' ')).toBe(['មួយ។', 'ពីរ។', 'បី។', 'បួន។'].filter((word) => html.includes(word)).join(' '));
  });

  it('without an end of its first tag has no text', async () => {
    const none = { unreadable: 'no-text', detail: '' };
    expect(await readWebPage(Buffer.from('<html lang="km><head></head><body><p>ក</p></body></html>'), ZONE)).toEqual(none);
  });

  it('is given up where it has no text, or too much of it', async () => {
    expect(await readWebPage(Buffer.from('<body><script>x</script></body>'), ZONE)).toEqual({ unreadable: 'no-text', detail: '' });
    expect(await readWebPage(Buffer.from('<i>x</i>'.repeat(25_000)), ZONE)).toEqual({ unreadable: 'too-large', detail: '' });
  });
});
