import { applyOrdered } from '../model/source.js';
import type { FontRun } from './font-run.js';
import { htmlRuns } from './html-fonts.js';
import { type Gap, splitRuns } from './split-runs.js';
import { NO_TAG } from './tag-starts.js';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const INDENTED = /^(?:\t| {4,})(?![-*+•\s]|\d{1,9}[.)] )/;
/** Where links are defined, and the rule under a table's head (CommonMark 0.31 §4.7, GFM §4.10). */
const NO_WORDS = /^ {0,3}(?:\[[^\]\n]{1,200}\]:[ \t]*<?(?:https?:|mailto:|[/.#])|\|?[ \t]*:?--[-:| \t]*$)/;
/** What opens a line: quotations, list items, tasks, headings, notes. */
const MARKERS =
  /^[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t])?(?:#{1,6}(?=[ \t]|$))?(?:\[\^[^\]\n]{1,200}\]:)?/;
/** Within a line: an escape, code, addresses, notes, what link and image stand in, marks around words, shortcodes. Other brackets are letters. */
const INLINE = new RegExp(
  [
    '\\\\(?<escaped>[!-/:-@[-`{-~])',
    '(?<!`)(?<tick>`+)(?!`).{1,2000}?(?<!`)\\k<tick>(?!`)',
    '<(?:https?:|mailto:)[^\\s<>]{0,2000}>',
    '\\[\\^[^\\]\\s]{1,200}\\]',
    '!?\\[(?=[^[\\]]{0,2000}\\]\\()',
    '\\]\\((?:[^()\\s]|\\([^()\\s]{0,200}\\)){0,2000}(?:[ \\t]+"[^"]{0,500}")?\\)',
    '\\*{1,3}|__|~~',
    '\\{\\{[<%].{0,500}?[%>]\\}\\}|\\{%.{0,500}?%\\}',
  ].join('|'),
  'g',
);
const UNDERLINED = /(?<![^\s(])_(?=[^\s_])[^\n]{0,300}?[^\s_]_(?![^\s).,:;!?។៕៖])/g;

/**
 * The words of a Markdown text from `from` on, as its readers see them: without code, addresses and marks, escapes undone. Words have the fonts that tags
 * among them name (`html-fonts`).
 */
export async function markdownRuns(text: string, from: number): Promise<FontRun[]> {
  const gaps = gapsOf(text, from);
  // A tag in code is none.
  const code = [{ start: 0, end: from }, ...gaps.filter(({ isCode }) => isCode)].map((span) => ({
    span,
    text: ' '.repeat(span.end - span.start),
  }));
  const masked = applyOrdered(text, code).replace(NO_TAG, ' ');
  const runs = (await htmlRuns(masked)).map((run) => {
    const { start, end } = run.span;
    return run.text === masked.slice(start, end) ? { ...run, text: text.slice(start, end) } : run;
  });
  return splitRuns(text, runs, [{ start: 0, end: from }, ...gaps]);
}

type MarkdownGap = Gap & { readonly isCode?: boolean };

function gapsOf(text: string, from: number): MarkdownGap[] {
  const gaps: MarkdownGap[] = [];
  let fence = '';
  for (const { 0: line, index } of text.slice(from).matchAll(/[^\r\n]+/g)) {
    const start = from + index;
    const mark = FENCE.exec(line)?.[1] ?? '';
    const isClosed = fence !== '' && mark.startsWith(fence) && line.trim() === mark;
    if (fence !== '' || mark !== '' || INDENTED.test(line) || NO_WORDS.test(line))
      gaps.push({ start, end: start + line.length, isCode: true });
    else for (const gap of gapsIn(line)) gaps.push({ ...gap, start: start + gap.start, end: start + gap.end });
    fence = isClosed ? '' : fence || mark;
  }
  return gaps;
}

function gapsIn(line: string): MarkdownGap[] {
  const opening = MARKERS.exec(line)?.[0].length ?? 0;
  const marks: MarkdownGap[] = [{ start: 0, end: opening }];
  for (const match of line.matchAll(INLINE)) {
    const end = match.index + match[0].length;
    const text = match.groups?.escaped;
    marks.push({ start: match.index, end, ...(text === undefined ? {} : { text }), isCode: match.groups?.tick !== undefined });
  }
  for (const { 0: words, index } of line.matchAll(UNDERLINED)) {
    marks.push({ start: index, end: index + 1 }, { start: index + words.length - 1, end: index + words.length });
  }
  if (/^\s*\|/.test(line)) for (const { index } of line.matchAll(/(?<!\\)\|/g)) marks.push({ start: index, end: index + 1 });
  let done = 0;
  return marks
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }) => {
      const isFree = start >= done && end > start;
      if (isFree) done = end;
      return isFree;
    });
}

/** Words as Markdown has them. */
export function writtenInMarkdown(words: string): string {
  return words.replace(/[\\`*[\]<>|]/g, '\\$&');
}
