import { compileEdition } from '../../src/edition/compile-edition.js';
import type { ArticleCard, ArticleMeta } from '../../src/model/article.js';
import type { FileFacts, PublishedFiles } from '../../src/model/file-facts.js';
import type { Settings } from '../../src/model/settings.js';
import type { PageView } from '../../src/model/views.js';
import { editionPages } from '../../src/pages/edition-pages.js';
import { cardOf, PLAIN } from '../arbitraries/newsroom.js';

export const NOW = Date.UTC(2026, 0, 1);

type Case = { readonly settings: Settings; readonly files?: PublishedFiles; readonly isPreview?: boolean; readonly now?: number };
export type Shown = { readonly path: string; readonly view: PageView; readonly madeFrom: readonly string[] };

/** The pages of an edition, by their paths. */
export function shownPages(
  cards: readonly ArticleCard[],
  { settings, files = new Map(), isPreview = false, now = NOW }: Case,
): Map<string, Shown> {
  const edition = compileEdition(cards, settings, now, isPreview);
  const pages = [...editionPages({ edition, settings, isPreview, files }, () => '<p>x</p>')];
  return new Map(pages.map(({ path, view, madeFrom }) => [path, { path, view: view(), madeFrom }]));
}

/** A card with these keys; its slug is its id's. */
export function cardWith(own: Partial<ArticleMeta>, settings: Settings): ArticleCard {
  return cardOf({ ...PLAIN, ...own }, settings);
}

export function picture(width: number, height: number, mediaType = 'image/jpeg'): FileFacts {
  return { bytes: 1000, mediaType, picture: { width, height, variants: [] } };
}

export const PLAIN_FILE: FileFacts = { bytes: 1000, mediaType: 'image/svg+xml', picture: null };
