import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { article, fill, hashOf, newsroom, PNG, SETTINGS, treeOf } from '../newsroom.js';

// What a build does again is what has changed: told by the work that it does, and by bytes that a build from nothing would give.

const NOW = Date.UTC(2022, 5, 1);
const articles = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `articles/${String(index).padStart(2, '0')}.md`,
    article({
      slug: `n${index}`,
      title: `ព័ត៌មាន ${index}`,
      date: `2022-01-${String(index + 1).padStart(2, '0')}`,
      tags: '[ក]',
      summary: 'សង្ខេប',
    }),
  ]),
);
const FILES = { 'sarika.yaml': `${SETTINGS}perPage: 10\n`, ...articles };

/** The feeds that an article is in. */
const FEEDS = ['', 'tags/ka/'].flatMap((folder) => ['atom.xml', 'feed.json', 'feed.xml'].map((file) => folder + file));

/** A build, and how many sources it read to see whether they changed, articles it prepared, and files it made. */
async function build(root: string, { now = NOW, clean = false, drafts = false, out = null as string | null } = {}) {
  const work = { read: 0, prepared: 0, made: 0 };
  const report = await buildSite({
    ...{ root, out, now, drafts, adopt: false, clean },
    progress: (stage, _done, of) => {
      if (stage === 'read') work.read++;
      if (stage === 'prepare') work.prepared = of;
      if (stage === 'pages') work.made = of;
    },
  });
  const { written = [], removed = [], unchanged = [] } = report.published ?? {};
  return { ...work, written, removed, unchanged: unchanged.length, report };
}

/** After this, file times tell changes. */
async function settle(root: string): Promise<void> {
  await setTimeout(2100);
  await build(root);
  await setTimeout(2100);
}

async function settled(files: Readonly<Record<string, string | Uint8Array>> = FILES): Promise<string> {
  const root = await newsroom(files);
  await settle(root);
  return root;
}

/** The edition is what a build from nothing makes of the same newsroom. */
async function expectWhole(root: string, now = NOW): Promise<void> {
  const other = await newsroom(Object.fromEntries(await sources(root)));
  await build(other, { now });
  expect(await hashOf(join(root, 'dist'))).toBe(await hashOf(join(other, 'dist')));
}

async function sources(root: string): Promise<[string, Buffer][]> {
  return [...(await treeOf(root))].filter(([path]) => !path.startsWith('dist/'));
}

const NOTHING = { read: 0, prepared: 0, made: 0, written: [], removed: [] };

