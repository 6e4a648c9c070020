import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replaceText } from '../../src/disk/text-files.js';
import { newsroom } from '../newsroom.js';

it('replaces a text, and leaves it alone where it says something else by now', async () => {
  const root = await newsroom({ 'a.md': '\uFEFFក\r\nខ' });
  const file = { path: 'a.md', absolute: join(root, 'a.md') };
  await replaceText({ ...file, before: '\uFEFFក\r\nខ', after: '\uFEFFក\r\nគ' });
  expect(await readFile(file.absolute, 'utf8')).toBe('\uFEFFក\r\nគ');
  // Somebody saves the file after it was read.
  await writeFile(file.absolute, 'ឃ');
  const late = replaceText({ ...file, before: '\uFEFFក\r\nគ', after: 'ង' });
  await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect(await readFile(file.absolute, 'utf8')).toBe('ឃ');
  expect(await readdir(root)).toEqual(['a.md']);
});
