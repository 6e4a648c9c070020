import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { UnifiedDiff } from '../../src/cli/report/unified-diff.js';

const folder = mkdtempSync(join(tmpdir(), 'sarika-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The pieces' diff as a file. */
function diffOf(pieces: readonly (readonly [string, string])[]): string {
  const diff = new UnifiedDiff('text.txt');
  const lines = [...pieces.flatMap(([before, after]) => diff.add(before, after)), ...diff.end()];
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

describe('UnifiedDiff', () => {
  it('has three lines around a change, and one hunk for changes that are near', () => {
    const olds = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
    const news = olds.map((line, index) => ([4, 10, 25].includes(index) ? `${line}!` : line));
    const diff = diffOf([[`${olds.join('\n')}\n`, `${news.join('\n')}\n`]]);
    expect(diff.split('\n').filter((line) => line.startsWith('@@'))).toEqual(['@@ -2,13 +2,13 @@', '@@ -23,7 +23,7 @@']);
  });

  it('is nothing for texts that are the same', () => {
    expect(diffOf([['a\nb', 'a\nb']])).toBe('');
  });

  it('is what git applies to the one text to get the other, whatever pieces it came in', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('a', 'ខ', '', 'long line', '\\ No'), fc.boolean()), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.boolean(), fc.array(fc.nat(), { maxLength: 5 }), (lines, isClosed, cuts) => {
        const end = isClosed ? '\n' : '';
        const before = lines.map(([text]) => text).join('\n') + end;
        const after = lines.map(([text, isChanged]) => (isChanged && text !== '' ? `~${text}` : text)).join('\n') + end;
        const diff = diffOf(piecesOf(before, after, cuts));
        writeFileSync(join(folder, 'text.txt'), before);
        if (diff !== '') execFileSync('git', ['apply', '--unidiff-zero', '-'], { cwd: folder, input: diff });
        expect(readFileSync(join(folder, 'text.txt'), 'utf8')).toBe(after);
      }),
      { numRuns: 100 },
    );
  });
});

/** Both texts cut behind the same line ends. */
function piecesOf(before: string, after: string, cuts: readonly number[]): [string, string][] {
  const [olds, news] = [before.match(/[^\n]*\n|[^\n]+$/g) ?? [], after.match(/[^\n]*\n|[^\n]+$/g) ?? []];
  const places = [0, ...cuts.map((cut) => cut % (olds.length + 1)).sort((a, b) => a - b), olds.length];
  return places.slice(1).map((place, index) => [olds.slice(places[index], place).join(''), news.slice(places[index], place).join('')]);
}