describe('a build after a build', () => {
  it('reads, prepares, makes and writes nothing where nothing changed, and tells the same', async () => {
    const root = await settled({ ...FILES, 'articles/odd.md': article({ slug: 'odd', title: 'ខែ្មរ' }) });
    const first = await build(root, { clean: true });
    await setTimeout(2100);
    await build(root);
    await setTimeout(2100);
    const again = await build(root);
    expect(again).toMatchObject(NOTHING);
    expect(again.unchanged).toBe(first.written.length);
    expect(again.report.edition).toEqual(first.report.edition);
    expect(again.report.diagnostics).toEqual(first.report.diagnostics);
    expect(again.report.diagnostics.length).toBeGreaterThan(0);
    expect(again.report.settings).toEqual(first.report.settings);
  });

  it('is told by bytes right after another one', async () => {
    const root = await newsroom(FILES);
    await build(root);
    const again = await build(root);
    expect(again).toMatchObject({ ...NOTHING, read: 30 });
    // The same size, the same times to a fiftieth of a second: only the bytes differ.
    const path = join(root, 'articles/05.md');
    const { atime, mtime } = await stat(path);
    await writeFile(path, (await readFile(path, 'utf8')).replace('អត្ថបទ', 'អត្តបទ'));
    await utimes(path, atime, mtime);
    expect((await build(root)).written).toEqual(['2022/01/n5/index.html', ...FEEDS]);
    await expectWhole(root);
  });

  it('makes what one article is part of, and writes only what has other bytes', async () => {
    const root = await settled();
    await writeFile(join(root, 'articles/14.md'), `${articles['articles/14.md']}\nថ្មី។\n`);
    const changed = await build(root);
    // Its page, the feeds of the home page and of its tag in three formats.
    expect(changed).toMatchObject({ prepared: 1, made: 7, written: ['2022/01/n14/index.html', ...FEEDS], removed: [] });
    await expectWhole(root);
  });

  it('makes the ways from old addresses that the publication register tells of', async () => {
    const root = await settled();
    await buildSite({ root, out: null, now: NOW, drafts: false, adopt: false, clean: false, lock: true });
    await settle(root);
    const lock = join(root, 'sarika.lock');
    await writeFile(lock, (await readFile(lock, 'utf8')).replace('"/2022/01/n14/"', '"/2022/01/n14/","/was/n14/"'));
    expect((await build(root)).written).toContain('was/n14/index.html');
    await expectWhole(root);
  });

  it('makes what is searched where a heading is another one', async () => {
    const root = await settled();
    await writeFile(join(root, 'articles/14.md'), `${articles['articles/14.md']}\n## ចំណងជើងរង\n`);
    expect((await build(root)).written).toContain('search/2022.json');
    await expectWhole(root);
  });

  it('touches neighbours, lists and feeds when an article comes or goes', async () => {
    const root = await settled();
    await fill(root, { 'articles/new.md': article({ slug: 'new', date: '2022-01-15', tags: '[ក]' }) });
    const more = await build(root);
    expect(more.prepared).toBe(1);
    expect(more.written).toEqual(
      expect.arrayContaining(['2022/01/new/index.html', 'page/2/index.html', 'feed.xml', 'tags/ka/page/2/index.html']),
    );
    // Its page, its two neighbours', and those of the four that it is related to; of the archive, its year and the overview.
    expect(more.written.filter((path) => path.startsWith('2022/')).length).toBe(7);
    expect(more.written.filter((path) => path.startsWith('archive/'))).toEqual(['archive/2022/index.html', 'archive/index.html']);
    await expectWhole(root);
    await rm(join(root, 'articles/new.md'));
    const less = await build(root);
    expect(less).toMatchObject({ prepared: 0, removed: ['2022/01/new/index.html', 'tags/ka/page/4/index.html'] });
    await expectWhole(root);
  });

  it('empties and fills a tag, a section and a year as a build from nothing would', async () => {
    const only = (keys = {}) => article({ slug: 'only', date: '2021-01-15', tags: '[ខ]', sections: '[គ]', ...keys });
    const root = await settled({ ...FILES, 'articles/only.md': only() });
    await fill(root, { 'articles/only.md': only({ withdrawn: '{ date: 2022-05-01, reason: x }' }) });
    const { written, removed } = await build(root);
    const lists = ['archive/2021/index.html', 'sections/ko/index.html', 'tags/kha/index.html'];
    expect(written).toEqual(expect.arrayContaining([...lists, 'feeds/index.html', 'tags/kha/feed.xml', '2022/01/n0/index.html']));
    expect(removed).toEqual(['search/2021.json']);
    await expectWhole(root);
    await fill(root, { 'articles/only.md': only() });
    expect((await build(root)).removed).toEqual([]);
    await expectWhole(root);
  });

  it('knows an article by its bytes when its file has been moved about or touched', async () => {
    const root = await settled();
    for (const index of [3, 4]) await utimes(join(root, `articles/0${index}.md`), new Date(), new Date());
    await rename(join(root, 'articles/05.md'), join(root, 'articles/05.tmp'));
    await rename(join(root, 'articles/05.tmp'), join(root, 'articles/05.md'));
    expect(await build(root)).toMatchObject({ ...NOTHING, read: 3 });
  });

  it('prepares nothing again for another title or theme, and all for another language or zone', async () => {
    const root = await settled();
    await writeFile(join(root, 'sarika.yaml'), FILES['sarika.yaml'].replace('បន្ទប់ព័ត៌មាន', 'ក្រសួង'));
    expect(await build(root)).toMatchObject({ read: 0, prepared: 0 });
    await expectWhole(root);
    await fill(root, { 'templates/partials/footer.hbs': '<footer>ចប់</footer>\n' });
    const themed = await build(root);
    expect(themed.prepared).toBe(0);
    expect(themed.written.length).toBeGreaterThan(30);
    await expectWhole(root);
    await writeFile(join(root, 'sarika.yaml'), `${FILES['sarika.yaml']}timeZone: America/New_York\n`);
    expect((await build(root)).prepared).toBe(30);
    await expectWhole(root);
  });

  it('brings back what was edited or deleted in the out folder', async () => {
    const root = await settled();
    const before = await hashOf(join(root, 'dist'));
    await rm(join(root, 'dist/2022/01/n3/index.html'));
    const page = join(root, 'dist/2022/01/n4/index.html');
    await writeFile(page, (await readFile(page, 'utf8')).replace('ព័ត៌មាន', 'ព័ត៍មាន'));
    const mended = await build(root);
    expect(mended).toMatchObject({ prepared: 0, written: ['2022/01/n3/index.html', '2022/01/n4/index.html'] });
    expect(await hashOf(join(root, 'dist'))).toBe(before);
  });

  it('makes another edition once its moment has passed, and the same one before', async () => {
    const later = { 'articles/later.md': article({ slug: 'later', date: '2022-06-02' }) };
    const root = await settled({ ...FILES, ...later });
    const next = Date.UTC(2022, 5, 1, 17);
    expect((await build(root)).report.edition?.nextChange).toBe(next);
    expect(await build(root, { now: next - 1 })).toMatchObject(NOTHING);
    expect((await build(root, { now: next })).written).toContain('2022/06/later/index.html');
    await expectWhole(root, next);
    // A clock that was set back takes the article away again.
    expect((await build(root)).removed).toEqual(['2022/06/later/index.html']);
  });

  it('takes an article out of the news when it is two days old, which nobody is asked to publish for', async () => {
    const fresh = { 'articles/fresh.md': article({ slug: 'fresh', date: '2022-06-01' }) };
    const root = await settled({ ...FILES, ...fresh });
    const end = Date.UTC(2022, 5, 2, 17);
    expect((await build(root)).report.edition?.nextChange).toBeNull();
    expect(await build(root, { now: end - 1 })).toMatchObject(NOTHING);
    expect((await build(root, { now: end })).written).toEqual(['news-sitemap.xml']);
    await expectWhole(root, end);
  });

  it("makes anew the pages of an article's other versions, and those alone that name it", async () => {
    const id = 'tag:news.example,2022-01-01:n0';
    const english = (keys = {}) => article({ slug: 'english', lang: 'en', title: 'English', translationOf: id, ...keys });
    const root = await settled({
      ...FILES,
      'sarika.yaml': `${FILES['sarika.yaml']}languages: [en]\n`,
      'articles/00.md': article({ slug: 'n0', date: '2022-01-01', id }),
      'articles/other.md': article({ slug: 'other', lang: 'en', title: 'Other' }),
      'articles/english.md': english(),
    });
    await fill(root, { 'articles/english.md': english({ title: 'Changed' }) });
    const { written } = await build(root);
    expect(written).toContain('2022/01/n0/index.html');
    expect(written).not.toContain('2022/01/n1/index.html');
    await expectWhole(root);
    await fill(root, { 'articles/english.md': english({ draft: 'true' }) });
    expect((await build(root)).written).toContain('2022/01/n0/index.html');
    await expectWhole(root);
  });

  it('finds a file that an article names when it comes, and misses it when it goes', async () => {
    const root = await settled({ ...FILES, 'articles/p.md': article({ slug: 'p' }, '![រូប](p.png)'), 'articles/p.png': PNG });
    await rm(join(root, 'articles/p.png'));
    const without = await build(root);
    expect(without.report.published).toBeNull();
    expect(without.report.diagnostics.map(({ code }) => code)).toContain('file-missing');
    await fill(root, { 'articles/p.png': PNG });
    expect((await build(root)).report.published).not.toBeNull();
    await expectWhole(root);
  });

  it('goes into another folder whatever it knows of this one', async () => {
    const root = await settled();
    const preview = await build(root, { out: '.sarika/preview', drafts: true });
    expect(preview).toMatchObject({ prepared: 0 });
    expect(preview.written.length).toBeGreaterThan(30);
    expect(await build(root)).toMatchObject({ written: [], removed: [] });
    await mkdir(join(root, 'empty'), { recursive: true });
  });

  it('writes every file anew when it is asked to', async () => {
    const root = await settled();
    const all = await build(root, { clean: true });
    expect(all).toMatchObject({ prepared: 30, unchanged: 0 });
  });
});
