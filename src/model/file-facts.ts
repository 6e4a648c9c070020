import type { ArticleCard, ArticleMeta } from './article.js';
import { decodePath, isExternal } from './url.js';

/** An image in another size or format. `path`: its site path; `width` in pixels. */
export type PictureVariant = { readonly path: string; readonly width: number; readonly mediaType: string };
/** An image's size in pixels as it is shown, and what else it is published as. */
export type Picture = { readonly width: number; readonly height: number; readonly variants: readonly PictureVariant[] };

/** What is known of a published file besides its name. `mediaType` is IANA's; `picture` is null for all that is no image. */
export type FileFacts = { readonly bytes: number; readonly mediaType: string; readonly picture: Picture | null };

/** By site path, percent-decoded: `/2022/01/slug/map.png`, `/seal.svg`. */
export type PublishedFiles = ReadonlyMap<string, FileFacts>;

/** The site path of a file that a page names, percent-decoded: beside the page, or under the site's root; null for one that lies elsewhere. */
export function sitePathOf(src: string, pageUrl: string): string | null {
  if (isExternal(src)) return null;
  const written = decodePath(/^[^?#]*/.exec(src)?.[0] ?? '');
  if (written.startsWith('/')) return written;
  const parts: string[] = [];
  for (const part of written.split('/')) {
    // A relative path never leads out of the page's own folder.
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return pageUrl + parts.join('/');
}

/** What is known of a file that a page or the settings name; null of one that lies elsewhere, or nowhere. */
export function factsOf(src: string, pageUrl: string, files: PublishedFiles): FileFacts | null {
  const path = sitePathOf(src, pageUrl);
  return path === null ? null : (files.get(path) ?? null);
}

type Keyed = Pick<ArticleCard, 'key' | 'gist' | 'url' | 'files' | 'registered'> & {
  readonly meta: { readonly [key: string]: unknown } | ArticleMeta;
};

/** What an article, its card and its body, and the files that it names come to: the same for what would look the same. */
export function cardKey(card: Keyed, files: PublishedFiles): string {
  return keyOf(card, card.key, files);
}

/** The same without the body: equal where whoever names the article, or shows its excerpt, would look the same. */
export function gistKey(card: Keyed, files: PublishedFiles): string {
  return keyOf(card, card.gist, files);
}

function keyOf(card: Keyed, source: string, files: PublishedFiles): string {
  const { image, attachments = [] } = card.meta as Partial<Pick<ArticleMeta, 'image' | 'attachments'>>;
  const key = withRegistered(card, source);
  if (card.files.length === 0 && attachments.length === 0 && !image) return key;
  // A card's own files are those beside it; those under the site's root are anybody's.
  const shared = [...attachments, ...(image ? [image] : [])].filter(({ src }) => src.startsWith('/'));
  if (card.files.length === 0 && shared.length === 0) return key;
  const own = card.files.map(({ to }) => files.get(card.url + to) ?? null);
  return JSON.stringify([key, ...own, ...shared.map(({ src }) => factsOf(src, card.url, files))]);
}

/** Of the same source, the publication register may know another id, or another first day. */
function withRegistered({ meta, registered }: Keyed, source: string): string {
  return registered ? `${source} ${registered.published} ${(meta as Partial<ArticleMeta>).id ?? ''}` : source;
}
