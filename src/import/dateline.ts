import { WEEKDAYS } from '../khmer/calendar-words.js';
import { findKhmerDate, type KhmerDate, shiftKhmerDate, weekdayDisagrees } from '../khmer/find-date.js';
import { isPossible } from '../khmer/solar-date.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { isoDate } from '../model/moment.js';
import { type Span, shiftSpan } from '../model/source.js';
import { type ForeignText, nextWrittenLine } from './lines.js';
import { isPlace, isPlaceName } from './places.js';

/** How much of the first line is looked at: three times the longest dateline met. */
const HEAD = 400;
const SPACE = '[ \\t\\u00A0\\u200B]*';
/** What stands between a dateline and the text: `-`, `–`, `—`, `៖` or `:`, doubled at times. */
const SEPARATOR = new RegExp(`^${SPACE}[-–—៖:]{1,3}${SPACE}`);
/** What leads from the lunar date to the solar one that it is equal to. */
const LUNAR = /ថ្ងៃ[^។]{1,150}ត្រូវ(?:នឹង|និង|ជា)[ \t\u200B]*$/;

type FoundDateline = {
  readonly place: string | null;
  readonly date: string | null;
  readonly end: number;
  readonly diagnostics: readonly Diagnostic[];
};
/** All spans are in the source. `end` is where the separator ends. */
type Dateline = { readonly place: Span | null; readonly date: KhmerDate | null; readonly end: number };

/**
 * The dateline that opens the text: `ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ -`, `រាជធានីភ្នំពេញ៖`, `(ភ្នំពេញ)៖`, or a date alone.
 * It moves out of the body; `end` is where the rest starts. After a place alone, a date in the first sentence is taken as the text's.
 */
export function findDateline(source: ForeignText, from: number): FoundDateline {
  const { file, text } = source;
  const line = nextWrittenLine(text, from);
  const head = line ? text.slice(line.content, Math.min(line.end, line.content + HEAD)) : '';
  const found = line && (datedLine(head, line.content) ?? placedLine(head, line.content));
  if (!line || !found) {
    const span = { start: line?.content ?? from, end: line?.content ?? from };
    return { place: null, date: null, end: from, diagnostics: [diagnostic('import-no-dateline', { file, span }, {})] };
  }
  if (found.date && !isPossible(found.date)) {
    // Nobody knows which day was meant: the words stay in the text, for the editor to mend.
    const { span } = found.date;
    const value = text.slice(span.start, span.end);
    return {
      place: null,
      date: null,
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
  return { place, date: date.iso, end, diagnostics: [moved, ...placed, ...date.diagnostics] };
}

/** `PLACE DATE SEPARATOR`, the place being optional; or both on a line of their own. */
function datedLine(head: string, offset: number): Dateline | null {
  const date = findKhmerDate(head);
  if (!date) return null;
  const separator = SEPARATOR.exec(head.slice(date.span.end))?.[0];
  if (separator === undefined && (head.length === HEAD || head.slice(date.span.end).trim() !== '')) return null;
  const before = head.slice(0, date.span.start).replace(LUNAR, '');
  const name = before.trim() === '' ? null : /^\(?([^()]*?)\)?[ \t\u00A0\u200B]*[-–—,៖:]?[ \t\u00A0\u200B]*$/.exec(before)?.[1]?.trim();
  if (name === undefined || (name !== null && !isPlace(name))) return null;
  const end = separator === undefined ? head.length : date.span.end + separator.length;
  return { place: name === null ? null : shiftSpan(spanOf(head, name), offset), date: shiftKhmerDate(date, offset), end: offset + end };
}

/** `PLACE SEPARATOR`: in brackets any place, without them one that is known as such, for any phrase may stand before ៖. */
function placedLine(head: string, offset: number): Dateline | null {
  const match = /^\(([^()។៖:]{1,60})\)|^([^()។៖:\-–—\d០-៩]{1,60})/.exec(head);
  const name = (match?.[1] ?? match?.[2])?.trim();
  const separator = match && SEPARATOR.exec(head.slice(match[0].length))?.[0];
  if (!match || !name || !separator || !(match[1] === undefined ? isPlaceName(name) : isPlace(name))) return null;
  const end = match[0].length + separator.length;
  const sentence = /^[^។៕]*/.exec(head.slice(end))?.[0] ?? '';
  const date = findKhmerDate(sentence);
  return { place: shiftSpan(spanOf(head, name), offset), date: date && shiftKhmerDate(date, offset + end), end: offset + end };
}

function spanOf(head: string, name: string): Span {
  const start = head.indexOf(name);
  return { start, end: start + name.length };
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
