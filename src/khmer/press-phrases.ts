import type { Span } from '../model/source.js';
import { latinDigits } from './digits.js';

// Set phrases of press releases, in the spellings that real ones have.

/** What heads the contact details. */
const CONTACT =
  /^(?:(?:សម្រាប់|សំរាប់|សម្រាប់ជា|ដើម្បី)?[ \t]*(?:ទទួល|ទទួលបាន|ជ្រាប|ជ្រាបជា)?[ \t]*ព័ត៌មាន[ \t]*(?:បន្ថែម|លម្អិត)|ទំនាក់ទំនង|សូម[ \t]*(?:ទាក់ទង|ទំនាក់ទំនង)|អាសយដ្ឋានទំនាក់ទំនង)/;
/** The longest heading, in UTF-16 code units. */
const LONGEST = 60;

/** True for a line that only announces contact details: no number, mail or address stands in it. */
export function isContactHeading(line: string): boolean {
  return line.length <= LONGEST && CONTACT.test(line) && !/[0-9០-៩@]|https?:|www\./.test(line);
}

/** `ចំនួន៤`, «four in number», in Khmer or Latin digits; not ចំនួន ១០០០ or ៤,៥, which count no list's items. */
const COUNT = /ចំនួន[ \t\u00A0\u200B]{0,3}([0-9]{1,3}|[០-៩]{1,3})(?![0-9០-៩]|[.,][0-9០-៩]|%)/g;

/** The number that the last sentence of `words` announces, and where it says so; null where it announces none. */
export function announcedCount(words: string): { readonly count: number; readonly span: Span } | null {
  const sentence = words.slice(0, -1).lastIndexOf('។') + 1;
  const match = [...words.slice(sentence).matchAll(COUNT)].at(-1);
  if (!match) return null;
  const start = sentence + match.index;
  return { count: Number(latinDigits(match[1] ?? '')), span: { start, end: start + match[0].length } };
}
