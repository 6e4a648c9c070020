import { latinDigits } from '../khmer/digits.js';
import type { Line } from './lines.js';

/** What opens a list item. */
export type Marker = {
  /** Items of one list have one kind. */
  readonly kind: string;
  /** What Markdown writes: a bullet, or a number with `.` or `)`; a letter stays in the text, for Markdown has no such list. */
  readonly style: 'bullet' | 'number' | 'letter';
  /** `.` or `)` after a number; empty for the others. */
  readonly delimiter: '.' | ')' | '';
  /** The number, or the letter's place in the alphabet; null for bullets. */
  readonly ordinal: number | null;
  /** In columns; a tab counts as four. */
  readonly indent: number;
  /** Where the item's text starts: after the marker and its space, or at the letter. */
  readonly text: number;
  /** How many items make a list: a dash or a number that stands alone is likelier a part of its sentence. */
  readonly least: 1 | 2;
};

const GAP = '[ \\t\\u00A0\\u200B]';
// U+F0B7, U+F0A7 and U+F0D8 are Word's bullets in the Symbol and Wingdings fonts, as pasted.
const SURE_BULLET = new RegExp(`^[•●▪·◦‣∙■□▪○➢✓\\uF0B7\\uF0A7\\uF0D8]${GAP}*(?=[^ \\t\\u00A0\\u200B])`);
const LIKELY_BULLET = new RegExp(`^(?:[–—]${GAP}*|[-*+o]${GAP}+)(?=[^ \\t\\u00A0\\u200B])`);
const NUMBER = new RegExp(`^([0-9]{1,3}|[០-៩]{1,3})([.)])${GAP}*(?=[^ \\t\\u00A0\\u200B0-9០-៩.)])`);
// Not គ.ជ.ប, which is an abbreviation.
const LETTER = new RegExp(`^([ក-ហឡអ])([.)])(?!${GAP}*[ក-អ]?[.)])${GAP}*(?=[^ \\t\\u00A0\\u200B])`);
/** The consonants in the order of the alphabet, without ឝ and ឞ, which Khmer no longer uses. */
const LETTERS = 'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ';
/** Longer than any marker with its space. */
const LOOK = 40;

/** The list marker that opens the line, with text after it; null where there is none. */
export function markerOf(text: string, line: Line): Marker | null {
  const head = text.slice(line.content, Math.min(line.end, line.content + LOOK));
  const indent = columns(text, line);
  const bullet = SURE_BULLET.exec(head) ?? LIKELY_BULLET.exec(head);
  if (bullet) {
    const least = SURE_BULLET.test(head) ? 1 : 2;
    return { kind: head.charAt(0), style: 'bullet', delimiter: '', ordinal: null, indent, text: line.content + bullet[0].length, least };
  }
  const number = NUMBER.exec(head);
  if (number) {
    const delimiter = number[2] === ')' ? ')' : '.';
    const ordinal = Number(latinDigits(number[1] ?? ''));
    return { kind: `1${delimiter}`, style: 'number', delimiter, ordinal, indent, text: line.content + number[0].length, least: 2 };
  }
  const letter = LETTER.exec(head);
  if (!letter) return null;
  const ordinal = LETTERS.indexOf(letter[1] ?? '');
  return { kind: `ក${letter[2]}`, style: 'letter', delimiter: '', ordinal, indent, text: line.content, least: 2 };
}

/** True when `marker` can be the next item after `before` in one list: of its kind, and the next number where they are numbered. */
export function follows(marker: Marker, before: Marker): boolean {
  return marker.kind === before.kind && (marker.ordinal === null || before.ordinal === null || marker.ordinal === before.ordinal + 1);
}

function columns(text: string, line: Line): number {
  let count = 0;
  for (let at = line.start; at < line.content; at++) count += text[at] === '\t' ? 4 : 1;
  return count;
}
