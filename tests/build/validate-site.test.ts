import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { validateSite } from '../../src/build/validate-site.js';
import { article, fill, hashOf, newsroom, SETTINGS } from '../newsroom.js';
import { page } from '../validate/good-site.js';

const NOW = Date.UTC(2022, 5, 1);
const SECRET_TEXT = 'ក្រសួងនឹងតែងតាំងអគ្គនាយកថ្មីនៅសប្តាហ៍ក្រោយ ដែលពុំទាន់មានអ្នកណាដឹងឡើយ';
const SECRET = { title: 'ការតែងតាំងអគ្គនាយកថ្មីនៃក្រសួង', slug: 'appointment-of-director' };

/** A newsroom that was built, with an article that is out and one that is not. */
async function built(keys: Readonly<Record<string, string>>, out = 'អត្ថបទដែលចេញហើយ។'): Promise<string> {
  const root = await newsroom({
    'sarika.yaml': SETTINGS,
    'articles/news.md': article({}, out),
    'articles/secret.md': article({ ...SECRET, ...keys }, `${SECRET_TEXT}។`),
  });
  const { published, diagnostics } = await buildSite({ root, out: null, now: NOW, drafts: false, adopt: false, clean: false });
  expect(published, JSON.stringify(diagnostics)).not.toBeNull();
  return root;
}

const validate = (root: string, dir: string | null = null, now: number | string = NOW) => validateSite({ root, dir, now });
async function codes(root: string, dir: string | null = null): Promise<string[]> {
  return (await validate(root, dir)).diagnostics.map(({ code, file }) => `${code} ${file}`);
}
const leak = async (root: string): Promise<unknown[]> =>
  (await validate(root)).diagnostics.flatMap(({ code, file, args }) =>
    code === 'leak' ? [`${(args as { what: string }).what} ${file}`] : [],
  );

