import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../newsroom.js';
import { followed } from './console.js';

/** Pages that show what is typed and what is printed, and their readers' language. */
const PAGES: readonly (readonly [string, string])[] = [
  ['docs/session.md', 'en'],
  ['docs/km/start.md', 'km'],
];

// UPDATE_GOLDEN=1 writes them.
it.each(PAGES)('%s shows what the commands print', { timeout: 400_000 }, async (name, lang) => {
  const file = join(PROJECT, name);
  const page = await readFile(file, 'utf8');
  const folder = await mkdtemp(join(tmpdir(), 'sarika-docs-'));
  try {
    await cp(join(PROJECT, 'tests/fixtures/press-release-2022-01-21.txt'), join(folder, 'release.txt'));
    const wanted = await followed(page, folder, lang);
    if (process.env.UPDATE_GOLDEN) await writeFile(file, wanted);
    expect(page).toBe(wanted);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
