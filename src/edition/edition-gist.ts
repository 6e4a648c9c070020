import type { Edition } from '../model/edition.js';
import { cardKey, gistKey, type PublishedFiles } from '../model/file-facts.js';

/**
 * What an edition comes to without the texts of its articles: the same where every list, menu, archive and neighbour is the same, and every address.
 * Law: two editions of one newsroom, with the same settings, that are equal in this differ in articles' bodies alone.
 */
export function editionGist({ articles, ended, gone, channels, years, pages }: Edition, files: PublishedFiles): string {
  return JSON.stringify([
    articles.map((card) => gistKey(card, files)),
    ended.map(({ card, ...rest }) => [cardKey(card, files), rest]),
    gone,
    // Which cards are in them, the articles say.
    [...channels, ...years].map(({ cards, ...rest }) => [rest, cards.length]),
    pages.map((card) => [card.url, cardKey(card, files)]),
  ]);
}
