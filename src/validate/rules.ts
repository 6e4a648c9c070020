import type { Feed } from './feed.js';
import type { HtmlPage } from './html-page.js';
import { atomElements } from './rules/atom-elements.js';
import { deadAnchors, deadAnchorsElsewhere } from './rules/dead-anchors.js';
import { deadLinks } from './rules/dead-links.js';
import { doubleIds } from './rules/double-ids.js';
import { feedContents } from './rules/feed-contents.js';
import { feedEnclosures } from './rules/feed-enclosures.js';
import { feedIds, movedIds } from './rules/feed-ids.js';
import { feedAddresses, feedDates, feedLanguages, feedSelf } from './rules/feed-values.js';
import { inlineScripts } from './rules/inline-scripts.js';
import { jsonFeedMembers } from './rules/json-feed-members.js';
import { jsonLd } from './rules/json-ld.js';
import { type Outlines, outlines } from './rules/outlines.js';
import { ownAddresses, pageHeads } from './rules/page-heads.js';
import { pictures } from './rules/pictures.js';
import { robots } from './rules/robots.js';
import { rssElements } from './rules/rss-elements.js';
import { sheets } from './rules/sheets.js';
import { newsSitemaps, oneWayTranslations, sitemaps, unwantedInSitemaps } from './rules/sitemaps.js';
import type { Rule } from './site.js';
import type { SiteRule } from './site-facts.js';
import type { Sitemap } from './sitemap.js';
import type { TextFile } from './text-file.js';

// Everything that is looked for in a published site. A new rule is a file and a line here.

export const PAGE_RULES: readonly Rule<HtmlPage>[] = [
  ...[deadLinks, deadAnchors, doubleIds, pageHeads, ownAddresses],
  ...[pictures, inlineScripts, jsonLd],
];
export const FEED_RULES: readonly Rule<Feed>[] = [
  ...[rssElements, atomElements, jsonFeedMembers],
  ...[feedSelf, feedDates, feedAddresses, feedLanguages, feedIds, feedContents, feedEnclosures],
];
export const SITEMAP_RULES: readonly Rule<Sitemap>[] = [sitemaps, newsSitemaps];
export const OUTLINE_RULES: readonly Rule<Outlines>[] = [outlines];
export const SHEET_RULES: readonly Rule<TextFile>[] = [sheets];
export const PLAIN_RULES: readonly Rule<TextFile>[] = [robots];
/** What only all files together can show. */
export const SITE_RULES: readonly SiteRule[] = [deadAnchorsElsewhere, movedIds, unwantedInSitemaps, oneWayTranslations];
