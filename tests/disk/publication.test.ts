import { existsSync, statSync } from 'node:fs';
import { chmod, link, lstat, mkdir, readdir, readFile, rm, stat, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/disk/manifest-file.js';
import { OutTree } from '../../src/disk/out-tree.js';
import { openPublication } from '../../src/disk/publication.js';
import { openStager } from '../../src/disk/stager.js';
import { fill, publish, tempFolder, treeOf } from './temp-newsroom.js';

const open = (root: string, adopt = false) => openPublication({ root, out: join(root, 'dist'), adopt });
const dist = (root: string) => treeOf(join(root, 'dist'));
const manifestOf = async (root: string): Promise<string[]> =>
  [...((await readManifest(join(root, '.sarika/manifest.json')))?.paths() ?? [])].sort();

async function stampsIn(dir: string): Promise<Record<string, string>> {
  const stamps: Record<string, string> = {};
  for (const path of Object.keys(await treeOf(dir))) {
    const stats = await lstat(join(dir, path));
    stamps[path] = `${stats.ino} ${stats.mtimeMs} ${stats.ctimeMs}`;
  }
  return stamps;
}

describe('an edition', () => {
  it('is published whole', async () => {
    const root = await tempFolder();
    const made = await publish(root, { 'index.html': 'home', '2022/01/a/index.html': 'ក', 'feed.xml': '<rss/>' });
    expect(made).toEqual({ written: ['2022/01/a/index.html', 'feed.xml', 'index.html'], unchanged: [], removed: [] });
    expect(await dist(root)).toEqual({ '2022/01/a/index.html': 'ក', 'feed.xml': '<rss/>', 'index.html': 'home' });
    expect(await readdir(join(root, '.sarika'))).toEqual(['manifest.json']);
  });

  it('takes bytes and an empty edition', async () => {
    const root = await tempFolder();
    const publication = await open(root);
    await publication.stage({ path: 'a.bin', contents: new Uint8Array([0, 255]) });
    await publication.commit();
    expect(await readFile(join(root, 'dist/a.bin'))).toEqual(Buffer.from([0, 255]));
    expect(await publish(root, {})).toEqual({ written: [], unchanged: [], removed: ['a.bin'] });
    expect(await dist(root)).toEqual({});
    expect(await manifestOf(root)).toEqual([]);
  });

  it('writes nothing the second time', async () => {
    const root = await tempFolder();
    const files = { 'index.html': 'home', 'a/index.html': 'a' };
    await publish(root, files);
    const before = [await stampsIn(join(root, 'dist')), statSync(join(root, 'dist/a')).mtimeMs];
    expect(await publish(root, files)).toEqual({ written: [], unchanged: ['a/index.html', 'index.html'], removed: [] });
    expect([await stampsIn(join(root, 'dist')), statSync(join(root, 'dist/a')).mtimeMs]).toEqual(before);
    // By now the files' stamps are known to be theirs; after that, nothing is written at all.
    await setTimeout(120);
    await publish(root, files);
    const known = await stampsIn(join(root, '.sarika'));
    await publish(root, files);
    expect(await stampsIn(join(root, '.sarika'))).toEqual(known);
  });

  it('writes what changed and removes what is gone, with the folders that are empty then', async () => {
    const root = await tempFolder();
    await publish(root, { 'index.html': 'one', 'a/b/index.html': 'x', 'a/c.html': 'y', 'keep/z.html': 'z' });
    await fill(root, { 'dist/keep/theirs.txt': 'theirs', 'dist/a/c.html': 'edited by hand' });
    expect(await publish(root, { 'index.html': 'two' })).toEqual({
      written: ['index.html'],
      unchanged: [],
      removed: ['a/b/index.html', 'a/c.html', 'keep/z.html'],
    });
    expect(await dist(root)).toEqual({ 'index.html': 'two', 'keep/theirs.txt': 'theirs' });
    expect(await manifestOf(root)).toEqual(['index.html']);
  });

  describe('a chapter', () => {
    const A_AND_B = { key: 'chapter', count: 2 };
    /** Publishes `a` and `b` as a chapter and `c` on its own; `key` is that of `a`. */
    const put = async (root: string, key = 'a', chapter = A_AND_B): Promise<void> => {
      const publication = await open(root);
      for (const [path, in_] of [
        ['a', chapter],
        ['b', chapter],
        ['c', null],
      ] as const) {
        const own = path === 'a' ? key : path;
        if (!publication.keep(path, own, in_)) publication.put(publication.announce(path, own, in_), own);
      }
      await publication.commit();
    };
    /** What an edition keeps that has the chapter and nothing else. */
    const kept = async (root: string, key = 'chapter') => {
      const publication = await open(root);
      const chapters = publication.keepChapters([key, 'nobody has']);
      expect([chapters.has(key), chapters.has('nobody has'), chapters.has('')]).toEqual([true, false, false]);
      const paths = [...chapters.paths()];
      expect([...paths, 'new'].map(chapters.stoodBeside)).not.toContain(true);
      const { unchanged, unchangedCount, removed } = await publication.commit();
      expect(unchanged).toEqual(paths);
      expect(unchangedCount).toBe(paths.length);
      return { paths, removed };
    };

    it('is kept by its key alone', async () => {
      const root = await tempFolder();
      await put(root);
      expect(await kept(root)).toEqual({ paths: ['a', 'b'], removed: ['c'] });
      expect(await kept(root)).toEqual({ paths: ['a', 'b'], removed: [] });
      expect(await dist(root)).toEqual({ a: 'a', b: 'b' });
    });

    it('is kept without a look at its files where nobody doubts one', async () => {
      const root = await tempFolder();
      await put(root);
      await setTimeout(120);
      await put(root);
      await utimes(join(root, '.sarika/manifest.json'), 1, 1);
      const known = await readFile(join(root, '.sarika/manifest.json'), 'utf8');
      const publication = await open(root);
      const chapters = publication.keepChapters(['chapter']);
      expect([...chapters.paths()]).toEqual(['a', 'b']);
      expect(['a', 'b', 'c', 'new'].map(chapters.stoodBeside)).toEqual([false, false, true, false]);
      expect(publication.keep('c', 'c')).toBe(true);
      expect(await publication.commit()).toMatchObject({ written: [], unchanged: ['a', 'b', 'c'], unchangedCount: 3, removed: [] });
      expect(await readFile(join(root, '.sarika/manifest.json'), 'utf8')).toBe(known);
      const all = await open(root);
      expect(all.keepAll()).toBe(true);
      expect(await all.commit()).toMatchObject({ written: [], unchanged: ['a', 'b', 'c'], removed: [] });
      // Removed is what stood beside it, also where another letter case is looked for.
      expect(await kept(root)).toEqual({ paths: ['a', 'b'], removed: ['c'] });
    });

    it('and nothing else is kept as a whole where a file was touched or its making is not known', async () => {
      const root = await tempFolder();
      await put(root);
      await fill(root, { 'dist/a': 'x' });
      const touched = await open(root);
      expect(touched.keepAll()).toBe(false);
      await touched.abandon();
      await publish(root, { a: 'a' });
      const unknown = await open(root);
      expect(unknown.keepAll()).toBe(false);
      await unknown.abandon();
    });

    it('is not kept where a file of it was edited, is gone, or was never there, and where nobody knows it', async () => {
      for (const spoil of [
        (root: string) => fill(root, { 'dist/b': 'x' }),
        (root: string) => unlink(join(root, 'dist/b')),
        (root: string) => put(root, 'a', { key: 'chapter', count: 3 }),
        (root: string) => put(root, 'a', { key: 'another', count: 2 }),
      ]) {
        const root = await tempFolder();
        await put(root);
        await spoil(root);
        const publication = await open(root);
        expect(publication.keepChapters(['chapter']).has('chapter')).toBe(false);
        await publication.abandon();
      }
    });

    it('is kept of what another edition wrote where a file of it was made anew', async () => {
      const root = await tempFolder();
      await put(root);
      await put(root, 'new', { key: 'later', count: 2 });
      expect(await kept(root, 'later')).toEqual({ paths: ['a', 'b'], removed: ['c'] });
      expect(await dist(root)).toEqual({ a: 'new', b: 'b' });
    });
  });

  it('mends what was edited, made shorter or deleted', async () => {
    const root = await tempFolder();
    const files = { a: '123', b: '123', c: '123' };
    await publish(root, files);
    await fill(root, { 'dist/a': '124', 'dist/b': '1' });
    await unlink(join(root, 'dist/c'));
    expect((await publish(root, files)).written).toEqual(['a', 'b', 'c']);
    expect(await dist(root)).toEqual(files);
  });

  it('changes nothing before it is committed, or when it is abandoned', async () => {
    const root = await tempFolder();
    await publish(root, { 'index.html': 'one', 'a.html': 'a' });
    const before = await stampsIn(join(root, 'dist'));
    const publication = await open(root);
    await publication.stage({ path: 'index.html', contents: 'two' });
    expect(await stampsIn(join(root, 'dist'))).toEqual(before);
    await publication.abandon();
    await publication.abandon();
    expect(await stampsIn(join(root, 'dist'))).toEqual(before);
    expect(await readdir(join(root, '.sarika'))).toEqual(['manifest.json']);
    await expect(publication.commit()).rejects.toThrow(Error);
    await expect(publication.stage({ path: 'b', contents: '' })).rejects.toThrow(Error);
  });

  it('can be abandoned after its end', async () => {
    const root = await tempFolder();
    const publication = await open(root);
    await publication.stage({ path: 'a', contents: 'a' });
    const [made] = await Promise.all([publication.commit(), publication.abandon()]);
    expect(made.written).toEqual(['a']);
    expect(await dist(root)).toEqual({ a: 'a' });
  });

  it.each([
    ['../a', 'b'],
    ['index.html', 'INDEX.html'],
    ['index.html', 'index.html/a'],
  ])('leaves out as it was when staging %j and %j fails', async (one, two) => {
    const root = await tempFolder();
    await publish(root, { 'index.html': 'one' });
    const publication = await open(root);
    const stage = async () => {
      await publication.stage({ path: one, contents: 'new' });
      await publication.stage({ path: two, contents: 'new' });
    };
    await expect(stage()).rejects.toThrow(Error);
    await expect(publication.commit()).rejects.toThrow(Error);
    await publication.abandon();
    expect(await dist(root)).toEqual({ 'index.html': 'one' });
  });

  it('leaves out as it was when the disk fails while staging', async () => {
    const root = await tempFolder();
    await publish(root, { 'index.html': 'one' });
    const publication = await open(root);
    await publication.stage({ path: 'index.html', contents: 'two' });
    await rm(join(root, '.sarika/stage'), { recursive: true });
    const failed = publication.stage({ path: 'a/b.html', contents: 'b' });
    await expect(failed).rejects.toMatchObject({ code: 'cannot-write', args: { path: 'dist/a/b.html' }, cause: { code: 'ENOENT' } });
    await expect(publication.commit()).rejects.toThrow(Error);
    await publication.abandon();
    expect(await dist(root)).toEqual({ 'index.html': 'one' });
  });

  it('says what it could not write, and recovers', async () => {
    const root = await tempFolder();
    // Longer than PATH_MAX, though every part is short enough.
    const path = Array.from({ length: 25 }, () => 'x'.repeat(200)).join('/');
    await expect(publish(root, { [path]: '' })).rejects.toMatchObject({ code: 'cannot-write', args: { path: `dist/${path}` } });
    expect(await publish(root, { a: 'a' })).toEqual({ written: ['a'], unchanged: [], removed: [] });
    expect(await dist(root)).toEqual({ a: 'a' });
  });

  it('publishes thousands of files', async () => {
    const root = await tempFolder();
    const files = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`${index % 40}/${index}/index.html`, `page ${index}`]));
    expect((await publish(root, files)).written).toHaveLength(2000);
    expect((await publish(root, files)).unchanged).toHaveLength(2000);
  });
});

