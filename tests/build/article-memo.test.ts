import { readFileSync } from 'node:fs';
import { readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleMemo } from '../../src/build/article-memo.js';
import { Desk } from '../../src/build/desk.js';
import { sourceKey } from '../../src/build/prepare.js';
import type { StoredArticle } from '../../src/build/stored-article.js';
import { articlesIn, blockOf } from '../../src/build/stored-articles.js';
import { readSettings } from '../../src/content/read-settings.js';
import { toBlock } from '../../src/disk/blocks.js';
import { listFiles } from '../../src/disk/newsroom-folder.js';
import type { Settings } from '../../src/model/settings.js';
import type { PlacedFile } from '../../src/model/source.js';
import { cardOf, meta } from '../arbitraries/newsroom.js';
import { article, fill, newsroom, SETTINGS } from '../newsroom.js';

const settings = readSettings({ path: 'sarika.yaml', bytes: new TextEncoder().encode(SETTINGS) }).settings as Settings;
const PLACE = { at: 0, length: 0, crc: 0 };
const none = (): boolean => false;

/** Prepares what is not kept, as a build does; gives the articles and the paths of those that were prepared. */
async function round(
  root: string,
  keyOf: (file: PlacedFile) => string = () => 'other',
): Promise<{ articles: readonly StoredArticle[]; prepared: string[]; texts: (string | null)[] }> {
  const memo = ArticleMemo.open(join(root, 'cache'), 'key');
  const desk = new Desk({ settings, files: new Set(), rules: 'gate' }, 0);
  const { files } = await listFiles(root, 'articles');
  const prepared: string[] = [];
  const articles = files.map((file) => {
    const known = memo.find(file, none, () => keyOf(file));
    if (known) return known;
    prepared.push(file.path);
    const batch = desk.prepare([file]);
    return memo.add({ block: blockOf(batch.articles), bodies: batch.bodies })[0] as StoredArticle;
  });
  memo.save(articles);
  const texts = articles.map(({ body }) => memo.bodies.read(body));
  memo.close();
  return { articles, prepared, texts };
}

