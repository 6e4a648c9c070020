import { compareKhmer } from '../khmer/collation.js';
import { type Channel, isListed } from '../model/edition.js';
import { feedsPagePath, hasFeeds, OPML_PATH } from '../model/feed-address.js';
import { sectionTitle } from '../model/settings.js';
import { siteAddress } from '../model/url.js';
import type { FeedChannelView, FeedsPageView } from '../model/views.js';
import { fileOf, type Page, type PageContext, pageUrl, wordsOf } from './page-context.js';
import { feedLinks, inSettingsOrder, mainFeeds, pageBase } from './site-view.js';

/** The page that tells people what a feed is and where the feeds of a language are. `home`: its home page. */
export function feedsPage(home: Channel, context: PageContext): Page {
  const { edition, settings } = context;
  const lists = edition.channels.filter(({ kind, lang }) => kind !== 'home' && lang === home.lang);
  const channels = lists.filter((channel) => hasFeeds(channel, settings) && isListed(channel));
  const path = feedsPagePath(home.path);
  return {
    path: fileOf(path),
    source: null,
    template: 'pages/feeds',
    madeFrom: ['feeds', home.lang, String(home.isEmptied), ...channels.flatMap((channel) => [channel.kind, channel.path, channel.name])],
    view: () => feedsView(home, channels, context),
  };
}

function feedsView(home: Channel, channels: readonly Channel[], context: PageContext): FeedsPageView {
  const { settings } = context;
  const { lang, path } = home;
  const words = wordsOf(lang);
  const sections = inSettingsOrder(
    channels.filter(({ kind }) => kind === 'section'),
    settings,
  );
  const tags = channels.filter(({ kind }) => kind === 'tag').sort((a, b) => compareKhmer(a.name, b.name));
  const groups = [
    { heading: words.sections, channels: sections.map((section) => channelView(section, context)) },
    { heading: words.tags, channels: tags.map((tag) => channelView(tag, context)) },
  ];
  return {
    ...pageBase(context, {
      lang,
      path: feedsPagePath(path),
      title: words.feedsTitle,
      description: words.feedHint,
      noindex: !isListed(home),
    }),
    heading: words.feedsTitle,
    main: mainFeeds(context, lang),
    groups: groups.filter((group) => group.channels.length > 0),
    opml: { url: pageUrl(OPML_PATH, settings), address: siteAddress(OPML_PATH, settings) },
  };
}

function channelView({ kind, name, lang, path }: Channel, { settings }: PageContext): FeedChannelView {
  const text = kind === 'section' ? sectionTitle(name, lang, settings) : name;
  return { text, url: pageUrl(path, settings), feeds: feedLinks(path, text, settings) };
}
