import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from './newsroom.js';

// What an editor can't see, a reviewer can't review: ZWSP and joiners, bidirectional controls, a BOM. They are written as escapes.
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

it('keeps invisible characters out of the sources', async () => {
  const found: string[] = [];
  for (const folder of ['src', 'bin', 'scripts', 'templates', 'tests']) {
    for (const entry of await readdir(join(PROJECT, folder), { recursive: true })) {
      if (!/\.(?:ts|js|hbs|css)$/.test(entry)) continue;
      const lines = (await readFile(join(PROJECT, folder, entry), 'utf8')).split('\n');
      for (const [index, line] of lines.entries()) if (INVISIBLE.test(line)) found.push(`${folder}/${entry}:${index + 1}`);
    }
  }
  expect(found).toEqual([]);
});

it('keeps files at a size that can be read in one go', async () => {
  const long: string[] = [];
  for (const entry of await readdir(join(PROJECT, 'src'), { recursive: true })) {
    // The catalogues are tables.
    if (!entry.endsWith('.ts') || entry.startsWith('messages/')) continue;
    const lines = (await readFile(join(PROJECT, 'src', entry), 'utf8')).split('\n').length;
    if (lines > 400) long.push(`${entry}: ${lines}`);
  }
  expect(long).toEqual([]);
});
