import { MONTHS as KHMER_MONTHS } from '../khmer/calendar-words.js';
import { khmerDigits } from '../khmer/digits.js';
import { hasLunarDate } from '../khmer/lunar-date.js';
import { officialDate } from '../khmer/official-date.js';
import { khmerDate } from '../khmer/solar-date.js';
import { wordsFor } from '../messages/words-for.js';
import type { Edition } from '../model/edition.js';
import { factsOf, type PublishedFiles } from '../model/file-facts.js';
import { type CivilTime, civilTime, isoDay, type Moment, rfc3339, weekdayOf } from '../model/moment.js';
import { remembered } from '../model/remembered.js';
import type { Settings } from '../model/settings.js';
import { decodePath, encodeAddress, encodePath, isExternal } from '../model/url.js';
import type { DateView, PageView, ThemeWords } from '../model/views.js';

/**
 * A page to render: `path` in the out folder, the article's source that it is made from (null: from many), the template and its view.
 * `madeFrom` names everything besides the context that the view depends on: what is made from the same is the same.
 */
export type Page = {
  readonly path: string;
  readonly source: string | null;
  readonly template: string;
  readonly madeFrom: readonly string[];
  readonly view: () => PageView;
};

/** What all pages of one edition are made from. */
export type PageContext = {
  readonly edition: Edition;
  readonly settings: Settings;
  /** Marks every page noindex: a preview is not for search engines. */
  readonly isPreview: boolean;
  readonly files: PublishedFiles;
};

/** The address of a site path on the page: with the base path in front, percent-encoded. */
export function pageUrl(path: string, settings: Settings): string {
  return encodePath(settings.basePath + path);
}

/** The file that answers at a site path that ends with a slash. */
export function fileOf(path: string): string {
  return `${path.slice(1)}index.html`;
}

/** The address of a file that an article names: beside it, under the site's root, or elsewhere on the web. */
export function fileUrl(src: string, articleUrl: string, settings: Settings): string {
  if (isExternal(src)) return encodeAddress(src);
  if (src.startsWith('/')) return encodePath(settings.basePath) + encodeAddress(src);
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(src) ?? [];
  return pageUrl(articleUrl + decodePath(path).replace(/^\.\//, ''), settings) + encodeAddress(rest);
}

/** The same for the world outside. */
export function absoluteFileUrl(src: string, articleUrl: string, settings: Settings): string {
  return isExternal(src) ? encodeAddress(src) : settings.origin + fileUrl(src, articleUrl, settings);
}

/** False for a file of this site that nobody publishes. */
export function isThere(src: string, articleUrl: string, files: PublishedFiles): boolean {
  return isExternal(src) || factsOf(src, articleUrl, files) !== null;
}

/** A number in the digits of the language. */
export function numberText(value: number, lang: string): string {
  return lang === 'km' ? khmerDigits(value) : String(value);
}

/** A date in the official form of the language; with the time of day where one was written. */
export function dateView({ ms, dateOnly }: Moment, lang: string, settings: Settings): DateView {
  const calendar = calendarOf(settings, lang);
  return dateOnly ? dates(calendar, ms) : times(calendar, ms);
}

/** The day alone, whatever time was written. */
export function dayView({ ms, dateOnly }: Moment, lang: string, settings: Settings): DateView {
  const calendar = calendarOf(settings, lang);
  return dateOnly ? dates(calendar, ms) : days(calendar, ms);
}

/** In what language dates are written, and by which clocks. */
type Calendar = { readonly lang: string; readonly settings: Settings };
const calendarOf = remembered(1000, (settings: Settings, lang: string): Calendar => ({ lang, settings }));

/** An article's date stands on its page and in some ten lists. */
const MOST_DATES = 20_000;
const dates = remembered(MOST_DATES, (calendar: Calendar, ms: number): DateView => {
  return { text: dayText(ms, calendar), iso: isoDay(ms, calendar.settings.timeZone) };
});
const days = remembered(MOST_DATES, (calendar: Calendar, ms: number): DateView => {
  return { text: dayText(ms, calendar), iso: rfc3339(ms, calendar.settings.timeZone) };
});
const times = remembered(MOST_DATES, (calendar: Calendar, ms: number): DateView => {
  const { lang, settings } = calendar;
  const { text: clock, iso } = clockView({ ms, dateOnly: false }, lang, settings);
  return { text: `${days(calendar, ms).text}${lang === 'km' ? '' : ','} ${clock}`, iso };
});

function dayText(ms: number, { lang, settings }: Calendar): string {
  const civil = civilTime(ms, settings.timeZone);
  return lang === 'km' ? khmerDate(civil) : englishDay(civil);
}

/** The time of day alone: `ម៉ោង១៤:៣០`, `14:30`. */
export function clockView({ ms }: Moment, lang: string, settings: Settings): DateView {
  const { hour, minute } = civilTime(ms, settings.timeZone);
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { text: lang === 'km' ? `ម៉ោង${khmerDigits(clock)}` : clock, iso: rfc3339(ms, settings.timeZone) };
}

/** The day in the official form of both calendars, for pages in Khmer; null on others, and where the lunar calendar here ends. */
export function lunarDateText({ ms }: Moment, lang: string, settings: Settings): string | null {
  const civil = civilTime(ms, settings.timeZone);
  return settings.lunarDate && lang === 'km' && hasLunarDate(civil) ? officialDate(civil).text : null;
}

// Written out here: between versions of ICU the order and the commas change, and with them the bytes of every English page.
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function englishDay({ year, month, day }: CivilTime): string {
  return `${DAYS[weekdayOf(year, month, day)]} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** A year as the language writes it: `ឆ្នាំ២០២២`. */
export function yearText(year: number, lang: string): string {
  return lang === 'km' ? `ឆ្នាំ${khmerDigits(year)}` : String(year);
}

/** A month, 1 to 12, as the language writes it: `ខែមករា`. */
export function monthText(month: number, lang: string): string {
  return lang === 'km' ? `ខែ${KHMER_MONTHS[month - 1]}` : (MONTHS[month - 1] ?? '');
}

export function wordsOf(lang: string): ThemeWords {
  return wordsFor(lang).theme;
}
