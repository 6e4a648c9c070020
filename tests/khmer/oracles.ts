import { createRequire } from 'node:module';
import addCalendar from '@thyrith/momentkh';
import { lunar } from 'khmercal';
import { ANIMALS, LUNAR_MONTHS, PHASES, SAKS } from '../../src/khmer/calendar-words.js';
import { khmerDigits, latinDigits } from '../../src/khmer/digits.js';
import type { LunarDate } from '../../src/khmer/lunar-date.js';

const DAY = 86_400_000;

/** What an oracle and we are compared by, as words: `moon` is the day, the phase and the month. */
export type OracleParts = { readonly moon: string; readonly animal: string; readonly sak: string; readonly be: string };
export const PARTS = ['moon', 'animal', 'sak', 'be'] as const;

/** Our own words. */
export function partsOf(lunarDate: LunarDate): OracleParts {
  const { day, phase, month, animal, sak, be } = lunarDate;
  return { moon: `${khmerDigits(day)}${PHASES[phase]} ${month}`, animal, sak, be: String(be) };
}

/**
 * As much of moment.js as momentkh uses, in UTC and without checks: some thousand times faster, which lets momentkh's own code be asked about
 * every day. Law, tested beside it: momentkh says the same with it as with moment.js.
 */
class FastMoment {
  constructor(private ms: number) {}
  clone() {
    return new FastMoment(this.ms);
  }
  diff(other: FastMoment) {
    return this.ms - other.ms;
  }
  add(count: number, unit: 'day' | 'year') {
    if (unit === 'day') this.ms += Math.round(count) * DAY;
    else this.ms = new Date(this.ms).setUTCFullYear(this.year() + count);
    return this;
  }
  subtract(count: number, unit: 'day' | 'year') {
    return this.add(-count, unit);
  }
  year() {
    return new Date(this.ms).getUTCFullYear();
  }
  month() {
    return new Date(this.ms).getUTCMonth();
  }
  day() {
    return new Date(this.ms).getUTCDay();
  }
  /** DD-MM-YYYY H:m, the one format that momentkh asks for. */
  format() {
    const date = new Date(this.ms);
    const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1].map((part) => String(part).padStart(2, '0'));
    return `${day}-${month}-${date.getUTCFullYear()} ${date.getUTCHours()}:${date.getUTCMinutes()}`;
  }
}

type Momentkh = {
  readonly lunarWords: (ms: number, format: string) => string;
  /** DD-MM-YYYY H:m */
  readonly newYear: (year: number) => string;
};
type WithCalendar = { toLunarDate(format: string): string };

/** With a New Year cache of its own: momentkh has one for all hosts. */
function addOwnCalendar(host: object): void {
  addCalendar(host);
  const { khNewYearMoments } = host as { khNewYearMoments: object };
  Object.assign(host, { khNewYearMoments: { ...khNewYearMoments } });
}

/** momentkh on the fast moment. */
export function fastMomentkh(): Momentkh {
  const parse = (text: string) => {
    const [day = 1, month = 1, year = 0, hour = 0, minute = 0] = text.split(/[-/ :]/).map(Number);
    return new FastMoment(Date.UTC(year, month - 1, day, hour, minute));
  };
  const duration = (ms: number) => ({ asDays: () => ms / DAY });
  const host = Object.assign(parse, { fn: FastMoment.prototype, duration, getKhNewYearMoment: (_: number) => new FastMoment(0) });
  addOwnCalendar(host);
  return {
    lunarWords: (ms, format) => (new FastMoment(ms) as unknown as WithCalendar).toLunarDate(format),
    newYear: (year) => host.getKhNewYearMoment(year).format(),
  };
}

/** momentkh on the moment.js that it depends on, in UTC: 50–100 ms a call. */
export function slowMomentkh(): Momentkh {
  const requireFromMomentkh = createRequire(createRequire(import.meta.url).resolve('@thyrith/momentkh'));
  const moment = requireFromMomentkh('moment');
  const host = Object.assign((text: string, format: string) => moment.utc(text, format), { fn: moment.fn, duration: moment.duration });
  addOwnCalendar(host);
  const withCalendar = host as unknown as { getKhNewYearMoment(year: number): { format(format: string): string } };
  return {
    lunarWords: (ms, format) => moment.utc(ms).toLunarDate(format),
    newYear: (year) => withCalendar.getKhNewYearMoment(year).format('DD-MM-YYYY H:m'),
  };
}

/** What momentkh says at an instant of UTC; its Buddhist year, which takes 8 ms, only when asked for. */
export function momentkhParts(momentkh: Momentkh, ms: number, withEra: boolean): OracleParts {
  // Coeng DA is how momentkh writes some of its words: it looks the same as coeng TA.
  const words = momentkh.lunarWords(ms, withEra ? 'dN m|a|e|b' : 'dN m|a|e').replaceAll('\u17D2\u178A', '\u17D2\u178F');
  const [moon = '', animal = '', sak = '', be = ''] = words.split('|');
  return { moon, animal, sak, be: latinDigits(be) };
}

// khmercal's own Latin names, in the order of our lists.
const MONTHS = 'MĬKÔSĔR BŎSS MÉAKH PHÂLKŬN CHÉTR VĬSAKH CHÉSTH ASATH BÂTHÂMSATH TŬTĔYÉASATH SRAPÔNÂ PHÔTRÔBÂT ÂSSŎCH KÂTDĔK'.split(' ');
const ZODIAC = 'JUTE CHLOV KARL THOS RORNG MASAGN MOMEE MOMAY VOKE ROKA JOR KAOR'.split(' ');

/**
 * What khmercal says of a day. It takes 7 hours off and then reads the machine's local date: with 10:00 UTC and a machine in UTC
 * (the caller sets TZ) both its day count and its local date are the day meant.
 */
export function khmercalParts(dayNumber: number): OracleParts {
  const { period, sequence, zodiac, years, month } = lunar(new Date(dayNumber * DAY + 10 * 3_600_000));
  const phase = period[1] === 'K' ? PHASES.waxing : PHASES.waning;
  return {
    moon: `${khmerDigits(period[0])}${phase} ${LUNAR_MONTHS[MONTHS.indexOf(month.name)]}`,
    animal: ANIMALS[ZODIAC.indexOf(zodiac)] ?? zodiac,
    // The sequence counts from ឯកស័ក.
    sak: SAKS[(sequence + 1) % 10] ?? '',
    be: String(years.BE),
  };
}
