import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { newsroom, PROJECT, treeOf } from '../newsroom.js';

// tests/golden/release/ holds a newsroom with the real release and all that is published of it, for an editor to read.
// UPDATE_GOLDEN=1 writes it anew.
const GOLDEN = join(PROJECT, 'tests/golden/release');

/** The pages and feeds, with the fingerprints of assets put aside: a change of the style sheet is not a change of the news. */
async function published(dist: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [path, bytes] of await treeOf(dist)) {
    if (/\.(?:html|xml)$/.test(path)) texts.set(path, bytes.toString().replace(/\.[0-9a-f]{10}(?=\.(?:css|woff2|svg))/g, ''));
  }
  return texts;
}

describe('the real release, published', () => {
  it('is the golden edition, page by page', async () => {
    const root = await newsroom({});
    await cp(join(GOLDEN, 'newsroom'), root, { recursive: true });
    const report = await buildSite({ root, out: null, now: Date.UTC(2022, 5, 1), drafts: false, adopt: false, clean: false });
    expect(report.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const pages = await published(join(root, 'dist'));
    if (process.env.UPDATE_GOLDEN) {
      await rm(join(GOLDEN, 'published'), { recursive: true, force: true });
      for (const [path, text] of pages) {
        await mkdir(dirname(join(GOLDEN, 'published', path)), { recursive: true });
        await writeFile(join(GOLDEN, 'published', path), text);
      }
    }
    const golden = await published(join(GOLDEN, 'published'));
    expect([...pages.keys()]).toEqual([...golden.keys()]);
    for (const [path, text] of pages) expect(text, path).toBe(golden.get(path));
  });

  it('has each mis-ordered word in its one right spelling, and none in the wrong one', async () => {
    const page = await readFile(join(GOLDEN, 'published/2022/01/digital-infrastructure-lecture/index.html'), 'utf8');
    const source = await readFile(join(GOLDEN, 'newsroom/articles/2022-01-21-digital-infrastructure-lecture.md'), 'utf8');
    const misordered = 'ហេដ្ឋារចនាសម\u17D0\u17D2ពន្ធ';
    expect(source.split(misordered)).toHaveLength(6 + 1);
    expect(page).not.toContain(misordered);
    const body = page.slice(page.indexOf('<div class="body">'));
    expect(body.match(/ហេដ្ឋារចនាសម្ព័ន្ធ/g)?.length).toBeGreaterThanOrEqual(7);
    expect(page).toContain('មន្ត្រី');
    expect(page).toContain('ហ្វ្រេកង់');
    expect(page).toContain('កិត្តិយស');
    expect(page).not.toMatch(/\u17D2\u179A\u17D2|\u17D2\u178A/);
  });
});
