import type { ArticleCard } from '../model/article.js';
import { articlePage } from './article-page.js';
import { listPages } from './list-pages.js';
import { noticePage } from './notice-page.js';
import { fileOf, type Page, type PageContext } from './page-context.js';
import { redirectPage } from './redirect-page.js';

/** Every page of an edition, one at a time: articles first, then what leads to them. `bodyOf` gives an article's rendered text. */
export function* editionPages(context: PageContext, bodyOf: (card: ArticleCard) => string): Generator<Page> {
  const { edition } = context;
  const homes = edition.channels.filter(({ kind }) => kind === 'home');
  for (const { cards } of homes) {
    for (const [index, card] of cards.entries()) {
      yield articlePage(card, bodyOf(card), { newer: cards[index - 1] ?? null, older: cards[index + 1] ?? null }, context);
      for (const alias of card.meta.aliases) yield redirectPage(alias, card, context);
    }
  }
  for (const { card, reason } of edition.ended) {
    const notice = noticePage(card, reason, context);
    yield notice;
    // Every address once published answers for ever; a way to the new one would tell the title.
    for (const alias of card.meta.aliases) yield { ...notice, path: fileOf(alias) };
  }
  for (const channel of edition.channels) yield* listPages(channel, context);
}
