import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import {
  exists,
  holdsMany,
  listFiles,
  ownTemplatesFolder,
  readSource,
  readStdin,
  resolvePackageFile,
  writeNew,
} from '../../src/disk/newsroom-folder.js';
import { readPlaced } from '../../src/disk/placed-file.js';
import type { PlacedFile } from '../../src/model/source.js';
import { fill, tempFolder, treeOf } from './temp-newsroom.js';

/** The paths that a listing gives. */
async function listed(root: string, dir: string): Promise<{ files: string[]; outside: readonly string[] }> {
  const { files, outside } = await listFiles(root, dir);
  return { files: files.map(({ path }) => path), outside };
}

describe('holdsMany', () => {
  it('counts the names below a folder, as far as it needs to', async () => {
    const root = await tempFolder();
    await fill(root, { 'articles/a.md': '', 'articles/2024/b.md': '', 'articles/2024/01/c.md': '', 'd.md': '' });
    expect([1, 3, 4].map((many) => holdsMany(root, 'articles', many))).toEqual([true, true, false]);
    expect(holdsMany(root, 'none', 1)).toBe(false);
  });
});

describe('listFiles', () => {
  it('finds files at any depth, in code unit order, without what is hidden', async () => {
    const root = await tempFolder();
    await fill(root, {
      'articles/b.md': '',
      'articles/B.md': '',
      'articles/a/index.md': '',
      'articles/_draft.md': '',
      'articles/ខ្មែរ.md': '',
      'articles/.hidden': '',
      'articles/.git/config': '',
      'articles/.well-known/x.txt': '',
      'articles/node_modules/x/y.md': '',
      'other.md': '',
    });
    expect(await listed(root, 'articles')).toEqual({
      files: [
        'articles/.well-known/x.txt',
        'articles/B.md',
        'articles/_draft.md',
        'articles/a/index.md',
        'articles/b.md',
        'articles/ខ្មែរ.md',
      ],
      outside: [],
    });
    expect((await listed(root, '.')).files).toContain('other.md');
  });

  it('gives nothing for a folder that is missing', async () => {
    expect(await listed(await tempFolder(), 'static/x')).toEqual({ files: [], outside: [] });
  });

  it('follows links that stay inside and names the others', async () => {
    const [root, elsewhere] = [await tempFolder(), await tempFolder()];
    await fill(elsewhere, { 'secret.md': 'secret', 'dir/x.md': '' });
    await fill(root, { 'articles/a.md': '', 'archive/old/1.md': '', '.env': 'TOKEN' });
    await symlink(join(elsewhere, 'secret.md'), join(root, 'articles/file'));
    await symlink(join(elsewhere, 'dir'), join(root, 'articles/dir'));
    await symlink('../archive', join(root, 'articles/archive'));
    await symlink('../.env', join(root, 'articles/env'));
    await symlink('nowhere', join(root, 'articles/broken'));
    await symlink('round', join(root, 'articles/round'));
    await symlink('../archive/old/1.md', join(root, 'articles/one.md'));
    expect(await listed(root, 'articles')).toEqual({
      files: ['articles/a.md', 'articles/archive/old/1.md', 'articles/one.md'],
      outside: ['articles/broken', 'articles/dir', 'articles/env', 'articles/file', 'articles/round'],
    });
    await symlink(elsewhere, join(root, 'static'));
    expect(await listed(root, 'static')).toEqual({ files: [], outside: ['static'] });
    expect((await listed(root, '../x')).files).toEqual([]);
  });

  it('ends where links go round', async () => {
    const root = await tempFolder();
    await fill(root, { 'articles/a/1.md': '', 'articles/b/2.md': '' });
    await symlink('..', join(root, 'articles/up'));
    await symlink('../b', join(root, 'articles/a/to-b'));
    await symlink('../a', join(root, 'articles/b/to-a'));
    expect((await listed(root, 'articles')).files).toEqual([
      'articles/a/1.md',
      'articles/a/to-b/2.md',
      'articles/b/2.md',
      'articles/b/to-a/1.md',
    ]);
  });
});

