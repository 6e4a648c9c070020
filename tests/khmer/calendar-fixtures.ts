import { readFileSync } from 'node:fs';
import { type CivilDay, dayNumber, dayOfNumber } from '../../src/khmer/solar-date.js';

/** The rows of a table under tests/fixtures/calendar, without its head. */
export function calendarTable(name: string): string[][] {
  const text = readFileSync(new URL(`../fixtures/calendar/${name}.tsv`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

/** `2022-01-21` as a civil day. */
export function dayOf(iso: string): CivilDay {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

export function isoOf({ year, month, day }: CivilDay): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

const FIRST = dayNumber({ year: 1900, month: 1, day: 1 });
/** Every day from 1900-01-01 to 2100-12-31. */
export const EVERY_DAY: readonly CivilDay[] = Array.from(
  { length: dayNumber({ year: 2100, month: 12, day: 31 }) - FIRST + 1 },
  (_, index) => dayOfNumber(FIRST + index),
);