describe('an out folder that is not there yet', () => {
  it('comes whole, in one step', async () => {
    const root = await tempFolder();
    const publication = await openPublication({ root, out: join(root, 'deep/site'), adopt: false });
    for (const path of ['a/b/c.html', 'd.html']) await publication.stage({ path, contents: path });
    const { ino } = await stat(publication.workplace.stage);
    expect(existsSync(join(root, 'deep'))).toBe(false);
    const steps: number[][] = [];
    await publication.commit((_, done, of) => steps.push([done, of]));
    expect((await stat(join(root, 'deep/site'))).ino).toBe(ino);
    expect([await treeOf(join(root, 'deep')), steps]).toEqual([{ 'site/a/b/c.html': 'a/b/c.html', 'site/d.html': 'd.html' }, [[2, 2]]]);
  });

  it('is filled file by file where it comes meanwhile', async () => {
    const root = await tempFolder();
    const publication = await open(root);
    await publication.stage({ path: 'a/b.html', contents: 'ours' });
    await fill(root, { 'dist/a/c.html': 'theirs' });
    expect(await publication.commit()).toMatchObject({ written: ['a/b.html'] });
    expect(await dist(root)).toEqual({ 'a/b.html': 'ours', 'a/c.html': 'theirs' });
    expect(await readdir(join(root, '.sarika'))).toEqual(['manifest.json']);
  });

  it('is refused where files that are not ours come meanwhile', async () => {
    const root = await tempFolder();
    const publication = await open(root);
    await publication.stage({ path: 'a/b.html', contents: 'ours' });
    await fill(root, { 'dist/a/b.html': 'theirs' });
    await expect(publication.commit()).rejects.toMatchObject({ code: 'out-not-ours' });
    expect(await dist(root)).toEqual({ 'a/b.html': 'theirs' });
  });

  it('has nothing of a thread that failed, in whatever order they come', async () => {
    const root = await tempFolder();
    const publication = await open(root);
    const [thread, main] = [1, 0].map((number) => openStager(publication.workplace, number));
    const slots = ['a/b.html', 'c.html'].map((path) => publication.announce(path, 'key'));
    thread?.settle('a/b.html', 'half', null, false);
    for (const slot of slots) {
      const settled = main?.settle(slot.path, 'whole', null, false);
      if (settled) publication.settle(slot, settled);
    }
    expect(() => thread?.settle('c.html', 'late', null, false)).toThrow(/EEXIST/);
    await publication.commit();
    expect(await dist(root)).toEqual({ 'a/b.html': 'whole', 'c.html': 'whole' });
  });
});

