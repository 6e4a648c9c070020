import { type ArticleCard, lastChangeOf } from '../model/article.js';
import { type ArchiveYear, type Channel, type Edition, isListed } from '../model/edition.js';
import { feedsPagePath } from '../model/feed-address.js';
import { type Hreflang, hreflangs } from '../model/hreflang.js';
import { rfc3339 } from '../model/moment.js';
import type { Settings } from '../model/settings.js';
import { siteAddress } from '../model/url.js';
import { escapeXml } from '../templating/escape-xml.js';
import type { FeedFile } from './feed-file.js';

/** How much one sitemap may hold. */
export type SitemapLimits = { readonly urls: number; readonly bytes: number };
/** sitemaps.org/protocol.html, «Sitemap file location»: 50,000 addresses and 50 MB before compression. */
export const SITEMAP_LIMITS: SitemapLimits = { urls: 50_000, bytes: 52_428_800 };

/** Where the sitemap stands in the out folder. */
export const SITEMAP_PATH = 'sitemap.xml';

type Entry = { readonly url: string; readonly changed: number | null; readonly versions: readonly Hreflang[] };
/** An entry as it is written, and when what it leads to was last changed. */
type Written = { readonly xml: string; readonly changed: number | null };

const HEAD =
  '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
const FOOT = '</urlset>\n';

/**
 * Every article that is out, the first page of every list, the archive, the page about feeds and the plain pages, with the last change to the content; where one file can't hold them, more files and
 * an index of them. Later pages of a list are left out: what they list is here itself.
 */
export function* sitemapFiles(edition: Edition, settings: Settings, limits = SITEMAP_LIMITS): Generator<FeedFile> {
  const written = entriesOf(edition, settings).map(
    (entry): Written => ({ xml: entryXml(entry, settings.timeZone), changed: entry.changed }),
  );
  const parts = splitEntries(written, limits);
  if (parts.length === 1) {
    yield file(SITEMAP_PATH, HEAD + textOf(parts[0] ?? []) + FOOT);
    return;
  }
  const named = parts.map((entries, index) => ({ path: `sitemap-${index + 1}.xml`, entries }));
  for (const { path, entries } of named) yield file(path, HEAD + textOf(entries) + FOOT);
  yield file(SITEMAP_PATH, indexXml(named, settings));
}

function file(path: string, text: string): FeedFile {
  return { path, madeFrom: [text], givesWay: true, text: () => text };
}

/** Law: the parts, one behind the other, are all entries; no part is over a limit, save one of a single entry that is. At least one part. */
export function splitEntries<Entry extends { readonly xml: string }>(entries: readonly Entry[], { urls, bytes }: SitemapLimits): Entry[][] {
  const frame = HEAD.length + FOOT.length;
  let part: Entry[] = [];
  let size = frame;
  const parts = [part];
  for (const entry of entries) {
    // Every address is percent-encoded: a character is a byte.
    if (part.length > 0 && (part.length === urls || size + entry.xml.length > bytes)) {
      part = [];
      parts.push(part);
      size = frame;
    }
    part.push(entry);
    size += entry.xml.length;
  }
  return parts;
}

function entriesOf(edition: Edition, settings: Settings): Entry[] {
  const address = (path: string): string => siteAddress(path, settings);
  const named = (versions: readonly { readonly lang: string; readonly path: string }[]): readonly Hreflang[] =>
    hreflangs(
      versions.map(({ lang, path }) => ({ lang, url: address(path) })),
      settings.lang,
    );
  const lists = edition.channels.filter(isListed);
  const homes = lists.filter(({ kind }) => kind === 'home');
  const homeVersions = named(homes);
  const listEntry = ({ kind, path, cards }: Channel): Entry => ({
    url: address(path),
    changed: newestChange(cards),
    versions: kind === 'home' ? homeVersions : [],
  });
  const articleEntry = ({ url, meta }: ArticleCard): Entry => {
    const group = edition.translations.get(meta.id)?.versions ?? [];
    const versions = named(group.map((card) => ({ lang: card.meta.lang, path: card.url })));
    return { url: address(url), changed: lastChangeOf(meta), versions };
  };
  const yearEntry = ({ path, cards }: ArchiveYear): Entry => ({ url: address(path), changed: newestChange(cards), versions: [] });
  const pageEntry = (path: string): Entry => ({ url: address(path), changed: null, versions: [] });
  return [
    ...lists.map(listEntry),
    ...homes.flatMap(({ cards }) => cards.map(articleEntry)),
    ...edition.years.filter(isListed).map(yearEntry),
    ...homes.flatMap(({ path }) => [`${path}archive/`, feedsPagePath(path)].map(pageEntry)),
    ...edition.pages.map(({ url }) => pageEntry(url)),
  ];
}

function newestChange(cards: readonly ArticleCard[]): number | null {
  return cards.reduce<number | null>((newest, { meta }) => Math.max(newest ?? Number.NEGATIVE_INFINITY, lastChangeOf(meta)), null);
}

function entryXml({ url, changed, versions }: Entry, timeZone: string): string {
  const links = versions.map((version) => `<xhtml:link rel="alternate" hreflang="${version.lang}" href="${escapeXml(version.url)}"/>\n`);
  return `<url>\n<loc>${escapeXml(url)}</loc>\n${lastmod(changed, timeZone)}${links.join('')}</url>\n`;
}

function lastmod(changed: number | null, timeZone: string): string {
  return changed === null ? '' : `<lastmod>${rfc3339(changed, timeZone)}</lastmod>\n`;
}

function textOf(entries: readonly Written[]): string {
  return entries.map(({ xml }) => xml).join('');
}

function indexXml(named: readonly { readonly path: string; readonly entries: readonly Written[] }[], settings: Settings): string {
  const sitemaps = named.map(({ path, entries }) => {
    const changed = entries.reduce<number | null>(
      (newest, entry) => (entry.changed === null ? newest : Math.max(newest ?? entry.changed, entry.changed)),
      null,
    );
    const url = siteAddress(`/${path}`, settings);
    return `<sitemap>\n<loc>${escapeXml(url)}</loc>\n${lastmod(changed, settings.timeZone)}</sitemap>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${sitemaps.join('')}</sitemapindex>\n`;
}
