import type { ArticleCard } from '../model/article.js';
import { cardKey, type FileFacts } from '../model/file-facts.js';
import { ARTICLE_TEMPLATE, type ArticlePage, articleView, type Neighbour } from './article-page.js';
import type { Translation } from './languages.js';
import { listPages } from './list-pages.js';
import { notFoundPage } from './not-found-page.js';
import { noticePage } from './notice-page.js';
import { factsOf, fileOf, type Page, type PageContext } from './page-context.js';
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
  for (const { lang, path } of homes) yield { ...notFoundPage({ lang, path }, { search: null, archive: null }, context), article: null };
  for (const channel of edition.channels) for (const page of listPages(channel, context)) yield { ...page, article: null };
}

function articlePage(card: ArticleCard, beside: Beside, { context, bodyOf }: Sources): EditionPage {
  const translations = translationsOf(card, context);
  const neighbours = { newer: neighbourOf(beside.newer), older: neighbourOf(beside.older), translations };
  return {
    path: fileOf(card.url),
    source: card.path,
    template: ARTICLE_TEMPLATE,
    madeFrom: [
      'article',
      cardKey(card, context.files),
      beside.newer?.key ?? '',
      beside.older?.key ?? '',
      JSON.stringify([translations, imageFacts(card, context)]),
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

/** An article's image may lie in `static/`, of which its card knows nothing. */
function imageFacts({ meta, url }: ArticleCard, { files }: PageContext): FileFacts | null {
  return meta.image?.src.startsWith('/') ? factsOf(meta.image.src, url, files) : null;
}

function neighbourOf(card: ArticleCard | undefined): Neighbour | null {
  return card === undefined ? null : { title: card.meta.title, url: card.url };
}
