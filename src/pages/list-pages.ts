import type { ArticleCard } from '../model/article.js';
import { type Channel, isListed, pageCount } from '../model/edition.js';
import { hasFeeds } from '../model/feed-address.js';
import { gistKey } from '../model/file-facts.js';
import { sectionTitle } from '../model/settings.js';
import type { ListPageView } from '../model/views.js';
import { headlineKey, headlineView } from './headline.js';
import { homeVersions } from './languages.js';
import { laterPages, movedPages } from './later-pages.js';
import { fileOf, type Page, type PageContext, pageUrl, wordsOf } from './page-context.js';
import { type PageOfList, paginationView, pathOfPage, titleOfPage } from './pagination-view.js';
import { type SectionBlock, sectionBlocks } from './section-blocks.js';
import { feedLinks, pageBase } from './site-view.js';
import { siteData } from './structured-data.js';
import { teaserView } from './teaser.js';

/** The pages of a list, the newest articles first. A list without articles has one page, which says so. What were pages once lead to the last. */
export function* listPages(channel: Channel, context: PageContext): Generator<Page> {
  const { settings } = context;
  const { movedTo } = channel;
  if (movedTo !== null) return yield* movedPages({ ...channel, movedTo, name: headingOf(channel, context) }, context);
  const isHome = channel.kind === 'home';
  const lead = isHome ? (channel.cards.find(({ meta }) => meta.pinned) ?? channel.cards[0] ?? null) : null;
  const cards = channel.cards.filter((card) => card !== lead);
  const count = pageCount(channel.kind, channel.cards.length, settings.perPage);
  for (let number = 1; number <= count; number++) {
    const onPage = cards.slice((number - 1) * settings.perPage, number * settings.perPage);
    const page: PageOfList = { path: channel.path, lang: channel.lang, number, count };
    const isFirst = number === 1;
    const blocks = isHome && isFirst ? sectionBlocks(channel.lang, new Set(lead ? [lead, ...onPage] : onPage), context) : [];
    yield {
      path: fileOf(pathOfPage(page, number)),
      source: null,
      template: isHome ? 'pages/home' : 'pages/list',
      madeFrom: [
        channel.kind,
        channel.lang,
        channel.name,
        `${number}/${count}`,
        String(channel.isEmptied),
        lead ? gistKey(lead, context.files) : '',
        ...onPage.map((card) => gistKey(card, context.files)),
        ...blocks.flatMap(({ section, cards: inside }) => [section.name, ...inside.map(headlineKey)]),
      ],
      view: () => listView(channel, context, { page, lead: isFirst ? lead : null, cards: onPage, blocks }),
    };
  }
  yield* laterPages({ ...channel, count, name: headingOf(channel, context) }, context);
}

type ListPart = {
  readonly page: PageOfList;
  readonly lead: ArticleCard | null;
  readonly cards: readonly ArticleCard[];
  readonly blocks: readonly SectionBlock[];
};

function listView(channel: Channel, context: PageContext, { page, lead, cards, blocks }: ListPart): ListPageView {
  const { settings } = context;
  const { lang } = channel;
  const heading = headingOf(channel, context);
  const title = titleOfPage(heading, page.number, lang);
  const feeds =
    channel.kind !== 'home' && hasFeeds(channel, settings) ? feedLinks(channel.path, `${heading} – ${settings.title}`, settings) : [];
  // Later pages of two languages show other articles.
  const isFront = channel.kind === 'home' && page.number === 1;
  return {
    kind: channel.kind,
    heading,
    isEmptied: channel.isEmptied,
    kicker: kickerOf(channel),
    lead: lead && teaserView(context, lead),
    articles: cards.map((card) => teaserView(context, card)),
    sectionBlocks: blocks.map(({ section, cards: inside }) => ({
      text: sectionTitle(section.name, lang, settings),
      url: pageUrl(section.path, settings),
      headlines: inside.map((card) => headlineView(context, card)),
    })),
    ...paginationView(page, settings),
    ...pageBase(context, {
      lang,
      path: pathOfPage(page, page.number),
      title,
      description: settings.description,
      feeds,
      noindex: !isListed(channel),
      versions: isFront ? homeVersions(context.edition) : [],
      structuredData: isFront ? siteData(context) : null,
    }),
  };
}

function headingOf(channel: Channel, { settings }: PageContext): string {
  if (channel.kind === 'home') return settings.title;
  return channel.kind === 'section' ? sectionTitle(channel.name, channel.lang, settings) : channel.name;
}

function kickerOf({ kind, lang }: Channel): string | null {
  const words = wordsOf(lang);
  if (kind === 'home') return null;
  return kind === 'tag' ? words.articlesWithTag : words.articlesInSection;
}
