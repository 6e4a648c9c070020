import { type ArticleCard, lastChangeOf, releaseOf } from '../model/article.js';
import type { Channel } from '../model/edition.js';
import { escapeMarkup } from '../model/markup.js';
import { rfc822, rfc3339 } from '../model/moment.js';
import { organisationName, type Settings, sectionTitle } from '../model/settings.js';
import { encodeAddress, encodePath } from '../model/url.js';
import type { FeedItemView, FeedView } from '../model/views.js';

/** A channel as feed templates see it. `contentOf` gives an article's full text as HTML with absolute addresses. */
export function feedView(channel: Channel, settings: Settings, contentOf: (card: ArticleCard) => string): FeedView {
  const cards = channel.cards.slice(0, settings.feeds.items);
  const address = (path: string) => settings.origin + encodePath(settings.basePath + path);
  const newest = cards.reduce<number | null>((latest, card) => Math.max(latest ?? Number.NEGATIVE_INFINITY, lastChangeOf(card.meta)), null);
  return {
    title: channel.kind === 'home' ? settings.title : `${channel.name} – ${settings.title}`,
    description: settings.description,
    lang: channel.lang,
    siteUrl: address(channel.path),
    selfUrl: address(`${channel.path}feed.xml`),
    hubUrl: settings.feeds.hub === null ? null : encodeAddress(settings.feeds.hub),
    // From the content, not from the clock: what did not change keeps its bytes, and readers' caches their worth.
    lastBuildDate: newest === null ? null : rfc822(newest, settings.timeZone),
    items: cards.map((card) => itemView(card, settings, address(card.url), contentOf)),
  };
}

function itemView(card: ArticleCard, settings: Settings, url: string, contentOf: (card: ArticleCard) => string): FeedItemView {
  const { meta } = card;
  const issuer = (meta.organisation && organisationName(meta.organisation, settings)) ?? settings.organisation?.name ?? settings.title;
  // The profile wants a description that says something; an article may be a signed scan without a word.
  const summary = card.excerpt === '' ? meta.title : card.excerpt;
  return {
    title: meta.title,
    url,
    id: meta.id,
    pubDate: rfc822(releaseOf(card.meta), settings.timeZone),
    published: rfc3339(releaseOf(card.meta), settings.timeZone),
    updated: rfc3339(lastChangeOf(card.meta), settings.timeZone),
    summary,
    summaryHtml: escapeMarkup(summary),
    contentHtml: settings.feeds.content === 'full' ? contentOf(card) : null,
    creators: meta.authors.length > 0 ? meta.authors : [issuer],
    categories: [...new Set([...meta.sections.map((section) => sectionTitle(section, meta.lang, settings)), ...meta.tags])],
  };
}
