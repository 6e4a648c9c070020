import { checkAddress } from '../check-address.js';
import { dateFault, readMachineDate } from '../date-forms.js';
import { type Found, found } from '../ground.js';
import { isLanguage } from '../languages.js';
import type { Rule, Site } from '../site.js';
import type { FoundIn, SiteRule } from '../site-facts.js';
import type { Sitemap } from '../sitemap.js';
import { all, tagSpan, textSpan, type XmlElement } from '../xml-tree.js';

/** sitemaps.org: addresses and bytes of one sitemap. */
const MOST_ADDRESSES = 50_000;
const MOST_BYTES = 52_428_800;
/** Google's «news sitemaps»: articles in one, and for how long an article is news. */
const MOST_NEWS = 1000;
const DAYS_OF_NEWS = 2;
const DAY = 86_400_000;

/** A sitemap is no larger than search engines read; its addresses are whole, alone and answered. */
export const sitemaps: Rule<Sitemap> = function* ({ entries, bytes }, site): Generator<Found> {
  const beginning = { start: 0, end: 0 };
  if (entries.length > MOST_ADDRESSES)
    yield found('sitemap-too-large', { isBytes: false, count: entries.length, most: MOST_ADDRESSES }, beginning);
  if (bytes > MOST_BYTES) yield found('sitemap-too-large', { isBytes: true, count: bytes, most: MOST_BYTES }, beginning);
  const seen = new Set<string>();
  for (const { element, loc, lastmod, translations } of entries) {
    if (loc === null || loc.value === '') yield found('element-missing', { what: 'loc', of: 'url' }, tagSpan(element));
    else {
      yield* checkAddress(loc, site);
      if (seen.has(loc.value)) yield found('element-twice', { what: `loc ${loc.value}` }, loc.span);
      seen.add(loc.value);
    }
    for (const address of translations) yield* checkAddress(address, site);
    const fault = lastmod && dateFault(lastmod.value, 'w3c', site.ground.now);
    if (lastmod && fault) yield found('published-date', { what: 'lastmod', value: lastmod.value, fault, form: 'w3c' }, lastmod.span);
  }
};

/** News sitemaps say of each article what Google needs, and name none that is no news any more. */
export const newsSitemaps: Rule<Sitemap> = function* ({ entries, text }, site): Generator<Found> {
  const articles = entries.filter(({ news }) => news !== null);
  if (articles.length > MOST_NEWS)
    yield found('sitemap-too-large', { isBytes: false, count: articles.length, most: MOST_NEWS }, { start: 0, end: 0 });
  for (const { news } of articles) if (news) yield* checkNews(news, text, site);
};

function* checkNews(news: XmlElement, text: string, { ground }: Site): Generator<Found> {
  const publication = all(news, 'news:publication')[0];
  const needed: readonly [XmlElement | undefined, string][] = [
    [publication, 'news:name'],
    [publication, 'news:language'],
    [news, 'news:publication_date'],
    [news, 'news:title'],
  ];
  for (const [holder, what] of needed) {
    const element = all(holder, what)[0];
    if (!element?.text.trim()) yield found('element-missing', { what, of: 'news:news' }, tagSpan(element ?? holder ?? news));
  }
  const language = all(publication, 'news:language')[0];
  const said = language?.text.trim() ?? '';
  if (language && said !== '' && !isLanguage(said))
    yield found('value-wrong', { what: language.name, value: said, right: 'km' }, textSpan(text, language));
  const date = all(news, 'news:publication_date')[0];
  const value = date?.text.trim() ?? '';
  if (date && value !== '') yield* checkDay(value, textSpan(text, date), ground.now);
}

function* checkDay(value: string, span: Found['span'], now: number): Generator<Found> {
  const fault = dateFault(value, 'w3c', now);
  if (fault) yield found('published-date', { what: 'news:publication_date', value, fault, form: 'w3c' }, span);
  const read = readMachineDate(value, 'w3c');
  // A date alone may be any time of that day, in any zone.
  const slack = value.includes('T') ? 0 : DAY;
  if ('ms' in read && read.ms + DAYS_OF_NEWS * DAY + slack < now) yield found('news-too-old', { date: value }, span);
}

/** No sitemap leads search engines to a page that asks them to pass by. */
export const unwantedInSitemaps: SiteRule = function* ({ sitemaps: files, pages }): Generator<FoundIn> {
  for (const { path, pages: listed } of files) {
    for (const { target, url, span } of listed) {
      if (pages.get(target)?.isNoindex) yield { file: path, ...found('sitemap-noindex', { url }, span) };
    }
  }
};

/** A page that names its translations is named by them: search engines believe only what both say. */
export const oneWayTranslations: SiteRule = function* ({ sitemaps: files, pages }): Generator<FoundIn> {
  for (const { path, translations } of pages.values()) {
    for (const { target, url, span } of translations) {
      if (target === path) continue;
      const back = pages.get(target)?.translations.some((translation) => translation.target === path);
      if (!back) yield { file: path, ...found('one-way-translation', { url }, span) };
    }
  }
  for (const { path, pages: listed } of files) {
    const linked = new Map(
      listed.map(({ target, translations }) => [target, new Set(translations.map((translation) => translation.target))]),
    );
    for (const page of listed) {
      for (const { target, url, span } of page.translations) {
        if (target !== page.target && !linked.get(target)?.has(page.target))
          yield { file: path, ...found('one-way-translation', { url }, span) };
      }
    }
  }
};
