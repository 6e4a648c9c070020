import type { ArticleCard } from '../model/article.js';
import type { Channel } from '../model/edition.js';
import { cardKey } from '../model/file-facts.js';
import { sectionTitle } from '../model/settings.js';
import type { ListPageView } from '../model/views.js';
import { fileOf, numberText, type Page, type PageContext, pageUrl, wordsOf } from './page-context.js';
import { pageBase } from './site-view.js';
import { teaserView } from './teaser.js';

/** The pages of a list, the newest articles first. A list without articles has one page, which says so. */
export function* listPages(channel: Channel, context: PageContext): Generator<Page> {
  const { settings } = context;
  const lead = channel.kind === 'home' ? (channel.cards.find(({ meta }) => meta.pinned) ?? channel.cards[0] ?? null) : null;
  const cards = channel.cards.filter((card) => card !== lead);
  const count = Math.max(1, Math.ceil(cards.length / settings.perPage));
  for (let number = 1; number <= count; number++) {
    const onPage = cards.slice((number - 1) * settings.perPage, number * settings.perPage);
    const path = pagePath(channel, number);
    yield {
      path: fileOf(path),
      source: null,
      template: channel.kind === 'home' ? 'pages/home' : 'pages/list',
      madeFrom: [
        channel.kind,
        channel.lang,
        channel.name,
        `${number}/${count}`,
        lead ? cardKey(lead, context.files) : '',
        ...onPage.map((card) => cardKey(card, context.files)),
      ],
      view: () => listView(channel, context, { number, count, lead: number === 1 ? lead : null, cards: onPage }),
    };
  }
}

type ListPart = {
  readonly number: number;
  readonly count: number;
  readonly lead: ArticleCard | null;
  readonly cards: readonly ArticleCard[];
};

function listView(channel: Channel, context: PageContext, part: ListPart): ListPageView {
  const { settings } = context;
  const { number, count } = part;
  const heading = headingOf(channel, context);
  const words = wordsOf(channel.lang);
  const title = number === 1 ? heading : `${heading} – ${words.page} ${numberText(number, channel.lang)}`;
  return {
    ...pageBase(context, { lang: channel.lang, path: pagePath(channel, number), title, description: settings.description }),
    kind: channel.kind,
    heading,
    kicker: kickerOf(channel),
    lead: part.lead && teaserView(part.lead, context),
    articles: part.cards.map((card) => teaserView(card, context)),
    pageNumber: numberText(number, channel.lang),
    pageCount: numberText(count, channel.lang),
    isFirstPage: number === 1,
    isOnlyPage: count === 1,
    newerUrl: number === 1 ? null : pageUrl(pagePath(channel, number - 1), settings),
    olderUrl: number === count ? null : pageUrl(pagePath(channel, number + 1), settings),
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

function pagePath(channel: Channel, number: number): string {
  return number === 1 ? channel.path : `${channel.path}page/${number}/`;
}
