import type { ArticleCard } from '../model/article.js';
import type { Channel } from '../model/edition.js';
import { cardKey } from '../model/file-facts.js';
import type { PlainPageCard } from '../model/plain-page.js';
import { archivePages } from './archive-pages.js';
import { ARTICLE_TEMPLATE, type ArticlePage, articleView, type Neighbours } from './article-page.js';
import { feedsPage } from './feeds-page.js';
import { headlineKey, headlineView } from './headline.js';
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

/** Pages that change together. `madeFrom` names all that they and their number depend on besides the settings and the theme: equal keys, equal pages. */
export type PageChapter = { readonly madeFrom: readonly string[]; readonly pages: () => Iterable<EditionPage> };

/** Articles to a chapter. */
const CHAPTER = 100;

/** Every page of an edition, one at a time: articles first, then what leads to them. */
export function* editionPages(context: PageContext, bodyOf: BodyOf): Generator<EditionPage> {
  for (const { pages } of editionChapters(context, '', bodyOf)) yield* pages();
}

/** The same in chapters. `gist` stands for the edition without its texts. */
export function* editionChapters(context: PageContext, gist: string, bodyOf: BodyOf): Generator<PageChapter> {
  const { edition, files } = context;
  const homes = edition.channels.filter(({ kind }) => kind === 'home');
  for (const home of homes) {
    const inContext = articlesInContext(home);
    for (let from = 0; from < home.cards.length; from += CHAPTER) {
      const to = from + CHAPTER;
      const keys = home.cards.slice(from, to).map((card) => cardKey(card, files));
      yield { madeFrom: ['articles', gist, home.path, ...keys], pages: () => articlePages(inContext(from, to), { context, bodyOf }) };
    }
  }
  yield { madeFrom: ['pages', gist], pages: () => otherPages(homes, { context, bodyOf }) };
}

function* articlePages(articles: Iterable<ArticleInContext>, { context, bodyOf }: Sources): Generator<EditionPage> {
  for (const inContext of articles) {
    const { card } = inContext;
    yield articlePage(inContext, { context, bodyOf });
    for (const alias of card.meta.aliases) yield { article: null, ...redirectPage(alias, card, context) };
  }
}

function* otherPages(homes: readonly Channel[], { context, bodyOf }: Sources): Generator<EditionPage> {
  const { edition } = context;
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
  const neighbours = (): Neighbours => ({
    newer: newer && headlineView(context, newer),
    older: older && headlineView(context, older),
    related: related.map((other) => headlineView(context, other)),
    translations,
  });
  return {
    path: fileOf(card.url),
    source: card.path,
    template: ARTICLE_TEMPLATE,
    madeFrom: [
      'article',
      cardKey(card, context.files),
      newer ? headlineKey(newer) : '',
      older ? headlineKey(older) : '',
      JSON.stringify(translations),
      ...related.map(headlineKey),
    ],
    view: () => articleView(card, bodyOf(card), neighbours(), context),
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
