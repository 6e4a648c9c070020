import { wordsFor } from '../messages/words-for.js';
import { type Channel, type Edition, isListed } from '../model/edition.js';
import { hasFeeds, OPML_PATH, RSS } from '../model/feed-address.js';
import type { Settings } from '../model/settings.js';
import { siteAddress } from '../model/url.js';
import type { OpmlView } from '../model/views.js';
import type { FeedContext, FeedFile } from './feed-file.js';
import { channelTitle } from './feed-view.js';

/** The list of all feeds (OPML 2.0), for readers to take in at once: each in RSS, which every reader knows, so that none is there three times. */
export function opml({ edition, settings }: FeedContext): FeedFile {
  const view = opmlView(edition, settings);
  return { path: OPML_PATH.slice(1), madeFrom: ['opml', JSON.stringify(view)], template: 'feeds/opml', view: () => view };
}

function opmlView({ channels }: Edition, settings: Settings): OpmlView {
  const listed = channels.filter((channel) => hasFeeds(channel, settings) && isListed(channel));
  return {
    title: settings.title,
    ownerName: settings.organisation?.name ?? settings.title,
    ownerUrl: siteAddress('/', settings),
    languages: listed.filter(({ kind }) => kind === 'home').map((home) => languageView(home, listed, settings)),
  };
}

function languageView(home: Channel, listed: readonly Channel[], settings: Settings): OpmlView['languages'][number] {
  const { theme } = wordsFor(home.lang);
  const feeds = (kind: Channel['kind']) =>
    listed.filter((channel) => channel.kind === kind && channel.lang === home.lang).map((channel) => outlineOf(channel, settings));
  const groups = [
    { text: theme.sections, feeds: feeds('section') },
    { text: theme.tags, feeds: feeds('tag') },
  ];
  return { lang: home.lang, feeds: [outlineOf(home, settings)], groups: groups.filter((group) => group.feeds.length > 0) };
}

function outlineOf(channel: Channel, settings: Settings): OpmlView['languages'][number]['feeds'][number] {
  const title = channelTitle(channel, settings);
  return {
    // The newsroom's title is the same in every language.
    title: channel.kind === 'home' && channel.lang !== settings.lang ? `${title} (${channel.lang})` : title,
    lang: channel.lang,
    feedUrl: siteAddress(channel.path + RSS.file, settings),
    siteUrl: siteAddress(channel.path, settings),
  };
}