describe('validateSite', () => {
  it('finds nothing in what was just built, and writes nothing', async () => {
    const root = await built({ draft: 'true' });
    const before = await hashOf(root);
    expect(await validate(root)).toMatchObject({ diagnostics: [], folder: 'dist', areLeaksChecked: true });
    expect(await hashOf(root)).toBe(before);
  });

  for (const [name, keys] of [
    ['a draft', { draft: 'true' }],
    ['a scheduled article', { publishAt: '2022-07-01' }],
    ['an embargoed article', { embargo: '2022-07-01' }],
  ] as const) {
    it(`finds every trace of ${name}`, async () => {
      const root = await built(keys);
      await fill(root, {
        'dist/a.txt': 'tag:news.example,2022-01-21:appointment-of-director',
        'dist/b.html': page(`<p>${SECRET.title}</p>`),
        'dist/c.json': JSON.stringify({ text: SECRET_TEXT }),
        'dist/d.txt.gz': gzipSync(SECRET_TEXT.slice(3)),
        'dist/appointment-of-director/e.txt': 'ក',
      });
      expect((await leak(root)).sort()).toEqual([
        ...['address dist/appointment-of-director/e.txt', 'id dist/a.txt', 'text dist/c.json', 'text dist/d.txt.gz', 'title dist/b.html'],
      ]);
    });
  }

  it('finds an article that has expired since the site was built', async () => {
    const root = await built({ expires: '2022-07-01' });
    expect((await validate(root)).diagnostics).toEqual([]);
    const later = await validate(root, null, '2022-08-01');
    const found = later.diagnostics.map(({ code, args }) => `${code} ${(args as { what: string }).what}`);
    expect([...new Set(found)].sort()).toEqual(['leak text', 'leak title']);
  });

  it('lets the notice of a withdrawn article show its title', async () => {
    const root = await built({ withdrawn: '{ date: 2022-03-01, reason: ខុស }' });
    expect((await validate(root)).diagnostics).toEqual([]);
    await fill(root, { 'dist/a.txt': SECRET_TEXT });
    expect(await leak(root)).toEqual(['text dist/a.txt']);
  });

  it('lets pass what an article says that is out, in other words of Markdown', async () => {
    const root = await built({ draft: 'true' }, `អត្ថបទ **${SECRET_TEXT.slice(0, 30)}**${SECRET_TEXT.slice(30)}។`);
    expect(await leak(root)).toEqual([]);
  });

  it('looks into no newsroom for what must not be in another folder', async () => {
    const root = await built({ draft: 'true' });
    await fill(root, { 'other/index.html': page(`<p>${SECRET.title}</p><a href="/none/">ក</a>`) });
    expect(await validate(root, 'other')).toMatchObject({ areLeaksChecked: false, files: 1, pages: 1 });
    expect(await codes(root, 'other')).toEqual(['dead-link other/index.html']);
  });

  it('needs no newsroom, and takes a site where its home page says that it is', async () => {
    const home = '<link rel="canonical" href="https://a.example/news/">';
    const root = await newsroom({ 'index.html': page('<a href="https://a.example/news/b">ក</a><a href="/b">ខ</a>', home) });
    const { diagnostics, settings, texts } = await validate(root, '.');
    expect(settings).toBeNull();
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['dead-link', { url: 'https://a.example/news/b' }],
      ['dead-link', { url: '/b' }],
    ]);
    expect(texts.get('index.html')).toContain('news/b');
  });

  it('bears what it should not find in the folder', async () => {
    const root = await built({ draft: 'true' });
    await fill(root, {
      'outside.html': 'ក',
      'dist/broken.html': Buffer.from([0x3c, 0xff, 0xfe]),
      'dist/binary.bin': Buffer.from([0, 1, 2, 0xff]),
      'dist/latin.dat': Buffer.from([0x41, 0xff]),
      'dist/torn.gz': Buffer.from([0x1f, 0x8b, 0]),
      'dist/.well-known/x.json': '{',
      'dist/empty.html': '',
    });
    await symlink('../outside.html', join(root, 'dist/link.html'));
    await writeFile(join(root, 'dist/large.txt'), Buffer.alloc(65_000_000, 'a'));
    expect((await codes(root)).sort()).toEqual([
      'file-not-read dist/large.txt',
      'not-utf8 dist/broken.html',
      'not-well-formed dist/.well-known/x.json',
      'symlink-outside dist/link.html',
    ]);
  });

  it('says what it can not look at', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}), file: 'ក' });
    await expect(validate(root)).rejects.toMatchObject({ code: 'not-found', args: { path: 'dist' } });
    await expect(validate(root, 'none')).rejects.toMatchObject({ code: 'not-found', args: { path: 'none' } });
    await expect(validate(root, 'file')).rejects.toMatchObject({ code: 'cannot-read', args: { path: 'file' } });
    await mkdir(join(root, 'dist'));
    expect(await codes(root)).toEqual(['site-empty dist']);
    expect((await validate(root, 'articles')).diagnostics.map(({ code }) => code)).toEqual(['site-empty']);
    await expect(validate(root, null, 'someday')).rejects.toMatchObject({ code: 'bad-now' });
    await rm(join(root, 'sarika.yaml'));
    await expect(validate(root)).rejects.toMatchObject({ code: 'no-settings' });
    await fill(root, { 'sarika.yaml': 'title: ក\n' });
    expect((await validate(root)).diagnostics.map(({ code }) => code)).toEqual(['missing-key']);
  });

  it('counts warnings as the settings say', async () => {
    const root = await built({ draft: 'true' });
    await fill(root, { 'dist/x.html': page('<h1>ក</h1>') });
    expect((await validate(root)).diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['page-headings', 'warn']]);
    await fill(root, { 'sarika.yaml': `${SETTINGS}rules: { page-headings: off }\n` });
    expect((await validate(root)).diagnostics).toEqual([]);
  });
});
