import { readArticle } from '../content/read-article.js';
import { foldPath } from '../disk/output-path.js';
import type { ArticleMeta } from '../model/article.js';
import type { Settings } from '../model/settings.js';
import { articleSources } from './article-sources.js';

/** An article that the newsroom has; without `meta` where its front matter has errors. */
export type ListedArticle = { readonly path: string; readonly meta: ArticleMeta | null };

/** Every article of a newsroom, its text put aside. */
export async function listArticles(root: string, settings: Settings): Promise<ListedArticle[]> {
  const known: ListedArticle[] = [];
  for await (const source of articleSources(root, settings)) known.push({ path: source.path, meta: readArticle(source, settings).meta });
  return known;
}

/** The article of a language that has a slug, letter case put aside: on many disks the two would be one folder. */
export function withSlug(known: readonly ListedArticle[], slug: string, lang: string): ListedArticle | undefined {
  return known.find(({ meta }) => meta?.lang === lang && foldPath(meta.slug) === foldPath(slug));
}

/** The place of the newest article of a language that has one. */
export function lastPlace(known: readonly ListedArticle[], lang: string): string | null {
  let last: ArticleMeta | null = null;
  for (const { meta } of known) if (meta?.place && meta.lang === lang && (last === null || meta.date.ms > last.date.ms)) last = meta;
  return last?.place ?? null;
}
