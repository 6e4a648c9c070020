import type { Change, NormalizedPiece } from '../../build/normalize-file.js';
import type { Words } from '../../messages/words.js';
import { codePointName } from '../../model/code-point.js';
import type { Terminal } from '../terminal.js';
import { UnifiedDiff } from './unified-diff.js';

/** Shows what `sarika normalize` did, a piece of a file at a time. `add` and `end` give false when nobody reads any more. */
export type ChangeReport = {
  readonly add: (file: string, piece: NormalizedPiece) => Promise<boolean>;
  /** Called once a file is read to its end. */
  readonly endFile: () => Promise<boolean>;
  /** Called once all files are. */
  readonly end: () => Promise<boolean>;
};

const nothing = async (): Promise<boolean> => true;

/** The text itself, mended. */
export function textReport({ pour }: Terminal): ChangeReport {
  return { add: (_, { after }) => pour(after), endFile: nothing, end: nothing };
}

/** One line a change. */
export function listReport({ pour }: Pick<Terminal, 'pour'>, words: Words): ChangeReport {
  return {
    add: (file, { changes }) =>
      changes.length === 0 ? nothing() : pour(`${changes.map((change) => lineOf(file, change, words)).join('\n')}\n`),
    endFile: nothing,
    end: nothing,
  };
}

function lineOf(file: string, change: Change, words: Words): string {
  const { line, column, before, after, reason } = change;
  const points = `${codePoints(before).join(' ')} → ${codePoints(after).join(' ')}`;
  return `${file}:${line}:${column} ${before} → ${after} · ${words.normalizeReasons[reason]} (${reason}) · ${points}`;
}

/** `{"version": 1, "changes": [...]}`, one change a line, written as they come. */
export function jsonReport({ pour }: Terminal): ChangeReport {
  let separator = '{ "version": 1, "changes": [\n';
  let isEmpty = true;
  return {
    add: async (file, { changes }) => {
      if (changes.length === 0) return true;
      const rows = changes.map((change) => JSON.stringify(jsonChange(file, change)));
      const text = separator + rows.join(',\n');
      separator = ',\n';
      isEmpty = false;
      return pour(text);
    },
    endFile: nothing,
    end: () => pour(isEmpty ? '{ "version": 1, "changes": [] }\n' : '\n] }\n'),
  };
}

function jsonChange(file: string, { line, column, before, after, reason }: Change): object {
  return { file, line, column, before, after, codePoints: { before: codePoints(before), after: codePoints(after) }, reason };
}

function codePoints(text: string): string[] {
  return Array.from(text, codePointName);
}

/** {@link ChangeReport} that needs the two texts alone. */
type DiffReport = Omit<ChangeReport, 'add'> & {
  readonly add: (file: string, texts: Pick<NormalizedPiece, 'before' | 'after'>) => Promise<boolean>;
};

/** A unified diff, as `patch` and `git apply` read it. */
export function diffReport({ pour, paintResult }: Terminal): DiffReport {
  let diff: UnifiedDiff | null = null;
  const paint = (line: string): string => {
    if (line.startsWith('-')) return paintResult('red', line);
    if (line.startsWith('+')) return paintResult('green', line);
    return line.startsWith('@@') ? paintResult('cyan', line) : line;
  };
  const show = (lines: readonly string[]): Promise<boolean> => (lines.length === 0 ? nothing() : pour(`${lines.map(paint).join('\n')}\n`));
  return {
    add: (file, { before, after }) => {
      diff ??= new UnifiedDiff(file);
      return show(diff.add(before, after));
    },
    endFile: () => {
      const rest = diff?.end() ?? [];
      diff = null;
      return show(rest);
    },
    end: nothing,
  };
}
