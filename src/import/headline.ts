import { findKhmerDate } from '../khmer/find-date.js';
import { isContactHeading } from '../khmer/press-phrases.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { type ForeignText, type Line, nextWrittenLine, wordsIn } from './lines.js';
import { markerOf } from './markers.js';

/** The longest line, in UTF-16 code units, that is still a headline: about two lines of print. */
const LONGEST = 160;

type FoundHeadline = { readonly title: string | null; readonly end: number; readonly diagnostics: readonly Diagnostic[] };

/**
 * The headline: a short first line that stands alone before a blank line and reads neither as a sentence, a dateline nor a list.
 * It moves out of the body; `end` is where the rest starts.
 */
export function findHeadline({ file, text }: ForeignText, from: number): FoundHeadline {
  const line = nextWrittenLine(text, from);
  const next = line && nextWrittenLine(text, line.end);
  const none = { title: null, end: from, diagnostics: [] };
  if (!line || !next || !isAlone(text, line, next) || !readsAsHeadline(text, line)) return none;
  const title = wordsIn(text, { start: line.content, end: line.end }, []);
  if (title === '') return none;
  const fix = [{ span: { start: line.start, end: next.start }, text: '' }];
  return {
    title,
    end: next.start,
    diagnostics: [diagnostic('import-title', { file, span: { start: line.content, end: line.end } }, { title }, fix)],
  };
}

function isAlone(text: string, line: Line, next: Line): boolean {
  return (text.slice(line.end, next.start).match(/\r\n|\n|\r/g)?.length ?? 0) > 1;
}

function readsAsHeadline(text: string, line: Line): boolean {
  if (line.end - line.content > LONGEST || markerOf(text, line)) return false;
  const words = text.slice(line.content, line.end).trim();
  if (/[។៕៚៖]|[:：]$/.test(words) || /^[-=_*#>~`|:]+$/.test(words)) return false;
  return !isContactHeading(words) && !findKhmerDate(words);
}
