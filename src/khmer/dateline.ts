import type { Span } from '../model/source.js';
import { findKhmerDate, type KhmerDate } from './find-date.js';
import { isPlace, isPlaceName } from './places.js';

/** The dateline that opens a text. `date` is null where only a place is given; `end` is where its separator ends. */
export type Dateline = { readonly place: Span | null; readonly date: KhmerDate | null; readonly end: number };

const SPACE = '[ \\t\\u00A0\\u200B]*';
/** What stands between a dateline and the text: `-`, `–`, `—`, `៖` or `:`, doubled at times. */
const SEPARATOR = new RegExp(`^${SPACE}[-–—៖:]{1,3}${SPACE}`);
/** What leads from the lunar date to the solar one that it is equal to. */
const LUNAR = /ថ្ងៃ[^។]{1,150}ត្រូវ(?:នឹង|និង|ជា)[ \t\u200B]*$/;
/** UTF-16 units: three times the longest dateline met. */
export const LONGEST_DATELINE = 400;

/**
 * The dateline that opens `line`, a text's first one: `ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ -`, `រាជធានីភ្នំពេញ៖`, `(ភ្នំពេញ)៖`, or a date
 * alone; on a line of its own a date needs no separator. Null where there is none. Of a longer line the first `LONGEST_DATELINE` units count.
 */
export function datelineIn(line: string): Dateline | null {
  const head = line.slice(0, LONGEST_DATELINE);
  return datedLine(head, head.length < line.length) ?? placedLine(head);
}

/** `PLACE DATE SEPARATOR`, the place being optional; or both on a line of their own. */
function datedLine(head: string, goesOn: boolean): Dateline | null {
  const date = findKhmerDate(head, { withTime: false });
  if (!date) return null;
  const separator = SEPARATOR.exec(head.slice(date.span.end))?.[0];
  if (separator === undefined && (goesOn || head.slice(date.span.end).trim() !== '')) return null;
  const before = head.slice(0, date.span.start).replace(LUNAR, '');
  const name = before.trim() === '' ? null : /^\(?([^()]*?)\)?[ \t\u00A0\u200B]*[-–—,៖:]?[ \t\u00A0\u200B]*$/.exec(before)?.[1]?.trim();
  if (name === undefined || (name !== null && !isPlace(name))) return null;
  const end = separator === undefined ? head.length : date.span.end + separator.length;
  return { place: name === null ? null : spanOf(head, name), date, end };
}

/** `PLACE SEPARATOR`: in brackets any place, without them one that is known as such, for any phrase may stand before ៖. */
function placedLine(head: string): Dateline | null {
  const match = /^\(([^()។៖:]{1,60})\)|^([^()។៖:\-–—\d០-៩]{1,60})/.exec(head);
  const name = (match?.[1] ?? match?.[2])?.trim();
  const separator = match && SEPARATOR.exec(head.slice(match[0].length))?.[0];
  if (!match || !name || !separator || !(match[1] === undefined ? isPlaceName(name) : isPlace(name))) return null;
  return { place: spanOf(head, name), date: null, end: match[0].length + separator.length };
}

function spanOf(head: string, name: string): Span {
  const start = head.indexOf(name);
  return { start, end: start + name.length };
}
