import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SETTINGS_SCHEMA } from '../../src/build/new-newsroom.js';
import { githubLines } from '../../src/cli/report/github.js';
import { wordsFor } from '../../src/messages/words-for.js';
import { diagnostic } from '../../src/model/diagnostic.js';
import { read } from '../content/source.js';
import { PROJECT } from '../newsroom.js';

const doc = readFileSync(join(PROJECT, 'docs/editors.md'), 'utf8');

it('docs/editors.md: the task of VS Code reads what `check --format github` prints', () => {
  const task = JSON.parse(/```json\n(.*?)```/s.exec(doc)?.[1] ?? '');
  const { regexp, message, file, line, column } = task.tasks[0].problemMatcher.pattern;
  const text = 'a\nខ្មែរ: b, c\n\nd';
  const found = (start: number, end: number) =>
    diagnostic('blank-left', { file: 'articles/ក, ខ.md', span: { start, end } }, { blank: '[[x: y]]' });
  const lines = [...githubLines([found(2, 4), found(2, 18)], new Map([['articles/ក, ខ.md', text]]), wordsFor('en'))];
  const seen = lines.map((written) => new RegExp(regexp).exec(written) ?? []);
  expect(seen.map((match) => [match[file], match[line], match[column]])).toEqual([
    ['articles/ក%2C ខ.md', '2', '1'],
    ['articles/ក%2C ខ.md', '2', undefined],
  ]);
  expect(seen[0]?.[message]).toContain('[[x: y]]');
});

it('docs/editors.md: the line of the YAML language server is the one that init writes, and does no harm in front matter', () => {
  expect(doc).toContain(`# yaml-language-server: $schema=${SETTINGS_SCHEMA}`);
  const front = 'title: a\ndate: 2022-01-21\nid: tag:a.example,2022:a\nslug: a';
  const marked = read(`---\n# yaml-language-server: $schema=x.json\n${front}\n---\n\nx\n`);
  expect([marked.diagnostics, marked.meta]).toEqual([[], read(`---\n${front}\n---\n\nx\n`).meta]);
});
