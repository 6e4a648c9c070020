import { type LegacyBreak, readLegacy } from '../khmer/from-legacy.js';
import { type LegacyFamily, legacyFamily } from '../khmer/legacy-layouts.js';
import { countBelow } from '../model/count-below.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { applyEdits, type Span, type TextEdit } from '../model/source.js';
import { convertLegacy } from './convert-legacy.js';
import type { FontRun } from './font-run.js';
import type { LegacyAnswer, LegacyFonts } from './legacy-fonts.js';

/** A source with the runs that stand in it; `write`: words as its format writes them. */
export type RunPart = { readonly source: string; readonly runs: readonly FontRun[]; readonly write: (words: string) => string };

export type ConvertedRuns = {
  /** The parts' sources in Unicode; as they were where anything stops the import. */
  readonly sources: readonly string[];
  readonly isStopped: boolean;
  /** What was converted, left, or stopped it, in the order of the parts; spans in the source of `part`, edits of it in `fix`. */
  readonly found: readonly { readonly part: number; readonly finding: Diagnostic }[];
  /** The words of all runs, part by part, as they stand now. */
  readonly words: readonly (readonly string[])[];
};

/** A run on its way; `edits`: of its text. */
type Placed = FontRun & { readonly part: number; readonly order: number; readonly isExact: boolean; readonly edits: TextEdit[] };
/** What is to be said, and the edits that do it: each of one run's text. */
type Found = { readonly finding: Diagnostic; readonly runs: readonly Placed[]; readonly edits: readonly (readonly [Placed, TextEdit])[] };

/**
 * Puts Unicode in the place of text that was typed for Limon or ABC: by the fonts that the runs name, and, in runs of other fonts, where it surely is such
 * text (`convertLegacy`), over all parts together. Words that go on from one run to the next are read as one, and cut between clusters.
 * Laws: without a finding nothing is changed; `sources` are the sources with the edits of all `fix` made; with an error among the findings there are
 * no edits. `file`: the name that the findings give.
 */
export function convertRuns(file: string, parts: readonly RunPart[], fonts: LegacyFonts): ConvertedRuns {
  const placed = parts.map(({ source, runs }, part) =>
    runs.map((run, order): Placed => {
      return { ...run, part, order, isExact: source.slice(run.span.start, run.span.end) === run.text, edits: [] };
    }),
  );
  const named = placed.flatMap((runs) => groupsOf(runs)).map((group) => ({ group, answer: answerOf(group, fonts) }));
  const rest = named.filter(({ answer }) => answer === null).flatMap(({ group }) => group);
  const found = [
    ...named.flatMap(({ group, answer }) => (answer === null ? [] : ofNamed(file, group, answer))),
    ...restOf(rest, familyOf(named)).flatMap(({ runs, family }) => ofRest(file, runs, { isRefused: fonts.isRefused, family })),
  ];
  const isStopped = found.some(({ finding }) => finding.severity === 'error');
  if (isStopped) {
    const told = found.map((one) => ({ part: partOf(one), finding: one.finding }));
    return { sources: parts.map(({ source }) => source), isStopped, found: inOrder(told), words: placed.map(wordsOf) };
  }
  for (const [run, edit] of found.flatMap(({ edits }) => edits)) run.edits.push(edit);
  const written = new SourceEdits(parts);
  const told = found.map((one) => ({
    part: partOf(one),
    finding: withFix(
      one.finding,
      one.edits.flatMap((edit) => written.editOf(edit)),
    ),
  }));
  const sources = parts.map(({ source }, part) =>
    applyEdits(
      source,
      told.flatMap((one) => (one.part === part ? (one.finding.fix ?? []) : [])),
    ),
  );
  return { sources, isStopped, found: inOrder(told), words: placed.map(wordsOf) };
}

function wordsOf(runs: readonly Placed[]): string[] {
  return runs.map(({ text, edits }) => applyEdits(text, edits));
}

function withFix({ fix: _, ...finding }: Diagnostic, fix: readonly TextEdit[]): Diagnostic {
  return (fix.length === 0 ? finding : { ...finding, fix }) as Diagnostic;
}

function partOf({ runs }: Found): number {
  return runs[0]?.part ?? 0;
}

function inOrder(told: ConvertedRuns['found']): ConvertedRuns['found'] {
  return [...told].sort((a, b) => a.part - b.part || a.finding.span.start - b.finding.span.start);
}

/** Runs that follow each other in one line and one font. */
function groupsOf(runs: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1);
    if (last && last.font === run.font && last.block === run.block) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return groups;
}

function textOf(runs: readonly Placed[]): string {
  return runs.map(({ text }) => text).join('');
}

/** More of a font's name is not looked at. */
const LONGEST_NAME = 100;

