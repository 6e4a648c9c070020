import { channelFeeds } from './channel-feeds.js';
import type { FeedContext, FeedFile } from './feed-file.js';
import { newsSitemap } from './news-sitemap.js';
import { opml } from './opml.js';
import { redirects } from './redirects.js';
import { robots } from './robots.js';
import { securityTxt } from './security-txt.js';
import { sitemapFiles } from './sitemap.js';

/** Everything that machines read, one at a time: feeds before what leads to them. */
export function* feedFiles(context: FeedContext): Generator<FeedFile> {
  yield* channelFeeds(context);
  yield opml(context);
  yield* forCrawlers(context);
}

function* forCrawlers({ edition, settings, isPreview }: FeedContext): Generator<FeedFile> {
  const moved = isPreview ? null : redirects(edition, settings);
  if (moved) yield moved;
  if (!isPreview) {
    yield* sitemapFiles(edition, settings);
    yield newsSitemap(edition, settings);
  }
  yield robots(settings, isPreview);
  const security = securityTxt(settings, edition.now);
  if (security) yield security;
}
