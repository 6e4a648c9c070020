import { isoDate } from '../model/moment.js';
import { PHASES } from './calendar-words.js';
import { hasLunarDate, lunarDate, lunarText } from './lunar-date.js';
import { type CivilDay, khmerDate, solarParts } from './solar-date.js';

/** A day in the forms of official papers. */
export type OfficialDate = {
  /** ISO 8601: `2022-01-21`. */
  readonly iso: string;
  /** `ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២` */
  readonly solar: string;
  /** Null outside 1900–2100. `phase`, `month`, `animal` and `sak` are the Khmer words; `be` is the year of the Buddhist Era. */
  readonly lunar: {
    readonly day: number;
    readonly phase: string;
    readonly month: string;
    readonly animal: string;
    readonly sak: string;
    readonly be: number;
  } | null;
  /**
   * The lunar date and the solar one that it is equal to, as they stand above a paper's text:
   * `ថ្ងៃសុក្រ ៤រោច ខែបុស្ស ឆ្នាំឆ្លូវ ត្រីស័ក ព.ស.២៥៦៥ ត្រូវនឹងថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២`; the solar one alone where there is no lunar date.
   */
  readonly text: string;
};

/** The official forms of a day, which must be one of the calendar (`isPossible`). */
export function officialDate(civil: CivilDay): OfficialDate {
  const iso = isoDate(civil);
  const solar = khmerDate(civil);
  if (!hasLunarDate(civil)) return { iso, solar, lunar: null, text: solar };
  const { day, phase, month, animal, sak, be } = lunarDate(civil);
  const parts = solarParts(civil);
  const text = `${lunarText(civil)} ត្រូវនឹងថ្ងៃទី${parts.day} ខែ${parts.month} ឆ្នាំ${parts.year}`;
  return { iso, solar, lunar: { day, phase: PHASES[phase], month, animal, sak, be }, text };
}
