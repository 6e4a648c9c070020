import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Searchable, searchable } from '../../src/search/find.js';
import type { Entry } from '../../src/search/shard.js';
import { PROJECT } from '../newsroom.js';

/** Titles of real releases. */
export const TITLES = readFileSync(join(PROJECT, 'tests/fixtures/titles/titles.txt'), 'utf8').trim().split('\n');

/** An article as it is found, with these fields and nothing else. */
export function entry(fields: Partial<Entry>): Entry {
  const nothing = { title: '', url: '/', day: '2022-01-21', date: '', excerpt: '', tags: '', headings: '', facts: '' };
  return { ...nothing, ...fields };
}

export function titled(...titles: readonly string[]): Searchable[] {
  return titles.map((title, index) => searchable(entry({ title, url: `/${index}/` })));
}
