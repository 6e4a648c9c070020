import { cardKey } from '../model/file-facts.js';
import type { FeedContext, FeedFile } from './feed-file.js';
import { feedView } from './feed-view.js';

/** The feeds of every channel that has some. */
export function* channelFeeds({ edition, settings, files, contentOf }: FeedContext): Generator<FeedFile> {
  for (const channel of edition.channels.filter(({ kind }) => kind === 'home')) {
    const items = channel.cards.slice(0, settings.feeds.items).map((card) => cardKey(card, files));
    yield {
      path: `${channel.path.slice(1)}feed.xml`,
      madeFrom: ['rss', channel.path, ...items],
      template: 'feeds/rss',
      view: () => feedView(channel, settings, contentOf),
    };
  }
}
