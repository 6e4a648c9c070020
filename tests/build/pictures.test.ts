import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { checkNewsroom } from '../../src/build/check-newsroom.js';
import * as making from '../../src/media/make-picture.js';
import { positionAt } from '../../src/model/position.js';
import { bomb, image, photograph, tells } from '../media/images.js';
import { article, fill, newsroom, PNG, SETTINGS, sarika, treeOf } from '../newsroom.js';

const NOW = Date.UTC(2022, 5, 1);
const build = (root: string, options: Partial<Parameters<typeof buildSite>[0]> = {}) =>
  buildSite({ root, out: null, now: NOW, drafts: false, adopt: false, clean: false, ...options });
const WIDTHS = `${SETTINGS}images: { widths: [100, 200] }\n`;
const page = (root: string, path = '2022/01/news') => readFile(join(root, 'dist', path, 'index.html'), 'utf8');

/** How many images a build has worked on. */
async function worked(work: () => Promise<unknown>): Promise<number> {
  const make = vi.spyOn(making, 'makePicture');
  await work();
  const count = make.mock.calls.length;
  make.mockRestore();
  return count;
}

async function settled(files: Parameters<typeof newsroom>[0]): Promise<string> {
  const root = await newsroom(files);
  // Right after they were written, files are told by their bytes.
  await new Promise((resolve) => setTimeout(resolve, 60));
  return root;
}