describe('ArticleMemo', () => {
  it('keeps what was prepared, and its texts, for as long as the sources are what they were', async () => {
    const root = await newsroom({
      'articles/a.md': article({ slug: 'a' }, 'ក'),
      'articles/b.md': article({ slug: 'b' }, 'ខ'),
      'cache/x': '',
    });
    const first = await round(root);
    expect(first.prepared).toEqual(['articles/a.md', 'articles/b.md']);
    expect(first.texts).toEqual(['<p>ក</p>\n', '<p>ខ</p>\n']);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await round(root);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const again = await round(root);
    expect(again.prepared).toEqual([]);
    expect(again.texts).toEqual(first.texts);
    await fill(root, { 'articles/b.md': article({ slug: 'b' }, 'គ') });
    const changed = await round(root);
    expect(changed.prepared).toEqual(['articles/b.md']);
    expect(changed.texts).toEqual(['<p>ក</p>\n', '<p>គ</p>\n']);
  });

  it('does not grow with every change', async () => {
    const root = await newsroom({ 'articles/a.md': '', 'cache/x': '' });
    const body = (number: number) => `${`អត្ថបទទី ${number}។ `.repeat(20_000)}`;
    for (let number = 0; number < 12; number++) {
      await fill(root, { 'articles/a.md': article({ slug: 'a' }, body(number)) });
      const { texts } = await round(root);
      expect(texts[0]).toContain(`ទី ${number}។`);
    }
    const packs = (await readdir(join(root, 'cache'))).filter((name) => name.startsWith('bodies-'));
    expect(packs.length).toBe(1);
    const { size } = await stat(join(root, 'cache', packs[0] as string));
    // A text is some 600 kB.
    expect(size).toBeLessThan(4_000_000);
  });

  it('puts a few that changed behind the others, until there are many, and forgets what is gone', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `articles/${String(index).padStart(2, '0')}.md`);
    const root = await newsroom({
      ...Object.fromEntries(names.map((name) => [name, article({ slug: name.slice(9, -3) }, 'ក')])),
      'cache/x': '',
    });
    const file = join(root, 'cache/articles');
    const byBytes = () => round(root, ({ real }) => sourceKey(readFileSync(real)));
    const told = async () => {
      const { ino, size } = await stat(file);
      const memo = ArticleMemo.open(join(root, 'cache'), 'key');
      const kept = memo.articles().map(({ path, body }) => [path, memo.bodies.read(body)]);
      memo.close();
      return { ino, size, kept };
    };
    // Younger ones have no stamp that vouches for them, and get it in the next round.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await byBytes();
    const first = await told();
    await fill(root, { [names[3] as string]: article({ slug: '03' }, 'ខ') });
    const { texts } = await byBytes();
    const second = await told();
    expect(second.ino).toBe(first.ino);
    expect(second.size).toBeGreaterThan(first.size);
    expect(second.kept).toEqual(names.map((name, index) => [name, texts[index]]));
    expect(texts[3]).toBe('<p>ខ</p>\n');
    // Cut off in what was put there last: all the rest is still believed, and what comes is not put behind what is spoilt.
    await truncate(file, second.size - 1);
    expect((await byBytes()).prepared).toEqual([names[3]]);
    for (const text of ['គ', 'ឃ', 'ង', 'ច']) {
      await fill(root, { [names[7] as string]: article({ slug: '07' }, text) });
      await byBytes();
    }
    expect((await told()).size).toBeLessThan(first.size * 1.3);
    await rm(join(root, names[5] as string));
    await byBytes();
    expect((await told()).kept.map(([path]) => path).sort()).toEqual(names.filter((_, index) => index !== 5));
  });

  it('believes nothing of another key, and nothing that is cut off', async () => {
    const root = await newsroom({ 'articles/a.md': article({ slug: 'a' }, 'ក'), 'cache/x': '' });
    await round(root);
    expect(ArticleMemo.open(join(root, 'cache'), 'other').articles()).toEqual([]);
    await round(root);
    await writeFile(join(root, 'cache/articles'), 'cut');
    expect((await round(root)).prepared).toEqual(['articles/a.md']);
  });
});

describe('articles as they are kept', () => {
  it('come back whole', () => {
    fc.assert(
      fc.property(meta, (own) => {
        const card = { ...cardOf(own, settings), spans: 'title 1 2' };
        const stored: StoredArticle = {
          ...{
            path: 'articles/a.md',
            key: card.key,
            page: null,
            card: { ...card, path: 'articles/a.md', url: '/a/', meta: { ...card.meta, aliases: ['/b/'] } },
          },
          ...{ headings: ['ខ'], siteLinks: [], names: {}, stamp: null, body: PLACE, findings: { counts: {}, place: PLACE } },
        };
        const plain = { title: own.title, slug: own.slug, lang: own.lang, summary: own.summary, draft: own.draft, image: own.image };
        const page = { ...card, path: 'pages/a.md', url: '/a/', meta: plain };
        const all = [stored, { ...stored, card: null }, { ...stored, headings: [] }, { ...stored, path: 'pages/a.md', card: null, page }];
        expect(articlesIn(blockOf(all))).toEqual(all);
      }),
    );
  });

  it('are not taken from anything else', () => {
    const stored = { path: 'articles/a.md', key: 'k', card: null, siteLinks: [], names: {}, stamp: null, body: PLACE };
    const good = { ...stored, findings: { counts: {}, place: PLACE } } as unknown as StoredArticle;
    expect(articlesIn(blockOf([good]))).not.toBeNull();
    for (const bad of [
      stored,
      { ...good, path: '../a.md' },
      { ...good, path: '/etc/passwd' },
      { ...good, body: { ...PLACE, at: -1 } },
      { ...good, body: { ...PLACE, length: Number.POSITIVE_INFINITY } },
      { ...good, card: { meta: {} } },
      { ...good, card: { meta: [] } },
      { ...good, names: { x: 'y' } },
      { ...good, headings: [1] },
      null,
      1,
    ])
      expect(articlesIn(toBlock([bad]))).toBeNull();
  });
});
