import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { checkNewsroom } from '../../src/build/check-newsroom.js';
import { article, fill, newsroom, SETTINGS, treeOf } from '../newsroom.js';

const NOW = Date.UTC(2022, 5, 1);
const page = (front: string, body = 'អត្ថបទ។') => `---\n${front}\n---\n\n${body}\n`;
const ARTICLES = { 'articles/a.md': article({ slug: 'a' }) };

function build(root: string, { drafts = false, out = null as string | null } = {}) {
  return buildSite({ root, out, now: NOW, drafts, adopt: false, clean: false });
}

/** What is published of a newsroom with these files besides, as texts, and what is found in it. */
async function published(files: Readonly<Record<string, string>>, options: { drafts?: boolean; out?: string } = {}) {
  const root = await newsroom({ 'sarika.yaml': SETTINGS, ...ARTICLES, ...files });
  const report = await build(root, options);
  const tree = await treeOf(join(root, options.out ?? 'dist'));
  const text = (path: string): string => tree.get(path)?.toString() ?? '';
  const found = report.diagnostics.map(({ code, file, span, args }) => ({ code, file, at: span.start, args }));
  return { root, report, paths: [...tree.keys()], text, found, all: [...tree.values()].join('\n') };
}
const menuOf = (html: string): string[] =>
  Array.from((/<nav class="site-nav".*?<\/nav>/s.exec(html)?.[0] ?? '').matchAll(/href="([^"]*)"/g), ([, url]) => url ?? '');

describe('plain pages', () => {
  it('are published with their files, and stand in no list and no feed', async () => {
    const { paths, text, found } = await published({
      'pages/about/index.md': page('title: អំពីយើង\nimage: { src: seal.svg, alt: ត្រា }', '![ផែនទី](map.svg) [ព័ត៌មាន](/2022/01/a/) **មន្រ្តី**'),
      'pages/about/seal.svg': '<svg/>',
      'pages/about/map.svg': '<svg/>',
      'pages/about/unused.svg': '<svg/>',
      'pages/contact.md': page('title: ទំនាក់ទំនង', '[អំពី](/about/) [បណ្ណសារ](/archive/2022/)'),
    });
    expect(found.filter(({ code }) => code !== 'not-canonical')).toEqual([]);
    expect(paths.filter((path) => /^(?:about|contact)\//.test(path))).toEqual([
      ...['about/index.html', 'about/map.svg', 'about/seal.svg', 'contact/index.html'],
    ]);
    expect(text('about/index.html')).toContain('<img src="/about/map.svg"');
    expect(text('about/index.html')).toContain('<img src="/about/seal.svg"');
    expect(text('about/index.html')).toContain('មន្ត្រី');
    for (const path of ['index.html', 'feed.xml', 'archive/2022/index.html']) expect(text(path)).not.toContain('អំពីយើង');
  });
  it('stand in the menu when the settings name them, in that order and in the language of the page', async () => {
    const { text, found } = await published({
      'sarika.yaml': `${SETTINGS}languages: [en]\nmenu: [contact, about]\n`,
      'articles/en.md': article({ slug: 'en', lang: 'en' }),
      'pages/about.md': page('title: អំពីយើង'),
      'pages/about.en.md': page('title: About us\nlang: en'),
      'pages/contact.md': page('title: ទំនាក់ទំនង'),
      'pages/other.md': page('title: ផ្សេងៗ'),
    });
    expect(found).toEqual([]);
    expect(menuOf(text('index.html')).filter((url) => /about|contact|other/.test(url))).toEqual(['/contact/', '/about/']);
    expect(menuOf(text('en/about/index.html')).filter((url) => /about|contact|other/.test(url))).toEqual(['/en/about/']);
    expect(text('other/index.html')).toContain('ផ្សេងៗ');
  });
  it('are withheld while they are drafts, without a trace, and shown in previews', async () => {
    const files = { 'sarika.yaml': `${SETTINGS}menu: [about]\n`, 'pages/about.md': page('title: សម្ងាត់\ndraft: true') };
    const { all, report, found } = await published(files);
    expect(all).not.toContain('សម្ងាត់');
    expect(all).not.toContain('/about/');
    expect(report.edition?.withheld).toEqual([{ path: 'pages/about.md', title: 'សម្ងាត់', reason: 'draft', until: null }]);
    expect(found).toEqual([]);
    const preview = await published(files, { drafts: true, out: 'preview' });
    expect(preview.text('about/index.html')).toContain('name="robots" content="noindex"');
    expect(menuOf(preview.text('index.html'))).toContain('/about/');
    expect(preview.report.edition?.withheld).toEqual([]);
  });
  it('are seen by a build after a build, and made anew alone', async () => {
    const { root } = await published({ 'sarika.yaml': `${SETTINGS}menu: [about]\n`, 'pages/about.md': page('title: អំពីយើង') });
    await setTimeout(2100);
    await build(root);
    await setTimeout(2100);
    expect((await build(root)).published?.written).toEqual([]);
    await fill(root, { 'pages/about.md': page('title: អំពីយើង', 'ថ្មី។') });
    expect((await build(root)).published?.written).toEqual(['about/index.html']);
    // Its title stands in the menu of every page.
    await fill(root, { 'pages/about.md': page('title: អំពីក្រសួង', 'ថ្មី។') });
    expect((await build(root)).published?.written).toEqual(
      expect.arrayContaining(['about/index.html', 'index.html', '2022/01/a/index.html']),
    );
    await fill(root, { 'pages/contact.md': page('title: ទំនាក់ទំនង') });
    expect((await build(root)).published?.written).toEqual(['contact/index.html', 'sitemap.xml']);
  });
  it('leave a folder alone that the settings use for something else', async () => {
    const own = await published({
      'sarika.yaml': `${SETTINGS}articles: pages/news\n`,
      'pages/news/b.md': article({ slug: 'b' }),
      'pages/about.md': page('title: ក'),
    });
    expect([own.found, own.paths.includes('2022/01/b/index.html'), own.paths.includes('about/index.html')]).toEqual([[], true, true]);
    const whole = await published({ 'sarika.yaml': `${SETTINGS}articles: pages\n`, 'pages/b.md': article({ slug: 'b' }) });
    expect([whole.found, whole.paths.includes('2022/01/b/index.html'), whole.paths.includes('b/index.html')]).toEqual([[], true, false]);
  });
});

