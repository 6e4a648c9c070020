import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { importAll } from '../../src/build/import-all.js';
import type { ImportAllOptions, ImportedItem } from '../../src/build/imported-item.js';

const FIXTURES = fileURLToPath(new URL('../fixtures/moving-in', import.meta.url));
const NOW = Date.parse('2022-02-01T00:00:00Z');
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sarika-'));
  mkdirSync(join(root, 'articles'));
  writeFileSync(join(root, 'sarika.yaml'), 'title: ក\nbaseUrl: https://press.example.gov.kh/\n');
  cpSync(FIXTURES, join(root, 'old'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(file: string, options: Partial<ImportAllOptions> = {}): Promise<ImportedItem[]> {
  const all = await importAll({ root, file, media: null, now: NOW, isDryRun: false, isUnconverted: false, ...options });
  if (all.settings === 'broken') throw new Error('the settings of this test are wrong');
  const items: ImportedItem[] = [];
  for await (const item of all.items) items.push(item);
  return items;
}

const outcomes = (items: readonly ImportedItem[]) =>
  items.map(({ line, outcome, diagnostics }) => `${line} ${outcome} ${diagnostics.map(({ code }) => code)}`);
const written = () =>
  readdirSync(join(root, 'articles'), { recursive: true })
    .map(String)
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
const article = (path: string) => readFileSync(join(root, 'articles', path), 'utf8');

describe('importAll', () => {
  it('makes articles of an export of WordPress, and tells the rest', async () => {
    expect(outcomes(await run('old/wordpress.xml', { media: join(root, 'old/media') }))).toEqual([
      '18 written import-item-left-out,import-item-left-out,import-item-left-out,import-item-copied',
      '48 written import-item-changed,import-item-shortcode,import-item-file',
      '71 written import-item-draft,import-item-characters',
      '83 failed import-item-repeated',
      '89 failed import-item-broken',
      '95 skipped import-item-skipped',
      '101 skipped import-item-skipped',
      '108 written import-item-changed',
    ]);
    expect(written()).toEqual([
      '2022-01-21-lecture-1',
      '2022-01-21-lecture-1/index.md',
      '2022-01-21-lecture-1/lecture.png',
      '2022-01-25-បាឋកថា.md',
      '2022-01-26-sechkdei-chundamnoeng-phteyknong.md',
      '2022-01-27-lecture-1-2.md',
    ]);
    const first = article('2022-01-21-lecture-1/index.md');
    expect(first).toContain('id: https://press.example.gov.kh/?p=101\n');
    expect(first).toContain('date: 2022-01-21T09:30:00+07:00\n');
    expect(first).toContain('aliases:\n  - /2022/01/21/lecture-1/\n');
    expect(first).toContain('![អ្នកចូលរួមបាឋកថា](lecture.png');
    expect(first).not.toMatch(/<script|javascript:/);
    expect(article('2022-01-26-sechkdei-chundamnoeng-phteyknong.md')).toContain('draft: true');
  });

  it('builds what it made', async () => {
    await run('old/wordpress.xml', { media: join(root, 'old/media') });
    await run('old/feed.xml');
    await run('old/atom.xml');
    const report = await buildSite({ root, out: null, now: NOW, drafts: false, adopt: false, clean: false });
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.published).not.toBeNull();
  });

  it('adds only what is new on a second run, and writes over nothing', async () => {
    await run('old/feed.xml');
    await run('old/wordpress.xml');
    const before = written().map((path) => (path.endsWith('.md') ? article(path) : path));
    const again = [...(await run('old/feed.xml')), ...(await run('old/wordpress.xml'))];
    expect(again.filter(({ outcome }) => outcome === 'written')).toEqual([]);
    expect(written().map((path) => (path.endsWith('.md') ? article(path) : path))).toEqual(before);
  });

  it('writes nothing when it only shows', async () => {
    const items = await run('old/wordpress.xml', { isDryRun: true });
    expect(items.filter(({ outcome }) => outcome === 'written')).toHaveLength(4);
    expect(written()).toEqual([]);
  });

  it('takes a folder of texts, each on its own', async () => {
    mkdirSync(join(root, 'texts'));
    writeFileSync(join(root, 'texts/a.txt'), 'ចំណងជើង\n\nភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ - អត្ថបទ។\n');
    writeFileSync(join(root, 'texts/b.txt'), 'RBHraCaNacRkkm<úCa\n\nkñúg€\n');
    writeFileSync(join(root, 'texts/c.jpg'), 'x');
    const items = await run('texts');
    expect(items.map(({ title, outcome }) => `${title} ${outcome}`)).toEqual([
      'texts/a.txt written',
      'texts/b.txt failed',
      'texts/c.jpg skipped',
    ]);
    expect((await run('texts')).map(({ outcome }) => outcome)).toEqual(['skipped', 'failed', 'skipped']);
  });

  it('does not import what could not be built', async () => {
    writeFileSync(
      join(root, 'old.xml'),
      '<rss><channel><item><title>ក</title><description>នៅថ្ងៃចន្ទ ទី២១ ខែមករា ឆ្នាំ២០២២។</description></item></channel></rss>',
    );
    const [item] = await run('old.xml');
    expect([item?.outcome, item?.diagnostics.some(({ code }) => code === 'weekday-mismatch')]).toEqual(['failed', true]);
    expect(written()).toEqual([]);
  });

  it('takes items that were typed for an old font in Unicode, each on its own', async () => {
    const body = 'RksYgéRbsNIy_ nigTUrKmnaKmn_ )ancUlrYm sRmab;RBHraCaNacRkkm&amp;lt;úCa';
    const item = (title: string, text: string, more = '') =>
      `<item><title>${title}</title><description>${text}</description>${more}</item>`;
    const items = [
      item('evTikasm&lt;aF', `&lt;p&gt;${body}&lt;/p&gt;`, '<category>kñúg</category><guid>https://a.example/1</guid>'),
      item('evTika', '&lt;font face="Limon S1"&gt;kar&lt;/font&gt; Canada [gallery ids="1,2"]', '<category>News</category>'),
      item('evTika', '&lt;p style="font-family:Khek"&gt;kar&lt;/p&gt;'),
      item('News', '&lt;p&gt;The Ministry of eBay &amp;amp; Co.&lt;/p&gt;'),
    ];
    writeFileSync(join(root, 'old.xml'), `<rss><channel>${items.join('')}</channel></rss>`);
    const all = await run('old.xml');
    expect(all.map(({ title, outcome }) => `${title} ${outcome}`)).toEqual([
      'វេទិកាសម្ពាធ written',
      'វេទិកា written',
      'evTika failed',
      'News written',
    ]);
    expect(all[2]?.diagnostics).toMatchObject([{ code: 'import-legacy-font', args: { font: 'Khek' } }]);
    const texts = all.map(({ path }) => (path === null ? '' : readFileSync(join(root, path), 'utf8')));
    expect(texts[0]).toMatch(/tags:\n {2}- ក្នុង\n[\s\S]*\nក្រសួងប្រៃសណីយ៍ និងទូរគមនាគមន៍ បានចូលរួម សម្រាប់ព្រះរាជាណាចក្រកម្ពុជា\n$/);
    expect(texts[1]).toMatch(/tags:\n {2}- News\n[\s\S]*\nការ Canada \\\[gallery ids="1,2"\\\]\n$/);
    expect(texts[3]).toMatch(/\nThe Ministry of eBay & Co\.\n$/);
    expect((await run('old.xml')).map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped', 'failed', 'skipped']);
  });

  it('converts nothing where nobody wants it', async () => {
    const [named, unnamed] = ['<b style="font-family:Limon S1">km</b>', 'RBHraCaNacRkkm&amp;lt;úCa'].map((text) =>
      text.replaceAll('<', '&lt;'),
    );
    const items = [named, unnamed, 'News'].map((text) => `<item><title>x</title><description>${text}</description></item>`);
    writeFileSync(join(root, 'old.xml'), `<rss><channel>${items.join('')}</channel></rss>`);
    expect(outcomes(await run('old.xml', { isUnconverted: true }))).toEqual([
      '1 failed import-legacy-font',
      '1 failed legacy-font',
      '1 written import-item-date,import-item-id',
    ]);
  });

  it('takes one document as a folder of one', async () => {
    cpSync(join(FIXTURES, '../docx/release.docx'), join(root, 'a.docx'));
    writeFileSync(join(root, 'b.html'), '<h1>ចំណងជើង</h1><p>អត្ថបទ។</p>');
    writeFileSync(join(root, 'c.md'), '# ចំណងជើងពីរ\n\nអត្ថបទពីរ។\n');
    writeFileSync(join(root, 'd.txt'), 'ចំណងជើងបី\n\nអត្ថបទបី។\n');
    writeFileSync(join(root, 'e.pdf'), '%PDF-1.7');
    const names = ['a.docx', 'b.html', 'c.md', 'd.txt', 'e.pdf'];
    const all = async () => (await Promise.all(names.map((name) => run(name)))).flat();
    expect((await all()).map(({ outcome }) => outcome)).toEqual(['written', 'written', 'written', 'written', 'failed']);
    expect((await all()).map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped', 'skipped', 'skipped', 'failed']);
    expect((await run('e.pdf'))[0]?.diagnostics).toMatchObject([{ code: 'import-unreadable', args: { reason: 'pdf' } }]);
    await expect(run('nothing.txt')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('writes over nothing where another text has the name already', async () => {
    mkdirSync(join(root, 'two'));
    writeFileSync(join(root, 'two/a.txt'), 'សេចក្តីជូនដំណឹង\n\nភ្នំពេញ ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២\n\nការិយាល័យបើកនៅម៉ោង ៨។\n');
    writeFileSync(join(root, 'two/b.txt'), 'សេចក្តីជូនដំណឹង\n\nភ្នំពេញ ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២\n\nការិយាល័យបិទនៅម៉ោង ៥។\n');
    const [first, second] = await run('two');
    expect(first?.outcome).toBe('written');
    const path = first?.path ?? '';
    expect(second).toMatchObject({ outcome: 'failed', path: null, diagnostics: [{ code: 'import-name-taken', args: { path } }] });
    expect(readFileSync(join(root, path), 'utf8')).toContain('បើកនៅម៉ោង ៨');
    expect(written()).toHaveLength(1);
  });

  it('says when there is nothing in a file', async () => {
    writeFileSync(join(root, 'no.xml'), '<html></html>');
    expect(outcomes(await run('no.xml'))).toEqual(['1 failed import-no-items']);
  });
});
