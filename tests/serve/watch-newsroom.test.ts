import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchNewsroom } from '../../src/serve/watch-newsroom.js';
import { newsroom } from '../newsroom.js';

const PLACES = ['sarika.yaml', 'articles', 'templates', 'content/pages'];

/** Watches a newsroom and hears of its changes, one after the other. */
async function watched(files: Readonly<Record<string, string>>) {
  const root = await newsroom(files);
  const heard: (ReadonlySet<string> | 'all')[] = [];
  let wake = (): void => {};
  const onChange = (changed: ReadonlySet<string> | 'all'): void => {
    heard.push(changed);
    wake();
  };
  const watch = await watchNewsroom({ root, places: PLACES, onChange, onFault: (detail) => expect.unreachable(detail) });
  onTestFinished(() => watch.close());
  /** Waits until a change has been told of that the test is looking for. */
  const until = async (isIt: (changed: ReadonlySet<string> | 'all') => boolean): Promise<void> => {
    while (!heard.some(isIt)) await new Promise<void>((told) => (wake = told));
    heard.length = 0;
  };
  const names = (path: string) => (changed: ReadonlySet<string> | 'all') => changed === 'all' || changed.has(path);
  return { root, heard, until, names };
}

describe('a newsroom that is watched', () => {
  it('tells of files that are written, replaced, added and deleted, by their Khmer names too', async () => {
    const { root, until, names } = await watched({ 'sarika.yaml': 'a', 'articles/ខ្មែរ/index.md': 'a' });
    await writeFile(join(root, 'articles/ខ្មែរ/index.md'), 'b');
    await until((changed) => changed !== 'all' && changed.has('articles/ខ្មែរ/index.md'));
    await writeFile(join(root, 'articles/ខ្មែរ/.index.md.tmp'), 'c');
    await rename(join(root, 'articles/ខ្មែរ/.index.md.tmp'), join(root, 'articles/ខ្មែរ/index.md'));
    await until(names('articles/ខ្មែរ/index.md'));
    await writeFile(join(root, 'articles/ថ្មី.md'), 'a');
    await until(names('articles/ថ្មី.md'));
    await rm(join(root, 'articles/ថ្មី.md'));
    await until(names('articles/ថ្មី.md'));
    await writeFile(join(root, 'sarika.yaml'), 'b');
    await until(names('sarika.yaml'));
    // The second time as the first: a file that was replaced is watched on.
    await writeFile(join(root, 'articles/ខ្មែរ/index.md'), 'd');
    await until(names('articles/ខ្មែរ/index.md'));
  });

  it('tells of folders that are moved, and of those that were not there', async () => {
    const { root, until, names } = await watched({ 'sarika.yaml': 'a', 'articles/old/index.md': 'a' });
    await rename(join(root, 'articles/old'), join(root, 'articles/new'));
    await until((changed) => changed === 'all');
    await mkdir(join(root, 'templates/partials'), { recursive: true });
    await until((changed) => changed === 'all');
    await mkdir(join(root, 'content/pages'), { recursive: true });
    await writeFile(join(root, 'content/pages/about.md'), 'a');
    await until(names('content/pages/about.md'));
  });

  it('tells of a burst once, and of what lies elsewhere never', async () => {
    const { root, heard, until, names } = await watched({ 'sarika.yaml': 'a', 'articles/a.md': 'a' });
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'dist/index.html'), 'a');
    await mkdir(join(root, '.sarika'));
    await mkdir(join(root, 'articles/node_modules'));
    for (let index = 0; index < 20; index++) await writeFile(join(root, `articles/${index}.md`), 'a');
    const told: string[] = [];
    await until((changed) => {
      if (changed !== 'all') told.push(...changed);
      return names('articles/19.md')(changed);
    });
    expect(heard.length).toBeLessThan(20);
    expect(told.filter((path) => !/^articles\/\d+\.md$/.test(path))).toEqual([]);
  });
});
