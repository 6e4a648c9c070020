import { fromBlock, toBlock } from '../disk/blocks.js';
import type { ArticleMeta } from '../model/article.js';
import type { StoredArticle } from './stored-article.js';
import { isStoredArticle } from './stored-shape.js';

// Articles as they are kept: what an author did not write, which is most of what could be written, is left out.

const EMPTY: Omit<ArticleMeta, 'title' | 'date' | 'slug' | 'id' | 'lang'> = {
  ...{ summary: null, place: null, type: null, organisation: null, series: null, number: null, reference: null, topic: null },
  ...{ supporting: [], tags: [], sections: [], authors: [], people: [], contacts: [], attachments: [], video: [] },
  ...{ event: null, image: null, pinned: false, translationOf: null, unofficialTranslation: false, draft: false },
  ...{ publishAt: null, embargo: null, expires: null, updated: null, corrections: [], withdrawn: null, aliases: [] },
};

/** Law: `articlesIn` gives the articles back. */
export function blockOf(articles: readonly StoredArticle[]): Uint8Array {
  return toBlock(
    articles.map((article) => (article.card ? { ...article, card: { ...article.card, meta: written(article.card.meta) } } : article)),
  );
}

/** The articles in a sound block; null where it holds anything else, or articles that no sarika can have made. */
export function articlesIn(block: Uint8Array): readonly StoredArticle[] | null {
  const values = fromBlock(block);
  if (!Array.isArray(values)) return null;
  const articles = values.map(whole);
  return articles.every(isStoredArticle) ? articles : null;
}

function written(meta: ArticleMeta): object {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(meta)) if (!isEmpty(value)) kept[key] = value;
  return kept;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

function whole(value: unknown): unknown {
  const { card } = (value ?? {}) as { readonly card?: { readonly meta?: unknown } | null };
  if (typeof card?.meta !== 'object' || card.meta === null) return value;
  return { ...(value as object), card: { ...card, meta: { ...EMPTY, ...card.meta } } };
}
