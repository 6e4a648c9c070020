import type { Words } from '../../messages/words.js';
import type { Diagnostic, DiagnosticCode } from '../../model/diagnostic.js';
import type { Position } from '../../model/position.js';
import { applyEdits, type Span, shiftEdits, type Texts } from '../../model/source.js';
import type { Terminal } from '../terminal.js';
import { clusterEdge, visible, width } from './columns.js';
import { SourceTexts } from './source-texts.js';

/**
 * Says each finding: where, how serious, what and what to do, then the line with a caret under the place and what a fix would put there. A note
 * takes one line.
 * `firstLine`: where the texts begin in their files, for a text that is read line by line.
 */
export function reportPretty(
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  words: Words,
  { say, paint }: Pick<Terminal, 'say' | 'paint'>,
  firstLine = 1,
): void {
  const sources = new SourceTexts(texts);
  for (const finding of diagnostics) {
    const position = sources.position(finding.file, finding.span.start);
    const line = (position?.line ?? 1) + firstLine - 1;
    const where = position ? `${finding.file}:${line}:${position.column}` : finding.file;
    if (finding.severity === 'info') {
      say(`${paint('dim', where)} ${sentence(finding, words)}`);
      continue;
    }
    const style = finding.severity === 'error' ? 'red' : 'yellow';
    say(`${paint('bold', where)} ${paint(style, words.severities[finding.severity])} ${paint('dim', finding.code)}`);
    say(`  ${sentence(finding, words)}`);
    const text = position && sources.line(finding.file, position);
    if (!position || !text) continue;
    const [shown, caret] = excerptLines(text, { ...position, line }, finding.span);
    const mended = mendedText(finding, sources);
    say(paint('dim', shown));
    say(paint('dim', caret) + (mended === null ? '' : paint('green', ` -> "${visible(mended)}"`)));
  }
}

/** The finding's sentence in the language of `words`. */
export function sentence<C extends DiagnosticCode>(finding: Extract<Diagnostic, { code: C }>, words: Words): string {
  // The table holds for each code a function of that code's arguments: a correlation that the compiler can't see from here.
  const say = words.diagnostics[finding.code] as (args: Diagnostic['args']) => string;
  return say(finding.args);
}

/** What stands in the place once the fix is made; null where there is none. */
function mendedText({ file, span, fix = [] }: Diagnostic, sources: SourceTexts): string | null {
  if (fix.length === 0) return null;
  const start = Math.min(span.start, ...fix.map((edit) => edit.span.start));
  const end = Math.max(span.end, ...fix.map((edit) => edit.span.end));
  return applyEdits(sources.slice(file, { start, end }), shiftEdits(fix, -start));
}

/** Columns of the line that are shown around the place. */
const BEFORE = 60;
const AFTER = 60;

function excerptLines(whole: string, { line, column }: Position, span: Span): [line: string, caret: string] {
  const [before, place, after] = excerpt(whole, column, span);
  const gutter = `  ${line} | `;
  const carets = '^'.repeat(Math.max(1, width(place)));
  return [gutter + before + place + after, `${' '.repeat(gutter.length - 2)}| ${' '.repeat(width(before))}${carets}`];
}

/** What is shown of a line: what stands before the place of a finding, the place, and what comes behind it. */
export function excerpt(whole: string, column: number, span: Span): [before: string, place: string, after: string] {
  const at = column - 1;
  const end = Math.min(whole.length, Math.max(at, at + span.end - span.start));
  const from = at > BEFORE ? clusterEdge(whole, at - BEFORE) : 0;
  const to = whole.length > at + AFTER ? clusterEdge(whole, at + AFTER) : whole.length;
  const last = Math.min(end, to);
  return [
    `${from > 0 ? '…' : ''}${visible(whole.slice(from, at))}`,
    visible(whole.slice(at, last)),
    `${visible(whole.slice(last, to))}${to < whole.length ? '…' : ''}`,
  ];
}
