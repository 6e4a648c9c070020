import type { Channel } from '../model/edition.js';
import { ATOM, feedArchivePath, hasFeeds, JSON_FEED, RSS } from '../model/feed-address.js';
import { cardKey } from '../model/file-facts.js';
import { archivesOf, type FeedArchive } from './feed-archives.js';
import { currentEntries, entriesOf, type FeedEntry } from './feed-entries.js';
import type { FeedContext, FeedFile } from './feed-file.js';
import { type FeedPlace, feedView, placeOf } from './feed-view.js';
import { jsonFeed } from './json-feed.js';
import { rememberContents } from './remember-contents.js';

/** The feeds of every channel that has some: RSS, Atom and JSON Feed, and of a home page the archives. */
export function* channelFeeds(context: FeedContext): Generator<FeedFile> {
  const { edition, settings } = context;
  // An article stands in three formats of several feeds, but in one archive.
  const current = { ...context, contentOf: rememberContents(context.contentOf) };
  for (const channel of edition.channels.filter((candidate) => hasFeeds(candidate, settings))) {
    const entries = entriesOf(channel, edition);
    // Archives are RFC 5005's, which Atom readers know best; the same texts in a second format would be as many bytes again.
    const archives = channel.kind === 'home' ? archivesOf(channel, entries, { edition, items: settings.feeds.items }) : [];
    yield* currentFeeds(channel, currentEntries(entries, settings.feeds.items), archives, current);
    for (const archive of archives) yield archiveFeed(channel, archive, context);
  }
}

function* currentFeeds(
  channel: Channel,
  entries: readonly FeedEntry[],
  archives: readonly FeedArchive[],
  context: FeedContext,
): Generator<FeedFile> {
  const keys = [channel.path, ...entries.map((entry) => entryKey(entry, context))];
  const newest = archives.at(-1)?.number ?? null;
  const [rss, atom, json] = [RSS, ATOM, JSON_FEED].map((format) => placeOf(channel, format)) as [FeedPlace, FeedPlace, FeedPlace];
  const archived = { ...atom, olderArchive: newest === null ? null : feedArchivePath(channel.path, newest) };
  const view = (place: FeedPlace) => () => feedView(channel, entries, place, context);
  yield { path: rss.path.slice(1), madeFrom: ['rss', ...keys], template: 'feeds/rss', view: view(rss) };
  yield { path: atom.path.slice(1), madeFrom: ['atom', String(newest), ...keys], template: 'feeds/atom', view: view(archived) };
  yield { path: json.path.slice(1), madeFrom: ['json', ...keys], text: () => jsonFeed(view(json)()) };
}

function archiveFeed(channel: Channel, { number, entries, older, newer }: FeedArchive, context: FeedContext): FeedFile {
  const pathOf = (archive: number | null): string | null => (archive === null ? null : feedArchivePath(channel.path, archive));
  const path = feedArchivePath(channel.path, number);
  const place = { path, isArchive: true, olderArchive: pathOf(older), newerArchive: pathOf(newer) };
  return {
    path: path.slice(1),
    madeFrom: ['archive', channel.path, String([older, number, newer]), ...entries.map((entry) => entryKey(entry, context))],
    template: 'feeds/atom',
    view: () => feedView(channel, entries, place, context),
  };
}

/** What an entry comes to: the same for what would read the same. */
function entryKey({ card, withdrawal }: FeedEntry, { files }: FeedContext): string {
  return `${withdrawal ? 'withdrawn' : ''} ${cardKey(card, files)}`;
}
