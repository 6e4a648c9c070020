import { channelFeeds } from './channel-feeds.js';
import type { FeedContext, FeedFile } from './feed-file.js';
import { newsSitemap } from './news-sitemap.js';
import { opml } from './opml.js';
import { redirects } from './redirects.js';
import { robots } from './robots.js';
import { securityTxt } from './security-txt.js';
import { sitemapFiles } from './sitemap.js';

/** Everything that machines read, one at a time. */
export function* feedFiles(context: FeedContext): Generator<FeedFile> {
  for (const { files } of feedChapters(context, '')) yield* files();
}

/** Files that change together. `madeFrom` names all that they and their number depend on besides the settings; null: each has to be looked at. */
export type FeedChapter = { readonly madeFrom: readonly string[] | null; readonly files: () => Iterable<FeedFile> };

/** The same in chapters: feeds before what leads to them. `gist` stands for the edition without its texts. */
export function feedChapters(context: FeedContext, gist: string): FeedChapter[] {
  const { edition, settings, isPreview } = context;
  return [
    { madeFrom: null, files: () => feeds(context) },
    ...(isPreview ? [] : [{ madeFrom: ['sitemap', gist], files: () => sitemapFiles(edition, settings) }]),
    { madeFrom: null, files: () => forCrawlers(context) },
  ];
}

function* feeds(context: FeedContext): Generator<FeedFile> {
  yield* channelFeeds(context);
  yield opml(context);
}

function* forCrawlers({ edition, settings, isPreview }: FeedContext): Generator<FeedFile> {
  const moved = isPreview ? null : redirects(edition, settings);
  if (moved) yield moved;
  if (!isPreview) yield newsSitemap(edition, settings);
  yield robots(settings, isPreview);
  const security = securityTxt(settings, edition.now);
  if (security) yield security;
}
