import { readFile, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { allDoubtful, doubtfulFiles, type WatchedFolder } from '../../src/disk/doubtful-files.js';
import { Manifest } from '../../src/disk/manifest.js';
import { readManifest } from '../../src/disk/manifest-file.js';
import { fill, publish, tempFolder } from './temp-newsroom.js';

/** What so many find together, who take turns. */
async function doubtful({ dir, manifestFile }: WatchedFolder, hands = 1): Promise<string[]> {
  let turn = 0;
  const manifest = (await readManifest(manifestFile)) ?? new Manifest([]);
  const found = await Promise.all(Array.from({ length: hands }, () => doubtfulFiles(dir, manifest, () => turn++)));
  return [...allDoubtful(found).values()].flat().sort();
}

describe('doubtfulFiles', () => {
  it('are those that were changed or are gone, and all that nobody is sure of', async () => {
    const root = await tempFolder();
    const folder = { dir: join(root, 'dist'), manifestFile: join(root, '.sarika/manifest.json') };
    const files = { a: '1', 'b/c': '2', d: '3' };
    await publish(root, files);
    await setTimeout(120);
    await publish(root, files);
    // Of files that were looked at just now, times say nothing.
    expect(await doubtful(folder)).toEqual(['a', 'b/c', 'd']);
    await utimes(folder.manifestFile, 1, 1);
    expect(await doubtful(folder)).toEqual([]);
    await fill(root, { 'dist/b/c': '4' });
    await unlink(join(root, 'dist/d'));
    expect(await doubtful(folder)).toEqual(['b/c', 'd']);
    expect(await readFile(join(root, 'dist/a'), 'utf8')).toBe('1');
  });

  it('are the same, however many look', async () => {
    const root = await tempFolder();
    const folder = { dir: join(root, 'dist'), manifestFile: join(root, '.sarika/manifest.json') };
    const files = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`f${String(index).padStart(3, '0')}`, 'x']));
    await publish(root, files);
    await setTimeout(120);
    await publish(root, files);
    await utimes(folder.manifestFile, 1, 1);
    await fill(root, { 'dist/f007': 'y', 'dist/f450': 'y', 'dist/f899': 'y' });
    for (const hands of [1, 2, 3, 9]) expect(await doubtful(folder, hands)).toEqual(['f007', 'f450', 'f899']);
  });

  it('are none where there is no manifest', async () => {
    const root = await tempFolder();
    expect(await doubtful({ dir: root, manifestFile: join(root, 'manifest.json') })).toEqual([]);
  });
});
