import { fromBlock, toBlock } from '../disk/blocks.js';
import { type ArticleCard, type ArticleMeta, type WrittenMeta, wholeMeta } from '../model/article.js';
import { isRecord } from '../model/record.js';
import type { StoredArticle } from './stored-article.js';
import { isStoredArticle } from './stored-shape.js';

// Articles as they are kept: what an author did not write, which is most of what could be written, is left out.

/** Law: `articlesIn` gives the articles back, if each card's path and key are its article's. */
export function blockOf(articles: readonly StoredArticle[]): Uint8Array {
  return toBlock(
    articles.map(({ page, headings, card, ...article }) => ({
      card: card && writtenCard(card),
      ...(isEmpty(headings) ? {} : { headings }),
      ...(page && { page }),
      ...article,
    })),
  );
}

/** The articles in a sound block; null where it holds anything else, or articles that no sarika can have made. */
export function articlesIn(block: Uint8Array): readonly StoredArticle[] | null {
  const values = fromBlock(block);
  if (!Array.isArray(values)) return null;
  const articles = values.map(whole);
  return articles.every(isStoredArticle) ? articles : null;
}

/** What stands in the article, too, or twice in the card, is not kept with the card. */
function writtenCard({ path: _, key: __, excerpt, meta, ...card }: ArticleCard): object {
  return { meta: written(meta), ...(excerpt === meta.summary ? {} : { excerpt }), ...card };
}

function written(meta: ArticleMeta): object {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(meta)) if (!isEmpty(value)) kept[key] = value;
  return kept;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

/** What two fields say is one text in memory: of a hundred thousand articles, each holds a few hundred bytes less. */
function whole(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { page = null, headings = NONE, card: _, ...article } = value;
  return { page, headings, card: wholeCard(value), ...article };
}

function wholeCard(value: Readonly<Record<string, unknown>>): unknown {
  if (!isRecord(value.card) || !isRecord(value.card.meta)) return value.card;
  const meta = wholeMeta(value.card.meta as WrittenMeta);
  const { url, files, spans, excerpt = meta.summary } = value.card;
  return { path: value.path, key: value.key, url, meta, excerpt, files: shared(files), spans };
}

const NONE: readonly never[] = [];

function shared(list: unknown): unknown {
  return Array.isArray(list) && list.length === 0 ? NONE : list;
}
