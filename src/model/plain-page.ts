import { type ArticleCard, type ArticleMeta, type Picture, wholeMeta } from './article.js';
import type { Moment } from './moment.js';

/** Where plain pages lie, in the newsroom's root. */
export const PAGES_FOLDER = 'pages';

/** True for the source of a plain page: an article's folder may lie in theirs. */
export function isPlainPage(path: string, articles: string): boolean {
  return path.startsWith(`${PAGES_FOLDER}/`) && !path.startsWith(`${articles}/`);
}

/** A plain page's front matter, read. It has no date: it is true until somebody changes it. */
export type PlainPageMeta = {
  readonly title: string;
  /** One path segment, as written. Pages of two languages that say the same have the same. */
  readonly slug: string;
  readonly lang: string;
  readonly summary: string | null;
  readonly draft: boolean;
  readonly image: Picture | null;
};

/** What the whole newsroom may know of a plain page; as {@link ArticleCard}. `url` is `/about/`. */
export type PlainPageCard = Omit<ArticleCard, 'meta'> & { readonly meta: PlainPageMeta };

/** Front matter as rules look at it; a plain page's has no date, and nothing that only articles have. */
export type AnyMeta = Omit<ArticleMeta, 'date'> & { readonly date: Moment | null };

export function undatedMeta(page: PlainPageMeta): AnyMeta {
  return { ...wholeMeta({ ...page, id: '', date: { ms: 0, dateOnly: true } }), date: null };
}
