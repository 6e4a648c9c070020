import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Draft, importText } from '../../src/import/import-text.js';
import { positionAt } from '../../src/model/position.js';

const FIXTURE = new URL('../fixtures/press-release-2022-01-21.txt', import.meta.url);
const GOLDEN = new URL('../golden/import-release/', import.meta.url);
const text = readFileSync(FIXTURE, 'utf8');
const draft = importText({ file: 'press-release-2022-01-21.txt', text });

/** Every decision on a line of its own, as an editor reads it: where, what, and the words it is about. The slug alone may differ with ICU. */
function decisions({ meta: { slug: _, ...meta }, diagnostics }: Draft): string {
  const fields = Object.entries(meta).map(([key, value]) => `${key}: ${value ?? '–'}`);
  const findings = diagnostics
    .filter(({ code }) => code !== 'import-slug')
    .map(({ code, span, args }) => {
      const { line, column } = positionAt(text, span.start);
      const values = code.startsWith('import-space')
        ? Object.values(args).join(code === 'import-space-kept' ? '␠' : '⁀')
        : Object.values(args).join(' | ');
      return `${line}:${column} ${code} ${values}`.trimEnd();
    });
  return `${[...fields, '', ...findings].join('\n')}\n`;
}

/** To make the files anew after a change that was meant: `UPDATE_GOLDEN=1 npx vitest run tests/import/golden.test.ts`, and read the diff. */
function expectGolden(name: string, found: string): void {
  const file = new URL(name, GOLDEN);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, found);
  expect(found).toBe(readFileSync(file, 'utf8'));
}

describe('the press release of 21 January 2022', () => {
  it('becomes the body that an editor approved', () => expectGolden('body.md', draft.body));
  it('is decided on as an editor approved', () => expectGolden('decisions.txt', decisions(draft)));
  it('has 61 spaces between Khmer letters, seven of them left by line wrapping', () => {
    const codes = draft.diagnostics.map(({ code }) => code);
    expect(codes.filter((code) => code === 'import-space-joined')).toHaveLength(7);
    expect(codes.filter((code) => code === 'import-space-kept')).toHaveLength(54);
  });
  it('gets a slug from its title', () =>
    expect(draft.meta.slug).toBe('tuoneati-ney-hetharchanasampoan-turkomneakom-knong-karchumrunh-kar-taphchoap'));
  it('loses no character but white space, the dateline and the bullets', () => {
    const bare = (words: string) => words.replace(/[\s•-]/g, '');
    expect(bare(draft.body)).toBe(bare(text).replace(bare('ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ -'), ''));
  });
});
