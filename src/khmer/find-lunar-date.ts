import { weekdayOf } from '../model/moment.js';
import type { Span } from '../model/source.js';
import {
  ANIMAL_SPELLINGS,
  ANIMALS,
  DATE_MARKERS,
  LUNAR_MONTH_SPELLINGS,
  LUNAR_MONTHS,
  PHASES,
  SAK_SPELLINGS,
  SAKS,
  WEEKDAY_SPELLINGS,
  WEEKDAYS,
} from './calendar-words.js';
import { khmerDigits, latinDigits } from './digits.js';
import { DIGIT as D, GAP, loosePattern, wordTable } from './loose-spelling.js';
import { lunarDate } from './lunar-date.js';
import type { CivilDay } from './solar-date.js';

/** A part of a written lunar date: `be` is the year of the Buddhist Era. */
export type LunarPart = 'weekday' | 'day' | 'phase' | 'month' | 'animal' | 'sak' | 'be';

/** A lunar date as it is written in a text; what is not written is null, and has no span. */
export type WrittenLunarDate = {
  readonly span: Span;
  readonly spans: Readonly<Partial<Record<LunarPart, Span>>>;
  /** 0 (Sunday) to 6. */
  readonly weekday: number | null;
  /** 1–15. */
  readonly day: number;
  readonly phase: 'waxing' | 'waning';
  /** In `LUNAR_MONTHS`. */
  readonly monthIndex: number;
  /** In `ANIMALS`. */
  readonly animalIndex: number | null;
  /** In `SAKS`. */
  readonly sakIndex: number | null;
  readonly be: number | null;
};

/** A part of a written lunar date that a day does not have: where it stands, and what should stand there. */
export type LunarDisagreement = { readonly part: LunarPart; readonly span: Span; readonly right: string };

const weekdays = wordTable(WEEKDAY_SPELLINGS);
const months = wordTable(LUNAR_MONTH_SPELLINGS);
const animals = wordTable(ANIMAL_SPELLINGS);
const saks = wordTable(SAK_SPELLINGS);
const phases = wordTable<'waxing' | 'waning'>([
  [PHASES.waxing, 'waxing'],
  [PHASES.waning, 'waning'],
]);

const THNGAI = `${loosePattern(DATE_MARKERS.day)}${GAP}`;
const LUNAR = new RegExp(
  [
    `(?:(?:${THNGAI})?(?<weekday>${weekdays.pattern})${GAP}(?:,${GAP})?)?(?:${THNGAI})?`,
    `(?<!${D})(?<day>${D}{1,2})${GAP}(?<phase>${phases.pattern})${GAP}(?:${loosePattern(DATE_MARKERS.month)}${GAP})?(?<month>${months.pattern})`,
    `(?:${GAP}${loosePattern(DATE_MARKERS.year)}${GAP}(?<animal>${animals.pattern}))?`,
    `(?:${GAP}(?<sak>${saks.pattern}))?`,
    `(?:${GAP}(?:ព\\.?${GAP}ស\\.?|${loosePattern(DATE_MARKERS.buddhistEra)})${GAP}(?<be>${D}{4})(?!${D}))?`,
  ].join(''),
  'dgu',
);

/** Every lunar date in `text`: from `១៥កើត ខែពិសាខ` to the whole official form, in Khmer or Latin digits, spaced or not. In order. */
export function* findLunarDates(text: string): Generator<WrittenLunarDate> {
  for (const match of text.matchAll(LUNAR)) {
    const found = lunarOf(match);
    if (found) yield found;
  }
}

/** The lunar date that a whole text says, with white space around it allowed; null where it says anything more or else. */
export function parseLunarDate(text: string): WrittenLunarDate | null {
  const written = text.trim();
  const found = findLunarDates(written).next().value ?? null;
  return found && found.span.start === 0 && found.span.end === written.length ? found : null;
}

function lunarOf(match: RegExpExecArray): WrittenLunarDate | null {
  const { weekday, day = '', phase = '', month = '', animal, sak, be } = match.groups ?? {};
  const number = Number(latinDigits(day));
  const moon = phases.meaning(phase);
  const monthIndex = months.meaning(month);
  if (number < 1 || number > 15 || moon === null || monthIndex === null) return null;
  const spans: Partial<Record<LunarPart, Span>> = {};
  for (const [name, indices] of Object.entries(match.indices?.groups ?? {})) {
    if (indices) spans[name as LunarPart] = { start: indices[0], end: indices[1] };
  }
  return {
    span: { start: match.index, end: match.index + match[0].length },
    spans,
    weekday: weekday === undefined ? null : weekdays.meaning(weekday),
    day: number,
    phase: moon,
    monthIndex,
    animalIndex: animal === undefined ? null : animals.meaning(animal),
    sakIndex: sak === undefined ? null : saks.meaning(sak),
    be: be === undefined ? null : Number(latinDigits(be)),
  };
}

/**
 * Where a written lunar date says something else than `day` has, in the order of the text; empty where they agree. Only written parts are
 * looked at. Throws a RangeError for a day without a lunar date (`hasLunarDate`).
 */
export function lunarDisagreements(written: WrittenLunarDate, day: CivilDay): readonly LunarDisagreement[] {
  const right = lunarDate(day);
  const weekday = weekdayOf(day.year, day.month, day.day);
  const parts: readonly (readonly [LunarPart, boolean, string])[] = [
    ['weekday', written.weekday === weekday, WEEKDAYS[weekday] ?? ''],
    ['day', written.day === right.day, khmerDigits(right.day)],
    ['phase', written.phase === right.phase, PHASES[right.phase]],
    ['month', written.monthIndex === right.monthIndex, LUNAR_MONTHS[right.monthIndex] ?? ''],
    ['animal', written.animalIndex === right.animalIndex, ANIMALS[right.animalIndex] ?? ''],
    ['sak', written.sakIndex === right.sakIndex, SAKS[right.sakIndex] ?? ''],
    ['be', written.be === right.be, khmerDigits(right.be)],
  ];
  return parts.flatMap(([part, agrees, word]) => {
    const span = written.spans[part];
    return agrees || !span ? [] : [{ part, span, right: word }];
  });
}
