import type { Feed } from './feed.js';
import type { Found } from './ground.js';
import type { PageFacts, Use } from './page-facts.js';
import type { Site } from './site.js';

/** A finding and the file that it is about. */
export type FoundIn = Found & { readonly file: string };

/** An entry of a feed, as far as other feeds must agree with it. */
export type EntryFact = { readonly id: string; readonly url: string; readonly span: Found['span'] };
export type FeedFacts = { readonly path: string; readonly entries: readonly EntryFact[] };

/** `links` of an address are its translations. */
export type SitemapFacts = { readonly path: string; readonly pages: readonly (Use & { readonly translations: readonly Use[] })[] };

/** What is kept of all files when they have been read. */
export type SiteFacts = {
  readonly site: Site;
  readonly pages: ReadonlyMap<string, PageFacts>;
  readonly feeds: readonly FeedFacts[];
  readonly sitemaps: readonly SitemapFacts[];
};

/** A rule that only all files together can break. */
export type SiteRule = (facts: SiteFacts) => Iterable<FoundIn>;

export function feedFacts({ path, entries }: Feed, { addresses }: Site): FeedFacts {
  const home = addresses.urlOf('');
  const absolute = (url: string): string => (URL.canParse(url, home) ? new URL(url, home).href : url);
  const known = entries.flatMap(({ id, url }): EntryFact[] =>
    id !== null && url !== null ? [{ id: id.value, url: absolute(url), span: id.span }] : [],
  );
  return { path, entries: known };
}
