import { mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { checkNewsroom } from '../../src/build/check-newsroom.js';
import { validateSite } from '../../src/build/validate-site.js';
import { article, fill, newsroom, SETTINGS, sarika, treeOf } from '../newsroom.js';

const NOW = Date.UTC(2022, 5, 1);
const build = (root: string, options: Partial<Parameters<typeof buildSite>[0]> = {}) =>
  buildSite({ root, out: null, now: NOW, drafts: false, adopt: false, clean: false, ...options });
const codes = ({ diagnostics }: Pick<Awaited<ReturnType<typeof build>>, 'diagnostics'>) => diagnostics.map(({ code }) => code);
const page = (root: string, path: string) => readFile(join(root, 'dist', path, 'index.html'), 'utf8');
const lockOf = (root: string) => readFile(join(root, 'sarika.lock'), 'utf8');
const ID = 'tag:news.example,2022-01-21:news';
const LINE = `{"id":"${ID}","published":"2022-01-20T17:00:00Z","lang":"km","file":"articles/a.md","addresses":["/2022/01/news/"]}`;
const HOME = '{"list":"/","kind":"home","lang":"km","name":"","pages":1}';
const YEAR = '{"list":"/archive/2022/","kind":"year","lang":"km","name":"2022","pages":1}';
const HEAD = '{"version":2,"writtenBy":"sarika build --lock"}';

/** A newsroom whose one article was published and is in the register. */
async function locked(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({ title: 'សម្ងាត់' }, 'អាថ៌កំបាំង'), ...files });
  expect((await build(root, { lock: true })).register).toBe('written');
  return root;
}

describe('build --lock', () => {
  it('writes what was published, and only then; a plain build never does', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}) });
    expect((await build(root)).register).toBeNull();
    expect(await readdir(root)).not.toContain('sarika.lock');
    await fill(root, { 'articles/b.md': article({ slug: 'news' }) });
    expect(await build(root, { lock: true })).toMatchObject({ published: null, register: null });
    expect(await readdir(root)).not.toContain('sarika.lock');
    await rm(join(root, 'articles/b.md'));
    expect((await build(root, { lock: true })).register).toBe('written');
    expect(await lockOf(root)).toBe(`${HEAD}\n${LINE}\n${HOME}\n${YEAR}\n`);
    expect((await readdir(root)).filter((name) => name.startsWith('.'))).toEqual(['.sarika']);
  });
  it('writes nothing anew where nothing is new, whoever has looked before', async () => {
    const root = await locked();
    const { ctimeMs } = await stat(join(root, 'sarika.lock'));
    expect((await build(root, { lock: true })).register).toBe('unchanged');
    await setTimeout(2100);
    await build(root);
    await setTimeout(2100);
    // From what the last build noted.
    const again = await build(root, { lock: true });
    expect(again.register).toBe('unchanged');
    expect((await stat(join(root, 'sarika.lock'))).ctimeMs).toBe(ctimeMs);
  });
  it('follows a plain build that has published everything', async () => {
    const root = await locked();
    await fill(root, { 'articles/b.md': article({ slug: 'b' }) });
    const plain = await build(root);
    expect(plain.diagnostics).toMatchObject([{ code: 'lock-behind', file: 'sarika.lock', args: { articles: 1, lists: 0 } }]);
    await setTimeout(2100);
    expect(codes(await build(root))).toEqual(['lock-behind']);
    const report = await build(root, { lock: true });
    expect([report.register, codes(report), report.published?.written]).toEqual(['written', [], []]);
    expect(codes(await build(root))).toEqual([]);
  });
  it('leaves what a look at drafts shows out of it', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({ draft: 'true' }) });
    expect(await build(root, { lock: true, drafts: true, out: 'look' })).toMatchObject({ register: null });
    expect(await readdir(root)).not.toContain('sarika.lock');
  });
  it('replaces nobody’s file: what is no register stays as it is', async () => {
    for (const text of ['{"version":3}\n', `${HEAD}\n{\n`, '<<<<<<< a\n', '']) {
      const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}), 'sarika.lock': text });
      expect(await build(root, { lock: true })).toMatchObject({ published: null, register: null });
      expect(await lockOf(root)).toBe(text);
    }
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}) });
    await mkdir(join(root, 'sarika.lock'));
    await expect(build(root, { lock: true })).rejects.toMatchObject({ code: 'cannot-read' });
    await rm(join(root, 'sarika.lock'), { recursive: true });
    await symlink('/etc/passwd', join(root, 'sarika.lock'));
    await expect(build(root, { lock: true })).rejects.toMatchObject({ code: 'cannot-read' });
  });
});

