import type { FeedContext, FeedFile } from './feed-file.js';
import { feedView } from './feed-view.js';

/** The feeds of every channel that has some. */
export function* channelFeeds({ edition, settings, contentOf }: FeedContext): Generator<FeedFile> {
  for (const channel of edition.channels.filter(({ kind }) => kind === 'home')) {
    const items = channel.cards.slice(0, settings.feeds.items).map(({ key }) => key);
    yield {
      path: `${channel.path.slice(1)}feed.xml`,
      madeFrom: ['rss', channel.path, ...items],
      template: 'feeds/rss',
      view: () => feedView(channel, settings, contentOf),
    };
  }
}
