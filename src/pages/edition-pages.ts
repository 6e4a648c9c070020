import type { ArticleCard } from '../model/article.js';
import { cardKey } from '../model/file-facts.js';
import { ARTICLE_TEMPLATE, type ArticlePage, articleView, type Neighbour } from './article-page.js';
import { staticFiles } from './file-details.js';
import { listPages } from './list-pages.js';
import { noticePage } from './notice-page.js';
import { fileOf, type Page, type PageContext } from './page-context.js';
import { redirectPage } from './redirect-page.js';

/** `article`: what the page of an article is made from, for whoever makes it elsewhere; null for all other pages. */
export type EditionPage = Page & { readonly article: ArticlePage | null };

type Beside = { readonly newer: ArticleCard | undefined; readonly older: ArticleCard | undefined };
type Sources = { readonly context: PageContext; readonly bodyOf: (card: ArticleCard) => string };

/** Every page of an edition, one at a time: articles first, then what leads to them. `bodyOf` gives an article's rendered text. */
export function* editionPages(context: PageContext, bodyOf: (card: ArticleCard) => string): Generator<EditionPage> {
  const { edition } = context;
  const homes = edition.channels.filter(({ kind }) => kind === 'home');
  for (const { cards } of homes) {
    for (const [index, card] of cards.entries()) {
      yield articlePage(card, { newer: cards[index - 1], older: cards[index + 1] }, { context, bodyOf });
      for (const alias of card.meta.aliases) yield { ...redirectPage(alias, card, context), article: null };
    }
  }
  for (const { card, reason } of edition.ended) {
    const notice = noticePage(card, reason, context);
    yield { ...notice, article: null };
    // Every address once published answers for ever; a way to the new one would tell the title.
    for (const alias of card.meta.aliases) yield { ...notice, path: fileOf(alias), article: null };
  }
  for (const channel of edition.channels) for (const page of listPages(channel, context)) yield { ...page, article: null };
}

function articlePage(card: ArticleCard, beside: Beside, { context, bodyOf }: Sources): EditionPage {
  const neighbours = { newer: neighbourOf(beside.newer), older: neighbourOf(beside.older) };
  return {
    path: fileOf(card.url),
    source: card.path,
    template: ARTICLE_TEMPLATE,
    madeFrom: ['article', cardKey(card, context.files), staticFiles(card, context.files), beside.newer?.key ?? '', beside.older?.key ?? ''],
    view: () => articleView(card, bodyOf(card), neighbours, context),
    article: { card, neighbours },
  };
}

function neighbourOf(card: ArticleCard | undefined): Neighbour | null {
  return card === undefined ? null : { title: card.meta.title, url: card.url };
}
