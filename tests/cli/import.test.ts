import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsroom, PROJECT, SETTINGS, sarika, treeOf } from '../newsroom.js';

const fixture = (path: string) => readFile(join(PROJECT, 'tests/fixtures', path));
const articlesIn = async (root: string) => [...(await treeOf(join(root, 'articles'))).keys()];
const lines = (text: string) => text.split('\n').filter((line) => line !== '');

describe('sarika import --all', () => {
  it('takes the texts of a folder, says what became of each, and a second time writes nothing', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'old/a.txt': 'ចំណងជើង\n\nភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ - អត្ថបទ។\n',
      'old/b/release.docx': await fixture('docx/release.docx'),
      'old/c.html': '<title>evTika</title><p style="font-family: Limon S1">RksYgéRbsNIy_</p>',
      'old/d.txt': 'RBHraCaNacRkkm<úCa kñúg€\n',
      'old/e.jpg': 'x',
    });
    const first = await sarika(['import', '--all', 'old', '--lang', 'en'], { cwd: root });
    expect([first.code, lines(first.stdout)]).toEqual([
      1,
      [
        'articles/2022-01-21-chamnangcheung.md',
        'articles/2022-01-21-vetika-sdei-pia-phibal-kech-dichithal-leuk-ti-3/index.md',
        expect.stringMatching(/^articles\/\d{4}-\d{2}-\d{2}-vetika\.md$/),
      ],
    ]);
    expect(first.stderr).toContain('old/d.txt:1:24 error import-legacy-unknown\n');
    expect(lines(first.stderr).at(-1)).toBe('Imported 3 articles; 1 skipped, 1 with errors');
    const before = await treeOf(join(root, 'articles'));
    const again = await sarika(['import', '--all', 'old', '--lang', 'km'], { cwd: root });
    expect([again.code, again.stdout]).toEqual([1, '']);
    expect(lines(again.stderr).at(-1)).toBe('បាននាំចូលអត្ថបទចំនួន ០ រំលង ៤ និងមានកំហុស ១');
    expect(await treeOf(join(root, 'articles'))).toEqual(before);
  });

  it('takes the items of a feed with their ids, and tells those that it has', async () => {
    const item = '<item><title>ព័ត៌មានថ្មី</title><guid>https://old.example/9</guid><pubDate>Fri, 21 Jan 2022 02:00:00 GMT</pubDate>';
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'feed.xml': `<rss version="2.0"><channel>${`${item}<description>អត្ថបទ។</description></item>`.repeat(2)}</channel></rss>`,
    });
    const { code, stdout, stderr } = await sarika(['import', '--all', 'feed.xml', '--lang', 'km'], { cwd: root });
    expect([code, lines(stdout)]).toEqual([1, ['articles/2022-01-21-poadamean-thmei.md']]);
    expect(await readFile(join(root, 'articles/2022-01-21-poadamean-thmei.md'), 'utf8')).toContain('\nid: https://old.example/9\n');
    expect(stderr).toMatch(/feed\.xml:1:\d+ កំហុស import-item-repeated ព័ត៌មានថ្មី\n/);
  });

  it('takes an export of WordPress with its pictures', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS.replace('news.example', 'press.example.gov.kh'),
      'export.xml': await fixture('moving-in/wordpress.xml'),
      'uploads/2022/01/lecture.png': await fixture('moving-in/media/2022/01/lecture.png'),
    });
    const args = ['import', '--all', 'export.xml', '--media', 'uploads', '--lang', 'en'];
    const { code, stdout, stderr } = await sarika([...args, '--quiet'], { cwd: root });
    expect([code, lines(stdout).length]).toEqual([1, 4]);
    // Errors alone, and the sum.
    expect(lines(stderr).filter((line) => /^export\.xml/.test(line))).toEqual([
      expect.stringContaining('export.xml:83:2 error import-item-repeated '),
      expect.stringContaining('export.xml:89:2 error import-item-broken '),
    ]);
    expect(await articlesIn(root)).toContain('2022-01-21-lecture-1/lecture.png');
    expect(await readFile(join(root, 'articles/2022-01-21-lecture-1/index.md'), 'utf8')).toContain(
      '\nid: https://press.example.gov.kh/?p=101\n',
    );
  });
});

describe('sarika import --no-convert', () => {
  it('stops at text for an old font with its place, and writes nothing', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'old/a.html': '<p>ok</p>\n<p style="font-family: Limon S1">RksYgéRbsNIy_</p>',
      'old/b.md': '# News\n\nRBHraCaNacRkkm<úCa\n',
    });
    const one = await sarika(['import', 'old/a.html', '--no-convert', '--lang', 'en'], { cwd: root });
    expect([one.code, one.stdout]).toEqual([1, '']);
    expect(one.stderr).toContain('old/a.html:2:34 error import-legacy-font\n');
    const all = await sarika(['import', '--all', 'old', '--no-convert', '--lang', 'km'], { cwd: root });
    expect([all.code, all.stdout]).toEqual([1, '']);
    expect(all.stderr).toContain('old/b.md:3:1 កំហុស legacy-font\n');
    expect(await articlesIn(root)).toEqual([]);
  });
});
