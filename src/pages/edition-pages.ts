import type { ArticleCard } from '../model/article.js';
import { cardKey } from '../model/file-facts.js';
import type { PlainPageCard } from '../model/plain-page.js';
import { archivePages } from './archive-pages.js';
import { ARTICLE_TEMPLATE, type ArticlePage, articleView } from './article-page.js';
import { feedsPage } from './feeds-page.js';
import { headlineKey, headlineOf } from './headline.js';
import type { Translation } from './languages.js';
import { listPages } from './list-pages.js';
import { notFoundPage } from './not-found-page.js';
import { gonePage, noticePage } from './notice-page.js';
import { fileOf, type Page, type PageContext } from './page-context.js';
import { plainPage } from './plain-page.js';
import { redirectPage } from './redirect-page.js';
import { type ArticleInContext, articlesInContext } from './related.js';

/** `article`: what the page of an article is made from, for whoever makes it elsewhere; null for all other pages. */
export type EditionPage = Page & { readonly article: ArticlePage | null };

/** Gives the rendered text of an article or a plain page. */
type BodyOf = (card: ArticleCard | PlainPageCard) => string;
type Sources = { readonly context: PageContext; readonly bodyOf: BodyOf };

/** Every page of an edition, one at a time: articles first, then what leads to them. */
export function* editionPages(context: PageContext, bodyOf: BodyOf): Generator<EditionPage> {
  const { edition } = context;
  const homes = edition.channels.filter(({ kind }) => kind === 'home');
  for (const home of homes) {
    for (const inContext of articlesInContext(home)) {
      const { card } = inContext;
      yield articlePage(inContext, { context, bodyOf });
      for (const alias of card.meta.aliases) yield { article: null, ...redirectPage(alias, card, context) };
    }
  }
  // Every address once published answers for ever; a way to the new one would tell the title.
  for (const { card, reason, addresses } of edition.ended) {
    for (const address of addresses) yield { article: null, ...noticePage(card, reason, address, context) };
  }
  for (const entry of edition.gone) for (const address of entry.addresses) yield { article: null, ...gonePage(entry, address, context) };
  for (const page of edition.pages) yield { article: null, ...plainPage(page, () => bodyOf(page), context) };
  for (const { lang, path } of homes) {
    const ways = { search: `${path}search/`, archive: `${path}archive/` };
    yield { article: null, ...notFoundPage({ lang, path }, ways, context) };
  }
  for (const channel of edition.channels) for (const page of listPages(channel, context)) yield { article: null, ...page };
  for (const home of homes) for (const page of archivePages(home, context)) yield { article: null, ...page };
  for (const home of homes) yield { article: null, ...feedsPage(home, context) };
}

function articlePage({ card, newer, older, related }: ArticleInContext, { context, bodyOf }: Sources): EditionPage {
  const translations = translationsOf(card, context);
  const neighbours = {
    newer: newer && headlineOf(newer),
    older: older && headlineOf(older),
    related: related.map(headlineOf),
    translations,
  };
  return {
    path: fileOf(card.url),
    source: card.path,
    template: ARTICLE_TEMPLATE,
    madeFrom: [
      'article',
      cardKey(card, context.files),
      newer?.key ?? '',
      older?.key ?? '',
      JSON.stringify(translations),
      ...related.map(headlineKey),
    ],
    view: () => articleView(card, bodyOf(card), neighbours, context),
    article: { card, neighbours },
  };
}

/** The same article in the other languages, as far as it is out. */
function translationsOf({ meta }: ArticleCard, { edition }: PageContext): Translation[] {
  const group = edition.translations.get(meta.id);
  return (group?.versions ?? []).flatMap((version) =>
    version.meta.id === meta.id
      ? []
      : [{ lang: version.meta.lang, title: version.meta.title, url: version.url, isOriginal: version === group?.original }],
  );
}