describe('a text', () => {
  it('is published as UTF-8, with half a surrogate pair as U+FFFD', async () => {
    const root = await tempFolder();
    const publication = await open(root);
    const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('\uD83D', '\uDE00', 'ក', 'é'));
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const texts = [...fc.sample(text, 300), '', 'ក'.repeat(1 << 20), `${'ក'.repeat(1 << 20)}\uD83D`];
    for (const [index, contents] of texts.entries()) await publication.stage({ path: `${index}`, contents });
    await publication.commit();
    for (const [index, contents] of texts.entries()) {
      const isSame = (await readFile(join(root, `dist/${index}`))).equals(Buffer.from(contents));
      expect([contents.slice(0, 100), isSame]).toEqual([contents.slice(0, 100), true]);
    }
  });
});

describe('a killed or failed build', () => {
  it('leaves a stage that the next one drops', async () => {
    const root = await tempFolder();
    await fill(root, { '.sarika/stage/0': 'half', '.sarika/stage/deep/x': '' });
    await publish(root, { a: 'a' });
    expect(await readdir(join(root, '.sarika'))).toEqual(['manifest.json']);
  });

  it('leaves files that are known as ours, all of them whole', async () => {
    const root = await tempFolder();
    await publish(root, { 'a.html': 'old a', 'gone/old.html': 'old', 'z.html': 'old z' });
    const publication = await open(root);
    for (const path of ['a.html', 'new/b.html', 'z.html']) await publication.stage({ path, contents: `new ${path}` });
    // The disk fails at the last file.
    await unlink(join(root, '.sarika/stage/2'));
    await expect(publication.commit()).rejects.toMatchObject({ code: 'cannot-write', args: { path: 'dist/z.html' } });
    expect(await dist(root)).toEqual({ 'a.html': 'new a.html', 'gone/old.html': 'old', 'new/b.html': 'new new/b.html', 'z.html': 'old z' });
    expect(await manifestOf(root)).toEqual(['a.html', 'gone/old.html', 'new/b.html', 'z.html']);
    expect((await publish(root, { 'a.html': 'a' })).removed).toEqual(['gone/old.html', 'new/b.html', 'z.html']);
    expect(await dist(root)).toEqual({ 'a.html': 'a' });
  });

  it('that wrote no manifest, since all files were known, is found out by what they are now', async () => {
    const root = await tempFolder();
    await publish(root, { 'a.html': 'old a', 'z.html': 'old z' });
    const before = await readFile(join(root, '.sarika/manifest.json'), 'utf8');
    const publication = await open(root);
    for (const path of ['a.html', 'z.html']) await publication.stage({ path, contents: `new ${path}` });
    await unlink(join(root, '.sarika/stage/1'));
    await expect(publication.commit()).rejects.toMatchObject({ code: 'cannot-write', args: { path: 'dist/z.html' } });
    expect(await dist(root)).toEqual({ 'a.html': 'new a.html', 'z.html': 'old z' });
    expect(await readFile(join(root, '.sarika/manifest.json'), 'utf8')).toBe(before);
    expect((await publish(root, { 'a.html': 'old a', 'z.html': 'old z' })).written).toEqual(['a.html']);
    expect(await dist(root)).toEqual({ 'a.html': 'old a', 'z.html': 'old z' });
  });

  it('is taken up where it was killed between manifest and renames', async () => {
    const root = await tempFolder();
    const hash = '0'.repeat(64);
    // The first edition: nothing but its manifest, one file and an empty folder got there.
    await fill(root, {
      '.sarika/manifest.json': JSON.stringify({ version: 1, files: { 'a/index.html': hash, 'b/c/index.html': hash, 'd.html': hash } }),
      '.sarika/stage/1': 'staged',
      'dist/a/index.html': 'published',
    });
    await mkdir(join(root, 'dist/b/c'), { recursive: true });
    expect(await publish(root, { 'd.html': 'd' })).toEqual({ written: ['d.html'], unchanged: [], removed: ['a/index.html'] });
    expect(await dist(root)).toEqual({ 'd.html': 'd' });
  });
});