function answerOf(group: readonly Placed[], { convert }: LegacyFonts): LegacyAnswer {
  const [font, text] = [(group[0]?.font ?? '').slice(0, LONGEST_NAME), textOf(group)];
  return font === '' || isUnicode(text) ? null : convert(font, text);
}

/** Khmer letters of Unicode, which no such font has: an old style around new text, whose Latin letters are what they are. */
function isUnicode(text: string): boolean {
  const khmer = text.match(/[\u1780-\u17D3]/g)?.length ?? 0;
  return khmer > 0 && khmer > (text.match(/[A-Za-z\u00A1-\u00FF]/g)?.length ?? 0);
}

/** Enough of a passage to know it by. */
const SHOWN = 60;

function ofNamed(file: string, runs: readonly Placed[], answer: Exclude<LegacyAnswer, null>): Found[] {
  const text = textOf(runs);
  const font = runs[0]?.font ?? '';
  const written = text.trim().slice(0, SHOWN);
  const at = (span: Span): Span => sourceSpan(runs, span);
  const whole = { file, span: at({ start: 0, end: text.length }) };
  if (answer === 'unknown') return [{ runs, edits: [], finding: diagnostic('import-legacy-font', whole, { font, written }) }];
  if ('fault' in answer) return wordByWord(file, runs, answer);
  if (answer.text === text) return [];
  const right = answer.text.trim().slice(0, SHOWN);
  const edits = inRuns(runs, { start: 0, end: text.length }, answer.text, answer.breaks ?? []);
  return [{ runs, edits, finding: diagnostic('import-legacy-converted', whole, { written, right, font }) }];
}

/** Not all of it reads as Khmer: as in plain text, words in Latin letters are left and listed, and a sign that cannot be read stops the import. */
function wordByWord(file: string, runs: readonly Placed[], fault: Span): Found[] {
  const text = textOf(runs);
  const family = legacyFamily(runs[0]?.font ?? '');
  const font = runs[0]?.font ?? '';
  const found = family === null || family === 'unmapped' ? [] : ofRest(file, runs, { isRefused: false, family, font });
  if (found.length > 0) return found;
  const left = diagnostic('import-legacy-left', { file, span: sourceSpan(runs, fault) }, { written: text.trim().slice(0, SHOWN) });
  return [{ runs, edits: [], finding: inFont(left, text, font) }];
}

/** What is said of plain text, where the font is known: in it a word with a letter that English has not is Khmer with a slip of the hand. */
function inFont(finding: Diagnostic, whole: string, font: string): Diagnostic {
  if (finding.code === 'import-legacy-converted') return { ...finding, args: { ...finding.args, font } };
  if (finding.code !== 'import-legacy-left') return finding;
  const glyph = whole.split(/\s+/).find((word) => /[\u00A1-\u024F]/.test(word));
  return glyph === undefined ? finding : diagnostic('import-legacy-unknown', finding, { ...finding.args, glyph, codePoint: null });
}

/** The layout of the first font that was converted; null for none. */
function familyOf(named: readonly { readonly group: readonly Placed[]; readonly answer: LegacyAnswer }[]): LegacyFamily | null {
  const first = named.find(({ answer }) => answer !== null && typeof answer === 'object' && 'text' in answer && answer.text.trim() !== '');
  const family = legacyFamily(first?.group[0]?.font ?? '');
  return family === 'unmapped' ? null : family;
}

/** Where fonts are named, a title that can name none is in theirs, if it reads so; what names another one must show by itself what it is. */
function restOf(rest: readonly Placed[], family: LegacyFamily | null): { readonly runs: Placed[]; readonly family: LegacyFamily | null }[] {
  if (family === null) return [{ runs: [...rest], family }];
  const [bare, others] = [rest.filter(({ isBare }) => isBare), rest.filter(({ isBare }) => !isBare)];
  return [
    { runs: bare, family },
    { runs: others, family: null },
  ].filter(({ runs }) => runs.length > 0);
}

/** `family`: of the document's other text; null: to be found out. `font`: that of all the runs; null: theirs say nothing. */
type RestOptions = { readonly isRefused: boolean; readonly family: LegacyFamily | null; readonly font?: string | null };

