import { describe, expect, it } from 'vitest';
import { reportFindings } from '../../src/cli/report/findings.js';
import { wordsFor } from '../../src/messages/words-for.js';
import { type Diagnostic, diagnostic } from '../../src/model/diagnostic.js';

const at = (file: string, start: number) => ({ file, span: { start, end: start + 1 } });
const note = (file: string, start: number): Diagnostic => diagnostic('import-space-kept', at(file, start), { left: 'a', right: 'b' });
const warning = (file: string, start: number): Diagnostic => diagnostic('contact-empty', at(file, start), { heading: 'x' });
const error = (file: string, start: number): Diagnostic => diagnostic('missing-key', at(file, start), { key: 'title' });

/** The first word of each line that is printed. */
function said(found: readonly Diagnostic[], isVerbose = false): string[] {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const terminal = { say, paint: (_style: unknown, text: string) => text } as never;
  const texts = new Map(['a.md', 'b.md'].map((file) => [file, '0123456789\n']));
  reportFindings(found, texts, wordsFor('en'), { root: '', terminal, wordsIn: () => wordsFor('en'), isQuiet: false, isVerbose });
  return lines.filter((line) => !line.startsWith(' ')).map((line) => line.split(' ').slice(0, 2).join(' '));
}

describe('findings on a terminal', () => {
  it('come as notes, warnings and errors, each by file and place: what needs a decision is seen last', () => {
    const found = [error('a.md', 0), note('a.md', 1), warning('a.md', 2), note('b.md', 0), warning('b.md', 1)];
    expect(said(found)).toEqual(['a.md:1:2 Kept', 'b.md:1:1 Kept', 'a.md:1:3 warning', 'b.md:1:2 warning', 'a.md:1:1 error']);
  });

  it('are not too many of one kind, and what is left out is told behind its own kind', () => {
    const notes = Array.from({ length: 8 }, (_, index) => note('a.md', index));
    expect(said([...notes, warning('a.md', 9)])).toEqual([
      ...[1, 2, 3, 4, 5].map((column) => `a.md:1:${column} Kept`),
      '… and',
      'a.md:1:10 warning',
    ]);
    expect(said(notes, true)).toHaveLength(8);
  });
});