describe('with a register', () => {
  it('a changed slug keeps its old address, as a page and for servers', async () => {
    const root = await locked();
    await fill(root, { 'articles/a.md': article({ slug: 'ថ្មី', id: ID }) });
    const report = await build(root);
    expect(codes(report)).toEqual(['address-left', 'lock-behind']);
    expect(await page(root, '2022/01/news')).toContain('url=/2022/01/%E1%9E%90%E1%9F%92%E1%9E%98%E1%9E%B8/');
    expect(await readFile(join(root, 'dist/_redirects'), 'utf8')).toBe(
      '/2022/01/news/ /2022/01/%E1%9E%90%E1%9F%92%E1%9E%98%E1%9E%B8/ 301\n',
    );
    expect((await validateSite({ root, dir: null, now: NOW })).diagnostics).toEqual([]);
    await build(root, { lock: true });
    expect(await lockOf(root)).toContain('"addresses":["/2022/01/ថ្មី/","/2022/01/news/"]');
    expect(codes(await build(root))).toEqual([]);
  });
  it('a draft that was published is a notice without title or text, in no list or feed, and validate agrees', async () => {
    const root = await locked();
    await fill(root, { 'articles/a.md': article({ title: 'សម្ងាត់', slug: 'elsewhither', id: ID, draft: 'true' }, 'អាថ៌កំបាំង') });
    const report = await build(root);
    expect(report.diagnostics).toMatchObject([{ code: 'unpublished-again', file: 'articles/a.md' }]);
    const notice = await page(root, '2022/01/news');
    expect(notice).toContain('noindex');
    const tree = await treeOf(join(root, 'dist'));
    expect([...tree.keys()].some((path) => path.includes('elsewhither'))).toBe(false);
    const all = [...tree.values()].map(String).join('');
    expect(all).not.toMatch(/សម្ងាត់|អាថ៌កំបាំង|elsewhither/);
    for (const path of ['index.html', 'feed.xml', 'sitemap.xml']) expect(String(tree.get(path))).not.toContain('2022/01/news');
    expect((await validateSite({ root, dir: null, now: NOW })).diagnostics).toEqual([]);
    // Once more out, it is as it was.
    await fill(root, { 'articles/a.md': article({ title: 'សម្ងាត់' }, 'អាថ៌កំបាំង') });
    await build(root);
    expect(await page(root, '2022/01/news')).toContain('អាថ៌កំបាំង');
  });
  it('without it, such a draft stays withheld', async () => {
    const root = await locked();
    await rm(join(root, 'sarika.lock'));
    await fill(root, { 'articles/a.md': article({ draft: 'true' }) });
    const report = await build(root);
    expect([codes(report), report.edition?.withheld.length]).toEqual([[], 1]);
    expect((await treeOf(join(root, 'dist'))).has('2022/01/news/index.html')).toBe(false);
  });
  it('a leak of what was taken back is found', async () => {
    const root = await locked();
    await fill(root, { 'articles/a.md': article({ title: 'ចំណងជើងសម្ងាត់ណាស់', draft: 'true' }) });
    await build(root);
    await writeFile(join(root, 'dist/x.html'), '<p>ចំណងជើងសម្ងាត់ណាស់</p>');
    const { diagnostics } = await validateSite({ root, dir: null, now: NOW });
    expect(diagnostics.filter(({ code }) => code === 'leak')).toMatchObject([{ args: { what: 'title', reason: 'unpublished' } }]);
  });
  it('a deleted article leaves a notice, and its address is nobody else’s', async () => {
    const root = await locked();
    await rm(join(root, 'articles/a.md'));
    await fill(root, { 'articles/b.md': article({ slug: 'b' }) });
    const report = await build(root);
    expect(report.diagnostics).toMatchObject(
      [{ code: 'article-gone', args: { path: 'articles/a.md' } }, { code: 'lock-behind' }].reverse(),
    );
    const notice = await page(root, '2022/01/news');
    expect(notice).toContain('noindex');
    expect(notice).not.toContain('សម្ងាត់');
    expect((await validateSite({ root, dir: null, now: NOW })).diagnostics).toEqual([]);
    await fill(root, { 'articles/b.md': article({ slug: 'b', aliases: '[/2022/01/news/]' }), 'pages/2022.md': '---\ntitle: a\n---\n' });
    expect(codes(await build(root))).toContain('address-published');
    expect(await page(root, '2022/01/news')).toBe(notice);
  });
  it('a tag that was misspelt keeps its page and its feeds, and validate agrees', async () => {
    const tagged = (tag: string) => ({ 'articles/a.md': article({ title: 'ក', tags: `[${tag}]` }) });
    const root = await newsroom({ 'sarika.yaml': SETTINGS, ...tagged('សារព័តមាន') });
    await build(root, { lock: true });
    const before = new Set((await treeOf(join(root, 'dist'))).keys());
    await fill(root, tagged('សារព័ត៌មាន'));
    const report = await build(root);
    expect(report.diagnostics).toMatchObject([{ code: 'lock-behind', args: { articles: 0, lists: 1 } }]);
    const tree = await treeOf(join(root, 'dist'));
    expect([...before].filter((path) => !tree.has(path) && !path.startsWith('assets/'))).toEqual([]);
    const old = [...before].find((path) => /^tags\/.*index\.html$/.test(path)) ?? '';
    expect(String(tree.get(old))).toContain('noindex');
    for (const path of ['index.html', 'feeds/index.html', 'opml.xml', 'sitemap.xml', '2022/01/news/index.html'])
      expect(String(tree.get(path))).not.toContain(old.replace('index.html', ''));
    expect((await validateSite({ root, dir: null, now: NOW })).diagnostics).toEqual([]);
    await build(root, { lock: true });
    expect(codes(await build(root))).toEqual([]);
    expect((await lockOf(root)).match(/"kind":"tag"/g)).toHaveLength(2);
    // As if it had never been, once its line is taken out by hand.
    await writeFile(join(root, 'sarika.lock'), (await lockOf(root)).replace(/^.*សារព័តមាន.*\n/m, ''));
    expect((await build(root)).published?.removed).toContain(old);
  });
  it('an article without an id keeps the one it was published with in all feeds, though its file moves', async () => {
    const text = article({ title: 'ក' }).replace(/^id: .*\n/m, '');
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/one.md': text });
    await build(root, { lock: true });
    const guid = async () =>
      parseFeed(await readFile(join(root, 'dist/feed.xml'), 'utf8')).feed as { items?: { guid?: { value?: string } }[] };
    const before = (await guid()).items?.[0]?.guid;
    await rename(join(root, 'articles/one.md'), join(root, 'articles/two.md'));
    const report = await build(root);
    expect(codes(report)).toContain('id-kept');
    expect((await guid()).items?.[0]?.guid).toEqual(before);
    // Only the register knows it.
    await rm(join(root, 'sarika.lock'));
    await build(root);
    expect((await guid()).items?.[0]?.guid).not.toEqual(before);
  });
  it('an id that was changed stops the build, and the place is the id’s', async () => {
    const root = await locked();
    await fill(root, { 'articles/a.md': article({ id: 'tag:news.example,2022:new' }) });
    const report = await build(root);
    expect(report).toMatchObject({ published: null, diagnostics: [{ code: 'id-changed', args: { id: ID } }, { code: 'lock-behind' }] });
    const [finding] = report.diagnostics;
    expect(article({ id: 'tag:news.example,2022:new' }).slice(finding?.span.start, finding?.span.end)).toBe('tag:news.example,2022:new');
    expect(codes(await checkNewsroom({ root, paths: [], changed: null, now: NOW }))).toContain('id-changed');
  });
  it('a build notices that it came, changed or went', async () => {
    const root = await locked();
    await rm(join(root, 'articles/a.md'));
    await setTimeout(2100);
    await build(root);
    await setTimeout(2100);
    expect(codes(await build(root))).toEqual(['article-gone']);
    const text = await lockOf(root);
    await writeFile(join(root, 'sarika.lock'), text.replace('/2022/01/news/', '/2022/01/mews/'));
    await build(root);
    expect((await treeOf(join(root, 'dist'))).has('2022/01/mews/index.html')).toBe(true);
    expect((await treeOf(join(root, 'dist'))).has('2022/01/news/index.html')).toBe(false);
    await rm(join(root, 'sarika.lock'));
    expect(codes(await build(root))).toEqual([]);
    await writeFile(join(root, 'sarika.lock'), text);
    expect(codes(await build(root))).toEqual(['article-gone']);
  });
});

