import { readFile, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { doubtfulFiles } from '../../src/disk/doubtful-files.js';
import { fill, publish, tempFolder } from './temp-newsroom.js';

describe('doubtfulFiles', () => {
  it('are those that were changed or are gone, and all that nobody is sure of', async () => {
    const root = await tempFolder();
    const folder = { dir: join(root, 'dist'), manifestFile: join(root, '.sarika/manifest.json') };
    const files = { a: '1', 'b/c': '2', d: '3' };
    await publish(root, files);
    await setTimeout(120);
    await publish(root, files);
    // Of files that were looked at just now, times say nothing.
    expect(await doubtfulFiles(folder)).toEqual(['a', 'b/c', 'd']);
    await utimes(folder.manifestFile, 1, 1);
    expect(await doubtfulFiles(folder)).toEqual([]);
    await fill(root, { 'dist/b/c': '4' });
    await unlink(join(root, 'dist/d'));
    expect(await doubtfulFiles(folder)).toEqual(['b/c', 'd']);
    expect(await readFile(join(root, 'dist/a'), 'utf8')).toBe('1');
  });

  it('are none where there is no manifest', async () => {
    const root = await tempFolder();
    expect(await doubtfulFiles({ dir: root, manifestFile: join(root, 'manifest.json') })).toEqual([]);
  });
});
