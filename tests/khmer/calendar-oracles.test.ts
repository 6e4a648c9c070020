import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lunarDate } from '../../src/khmer/lunar-date.js';
import { newYearMoment } from '../../src/khmer/new-year.js';
import { type CivilDay, dayNumber, dayOfNumber } from '../../src/khmer/solar-date.js';
import { fastMomentkh, khmercalParts, momentkhParts, type OracleParts, PARTS, partsOf, slowMomentkh } from './oracles.js';

const TABLE = new URL('../fixtures/calendar/oracle-differences.tsv', import.meta.url);
const CAUSES = new URL('../fixtures/calendar/oracle-differences.md', import.meta.url);
/** `node scripts/calendar-oracles.js` sets it: every day is compared, and the table is written anew. */
const isFull = process.env.UPDATE_ORACLES !== undefined;

const FIRST = dayNumber({ year: 1900, month: 1, day: 1 });
const LAST = dayNumber({ year: 2100, month: 12, day: 31 });
const DAYS = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
const YEARS = Array.from({ length: 201 }, (_, index) => 1900 + index);
/** momentkh answers for instants: a day is asked for at its first and at its last minute. */
const CLOCKS = { '00:00': 0, '23:59': 86_340_000 } as const;

/** One difference: on `day` the oracle says `theirs` where we say `ours`. */
type Difference = {
  readonly oracle: string;
  readonly clock: string;
  readonly part: string;
  readonly day: number;
  readonly theirs: string;
  readonly ours: string;
};
type Row = Difference & { readonly cause: string; readonly last: number };

const HEADER = 'cause\toracle\tclock\tpart\tfrom\tto\ttheirs\tours';

function iso({ year, month, day }: CivilDay): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

function ofIso(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dayNumber({ year, month, day });
}

/** Each difference has one cause; `oracle-differences.md` says why ours is right. */
function causeOf({ oracle, part, day }: Difference): string {
  const { year } = dayOfNumber(day);
  if (oracle === 'khmercal') return part === 'moon' ? 'khmercal-1970' : 'khmercal-sak-day';
  if (part === 'new-year' && year === 2024) return 'momentkh-rule-2024';
  if (part === 'be') return 'momentkh-be-at-full-moon';
  if (part === 'sak') return 'momentkh-sak-at-new-year';
  if (year === 2012) return 'momentkh-2012';
  return [1916, 1974, 2032, 2059].includes(year) ? 'momentkh-midnight' : 'momentkh-animal-at-the-minute';
}

function differences(oracle: string, clock: string, day: number, theirs: OracleParts): Difference[] {
  const ours = partsOf(lunarDate(dayOfNumber(day)));
  return PARTS.filter((part) => theirs[part] !== '' && theirs[part] !== ours[part]).map((part) => ({
    oracle,
    clock,
    part,
    day,
    theirs: theirs[part],
    ours: ours[part],
  }));
}

function newYearDifferences(newYear: (year: number) => string): Difference[] {
  return YEARS.flatMap((year) => {
    const { day, hour, minute } = newYearMoment(year);
    const [days = '', clock = ''] = newYear(year).split(' ');
    const theirs = `${days.split('-').reverse().join('-')} ${clock}`;
    const ours = `${iso(day)} ${hour}:${minute}`;
    return theirs === ours ? [] : [{ oracle: 'momentkh', clock: '-', part: 'new-year', day: dayNumber(day), theirs, ours }];
  });
}

/** Days in a row with one cause and one pair of answers as one row. */
function rowsOf(found: readonly Difference[]): Row[] {
  const key = (row: Difference) => [causeOf(row), row.oracle, row.clock, row.part].join('\t');
  const sorted = [...found].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.day - b.day));
  const rows: Row[] = [];
  for (const difference of sorted) {
    const before = rows.at(-1);
    const goesOn = before && key(before) === key(difference) && before.last === difference.day - 1;
    if (goesOn && before.theirs === difference.theirs && before.ours === difference.ours) {
      rows[rows.length - 1] = { ...before, last: difference.day };
    } else rows.push({ ...difference, cause: causeOf(difference), last: difference.day });
  }
  return rows;
}

function writeTable(found: readonly Difference[]): void {
  const lines = rowsOf(found).map((row) =>
    [row.cause, row.oracle, row.clock, row.part, iso(dayOfNumber(row.day)), iso(dayOfNumber(row.last)), row.theirs, row.ours].join('\t'),
  );
  writeFileSync(TABLE, `${[HEADER, ...lines].join('\n')}\n`);
}

const listed: Difference[] = [];
const causes = new Map<string, number>();

