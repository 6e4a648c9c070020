// Every word of the calendar in one place, for a native editor to read. The first list of each kind is what sarika prints, as official papers do;
// the spellings behind it are what it also reads, from releases, almanacs and older books.

/** The solar months, January first. */
export const MONTHS = ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'] as const;
/** Spellings of solar months met in real releases, and the month 1–12 that each means. */
export const MONTH_SPELLINGS: readonly (readonly [string, number])[] = [
  ...MONTHS.map((name, index) => [name, index + 1] as const),
  ['កុម្ភះ', 2],
  ['កុម្ភ:', 2],
  ['កុម្ភ៖', 2],
  ['កុម្ភ', 2],
  ['មិនា', 3],
  ['ឩសភា', 5],
  ['កក្កដ', 7],
  ['វិច្ជិកា', 11],
  ['វិច្ឆកា', 11],
];

/** The days of the week, Sunday first. */
export const WEEKDAYS = ['អាទិត្យ', 'ចន្ទ', 'អង្គារ', 'ពុធ', 'ព្រហស្បតិ៍', 'សុក្រ', 'សៅរ៍'] as const;
/** Spellings of weekdays met in real releases, and the day 0–6 that each means. */
export const WEEKDAY_SPELLINGS: readonly (readonly [string, number])[] = [
  ...WEEKDAYS.map((name, index) => [name, index] as const),
  ['ច័ន្ទ', 1],
  ['ចន្ទ័', 1],
  ['អង្គា', 2],
  ['ព្រហស្បត្តិ៍', 4],
  ['ព្រហស្បត៍', 4],
  ['ព្រហស្បតិ៏', 4],
  ['ព្រហស្បតិ', 4],
  ['សៅរិ៍', 6],
  ['សៅរ៏', 6],
];

/**
 * The lunar months in the year's order, មិគសិរ (November or December) first. A year of thirteen months has បឋមាសាឍ and ទុតិយាសាឍ
 * (8 and 9) where another has អាសាឍ (7).
 */
export const LUNAR_MONTHS = [
  'មិគសិរ',
  'បុស្ស',
  'មាឃ',
  'ផល្គុន',
  'ចេត្រ',
  'ពិសាខ',
  'ជេស្ឋ',
  'អាសាឍ',
  'បឋមាសាឍ',
  'ទុតិយាសាឍ',
  'ស្រាពណ៍',
  'ភទ្របទ',
  'អស្សុជ',
  'កត្តិក',
] as const;
/** Spellings of lunar months, and the index in `LUNAR_MONTHS` that each means. */
export const LUNAR_MONTH_SPELLINGS: readonly (readonly [string, number])[] = [
  ...LUNAR_MONTHS.map((name, index) => [name, index] as const),
  ['មិគ្គសិរ', 0],
  ['បុស្យ', 1],
  ['ផល្គុណ', 3],
  ['ចែត្រ', 4],
  ['វិសាខ', 5],
  ['ជេស្ឋៈ', 6],
  ['អាសាធ', 7],
  ['អាសាឡ្ហ', 7],
  ['បឋមាសាធ', 8],
  ['ទុតិយាសាធ', 9],
  ['ស្រាពណ៏', 10],
  ['ស្រាពណ', 10],
  ['កក្តិក', 13],
  ['កត្តិកៈ', 13],
];

/** The twelve animals of the years, the rat first. */
export const ANIMALS = ['ជូត', 'ឆ្លូវ', 'ខាល', 'ថោះ', 'រោង', 'ម្សាញ់', 'មមី', 'មមែ', 'វក', 'រកា', 'ច', 'កុរ'] as const;
/** Spellings of animal years, and the index in `ANIMALS` that each means. */
export const ANIMAL_SPELLINGS: readonly (readonly [string, number])[] = [
  ...ANIMALS.map((name, index) => [name, index] as const),
  ['ថោះ៍', 3],
  ['មមីរ', 6],
  ['មមេ', 7],
  ['កុរ្ត', 11],
];

/** The ten saks: the last digit of the year in Chula Sakarat (ចុល្លសករាជ), so that the tenth stands first. */
export const SAKS = ['សំរឹទ្ធិស័ក', 'ឯកស័ក', 'ទោស័ក', 'ត្រីស័ក', 'ចត្វាស័ក', 'បញ្ចស័ក', 'ឆស័ក', 'សប្តស័ក', 'អដ្ឋស័ក', 'នព្វស័ក'] as const;
/** Spellings of saks, and the index in `SAKS` that each means. */
export const SAK_SPELLINGS: readonly (readonly [string, number])[] = [
  ...SAKS.map((name, index) => [name, index] as const),
  ['សំរិទ្ធិស័ក', 0],
  ['សម្រឹទ្ធិស័ក', 0],
  ['សំរឹទ្ធស័ក', 0],
  ['ចត្វារស័ក', 4],
  ['នពស័ក', 9],
];

/** The moon's two phases: waxing to the full moon (១៥កើត), waning behind it. */
export const PHASES = { waxing: 'កើត', waning: 'រោច' } as const;

/** Parts of the day in Khmer and Latin, by what they do to a clock of twelve hours. */
export const DAY_PARTS = {
  morning: ['ព្រឹក', 'ព្រលឹម', 'ទៀបភ្លឺ', 'ភ្លឺ', 'AM', 'am', 'a.m.', 'A.M.'],
  noon: ['ថ្ងៃត្រង់', 'ត្រង់'],
  afternoon: ['រសៀល', 'សៀល', 'ល្ងាច', 'ព្រលប់', 'PM', 'pm', 'p.m.', 'P.M.'],
  night: ['យប់', 'រាត្រី', 'អាធ្រាត្រ', 'អធ្រាត្រ', 'រំលងអាធ្រាត្រ', 'រំលងអធ្រាត្រ'],
} as const;
/** A part of the day, as far as it tells which hour of twenty-four is meant. */
export type DayPart = keyof typeof DAY_PARTS;

/** The words that hold a date together: ថ្ងៃ day, ទី before its number, ខែ month, នៃ of, ឆ្នាំ year. */
export const DATE_MARKERS = { day: 'ថ្ងៃ', number: 'ទី', month: 'ខែ', of: 'នៃ', year: 'ឆ្នាំ', buddhistEra: 'ពុទ្ធសករាជ' } as const;

/** The words that hold a time of day together. */
export const TIME_MARKERS = {
  hour: 'ម៉ោង',
  minute: 'នាទី',
  half: 'កន្លះ',
  and: 'និង',
  /** Before the hour. */
  about: ['ប្រមាណ', 'ប្រហែល', 'ជាង'],
  /** Between a date and the time behind it. */
  behindDate: ['វេលា', 'នៅ', 'នា', 'ត្រង់', 'ចាប់ពី'],
  /** Between a time and the date behind it. */
  beforeDate: ['នៅ', 'នា', 'នៃ'],
} as const;
