import { wordsFor } from '../messages/words-for.js';
import type { ArticleMeta } from '../model/article.js';
import type { Channel } from '../model/edition.js';
import { ATOM, type FeedFormat } from '../model/feed-address.js';
import { escapeMarkup } from '../model/markup.js';
import { rfc822, rfc3339 } from '../model/moment.js';
import { organisationName, type Settings, sectionTitle } from '../model/settings.js';
import { encodeAddress, siteAddress } from '../model/url.js';
import type { FeedItemView, FeedView } from '../model/views.js';
import { legalXml } from '../templating/escape-xml.js';
import type { FeedEntry } from './feed-entries.js';
import type { FeedContext } from './feed-file.js';
import { enclosuresOf, feedImage } from './feed-media.js';

/** Which feed it is, and where its archives are: site paths, null where there is none. `isArchive`: it is one itself. */
export type FeedPlace = {
  readonly path: string;
  readonly isArchive: boolean;
  readonly olderArchive: string | null;
  readonly newerArchive: string | null;
};

type Terms = Pick<FeedContext, 'settings' | 'files' | 'contentOf'>;

/** The place of a channel's feed that has no archives. */
export function placeOf(channel: Channel, format: FeedFormat): FeedPlace {
  return { path: channel.path + format.file, isArchive: false, olderArchive: null, newerArchive: null };
}

/** A channel's entries as feed templates see them. */
export function feedView(channel: Channel, entries: readonly FeedEntry[], place: FeedPlace, terms: Terms): FeedView {
  const { settings } = terms;
  const { timeZone, organisation } = settings;
  const address = (path: string): string => siteAddress(path, settings);
  // From the content, not from the clock: what did not change keeps its bytes, and readers' caches their worth.
  const newest = entries.reduce<number | null>((latest, { changed }) => Math.max(latest ?? changed, changed), null);
  return {
    title: channelTitle(channel, settings),
    description: settings.description,
    lang: channel.lang,
    id: address(channel.path),
    siteUrl: address(channel.path),
    selfUrl: address(place.path),
    hubUrl: settings.feeds.hub === null || place.isArchive ? null : encodeAddress(settings.feeds.hub),
    currentUrl: place.isArchive ? address(channel.path + ATOM.file) : null,
    prevArchiveUrl: place.olderArchive && address(place.olderArchive),
    nextArchiveUrl: place.newerArchive && address(place.newerArchive),
    isArchive: place.isArchive,
    author: { name: organisation?.name ?? settings.title, url: address('/') },
    lastBuildDate: newest === null ? null : rfc822(newest, timeZone),
    // RFC 4287 wants a date even of a feed without entries; there is no newer one than the beginning of time.
    updated: rfc3339(newest ?? 0, timeZone),
    items: entries.map((entry) => (entry.withdrawal ? withdrawnView(entry, terms) : itemView(entry, terms))),
  };
}

/** What a feed is called: the newsroom's title, and before it what of it this is. */
export function channelTitle({ kind, name, lang }: Channel, settings: Settings): string {
  if (kind === 'home') return settings.title;
  return `${kind === 'section' ? sectionTitle(name, lang, settings) : name} – ${settings.title}`;
}

function itemView(entry: FeedEntry, { settings, files, contentOf }: Terms): FeedItemView {
  const { card } = entry;
  const isFull = settings.feeds.content === 'full';
  // The profile wants a description that says something; an article may be a signed scan without a word.
  const summary = card.excerpt === '' ? card.meta.title : card.excerpt;
  const said = isFull ? summary : withCorrections(summary, card.meta);
  const enclosures = enclosuresOf({ card, settings, files });
  const image = feedImage({ card, settings, files });
  return {
    summary: said,
    summaryHtml: escapeMarkup(said),
    contentHtml: isFull ? contentOf(card) : null,
    enclosure: [...enclosures, ...(image ? [image] : [])].map(knownFile).find((file) => file !== null) ?? null,
    enclosures,
    image,
    ...baseView(entry, settings),
  };
}

/** Where there is no full text, the summary must say what was wrong. */
function withCorrections(summary: string, { corrections, lang }: ArticleMeta): string {
  const { theme } = wordsFor(lang);
  return [summary, ...corrections.map(({ note }) => `${theme.corrections}: ${note}`)].join(' — ');
}

/** RSS wants a length and a type of what it encloses: a file elsewhere has none that we know. */
function knownFile({ url, type, bytes }: Pick<FeedItemView['enclosures'][number], 'url' | 'type' | 'bytes'>): FeedItemView['enclosure'] {
  return type === null || bytes === null ? null : { url, type, bytes };
}

/** What stands in feeds for a withdrawn article: its title, that it was withdrawn, and why. */
function withdrawnView(entry: FeedEntry, { settings }: Terms): FeedItemView {
  const { theme } = wordsFor(entry.card.meta.lang);
  const reason = entry.withdrawal?.reason ?? '';
  const summary = `${theme.withdrawnNotice} ${reason}`;
  const html = `<p><strong>${escapeMarkup(theme.withdrawnTitle)}</strong></p>\n<p>${escapeMarkup(theme.withdrawnNotice)}</p>\n<blockquote><p>${escapeMarkup(reason)}</p></blockquote>`;
  return {
    summary,
    summaryHtml: escapeMarkup(summary),
    contentHtml: settings.feeds.content === 'full' ? html : null,
    enclosure: null,
    enclosures: [],
    image: null,
    ...baseView(entry, settings),
  };
}

/** A name of which nothing is left to see, once what no feed can carry is out, is none. */
function saysSomething(name: string): boolean {
  return /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(legalXml(name));
}

type BaseKey = 'title' | 'url' | 'id' | 'pubDate' | 'published' | 'updated' | 'isUpdated' | 'creators' | 'categories';

function baseView({ card, release, changed }: FeedEntry, settings: Settings): Pick<FeedItemView, BaseKey> {
  const { meta, url } = card;
  const { timeZone } = settings;
  const issuers = [meta.organisation && organisationName(meta.organisation, settings), settings.organisation?.name];
  const issuer = issuers.find((name) => name && saysSomething(name)) ?? settings.title;
  const authors = meta.authors.filter(saysSomething);
  const published = rfc3339(release, timeZone);
  const updated = rfc3339(changed, timeZone);
  return {
    title: meta.title,
    url: siteAddress(url, settings),
    id: meta.id,
    pubDate: rfc822(release, timeZone),
    published,
    updated,
    isUpdated: updated !== published,
    creators: authors.length > 0 ? authors : [issuer],
    categories: [...new Set([...meta.sections.map((section) => sectionTitle(section, meta.lang, settings)), ...meta.tags])].filter(
      saysSomething,
    ),
  };
}
