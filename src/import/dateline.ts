import { WEEKDAYS } from '../khmer/calendar-words.js';
import { type Dateline, datelineIn, LONGEST_DATELINE } from '../khmer/dateline.js';
import { findKhmerDate, type KhmerDate, shiftKhmerDate, weekdayDisagrees } from '../khmer/find-date.js';
import { isPossible } from '../khmer/solar-date.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { isoDate } from '../model/moment.js';
import { shiftSpan } from '../model/source.js';
import { type ForeignText, nextWrittenLine } from './lines.js';

type FoundDateline = {
  readonly place: string | null;
  readonly date: string | null;
  /** The date's own words, where they leave the text with the dateline and the weekday in them is right; else null. */
  readonly words: string | null;
  readonly end: number;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * The dateline that opens the text: `ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ -`, `រាជធានីភ្នំពេញ៖`, `(ភ្នំពេញ)៖`, or a date alone.
 * It moves out of the body; `end` is where the rest starts. After a place alone, a date in the first sentence is taken as the text's.
 */
export function findDateline(source: ForeignText, from: number): FoundDateline {
  const { file, text } = source;
  const line = nextWrittenLine(text, from);
  const found = line && shiftedDateline(text.slice(line.content, line.end), line.content);
  if (!line || !found) {
    const span = { start: line?.content ?? from, end: line?.content ?? from };
    return { place: null, date: null, words: null, end: from, diagnostics: [diagnostic('import-no-dateline', { file, span }, {})] };
  }
  if (found.date && !isPossible(found.date)) {
    // Nobody knows which day was meant: the words stay in the text, for the editor to mend.
    const { span } = found.date;
    const value = text.slice(span.start, span.end);
    return {
      ...{ place: null, date: null, words: null },
      end: from,
      diagnostics: [{ ...diagnostic('date-impossible', { file, span }, { key: 'date', value }), severity: 'warn' }],
    };
  }
  const end = found.end === line.end ? (nextWrittenLine(text, line.end)?.start ?? text.length) : found.end;
  const place = found.place && text.slice(found.place.start, found.place.end);
  const date = found.date ? checkDate(source, found.date) : { iso: null, diagnostics: [] };
  const moved = diagnostic(
    'import-dateline-moved',
    { file, span: { start: line.content, end: found.end } },
    { text: text.slice(line.content, found.end).trim() },
    [{ span: { start: line.start, end }, text: '' }],
  );
  const placed = found.place && place !== null ? [diagnostic('import-place', { file, span: found.place }, { place })] : [];
  const isMoved = found.date !== null && found.date.span.end <= found.end && weekdayDisagrees(found.date) === null;
  const words = found.date && isMoved ? text.slice(found.date.span.start, found.date.span.end) : null;
  return { place, date: date.iso, words, end, diagnostics: [moved, ...placed, ...date.diagnostics] };
}

/** Its spans moved by `offset`. After a place alone, the date of the first sentence is its date. */
function shiftedDateline(line: string, offset: number): Dateline | null {
  const found = datelineIn(line);
  if (!found) return null;
  const { place, end } = found;
  const within = found.date ? null : findKhmerDate(/^[^។៕]*/.exec(line.slice(end, LONGEST_DATELINE))?.[0] ?? '');
  const date = found.date ?? (within && shiftKhmerDate(within, end));
  return { place: place && shiftSpan(place, offset), date: date && shiftKhmerDate(date, offset), end: offset + end };
}

function checkDate(
  { file, text }: ForeignText,
  date: KhmerDate,
): { readonly iso: string | null; readonly diagnostics: readonly Diagnostic[] } {
  const written = text.slice(date.span.start, date.span.end);
  const iso = isoDate(date);
  const diagnostics = [diagnostic('import-date', { file, span: date.span }, { written, date: iso })];
  const right = weekdayDisagrees(date);
  if (date.weekdaySpan && right !== null) {
    const name = text.slice(date.weekdaySpan.start, date.weekdaySpan.end);
    const args = { written: name, right: WEEKDAYS[right] ?? '', date: iso };
    // A guess of an import is no error yet: the draft bears the date.
    diagnostics.push({ ...diagnostic('weekday-mismatch', { file, span: date.weekdaySpan }, args), severity: 'warn' });
  }
  return { iso, diagnostics };
}
