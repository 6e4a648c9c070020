import { fromBlock, toBlock } from '../disk/blocks.js';
import type { PackedText } from '../disk/pack.js';
import { type ArticleCard, type ArticleMeta, type WrittenMeta, wholeMeta } from '../model/article.js';
import type { KeptArticle, KeptCard, StoredArticle } from './stored-article.js';
import { isKeptArticle } from './stored-shape.js';

// Articles as they are kept: what an author did not write, which is most of what could be written, is left out, and what stands there twice.

/** Articles as a block, and their bodies and findings one behind the other: places count from the first of these bytes. */
export type BlockedBatch = { readonly block: Uint8Array; readonly bodies: Uint8Array };

/** Law: `articlesIn` gives the articles back, if each card's path and key are its article's. */
export function blockOf(articles: readonly StoredArticle[]): Uint8Array {
  return toBlock(articles.map(keptArticle));
}

/** What is undefined is left out as it becomes JSON. */
function keptArticle({ path, key, card, page, headings, siteLinks: links, names, stamp, body, findings }: StoredArticle): KeptArticle {
  const siteLinks = links.map(({ url, span }) => ({ url, span }));
  const written = isEmpty(headings) ? undefined : headings;
  return { path, key, card: card && keptCard(card), page: page ?? undefined, headings: written, siteLinks, names, stamp, body, findings };
}

/**
 * The articles in a sound block, the places of whose texts are counted from `base`; null where it holds anything else, or articles that no sarika
 * can have made.
 */
export function articlesIn(block: Uint8Array, base = 0): readonly StoredArticle[] | null {
  const values = fromBlock(block);
  return Array.isArray(values) && values.every(isKeptArticle) ? values.map((kept) => whole(kept, base)) : null;
}

function keptCard({ url, meta, excerpt, gist, files, spans }: ArticleCard): KeptCard {
  return { url, meta: writtenMeta(meta), excerpt: excerpt === meta.summary ? undefined : excerpt, gist, files, spans };
}

function writtenMeta(meta: ArticleMeta): WrittenMeta {
  const written: Record<string, unknown> = {};
  for (const key in meta) {
    const value = meta[key as keyof ArticleMeta];
    if (!isEmpty(value)) written[key] = value;
  }
  return written as WrittenMeta;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

const NONE: readonly never[] = [];

/** One by one: objects of one shape take least room. What two fields say is one text in memory. */
function whole(kept: KeptArticle, base: number): StoredArticle {
  const { path, key, headings = NONE, siteLinks, names, stamp, findings } = kept;
  return {
    path,
    key,
    card: kept.card && wholeCard(kept.card, kept),
    page: kept.page ?? null,
    headings,
    siteLinks,
    names,
    stamp,
    body: placed(kept.body, base),
    findings: { counts: findings.counts, place: placed(findings.place, base) },
  };
}

function wholeCard(kept: KeptCard, { path, key }: KeptArticle): ArticleCard {
  const { url, meta, excerpt = meta.summary ?? '', gist, files, spans } = kept;
  return { path, key, url, meta: wholeMeta(meta), excerpt, gist, files: files.length === 0 ? NONE : files, spans };
}

function placed({ at, length, crc }: PackedText, base: number): PackedText {
  return { at: at + base, length, crc };
}
