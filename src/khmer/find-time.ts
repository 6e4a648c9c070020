import type { Span } from '../model/source.js';
import { DAY_PARTS, type DayPart, TIME_MARKERS } from './calendar-words.js';
import { latinDigits } from './digits.js';
import { DIGIT, GAP, loosePattern, wordTable } from './loose-spelling.js';
import { NUMBER_WORDS, parseNumberWords } from './number-words.js';

/** A time of day written with ម៉ោង. `hour` 0–23, `minute` 0–59; `span` from ម៉ោង to the end of the part of the day. */
export type TimeOfDay = {
  readonly hour: number;
  readonly minute: number;
  readonly span: Span;
  /** False where nothing says which half of the day is meant, as in `ម៉ោង ២`: then `hour` is that of the morning. */
  readonly isClear: boolean;
};

const PARTS = wordTable(
  (Object.keys(DAY_PARTS) as DayPart[]).flatMap((part) => DAY_PARTS[part].map((word): readonly [string, DayPart] => [word, part])),
);
const { about, behindDate, beforeDate } = TIME_MARKERS;
const HOUR = loosePattern(TIME_MARKERS.hour);
const MINUTES = loosePattern(TIME_MARKERS.minute);

/** A time of day; its groups are named hour, clock, minute, half and part. */
const TIME = [
  `${HOUR}${GAP}(?:(?:${about.join('|')})${GAP})?(?<hour>${DIGIT}{1,2}(?!${DIGIT})|${NUMBER_WORDS})`,
  `(?:${GAP}[:.\\u17D6\\u17C8hH]${GAP}(?<clock>${DIGIT}{2})(?!${DIGIT})(?:${GAP}${MINUTES})?`,
  `|${GAP}(?:${TIME_MARKERS.and}${GAP})?(?<minute>${DIGIT}{1,2}|${NUMBER_WORDS})${GAP}${MINUTES}`,
  `|${GAP}(?<half>${TIME_MARKERS.half}))?`,
  `(?:${GAP}(?<part>${PARTS.pattern}))?`,
].join('');

/** What may stand between a date and the time behind it, and between a time and the date behind it. */
const LEAD = `${GAP}(?:,${GAP})?(?:(?:${behindDate.join('|')})${GAP}){0,3}`;
const TRAIL = `${GAP}(?:,${GAP})?(?:(?:${beforeDate.join('|')})${GAP}){0,2}$`;
const TIME_AHEAD = new RegExp(LEAD + TIME, 'uy');
const TIME_BEHIND = new RegExp(TIME + TRAIL, 'u');
const TIME_STARTS = new RegExp(HOUR, 'u');
const TIME_ENDS = new RegExp(TRAIL, 'u');
/** How far before a date its time is looked for, and how far behind it the word for hour, in UTF-16 units: twice the longest form met. */
const REACH = 80;

/** The time of day that follows at `from`, or null. `វេលា`, `នៅ` and `នា` may lead to it. */
export function timeAfter(text: string, from: number): TimeOfDay | null {
  // The whole pattern is large: few dates have a time at all.
  if (!TIME_STARTS.test(text.slice(from, from + 2 * REACH))) return null;
  TIME_AHEAD.lastIndex = from;
  const match = TIME_AHEAD.exec(text);
  return match && timeOf(match, match.index + match[0].search(TIME_STARTS), match.index + match[0].length);
}

/** The time of day that ends right before `to` and does not start before `floor`, or null. */
export function timeBefore(text: string, to: number, floor: number): TimeOfDay | null {
  const start = Math.max(floor, to - REACH);
  const before = text.slice(start, to);
  const match = TIME_STARTS.test(before) ? TIME_BEHIND.exec(before) : null;
  if (!match) return null;
  const at = start + match.index;
  return timeOf(match, at, at + match[0].replace(TIME_ENDS, '').length);
}

function timeOf(match: RegExpExecArray, start: number, end: number): TimeOfDay | null {
  const { hour = '', clock, minute, half, part } = match.groups ?? {};
  const written = numberOf(hour);
  const minutes = half === undefined ? numberOf(clock ?? minute ?? '0') : 30;
  if (written === null || minutes === null || written > 23 || minutes > 59) return null;
  const isClear = part !== undefined || clock !== undefined || written > 12;
  return { hour: hourOfDay(written, part === undefined ? null : PARTS.meaning(part)), minute: minutes, span: { start, end }, isClear };
}

function numberOf(written: string): number | null {
  const latin = latinDigits(written);
  return /^[0-9]+$/.test(latin) ? Number(latin) : parseNumberWords(written);
}

/** On a clock of 24 hours. Twelve at night is the day's beginning, one to five at night its small hours; an hour over twelve stays. */
function hourOfDay(hour: number, part: DayPart | null): number {
  if (part === null || hour > 12) return hour;
  if (part === 'morning') return hour % 12;
  if (part === 'afternoon') return (hour % 12) + 12;
  if (part === 'noon') return hour < 6 ? hour + 12 : hour;
  return hour === 12 || hour <= 5 ? hour % 12 : hour + 12;
}