describe('what is wrong with plain pages', () => {
  it('is a clash of addresses, with both named', async () => {
    const { found } = await published({
      'sarika.yaml': `${SETTINGS}permalink: /:slug/\n`,
      'articles/b.md': article({ slug: 'b', aliases: '[/old/]' }),
      'pages/a.md': page('title: ក'),
      'pages/old.md': page('title: ខ'),
      'pages/x.md': page('title: គ\nslug: same'),
      'pages/y.md': page('title: ឃ\nslug: Same'),
      'pages/archive.md': page('title: ង'),
    });
    expect(found.map(({ code, file, args }) => ({ code, file, args }))).toEqual([
      { code: 'address-clash', file: 'pages/a.md', args: { url: '/a/', other: 'articles/a.md' } },
      { code: 'reserved-address', file: 'pages/archive.md', args: { url: '/archive/', segment: 'archive' } },
      { code: 'address-clash', file: 'pages/old.md', args: { url: '/old/', other: 'articles/b.md' } },
      { code: 'address-clash', file: 'pages/y.md', args: { url: '/Same/', other: 'pages/x.md' } },
    ]);
  });
  it('is a slug in the menu that none has, at its place in the settings', async () => {
    const settings = `${SETTINGS}menu: [about, abuot, zzzzzz]\n`;
    const { found } = await published({ 'sarika.yaml': settings, 'pages/about.md': page('title: ក') });
    expect(found).toEqual([
      { code: 'menu-without-page', file: 'sarika.yaml', at: settings.indexOf('abuot'), args: { slug: 'abuot', nearest: 'about' } },
      { code: 'menu-without-page', file: 'sarika.yaml', at: settings.indexOf('zzzzzz'), args: { slug: 'zzzzzz', nearest: null } },
    ]);
    const alone = `${SETTINGS}menu: abuot\n`;
    expect((await published({ 'sarika.yaml': alone })).found).toMatchObject([{ code: 'menu-without-page', at: alone.indexOf('abuot') }]);
    // A page that can't be read may be the one: its own faults are told.
    const unread = await published({ 'sarika.yaml': settings, 'pages/about.md': page('titel: ក') });
    expect([...new Set(unread.found.map(({ code }) => code))].sort()).toEqual(['missing-key', 'unknown-key']);
  });
  it('is found by proofreading, with no rule that only articles can break', async () => {
    const long = 'ក្រសួងបានរៀបចំវគ្គបណ្តុះបណ្តាល។ '.repeat(12);
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      ...ARTICLES,
      'pages/about.md': page('title: ព័ត៌មាន', `ភ្នំពេញ ថ្ងៃព្រហស្បតិ៍ ទី២០ ខែមករា ឆ្នាំ២០២២ - ${long}\n\nអភិវឌ្ប។ [x](/nowhere/)`),
    });
    const whole = await checkNewsroom({ root, paths: [], changed: null, now: NOW });
    expect(whole.articles).toBe(2);
    const codes = whole.diagnostics.filter(({ file }) => file === 'pages/about.md').map(({ code }) => code);
    expect(codes).toEqual(['misspelt-word', 'link-to-nothing']);
    const some = await checkNewsroom({ root, paths: [join(root, 'pages')], changed: null, now: NOW });
    expect(some.diagnostics.map(({ code }) => code)).toEqual(['misspelt-word']);
    const fixed: string[] = [];
    for await (const { path, fixes } of some.fixed()) fixed.push(`${path} ${fixes}`);
    expect(fixed).toEqual(['pages/about.md 1']);
  });
});
