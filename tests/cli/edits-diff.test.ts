import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsDiff } from '../../src/cli/report/edits-diff.js';
import { applyOrdered, type TextEdit } from '../../src/model/source.js';

/** What a diff makes of the lines that it was made from: read as `patch` reads it. */
function patched(lines: readonly string[], diff: readonly string[]): string[] {
  const result: string[] = [];
  let at = 0;
  for (const line of diff.slice(2)) {
    const start = /^@@ -(\d+),/.exec(line)?.[1];
    if (start !== undefined) {
      while (at < Number(start) - 1) result.push(lines[at++] ?? '');
      continue;
    }
    if (line.startsWith('+')) result.push(line.slice(1));
    else {
      expect(lines[at]).toBe(line.slice(1));
      if (line.startsWith(' ')) result.push(line.slice(1));
      at++;
    }
  }
  return [...result, ...lines.slice(at)];
}
const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

describe('the diff of an import', () => {
  it('shows lines that come and go, with three lines around them', () => {
    const text = 'a\nb\nc\nd\ne\nf\ng\n';
    const edits = [{ span: { start: 8, end: 10 }, text: 'E\nE\n' }];
    expect(editsDiff('x.txt', text, edits)).toEqual([
      ...['--- a/x.txt', '+++ b/x.txt', '@@ -2,6 +2,7 @@'],
      ...[' b', ' c', ' d', '-e', '+E', '+E', ' f', ' g'],
    ]);
    expect(editsDiff('x.txt', text, [])).toEqual([]);
  });

  it('makes the one text of the other', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', '', 'ខ្មែរ'), { maxLength: 30 }).map((all) => all.map((line) => `${line}\n`).join(''));
    const given = lines.chain((text) =>
      fc.record({
        text: fc.constant(text),
        cuts: fc.uniqueArray(fc.nat({ max: text.length }), { maxLength: 8 }),
        words: fc.array(fc.constantFrom('', 'x', 'x\n', '\n', 'y\nz\n'), { minLength: 8, maxLength: 8 }),
      }),
    );
    fc.assert(
      fc.property(given, ({ text, cuts, words }) => {
        const sorted = cuts.toSorted((a, b) => a - b);
        const edits: TextEdit[] = [];
        for (let at = 0; at + 1 < sorted.length; at += 2)
          edits.push({ span: { start: sorted[at] ?? 0, end: sorted[at + 1] ?? 0 }, text: words[at] ?? '' });
        expect(patched(linesOf(text), editsDiff('x', text, edits))).toEqual(linesOf(applyOrdered(text, edits)));
      }),
    );
  });
});