describe('an article’s images', () => {
  it('are published in several sizes, tell nothing of their camera, and have their size on the page', async () => {
    const root = await newsroom({
      'sarika.yaml': WIDTHS,
      'articles/a/index.md': article({ image: '{ src: lead.jpg, alt: មេ }' }, 'ក\n\n![ខ](<រូប ១.jpg>)\n\n[ធំ](large.jpg)'),
      'articles/a/lead.jpg': await photograph(150, 300, 6),
      'articles/a/រូប ១.jpg': await photograph(160, 80),
      'articles/a/large.jpg': await photograph(240, 120),
    });
    const report = await build(root);
    expect(report.diagnostics).toEqual([]);
    const tree = await treeOf(join(root, 'dist/2022/01/news'));
    expect([...tree.keys()].map((name) => name.replace(/\.[0-9a-f]{8}\./, '.HASH.'))).toEqual([
      ...['index.html', 'large.jpg', 'lead-100.HASH.webp', 'lead-200.HASH.webp', 'lead.jpg'],
      ...['រូប ១-100.HASH.webp', 'រូប ១.jpg'],
    ]);
    for (const [name, bytes] of tree) if (name !== 'index.html') expect(await tells(bytes), name).toBe(false);
    const html = await page(root);
    expect(html).toMatch(
      /<img src="\/2022\/01\/news\/lead\.jpg" alt="មេ" srcset="\/2022\/01\/news\/lead-100\.\w{8}\.webp 100w, \/2022\/01\/news\/lead-200\.\w{8}\.webp 200w" sizes="[^"]+" width="300" height="150" fetchpriority="high" decoding="async">/,
    );
    const name = encodeURIComponent('រូប ១');
    expect(html).toMatch(
      new RegExp(
        `<img src="/2022/01/news/${name}\\.jpg" alt="ខ" width="160" height="80" srcset="/2022/01/news/${name}-100\\.\\w{8}\\.webp 100w, /2022/01/news/${name}\\.jpg 160w" sizes="[^"]+" loading="lazy" decoding="async">`,
      ),
    );
    // Every address in a srcset answers.
    for (const [, list = ''] of html.matchAll(/srcset="([^"]+)"/g))
      for (const part of list.split(', ')) expect(tree.has(decodeURIComponent(part.split(' ')[0]?.split('/').at(-1) ?? ''))).toBe(true);
    const feed = await readFile(join(root, 'dist/feed.xml'), 'utf8');
    expect(feed).not.toMatch(/srcset|loading/);
    expect(feed).toContain('width=&#x22;160&#x22; height=&#x22;80&#x22;');
    expect(feed).toContain('width=&#x22;300&#x22; height=&#x22;150&#x22;');
  });

  it('are there as AVIF where the settings ask for it', async () => {
    const root = await newsroom({
      'sarika.yaml': `${SETTINGS}images: { widths: [100], avif: true }\n`,
      'articles/a.md': article({ image: '{ src: a.jpg, alt: ក }' }, '![ខ](b.jpg)'),
      'articles/a.jpg': await photograph(150, 100),
      'articles/b.jpg': await photograph(150, 101),
    });
    await build(root);
    const html = await page(root);
    expect(
      html.match(
        /<picture><source type="image\/avif" srcset="\/2022\/01\/news\/[ab]-100\.\w{8}\.avif 100w" sizes="[^"]+"(?: \/)?><img [^<>]*><\/picture>/g,
      ),
    ).toHaveLength(2);
    expect([...(await treeOf(join(root, 'dist/2022/01/news'))).keys()].filter((name) => name.endsWith('.avif'))).toHaveLength(2);
  });

  it('of articles that are withheld are not published, in no size', async () => {
    const root = await newsroom({
      'sarika.yaml': WIDTHS,
      'articles/a.md': article({}),
      'articles/d/index.md': article({ slug: 'd', draft: 'true' }, '![x](secret.jpg)'),
      'articles/d/secret.jpg': await photograph(300, 100),
    });
    const before = await worked(() => build(root));
    expect(before).toBe(0);
    expect([...(await treeOf(join(root, 'dist'))).keys()].filter((name) => /secret|\.(?:jpg|webp)$/.test(name))).toEqual([]);
    await expect(readdir(join(root, '.sarika/images'))).rejects.toThrow();
  });

  it('of the settings have their size and other sizes, and stay as they are', async () => {
    const logo = await photograph(300, 150);
    const root = await newsroom({
      'sarika.yaml': `${WIDTHS}organisation: { name: ក, logo: /logo.jpg }\n`,
      'articles/a.md': article({}),
      'static/logo.jpg': logo,
      'static/other.jpg': logo,
    });
    await build(root);
    expect(await page(root)).toMatch(
      /<img class="brand-logo" src="\/logo\.jpg" alt="" srcset="\/logo-100\.\w{8}\.webp 100w, \/logo-200\.\w{8}\.webp 200w" sizes="[^"]+" width="300" height="150">/,
    );
    const names = [...(await treeOf(join(root, 'dist'))).keys()].filter((name) => /^(?:logo|other)/.test(name));
    expect(names.map((name) => name.replace(/\w{8}\.webp/, ''))).toEqual(['logo-100.', 'logo-200.', 'logo.jpg', 'other.jpg']);
    expect(await readFile(join(root, 'dist/logo.jpg'))).toEqual(logo);
    // The page hangs on the size of the logo.
    await fill(root, { 'static/logo.jpg': await photograph(280, 150) });
    await build(root);
    expect(await page(root)).toContain('width="280" height="150">');
  });

  it('make the page anew when they change', async () => {
    const root = await settled({
      'sarika.yaml': WIDTHS,
      'articles/a.md': article({}, '![ក](p.jpg)'),
      'articles/p.jpg': await photograph(150, 60),
    });
    await build(root);
    await fill(root, { 'articles/p.jpg': await photograph(140, 60) });
    await build(root);
    expect(await page(root)).toContain('width="140" height="60"');
    expect([...(await treeOf(join(root, 'dist/2022/01/news'))).keys()]).toHaveLength(3);
  });

  it('with one content under two names do not take each other’s place', async () => {
    const photo = await photograph(150, 60);
    const root = await newsroom({
      'sarika.yaml': WIDTHS,
      'articles/a.md': article({}, '![ក](p.jpg) ![ខ](p.jpeg)'),
      'articles/p.jpg': photo,
      'articles/p.jpeg': photo,
    });
    expect((await build(root)).diagnostics).toEqual([]);
    expect([...(await treeOf(join(root, 'dist/2022/01/news'))).keys()]).toHaveLength(5);
  });

  it('have variants whose names any disk bears', async () => {
    const name = `${'ក'.repeat(80)}.jpg`;
    const root = await newsroom({
      'sarika.yaml': WIDTHS,
      'articles/a.md': article({}, `![ក](${name})`),
      [`articles/${name}`]: await photograph(150, 60),
    });
    expect((await build(root)).published).not.toBeNull();
    for (const path of (await treeOf(join(root, 'dist/2022/01/news'))).keys()) expect(Buffer.byteLength(path)).toBeLessThan(256);
  });
});

