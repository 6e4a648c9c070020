import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/build/prepare.js';
import type { prepareAll as PrepareAll } from '../../src/build/prepare-all.js';
import { prepareAll } from '../../src/build/prepare-all.js';
import { readSettings } from '../../src/content/read-settings.js';
import type { Settings } from '../../src/model/settings.js';
import { article, PROJECT, SETTINGS } from '../newsroom.js';

const encode = (text: string) => new TextEncoder().encode(text);
const settings = readSettings({ path: 'sarika.yaml', bytes: encode(SETTINGS) }).settings as Settings;
const files: ReadonlySet<string> = new Set(['articles/photo.jpg']);
const sources = Array.from({ length: 3200 }, (_, index) => ({
  path: `articles/${index}.md`,
  bytes: encode(
    article({ slug: `n${index}`, title: index % 7 === 0 ? 'ខែ្មរ' : 'ព័ត៌មាន' }, index % 5 === 0 ? '![](photo.jpg) **មន្រ្តី**' : 'អត្ថបទ។'),
  ),
}));
const expected = sources.map((source) => prepare(source, settings, files));

describe('prepareAll', () => {
  it('gives in workers what one thread gives, in the order of the sources', async () => {
    // Compiled, as users have it: workers load JavaScript.
    const compiled = (await import(pathToFileURL(join(PROJECT, 'build/build/prepare-all.js')).href)) as { prepareAll: typeof PrepareAll };
    expect(await compiled.prepareAll(sources, settings, files)).toEqual(expected);
  });

  it('loses nothing where workers cannot start', async () => {
    // Here the worker's file is TypeScript, which Node does not load.
    expect(await prepareAll(sources, settings, files)).toEqual(expected);
  });

  it('needs no worker for a few', async () => {
    expect(await prepareAll(sources.slice(0, 3), settings, files)).toEqual(expected.slice(0, 3));
    expect(await prepareAll([], settings, files)).toEqual([]);
  });
});