function readTable(): void {
  const [header, ...lines] = readFileSync(TABLE, 'utf8').trimEnd().split('\n');
  expect(header).toBe(HEADER);
  for (const line of lines) {
    const [cause = '', oracle = '', clock = '', part = '', from = '', to = '', theirs = '', ours = ''] = line.split('\t');
    for (let day = ofIso(from); day <= ofIso(to); day += 1) {
      const difference = { oracle, clock, part, day, theirs, ours };
      expect([line, causeOf(difference)]).toEqual([line, cause]);
      listed.push(difference);
      causes.set(cause, (causes.get(cause) ?? 0) + 1);
    }
  }
}

const named = ({ oracle, clock, part, day, theirs, ours }: Difference) =>
  [oracle, clock, part, iso(dayOfNumber(day)), theirs, ours].join(' ');

/** What was found is what is listed for the days, clocks and parts that were asked. */
function expectListed(found: readonly Difference[], wasAsked: (difference: Difference) => boolean): void {
  expect(found.map(named).sort()).toEqual(listed.filter(wasAsked).map(named).sort());
}

/** Days around the changes of animal and sak of every year, and every tenth day. */
const isSampled = (day: number) => {
  const { month, day: date } = dayOfNumber(day);
  return isFull || day % 10 === 0 || (month === 4 && date >= 10 && date <= 19);
};
/** The days around the change of the Buddhist year, which takes momentkh 8 ms a call: every seventh year, and 2021–2026. */
const isEraSampled = (day: number) => {
  const { year } = dayOfNumber(day);
  const { monthIndex, phase, day: moon } = lunarDate(dayOfNumber(day));
  const isNear = monthIndex === 5 && (phase === 'waxing' ? moon >= 14 : moon <= 2);
  return isFull || (isNear && (year % 7 === 0 || (year >= 2021 && year <= 2026)));
};

const timeZone = process.env.TZ;

describe('oracles of the calendar', () => {
  beforeAll(() => {
    // khmercal reads the local date.
    process.env.TZ = 'UTC';
    if (!isFull) readTable();
  });
  afterAll(() => {
    process.env.TZ = timeZone;
  });

  const found: Difference[] = [];

  it('khmercal differs on every day from 1900 to 2100 as listed', () => {
    const differ = DAYS.flatMap((day) => differences('khmercal', '-', day, khmercalParts(day)));
    found.push(...differ);
    if (!isFull) expectListed(differ, ({ oracle }) => oracle === 'khmercal');
  });

  it('momentkh says the same on the fast moment as on moment.js', () => {
    const [fast, slow] = [fastMomentkh(), slowMomentkh()];
    const step = isFull ? 211 : 6_007;
    for (let day = FIRST; day <= LAST; day += step) {
      const ms = day * 86_400_000 + (day % 3) * 28_800_000;
      expect([day, momentkhParts(fast, ms, true)]).toEqual([day, momentkhParts(slow, ms, true)]);
    }
    for (const year of isFull ? YEARS : [1916, 2012, 2024, 2032]) expect(fast.newYear(year)).toBe(slow.newYear(year));
  }, 600_000);

  it.each(Object.entries(CLOCKS))(
    'momentkh at %s differs as listed',
    (clock, ms) => {
      const momentkh = fastMomentkh();
      const differ = DAYS.filter((day) => isSampled(day) || isEraSampled(day)).flatMap((day) =>
        differences('momentkh', clock, day, momentkhParts(momentkh, day * 86_400_000 + ms, isEraSampled(day))),
      );
      found.push(...differ);
      const wasAsked = ({ oracle, clock: listedClock, part, day }: Difference) =>
        oracle === 'momentkh' && listedClock === clock && (part === 'be' ? isEraSampled(day) : isSampled(day) || isEraSampled(day));
      if (!isFull) expectListed(differ, wasAsked);
    },
    3_600_000,
  );

  it('momentkh has other moments of the New Year as listed', () => {
    const differ = newYearDifferences(fastMomentkh().newYear);
    found.push(...differ);
    if (!isFull) expectListed(differ, ({ part }) => part === 'new-year');
  });

  it('has a chapter for every cause, with its number of days', () => {
    if (isFull) {
      writeTable(found);
      readTable();
    }
    const chapters = [...readFileSync(CAUSES, 'utf8').matchAll(/^## ([a-z0-9-]+) \(([\d,]+)\)$/gm)];
    expect(Object.fromEntries(chapters.map(([, cause, days]) => [cause, Number(days?.replace(/,/g, ''))]))).toEqual(
      Object.fromEntries(causes),
    );
  });
});