describe('an image that can’t be published', () => {
  const FAULTS: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
    'image-broken': () => Buffer.from('png'),
    'image-broken ': () => new Uint8Array(),
    'image-broken  ': async () => (await photograph(300, 100)).subarray(0, 4000),
    'image-too-large': () => bomb(60_000),
    'image-too-large ': () => Buffer.alloc(51e6),
    'image-unfit': () => image(20, 20).tiff().toBuffer(),
    'image-misnamed': () => PNG,
  };

  it.each(Object.keys(FAULTS))('is told of where it is named: %s', async (name) => {
    const code = name.trim();
    const text = article({ image: '{ src: p.jpg, alt: ក }' }, 'អត្ថបទ ![ខ](q.jpg) ![ខ](q.jpg)');
    const bytes = (await FAULTS[name]?.()) ?? PNG;
    const root = await newsroom({ 'sarika.yaml': WIDTHS, 'articles/a.md': text, 'articles/p.jpg': bytes, 'articles/q.jpg': bytes });
    const report = await build(root);
    const places = report.diagnostics.map(({ code: each, file, span, args }) => [
      each,
      file,
      positionAt(text, span.start),
      (args as { path: string }).path,
    ]);
    const lead = positionAt(text, text.indexOf('p.jpg'));
    const inText = positionAt(text, text.indexOf('![ខ]'));
    expect(places).toEqual([
      [code, 'articles/a.md', lead, 'p.jpg'],
      [code, 'articles/a.md', inText, 'q.jpg'],
    ]);
    expect(report.published === null).toBe(code !== 'image-misnamed');
    const checked = await checkNewsroom({ root, paths: [], changed: null, now: NOW });
    const some = await checkNewsroom({ root, paths: ['articles'], changed: null, now: NOW });
    // What breaks off in its middle is found when it is decoded: by a build.
    const expected = name === 'image-broken  ' ? [] : [code, code];
    for (const { diagnostics } of [checked, some])
      expect(diagnostics.map((each) => each.code).filter((each) => each.startsWith('image-'))).toEqual(expected);
  });

  it('may be attached, if it is no image for a page', async () => {
    const tiff = await image(20, 20).tiff().toBuffer();
    const root = await newsroom({
      'sarika.yaml': WIDTHS,
      'articles/a.md': article({ attachments: '[{ src: scan.tiff, title: ក }, { src: a.pdf, title: ខ }, { src: big.png, title: គ }]' }),
      'articles/scan.tiff': tiff,
      'articles/a.pdf': Buffer.from('%PDF-1.4 SECRET'),
      'articles/big.png': bomb(20_000),
    });
    expect((await build(root)).diagnostics).toEqual([]);
    expect(await readFile(join(root, 'dist/2022/01/news/scan.tiff'))).toEqual(tiff);
    expect(await readFile(join(root, 'dist/2022/01/news/a.pdf'), 'utf8')).toBe('%PDF-1.4 SECRET');
  });

  it('is an SVG that runs something, shown or linked to; a plain one is published as it is', async () => {
    const plain = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0"/></svg>';
    const root = await newsroom({
      'sarika.yaml': WIDTHS,
      'articles/a.md': article({}, '![ក](a.svg)\n\n[ខ](b.svg)'),
      'articles/a.svg': plain,
      'articles/b.svg': '<svg onload="alert(1)"/>',
    });
    expect((await build(root)).diagnostics.map(({ code }) => code)).toEqual(['image-active']);
    await writeFile(join(root, 'articles/b.svg'), plain);
    expect((await build(root)).diagnostics).toEqual([]);
    expect(await readFile(join(root, 'dist/2022/01/news/a.svg'), 'utf8')).toBe(plain);
    expect(await page(root)).toContain('<img src="/2022/01/news/a.svg" alt="ក" width="40" height="20" decoding="async">');
  });
});