describe('readSource', () => {
  it('gives the bytes as they are', async () => {
    const root = await tempFolder();
    await fill(root, { 'a.md': '\uFEFFក\r\n' });
    expect(await readSource(root, 'a.md')).toEqual({ path: 'a.md', bytes: Buffer.from('\uFEFFក\r\n') });
  });

  it('says what is wrong', async () => {
    const [root, elsewhere] = [await tempFolder(), await tempFolder()];
    await fill(elsewhere, { secret: 'x' });
    await fill(root, { 'dir/a': '', '.env': '' });
    await symlink(join(elsewhere, 'secret'), join(root, 'link'));
    await symlink('.env', join(root, 'env'));
    await expect(readSource(root, 'no.md')).rejects.toMatchObject({ code: 'not-found', args: { path: 'no.md' } });
    await expect(readSource(root, 'dir/a/b')).rejects.toMatchObject({ code: 'not-found' });
    await expect(readSource(root, 'dir')).rejects.toMatchObject({ code: 'cannot-read', args: { path: 'dir' } });
    await expect(readSource(root, 'link')).rejects.toMatchObject({ code: 'cannot-read' });
    await expect(readSource(root, 'env')).rejects.toMatchObject({ code: 'cannot-read' });
    await expect(readSource(root, join(elsewhere, 'secret'))).rejects.toMatchObject({ code: 'cannot-read' });
    expect(await readSource(root, '.env')).toMatchObject({ path: '.env' });
    const answers = await Promise.all(['no.md', 'dir/a', 'dir', 'link', 'env', 'dir/a/b'].map((path) => exists(root, path)));
    expect(answers).toEqual([false, true, false, false, false, false]);
  });

  it('reads what a listing has named, with the stamp that these bytes bore', async () => {
    const root = await tempFolder();
    await fill(root, { 'a.md': 'one', 'b.md': 'two' });
    const { files } = await listFiles(root, '.');
    const [first, second] = files.map(readPlaced);
    expect([first, second].map((file) => Buffer.from(file?.bytes ?? []).toString())).toEqual(['one', 'two']);
    expect([first?.stamp, second?.stamp]).toEqual(files.map(({ stamp }) => stamp));
    await writeFile(join(root, 'a.md'), 'three');
    expect(readPlaced(files[0] as PlacedFile).stamp).not.toBe(first?.stamp);
    await rm(join(root, 'b.md'));
    expect(() => readPlaced(files[1] as PlacedFile)).toThrow(expect.objectContaining({ code: 'not-found', args: { path: 'b.md' } }));
    await symlink('a.md', join(root, 'b.md'));
    expect(() => readPlaced(files[1] as PlacedFile)).toThrow(expect.objectContaining({ code: 'cannot-read' }));
  });
});

describe('writeNew', () => {
  it('makes the file and its folders, once', async () => {
    const root = await tempFolder();
    await writeNew(root, 'articles/2022/a.md', 'one');
    await expect(writeNew(root, 'articles/2022/a.md', 'two')).rejects.toMatchObject({
      code: 'already-there',
      args: { path: 'articles/2022/a.md' },
    });
    expect(await treeOf(root)).toEqual({ 'articles/2022/a.md': 'one' });
  });

  it('stays in the root, seen through links', async () => {
    const [root, elsewhere] = [await tempFolder(), await tempFolder()];
    await symlink(elsewhere, join(root, 'articles'));
    await symlink(join(elsewhere, 'new'), join(root, 'dangling'));
    for (const path of ['../a.md', '.', '', 'articles/a.md', 'articles/b/a.md', 'dangling/a.md', join(elsewhere, 'a.md')]) {
      await expect(writeNew(root, path, 'x')).rejects.toMatchObject({ code: 'cannot-write' });
    }
    await expect(writeNew(root, 'dangling', 'x')).rejects.toMatchObject({ code: 'already-there' });
    expect(await treeOf(elsewhere)).toEqual({});
  });

  it('says so where a file stands in the place of a folder', async () => {
    const root = await tempFolder();
    await fill(root, { articles: '' });
    await expect(writeNew(root, 'articles/a.md', 'x')).rejects.toMatchObject({ code: 'cannot-write' });
  });
});

describe('readStdin', () => {
  it('gives every byte, also of a letter that comes in two pieces', async () => {
    const bytes = Buffer.from('ខ្មែរ');
    const stdin = Readable.from([bytes.subarray(0, 4), bytes.subarray(4)]);
    const spy = vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as unknown as typeof process.stdin);
    expect(await readStdin()).toEqual(bytes);
    spy.mockRestore();
  });
});

describe('resolvePackageFile', () => {
  const FONT = '@fontsource/moul/files/moul-khmer-400-normal.woff2';

  it("finds sarika's own font, and first the newsroom's", async () => {
    const root = await tempFolder();
    const own = resolvePackageFile(FONT, root);
    expect(own).toMatch(/moul-khmer-400-normal\.woff2$/);
    await fill(root, { [`node_modules/${FONT}`]: 'theirs', 'node_modules/@fontsource/moul/package.json': '{"name":"@fontsource/moul"}' });
    const theirs = resolvePackageFile(FONT, root);
    expect(await readFile(theirs ?? '', 'utf8')).toBe('theirs');
  });

  it.each([
    '@fontsource/moul/files/none.woff2',
    '@fontsource/moul/package.json',
    '@fontsource/moul/files/../package.json',
    'sharp/x.woff2',
    '/etc/passwd',
    './x.woff2',
    '@fontsource/none/files/x.woff2',
  ])('gives null for %j', async (specifier) => {
    expect(resolvePackageFile(specifier, await tempFolder())).toBeNull();
  });
});

describe('ownTemplatesFolder', () => {
  it("is in sarika's package", () => {
    expect(ownTemplatesFolder()).toBe(join(import.meta.dirname, '../../templates'));
  });
});