/** Text whose font says nothing: all of it is one text, for a title alone is too short to be sure of. */
function ofRest(file: string, runs: readonly Placed[], { isRefused, family, font = null }: RestOptions): Found[] {
  const { text, starts } = joined(runs);
  const { diagnostics } = convertLegacy({ file, text }, isRefused, family);
  return diagnostics.map((finding) => {
    const own = runsIn(runs, starts, finding.span);
    const edits = (finding.fix ?? []).flatMap(({ span, text: right }) => {
      const under = runsIn(runs, starts, span);
      const within = { start: span.start - under.start, end: span.end - under.start };
      return inRuns(under.runs, within, right, breaksOf(text.slice(span.start, span.end), right));
    });
    const last = runsIn(runs, starts, { start: finding.span.end - 1, end: finding.span.end });
    const { start } = sourceSpan(own.runs, { start: finding.span.start - own.start, end: finding.span.start - own.start + 1 });
    const until = sourceSpan(last.runs, { start: finding.span.end - 1 - last.start, end: finding.span.end - last.start });
    // A stretch of such text may go on in the next part; its place is in this one.
    const part = own.runs[0]?.part;
    const end = last.runs[0]?.part === part ? until.end : (runs.findLast((run) => run.part === part)?.span.end ?? start);
    const placed = { ...finding, span: { start, end } } as Diagnostic;
    return {
      runs: own.runs,
      edits,
      finding: font === null ? placed : inFont(placed, text.slice(finding.span.start, finding.span.end), font),
    };
  });
}

/** The runs as one text: a line for each line of theirs, and a space where one in another font stood between. */
function joined(runs: readonly Placed[]): { readonly text: string; readonly starts: readonly number[] } {
  const texts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const [at, run] of runs.entries()) {
    const before = runs[at - 1];
    const isNewLine = before && (before.part !== run.part || before.block !== run.block);
    const gap = before === undefined ? '' : isNewLine ? '\n' : before.order + 1 === run.order ? '' : ' ';
    starts.push(length + gap.length);
    texts.push(gap, run.text);
    length += gap.length + run.text.length;
  }
  return { text: texts.join(''), starts };
}

/** Where the reading of a word may be cut. */
function breaksOf(written: string, right: string): readonly LegacyBreak[] {
  for (const family of ['limon', 'abc'] as const) {
    const reading = readLegacy(written, family);
    if ('text' in reading && reading.text === right) return reading.breaks;
  }
  return [];
}

/** The runs that a span of the joined text stands in, and where the first of them starts there. */
function runsIn(
  runs: readonly Placed[],
  starts: readonly number[],
  { start, end }: Span,
): { readonly runs: Placed[]; readonly start: number } {
  const first = Math.max(0, countBelow(start + 1, starts) - 1);
  const found: Placed[] = [];
  for (let at = first; at < runs.length && (at === first || (starts[at] ?? 0) < end); at++) found.push(runs[at] as Placed);
  return { runs: found, start: starts[first] ?? 0 };
}

/** What is to stand in each of the runs instead of `span` of their joined text: a cluster that two of them share goes to the first. */
function inRuns(runs: readonly Placed[], span: Span, text: string, breaks: readonly LegacyBreak[]): (readonly [Placed, TextEdit])[] {
  const edits: (readonly [Placed, TextEdit])[] = [];
  let from = 0;
  let done = 0;
  let at = 0;
  for (const run of runs) {
    const [start, end] = [Math.max(0, span.start - from), Math.min(run.text.length, span.end - from)];
    from += run.text.length;
    if (start >= end) continue;
    const isLast = from >= span.end;
    while (!isLast && at < breaks.length && (breaks[at]?.typed ?? 0) < from - span.start) at++;
    const until = isLast ? text.length : (breaks[at]?.text ?? text.length);
    edits.push([run, { span: { start, end }, text: text.slice(done, Math.max(done, until)) }]);
    done = Math.max(done, until);
  }
  return edits;
}

/** Where a span of the runs' joined text, which is not empty, stands in their source. */
function sourceSpan(runs: readonly Placed[], { start, end }: Span): Span {
  const places: Span[] = [];
  let from = 0;
  for (const run of runs) {
    const own = { start: Math.max(0, start - from), end: Math.min(run.text.length, end - from) };
    from += run.text.length;
    if (own.start >= own.end) continue;
    places.push(run.isExact ? { start: run.span.start + own.start, end: run.span.start + own.end } : run.span);
  }
  const none = runs[0]?.span ?? { start: 0, end: 0 };
  return { start: places[0]?.start ?? none.start, end: places.at(-1)?.end ?? none.end };
}

/** Edits of runs as edits of their sources. A run that its source writes otherwise (with entities) is written anew, once. */
class SourceEdits {
  readonly #done = new Set<Placed>();

  constructor(readonly parts: readonly RunPart[]) {}

  editOf([run, edit]: readonly [Placed, TextEdit]): TextEdit[] {
    const write = this.parts[run.part]?.write ?? ((words: string) => words);
    if (run.isExact) {
      const span = { start: run.span.start + edit.span.start, end: run.span.start + edit.span.end };
      return [{ span, text: write(edit.text) }];
    }
    if (this.#done.has(run)) return [];
    this.#done.add(run);
    return [{ span: run.span, text: write(applyEdits(run.text, run.edits)) }];
  }
}