describe('what was made of images', () => {
  const FILES = async () => ({
    'sarika.yaml': WIDTHS,
    'articles/a.md': article({}, '![ក](p.jpg) ![ខ](q.jpg)'),
    'articles/p.jpg': await photograph(300, 100),
    'articles/q.jpg': await photograph(150, 50),
  });
  const kept = async (root: string) => (await readdir(join(root, '.sarika/images'))).sort();

  it('is not made again, while the image and the settings are the same', async () => {
    const root = await settled(await FILES());
    expect(await worked(() => build(root))).toBe(2);
    const first = await treeOf(join(root, 'dist'));
    await fill(root, { 'articles/b.md': article({ slug: 'b' }) });
    expect(await worked(() => build(root))).toBe(0);
    // A copy of the newsroom, or a file that was touched, has the same bytes.
    await writeFile(join(root, 'articles/p.jpg'), await readFile(join(root, 'articles/p.jpg')));
    expect(await worked(() => build(root))).toBe(0);
    await rm(join(root, 'dist'), { recursive: true });
    expect(await worked(() => build(root))).toBe(0);
    for (const [path, bytes] of first) if (/\.(?:jpg|webp)$/.test(path)) expect(await readFile(join(root, 'dist', path))).toEqual(bytes);
    expect(await worked(() => build(root, { clean: true }))).toBe(2);
    await fill(root, { 'sarika.yaml': `${SETTINGS}images: { widths: [120] }\n` });
    expect(await worked(() => build(root))).toBe(2);
  });

  it('is forgotten when no article has it any more', async () => {
    const root = await settled(await FILES());
    await build(root);
    // An index, two images without metadata, and two sizes of one and one of the other.
    expect(await kept(root)).toHaveLength(6);
    await fill(root, { 'articles/a.md': article({}, '![ខ](q.jpg)') });
    await build(root);
    expect(await kept(root)).toHaveLength(3);
    await fill(root, { 'articles/a.md': article({}, 'ខ') });
    await build(root);
    expect(await kept(root)).toEqual(['index']);
  });

  it('is made again where it is spoilt, whoever spoilt it', async () => {
    const files = await FILES();
    const root = await settled(files);
    await build(root);
    const first = await treeOf(join(root, 'dist'));
    const dir = join(root, '.sarika/images');
    const spoilt = async (work: (file: string) => Promise<unknown>) => {
      for (const name of await kept(root)) await work(join(dir, name));
      await rm(join(root, 'dist'), { recursive: true });
      expect((await build(root)).diagnostics).toEqual([]);
      expect(await treeOf(join(root, 'dist'))).toEqual(first);
    };
    await spoilt((file) => writeFile(file, 'x'));
    await spoilt(async (file) => {
      const bytes = await readFile(file);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      await writeFile(file, bytes);
    });
    await spoilt((file) => rm(file));
    await spoilt(async (file) => {
      await rm(file);
      await fill(root, { [`.sarika/images/${file.split('/').at(-1)}/x`]: 'a folder' });
    });
  });

  it('can be kept by no folder that may not be written, and the build says so', async () => {
    if (process.getuid?.() === 0) return;
    const root = await newsroom(await FILES());
    await fill(root, { '.sarika/images/x': '' });
    await chmod(join(root, '.sarika/images'), 0o500);
    await expect(build(root)).rejects.toMatchObject({ code: 'cannot-write' });
    await chmod(join(root, '.sarika/images'), 0o700);
  });

  it('is the same whatever was kept', async () => {
    const files = await FILES();
    const roots = await Promise.all([newsroom(files), newsroom(files)]);
    for (const root of roots) await build(root);
    const [first, second] = await Promise.all(roots.map((root) => treeOf(join(root, 'dist'))));
    expect(first).toEqual(second);
  });
});

describe('a newsroom without images', () => {
  it('does not load sharp, and keeps no folder for images', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/a.md': article({}, '[x](a.pdf)'),
      'articles/a.pdf': 'x',
      'static/p.jpg': 'x',
    });
    const hook = join(root, 'hook.mjs');
    // Node tells which native libraries a process has loaded.
    await writeFile(
      hook,
      "process.on('exit', () => { for (const name of process.report.getReport().sharedObjects) if (/vips|sharp/.test(name)) console.error('LOADED'); });",
    );
    const env = { NODE_OPTIONS: `--import ${hook}` };
    const run = await sarika(['build', '--now', '2022-06-01'], { cwd: root, env });
    expect(run.code).toBe(0);
    expect(run.stderr).not.toContain('LOADED');
    await expect(readdir(join(root, '.sarika/images'))).rejects.toThrow();
    await fill(root, { 'articles/a.md': article({}, '![x](p.png)'), 'articles/p.png': PNG });
    expect((await sarika(['build', '--now', '2022-06-01'], { cwd: root, env })).stderr).toContain('LOADED');
  });
});