describe('files that are not ours', () => {
  it('keep a folder from being published into, until it is adopted', async () => {
    const root = await tempFolder();
    await fill(root, { 'dist/index.html': 'theirs', 'dist/photo.jpg': 'theirs', 'dist/.gitkeep': '' });
    await expect(open(root)).rejects.toMatchObject({ code: 'out-not-ours', args: { dir: 'dist', files: ['index.html', 'photo.jpg'] } });
    expect(await publish(root, { 'index.html': 'ours', 'photo.jpg': 'theirs' }, { adopt: true })).toEqual({
      written: ['index.html'],
      unchanged: ['photo.jpg'],
      removed: [],
    });
    expect(await manifestOf(root)).toEqual(['index.html', 'photo.jpg']);
    expect(await publish(root, {})).toMatchObject({ removed: ['index.html', 'photo.jpg'] });
    expect(await dist(root)).toEqual({ '.gitkeep': '' });
  });

  it('do not count where their names start with a dot', async () => {
    const root = await tempFolder();
    await fill(root, { 'dist/.gitkeep': '', 'dist/.git/HEAD': 'ref' });
    await publish(root, { a: 'a' });
    expect(await dist(root)).toEqual({ '.git/HEAD': 'ref', '.gitkeep': '', a: 'a' });
  });

  it('are counted where the manifest is hostile', async () => {
    const root = await tempFolder();
    const files = { 'index.html': '0'.repeat(64), '../articles/a.md': '0'.repeat(64) };
    await fill(root, {
      '.sarika/manifest.json': JSON.stringify({ version: 1, files }),
      'dist/index.html': 'theirs',
      'articles/a.md': 'mine',
    });
    await expect(open(root)).rejects.toMatchObject({ code: 'out-not-ours' });
    await publish(root, {}, { adopt: true });
    expect(await treeOf(root)).toMatchObject({ 'dist/index.html': 'theirs', 'articles/a.md': 'mine' });
  });

  it('are never overwritten: all are named before the first change', async () => {
    const root = await tempFolder();
    await publish(root, { 'index.html': 'one' });
    await fill(root, { 'dist/b.html': 'theirs', 'dist/c': 'theirs', 'dist/d/x': 'theirs', 'dist/d/.y': '' });
    const files = { 'index.html': 'two', 'b.html': 'b', 'c/index.html': 'c', d: 'd', e: 'e' };
    const before = await dist(root);
    await expect(publish(root, files)).rejects.toMatchObject({
      code: 'out-not-ours',
      args: { dir: 'dist', files: ['b.html', 'c', 'd/.y', 'd/x'] },
    });
    expect(await dist(root)).toEqual(before);
    expect(await manifestOf(root)).toEqual(['index.html']);
    // Adopting replaces single files, never a folder with theirs in it.
    await expect(publish(root, files, { adopt: true })).rejects.toMatchObject({ code: 'out-not-ours', args: { files: ['d/.y', 'd/x'] } });
    expect(await dist(root)).toEqual(before);
    await rm(join(root, 'dist/d'), { recursive: true });
    await publish(root, files, { adopt: true });
    expect(await dist(root)).toEqual(files);
  });

  it('stay theirs where they have the same bytes', async () => {
    const root = await tempFolder();
    await publish(root, { a: 'a' });
    await fill(root, { 'dist/b': 'b' });
    expect(await publish(root, { a: 'a', b: 'b' })).toEqual({ written: [], unchanged: ['a', 'b'], removed: [] });
    expect(await manifestOf(root)).toEqual(['a']);
    expect(await publish(root, { a: 'a' })).toMatchObject({ removed: [] });
    expect(await dist(root)).toEqual({ a: 'a', b: 'b' });
  });
});

