import type { Channel } from './edition.js';
import type { Settings } from './settings.js';

/** A form in which a channel's feed is published: `file` stands below the channel's path. Media types are those that readers look for. */
export type FeedFormat = { readonly name: string; readonly file: string; readonly mediaType: string };

export const RSS: FeedFormat = { name: 'RSS', file: 'feed.xml', mediaType: 'application/rss+xml' };
export const ATOM: FeedFormat = { name: 'Atom', file: 'atom.xml', mediaType: 'application/atom+xml' };
export const JSON_FEED: FeedFormat = { name: 'JSON Feed', file: 'feed.json', mediaType: 'application/feed+json' };
export const FEED_FORMATS: readonly FeedFormat[] = [RSS, ATOM, JSON_FEED];

/** Site path of the list of all feeds. */
export const OPML_PATH = '/opml.xml';

/** Whether a channel has feeds: every home page has; tags and sections where the settings want that. Whoever follows one that lost its last article hears why. */
export function hasFeeds({ kind }: Channel, { feeds }: Settings): boolean {
  return kind === 'home' || feeds.channels === 'all';
}

/** The site path of the page that tells people of the feeds in a language. `home`: the path of its home page. */
export function feedsPagePath(home: string): string {
  return `${home}feeds/`;
}

/** The site path of an archive document (RFC 5005): they are numbered from the oldest, which is 1. */
export function feedArchivePath(home: string, number: number): string {
  return `${feedsPagePath(home)}archive/${number}.xml`;
}
