import { channelFeeds } from './channel-feeds.js';
import type { FeedContext, FeedFile } from './feed-file.js';
import { opml } from './opml.js';

/** Everything that machines read, one at a time: feeds before what leads to them. */
export function* feedFiles(context: FeedContext): Generator<FeedFile> {
  yield* channelFeeds(context);
  yield opml(context);
}