describe('files and folders that change places', () => {
  it('gives a page the place of a folder of ours, and the other way round', async () => {
    const root = await tempFolder();
    await publish(root, { 'a/b/c': '1', 'a/d': '2', x: '3', y: '4' });
    expect(await publish(root, { a: 'now a file', 'x/y/z': 'now a folder', 'x/w': 'w', y: '4' })).toEqual({
      written: ['a', 'x/w', 'x/y/z'],
      unchanged: ['y'],
      removed: ['a/b/c', 'a/d', 'x'],
    });
    expect(await dist(root)).toEqual({ a: 'now a file', 'x/w': 'w', 'x/y/z': 'now a folder', y: '4' });
    expect(await manifestOf(root)).toEqual(['a', 'x/w', 'x/y/z', 'y']);
  });

  it('clears empty folders in a page’s place', async () => {
    const root = await tempFolder();
    await mkdir(join(root, 'dist/.keep'), { recursive: true });
    await publish(root, { b: 'b' });
    await mkdir(join(root, 'dist/a/deep'), { recursive: true });
    await publish(root, { a: 'a' });
    expect(await dist(root)).toMatchObject({ a: 'a' });
  });

  it('keeps the file where two names open one, as on disks without letter case', async () => {
    const root = await tempFolder();
    await publish(root, { 'About.html': 'x' });
    // Two names of one file are as near as a disk with letter case comes to one without.
    await link(join(root, 'dist/About.html'), join(root, 'dist/about.html'));
    expect(await publish(root, { 'about.html': 'x' })).toEqual({ written: [], unchanged: ['about.html'], removed: [] });
    expect(await manifestOf(root)).toEqual(['about.html']);
  });

  it('removes the old name where letter case counts', async () => {
    const root = await tempFolder();
    await publish(root, { 'About.html': 'x' });
    if (existsSync(join(root, 'dist/about.html'))) return;
    expect(await publish(root, { 'about.html': 'x' })).toMatchObject({ written: ['about.html'], removed: ['About.html'] });
    expect(await dist(root)).toEqual({ 'about.html': 'x' });
  });
});

