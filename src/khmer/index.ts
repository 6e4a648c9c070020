/**
 * Khmer text as a library: clusters, canonical order, words, search keys, dates, romanisation. Pure, without Node: it runs in browsers, too.
 * @packageDocumentation
 */
export type { KhmerEdit, NormalizeReason } from '../model/normalized.js';
export { ANIMALS, LUNAR_MONTHS, MONTHS, SAKS, WEEKDAYS } from './calendar-words.js';
export type { CoengDa } from './canonical-order.js';
export { ZWJ, ZWNJ, ZWSP } from './characters.js';
export { type ClusterFault, clusterFault, clusters, isCanonicalCluster, isClusterEdge } from './clusters.js';
export { compareKhmer } from './collation.js';
export { khmerDigits, latinDigits } from './digits.js';
export { type FindDatesOptions, findKhmerDate, findKhmerDates, type KhmerDate, parseDate, weekdayDisagrees } from './find-date.js';
export {
  findLunarDates,
  type LunarDisagreement,
  type LunarPart,
  lunarDisagreements,
  parseLunarDate,
  type WrittenLunarDate,
} from './find-lunar-date.js';
export type { TimeOfDay } from './find-time.js';
export { hasLunarDate, type LunarDate, lunarDate, lunarText } from './lunar-date.js';
export { type NewYear, newYearMoment } from './new-year.js';
export { type Normalized, type NormalizeOptions, normalizeKhmer } from './normalize.js';
export { numberWords, parseNumberWords } from './number-words.js';
export { type OfficialDate, officialDate } from './official-date.js';
export { normalizePlainText } from './plain-text.js';
export { romanise } from './romanise.js';
export { searchKey, searchTokens } from './search-key.js';
export { khmerSlug, latinSlug, type SlugOptions } from './slug.js';
export { type CivilDay, isPossible, khmerDate, type SolarParts, solarParts } from './solar-date.js';
export { truncate } from './truncate.js';
export { readingMinutes, type Word, type WordsOptions, wordCount, words } from './words.js';
