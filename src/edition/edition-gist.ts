import type { Edition } from '../model/edition.js';
import { cardKey, gistKey, type PublishedFiles } from '../model/file-facts.js';

/**
 * What an edition comes to without the texts of its articles: the same where every list, menu, archive and neighbour is the same, and every address.
 * Law: two editions of one newsroom, with the same settings, that are equal in this differ in articles' bodies alone.
 */
export function editionGist(edition: Edition, files: PublishedFiles): string {
  const { articles, ended, gone, channels, years, pages, translations } = edition;
  return JSON.stringify([
    articles.map((card) => gistKey(card, files)),
    // The publication register knows more of them than their sources say.
    articles.filter(({ meta }) => meta.aliases.length > 0).map(({ url, meta }) => [url, meta.aliases]),
    // What is not out may stand between two that are.
    [...new Set(translations.values())].flatMap(({ original, versions }) =>
      versions.length > 1 ? [[original?.url ?? null, ...versions.map(({ url }) => url)]] : [],
    ),
    ended.map(({ card, ...rest }) => [cardKey(card, files), rest]),
    gone,
    // Which cards are in them, the articles say.
    [...channels, ...years].map(({ cards, ...rest }) => [rest, cards.length]),
    pages.map((card) => [card.url, cardKey(card, files)]),
  ]);
}