describe('links', () => {
  it('are never written through', async () => {
    const [root, elsewhere] = [await tempFolder(), await tempFolder()];
    await publish(root, { 'index.html': 'one' });
    await fill(elsewhere, { 'page.html': 'theirs' });
    await symlink(elsewhere, join(root, 'dist/a'));
    await symlink(join(elsewhere, 'page.html'), join(root, 'dist/b.html'));
    for (const path of ['a/page.html', 'a/b/new.html', 'b.html']) {
      for (const adopt of [false, true]) {
        const refused = publish(root, { 'index.html': 'two', [path]: 'ours' }, { adopt });
        await expect(refused).rejects.toMatchObject({ code: 'out-unsafe', args: { dir: 'dist' } });
      }
    }
    expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toBe('one');
    expect(await treeOf(elsewhere)).toEqual({ 'page.html': 'theirs' });
  });

  it('are seen when they come while an edition is being staged', async () => {
    const [root, elsewhere] = [await tempFolder(), await tempFolder()];
    await publish(root, { 'a/1': 'one' });
    const publication = await open(root);
    await publication.stage({ path: 'a/1', contents: 'two' });
    await rm(join(root, 'dist/a'), { recursive: true });
    await symlink(elsewhere, join(root, 'dist/a'));
    await expect(publication.commit()).rejects.toMatchObject({ code: 'out-unsafe' });
    expect(await treeOf(elsewhere)).toEqual({});
  });

  it('are never removed through, nor taken for ours', async () => {
    const [root, elsewhere] = [await tempFolder(), await tempFolder()];
    await publish(root, { 'a/b/c.html': 'c', 'a/empty/x.html': 'x', 'd.html': 'd', 'e.html': 'e' });
    await fill(elsewhere, { 'b/c.html': 'c', 'd.html': 'd' });
    await mkdir(join(elsewhere, 'empty'));
    await rm(join(root, 'dist/a'), { recursive: true });
    await rm(join(root, 'dist/d.html'));
    await symlink(elsewhere, join(root, 'dist/a'));
    await symlink(join(elsewhere, 'd.html'), join(root, 'dist/d.html'));
    expect(await publish(root, { f: 'f' })).toEqual({ written: ['f'], unchanged: [], removed: ['e.html'] });
    expect(await treeOf(elsewhere)).toEqual({ 'b/c.html': 'c', 'd.html': 'd', 'empty/': null });
    expect(await dist(root)).toEqual({ 'a@': null, 'd.html@': null, f: 'f' });
  });

  it('may be the out folder itself, and its newsroom', async () => {
    const [root, elsewhere] = [await tempFolder(), await tempFolder()];
    await symlink(join(elsewhere, 'site'), join(root, 'dist'));
    await symlink(root, join(elsewhere, 'newsroom'));
    await publish(root, { a: '1' });
    expect(await treeOf(join(elsewhere, 'site'))).toEqual({ a: '1' });
    expect(await publish(join(elsewhere, 'newsroom'), { a: '1' })).toMatchObject({ unchanged: ['a'] });
    expect((await lstat(join(root, 'dist'))).isSymbolicLink()).toBe(true);
  });

  it('are refused in the place of .sarika and dropped in that of the stage', async () => {
    const [root, elsewhere] = [await tempFolder(), await tempFolder()];
    await fill(elsewhere, { 'stage/x': 'theirs', y: 'theirs' });
    await symlink(elsewhere, join(root, '.sarika'));
    await expect(open(root)).rejects.toMatchObject({ code: 'out-unsafe' });
    await unlink(join(root, '.sarika'));
    await mkdir(join(root, '.sarika'));
    await symlink(elsewhere, join(root, '.sarika/stage'));
    await publish(root, { a: 'a' });
    expect(await treeOf(elsewhere)).toEqual({ 'stage/x': 'theirs', y: 'theirs' });
  });
});

