import type { ArticleCard } from './article.js';

/** An image in another size or format. `path`: its site path; `width` in pixels. */
export type PictureVariant = { readonly path: string; readonly width: number; readonly mediaType: string };
/** An image's size in pixels as it is shown, and what else it is published as. */
export type Picture = { readonly width: number; readonly height: number; readonly variants: readonly PictureVariant[] };

/** What is known of a published file besides its name. `mediaType` is IANA's; `picture` is null for all that is no image. */
export type FileFacts = { readonly bytes: number; readonly mediaType: string; readonly picture: Picture | null };

/** By site path, percent-decoded: `/2022/01/slug/map.png`, `/seal.svg`. */
export type PublishedFiles = ReadonlyMap<string, FileFacts>;

/** What a card and its own files come to: the same for what would look the same. */
export function cardKey(card: Pick<ArticleCard, 'key' | 'url' | 'files'>, files: PublishedFiles): string {
  if (card.files.length === 0) return card.key;
  return JSON.stringify([card.key, ...card.files.map(({ to }) => files.get(card.url + to) ?? null)]);
}
