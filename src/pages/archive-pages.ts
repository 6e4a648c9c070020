import type { ArticleCard } from '../model/article.js';
import { type ArchiveYear, type Channel, HEADLINES_A_PAGE, isListed, pageCount } from '../model/edition.js';
import { civilTime } from '../model/moment.js';
import type { Settings } from '../model/settings.js';
import type { ArchivePageView, ArchiveYearPageView, LinkView } from '../model/views.js';
import { headlineKey, headlineView } from './headline.js';
import { laterPages } from './later-pages.js';
import { fileOf, monthText, numberText, type Page, type PageContext, pageUrl, wordsOf, yearText } from './page-context.js';
import { type PageOfList, paginationView, pathOfPage, titleOfPage } from './pagination-view.js';
import { pageBase } from './site-view.js';

/** Articles of a month that follow one another in their year; `index` is the place of the first of them. */
type Month = { readonly month: number; readonly index: number; readonly cards: readonly ArticleCard[] };

/** The archive of a home page: its years, then a page for each, or several where there is very much in it. Years of which nothing is left stand alone. */
export function* archivePages(home: Channel, context: PageContext): Generator<Page> {
  const years = context.edition.years.filter(({ lang }) => lang === home.lang);
  const listed = years.filter(isListed);
  yield overviewPage(home, listed, context);
  for (const [index, year] of listed.entries()) {
    yield* yearPages(year, { newer: listed[index - 1], older: listed[index + 1] }, context);
  }
  for (const year of years) if (!isListed(year)) yield* yearPages(year, { newer: undefined, older: undefined }, context);
}

function overviewPage(home: Channel, years: readonly ArchiveYear[], context: PageContext): Page {
  const { settings } = context;
  const { lang } = home;
  const path = `${home.path}archive/`;
  const ofYears = years.map((year) => ({ year, months: monthsOf(year.cards, settings) }));
  const counts = ofYears.map(({ year, months }) => [year.year, ...months.map(({ month, cards }) => `${month}:${cards.length}`)].join());
  const view = (): ArchivePageView => {
    const heading = wordsOf(lang).archive;
    return {
      heading,
      isEmptied: home.isEmptied,
      years: ofYears.map(({ year, months }) => ({
        count: numberText(year.cards.length, lang),
        months: months.map(({ month, index, cards }) => ({
          text: monthText(month, lang),
          url: `${pageUrl(pathOfPage(year, Math.floor(index / HEADLINES_A_PAGE) + 1), settings)}#${anchorOf(month)}`,
          count: numberText(cards.length, lang),
        })),
        ...yearLink(year, settings),
      })),
      ...pageBase(context, { lang, path, title: heading, description: settings.description, noindex: !isListed(home) }),
    };
  };
  return {
    path: fileOf(path),
    source: null,
    template: 'pages/archive',
    madeFrom: ['archive', lang, String(home.isEmptied), ...counts],
    view,
  };
}

type Beside = { readonly newer: ArchiveYear | undefined; readonly older: ArchiveYear | undefined };

function* yearPages(year: ArchiveYear, { newer, older }: Beside, context: PageContext): Generator<Page> {
  const { path, lang, cards } = year;
  const count = pageCount('year', cards.length, context.settings.perPage);
  for (let number = 1; number <= count; number++) {
    const page: PageOfList = { path, lang, number, count };
    const onPage = cards.slice((number - 1) * HEADLINES_A_PAGE, number * HEADLINES_A_PAGE);
    yield {
      path: fileOf(pathOfPage(page, number)),
      source: null,
      template: 'pages/archive-year',
      madeFrom: [
        ...['year', lang, `${year.year}`, `${newer?.year}`, `${older?.year}`, `${number}/${count}`, `${cards.length}`],
        ...onPage.map(headlineKey),
      ],
      view: () => yearView(year, { page, cards: onPage, newer, older }, context),
    };
  }
  yield* laterPages({ ...year, count, name: nameOf(year) }, context);
}

type YearPart = Beside & { readonly page: PageOfList; readonly cards: readonly ArticleCard[] };

function yearView(year: ArchiveYear, { page, cards, newer, older }: YearPart, context: PageContext): ArchiveYearPageView {
  const { settings } = context;
  const { lang } = year;
  const title = titleOfPage(nameOf(year), page.number, lang);
  return {
    heading: yearText(year.year, lang),
    isEmptied: year.isEmptied,
    count: numberText(year.cards.length, lang),
    months: monthsOf(cards, settings).map(({ month, cards: inside }) => ({
      text: monthText(month, lang),
      anchor: anchorOf(month),
      articles: inside.map((card) => headlineView(context, card)),
    })),
    newerYear: newer ? yearLink(newer, settings) : null,
    olderYear: older ? yearLink(older, settings) : null,
    ...paginationView(page, settings),
    ...pageBase(context, {
      lang,
      path: pathOfPage(page, page.number),
      title,
      description: settings.description,
      noindex: !isListed(year),
    }),
  };
}

function nameOf({ year, lang }: ArchiveYear): string {
  return `${wordsOf(lang).archive} ${yearText(year, lang)}`;
}

function yearLink({ year, path, lang }: ArchiveYear, settings: Settings): LinkView {
  return { text: yearText(year, lang), url: pageUrl(path, settings) };
}

function anchorOf(month: number): string {
  return `month-${month}`;
}

/** Articles of one year by the months of the newsroom's calendar; they stand by date. */
function monthsOf(cards: readonly ArticleCard[], settings: Settings): Month[] {
  const months: (Month & { readonly cards: ArticleCard[] })[] = [];
  for (const [index, card] of cards.entries()) {
    const { month } = civilTime(card.meta.date.ms, settings.timeZone);
    const last = months.at(-1);
    if (last?.month === month) last.cards.push(card);
    else months.push({ month, index, cards: [card] });
  }
  return months;
}