describe('openPublication', () => {
  it('refuses an out that is no folder, or the newsroom', async () => {
    const root = await tempFolder();
    await fill(root, { dist: 'a file' });
    await expect(open(root, true)).rejects.toMatchObject({ code: 'out-unsafe', args: { dir: 'dist' } });
    await expect(openPublication({ root, out: root, adopt: true })).rejects.toMatchObject({ code: 'out-unsafe' });
  });

  it('keeps a manifest for each out folder', async () => {
    const root = await tempFolder();
    await publish(root, { a: 'a' });
    await publish(root, { b: 'b' }, { out: join(root, 'public') });
    expect(await readdir(join(root, '.sarika'))).toEqual([expect.stringMatching(/^manifest-[0-9a-f]{12}\.json$/), 'manifest.json']);
    expect(await publish(root, { b: 'b' }, { out: join(root, 'public') })).toMatchObject({ unchanged: ['b'], removed: [] });
    expect(await dist(root)).toEqual({ a: 'a' });
  });

  const shm = '/dev/shm';
  it.runIf(existsSync(shm))('stages in out where that is on another device', async () => {
    const [root, there] = [await tempFolder(), await tempFolder(shm)];
    if ((await stat(root)).dev === (await stat(there)).dev) return;
    const out = join(there, 'deep/site');
    const publication = await openPublication({ root, out, adopt: false });
    await publication.stage({ path: 'a/b', contents: 'x' });
    expect(await treeOf(out)).toEqual({ '.sarika-stage/0': 'x' });
    await publication.abandon();
    expect(await treeOf(there)).toEqual({});
    await fill(out, { '.sarika-stage/7': 'left by a killed build' });
    expect(await publish(root, { 'a/b': 'x' }, { out })).toMatchObject({ written: ['a/b'] });
    expect(await treeOf(there)).toEqual({ 'deep/site/a/b': 'x' });
  });
});

