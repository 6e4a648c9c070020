import { findLegacyText } from '../khmer/find-legacy-text.js';
import type { LegacyFamily } from '../khmer/legacy-layouts.js';
import { codePointName } from '../model/code-point.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { applyOrdered, type Span, shiftEdits, type TextEdit } from '../model/source.js';
import { guessFamily, type LegacyWord, readLegacyLine } from './legacy-lines.js';
import { type ForeignText, readLines } from './lines.js';

export type ConvertedText = {
  /** In Unicode; the source as it was where nothing is to be converted, or something cannot be. */
  readonly text: string;
  /** True where the text was typed for a legacy font and may not, or cannot wholly, be converted: nothing must be made of it. */
  readonly isStopped: boolean;
  /** What was converted, what was left, and what stopped it, in the order of their places in the source. */
  readonly diagnostics: readonly Diagnostic[];
  /** A finding about `text` as one about the source: its place there, and no fix, for that would be of the converted text. */
  readonly inSource: (finding: Diagnostic) => Diagnostic;
};

/**
 * Plain text that was typed, wholly or in parts, for Limon or ABC → Unicode. A text without sure signs of it (`findLegacyText`) is not touched.
 * Lines keep their ends and their number. Laws: `text` is the source with the edits of the findings made; every edit stands in the `fix` of exactly
 * one `import-legacy-converted`; where one glyph cannot be read there is no edit at all. `isRefused`: the user wants no conversion. `known`: the family of
 * fonts that other text of the document is in: then its lines need no sure signs.
 */
export function convertLegacy(source: ForeignText, isRefused: boolean, known: LegacyFamily | null = null): ConvertedText {
  const { file, text } = source;
  const sure = findLegacyText(text);
  const asItIs = { text, inSource: (finding: Diagnostic) => finding };
  if (sure.length === 0 && known === null) return { ...asItIs, isStopped: false, diagnostics: [] };
  const diagnostics = isRefused
    ? sure.map((span) => diagnostic('legacy-font', { file, span }, { written: text.slice(span.start, span.end) }))
    : convertLines(source, known ?? guessFamily(text));
  const isStopped = diagnostics.some(({ severity }) => severity === 'error');
  if (isStopped) return { ...asItIs, isStopped, diagnostics: diagnostics.map(withoutFix) };
  const edits = diagnostics.flatMap(({ fix = [] }) => fix);
  return { text: applyOrdered(text, edits), isStopped, diagnostics, inSource: movedBy(edits) };
}

function withoutFix({ fix: _, ...finding }: Diagnostic): Diagnostic {
  return finding as Diagnostic;
}

function convertLines({ file, text }: ForeignText, family: LegacyFamily): Diagnostic[] {
  return readLines(text, 0).flatMap((line) => readLegacyLine(text, line, family).flatMap((words) => findingsOf(file, text, words, family)));
}

/** Enough of a passage to know it by. */
const SHOWN = 60;

function shown(text: string): string {
  return text.length > SHOWN ? `${[...text.slice(0, SHOWN)].slice(0, -1).join('')}…` : text;
}

/** What is to be said of words that stand together and are of one kind. */
function findingsOf(file: string, text: string, words: readonly LegacyWord[], family: LegacyFamily): Diagnostic[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const span = { start: first.span.start, end: last.span.end };
  const written = text.slice(span.start, span.end);
  if (first.kind === 'left') return [diagnostic('import-legacy-left', { file, span }, { written: shown(written) })];
  if (first.kind === 'unreadable') {
    const glyph = text.slice(first.fault.start, first.fault.end);
    const codePoint = first.isGlyph ? codePointName(glyph) : null;
    return [diagnostic('import-legacy-unknown', { file, span: first.fault }, { written: shown(written), glyph, codePoint })];
  }
  const edits = words.flatMap(({ span: place, ...word }) => (word.kind === 'read' ? [{ span: place, text: word.text }] : []));
  const right = applyOrdered(written, shiftEdits(edits, -span.start));
  const font = family === 'limon' ? 'Limon' : 'ABC';
  const doubts = words.flatMap((word) =>
    word.kind === 'read' && word.isDoubtful
      ? [
          diagnostic(
            'import-legacy-unsure',
            { file, span: word.span },
            { written: text.slice(word.span.start, word.span.end), right: word.text },
          ),
        ]
      : [],
  );
  return [diagnostic('import-legacy-converted', { file, span }, { written: shown(written), right: shown(right), font }, edits), ...doubts];
}

/** Findings about the text that `edits` (in order) make, as findings about the text before. */
export function movedBy(edits: readonly TextEdit[]): (finding: Diagnostic) => Diagnostic {
  return (finding) => moved(finding, edits);
}

/** Each end of a finding's span where it stands in the source: a place within a converted word is the word. */
function moved(finding: Diagnostic, edits: readonly TextEdit[]): Diagnostic {
  const span = { start: sourceOffset(finding.span.start, edits).start, end: sourceOffset(finding.span.end, edits).end };
  return { ...withoutFix(finding), span };
}

function sourceOffset(at: number, edits: readonly TextEdit[]): Span {
  let shift = 0;
  for (const { span, text } of edits) {
    const start = span.start + shift;
    if (at <= start) break;
    if (at < start + text.length) return span;
    shift += text.length - (span.end - span.start);
  }
  return { start: at - shift, end: at - shift };
}