describe('_redirects', () => {
  it('has the base path, and is not there where nothing was moved, in a preview, or where the newsroom writes its own', async () => {
    const settings = SETTINGS.replace('news.example', 'news.example/ព័ត៌មាន/');
    const root = await newsroom({ 'sarika.yaml': settings, 'articles/a.md': article({ aliases: '[/old/, ចាស់]' }) });
    const redirects = async (out = 'dist') => (await treeOf(join(root, out))).get('_redirects')?.toString();
    await build(root);
    const base = '/%E1%9E%96%E1%9F%90%E1%9E%8F%E1%9F%8C%E1%9E%98%E1%9E%B6%E1%9E%93';
    expect(await redirects()).toBe(
      `${base}/old/ ${base}/2022/01/news/ 301\n${base}/%E1%9E%85%E1%9E%B6%E1%9E%9F%E1%9F%8B/ ${base}/2022/01/news/ 301\n`,
    );
    expect((await validateSite({ root, dir: null, now: NOW })).diagnostics).toEqual([]);
    await build(root, { drafts: true, out: 'look' });
    expect(await redirects('look')).toBeUndefined();
    await fill(root, { 'static/_redirects': '/x /y 302\n' });
    await build(root);
    expect(await redirects()).toBe('/x /y 302\n');
    await rm(join(root, 'static'), { recursive: true });
    await fill(root, { 'articles/a.md': article({}) });
    await build(root);
    expect(await redirects()).toBeUndefined();
  });
});

describe('the command line', () => {
  it('says what it did with the register, in words and as JSON', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}) });
    const run = (...args: readonly string[]) => sarika(['build', '--now', '2022-06-01', '--lang', 'en', ...args], { cwd: root });
    expect((await run('--lock')).stdout).toContain('Wrote sarika.lock');
    expect((await run('--lock')).stdout).toContain('sarika.lock says the same already');
    expect(JSON.parse((await run('--lock', '--json')).stdout)).toMatchObject({ version: 1, lock: 'unchanged' });
    expect(JSON.parse((await run('--json')).stdout)).toMatchObject({ lock: null });
    expect(await run('--lock', '--drafts', '--out', 'x')).toMatchObject({ code: 2 });
  });
});