describe('OutTree', () => {
  it.runIf(existsSync('/dev/shm'))('places a file whole from another mount, too', async () => {
    const [here, there] = [await tempFolder(), await tempFolder('/dev/shm')];
    await fill(here, { new: 'new', again: 'again' });
    await fill(there, { 'a/b': 'old' });
    await new OutTree(there).place(join(here, 'new'), 'a/b');
    expect([await treeOf(here), await treeOf(there)]).toEqual([{ again: 'again' }, { 'a/b': 'new' }]);
    await mkdir(join(there, 'a/folder'));
    await expect(new OutTree(there).place(join(here, 'again'), 'a/folder')).rejects.toThrow();
    expect(await treeOf(there)).toEqual({ 'a/b': 'new', 'a/folder/': null });
  });
});

describe('clean', () => {
  it('writes every file of ours anew and drops the rest of what editions wrote, and nothing else', async () => {
    const root = await tempFolder();
    await publish(root, { 'a/b': '1', 'a/c': '2', e: '3' });
    await fill(root, { 'dist/a/theirs': 'x' });
    const made = await publish(root, { 'a/b': '1', e: '4' }, { clean: true });
    expect(made).toEqual({ written: ['a/b', 'e'], unchanged: [], removed: ['a/c'] });
    expect(await dist(root)).toEqual({ 'a/b': '1', 'a/theirs': 'x', e: '4' });
  });
});

describe('a folder that may not be written', () => {
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('is a fault, not a crash', async () => {
    const root = await tempFolder();
    await publish(root, { a: '1' });
    await writeFile(join(root, 'dist/a'), '0');
    await chmod(join(root, 'dist'), 0o555);
    await expect(publish(root, { a: '1', b: '2' })).rejects.toMatchObject({ code: 'cannot-write' });
    await chmod(join(root, 'dist'), 0o755);
    expect(await dist(root)).toEqual({ a: '0' });
  });
});
