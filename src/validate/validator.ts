import type { Diagnostic } from '../model/diagnostic.js';
import { type Found, found, type Ground, toDiagnostic } from './ground.js';
import { readPage } from './html-page.js';
import { readJson } from './json-tree.js';
import { type PageFacts, pageFacts } from './page-facts.js';
import { readAtom } from './read-atom.js';
import { isJsonFeed, readJsonFeed } from './read-json-feed.js';
import { readRss } from './read-rss.js';
import { FEED_RULES, OUTLINE_RULES, PAGE_RULES, PLAIN_RULES, SHEET_RULES, SITE_RULES, SITEMAP_RULES } from './rules.js';
import type { Rule, Site } from './site.js';
import { SiteAddresses } from './site-address.js';
import { type FeedFacts, feedFacts, type SitemapFacts } from './site-facts.js';
import { isSitemap, readSitemap, sitemapFacts } from './sitemap.js';
import type { TextFile } from './text-file.js';
import { readXml } from './xml-tree.js';

/** What a file's name says that it is; null for what is only looked at as text. */
type Format = 'html' | 'xml' | 'json' | 'css' | null;

const FORMATS: readonly (readonly [RegExp, Format])[] = [
  [/\.html?$/i, 'html'],
  [/\.(?:xml|rss|atom|opml|svg|xsl|rdf)$/i, 'xml'],
  [/\.(?:json|webmanifest)$/i, 'json'],
  [/\.css$/i, 'css'],
];

/**
 * Reads a published site a file at a time and keeps no file: of each, a few facts by which all are judged at the end. Pure but for what it
 * remembers: nothing is written, nothing fetched. Facts are copied: a piece of a file's text would keep the whole text in memory.
 */
export class Validator {
  readonly #site: Site;
  readonly #pages = new Map<string, PageFacts>();
  readonly #feeds: FeedFacts[] = [];
  readonly #sitemaps: SitemapFacts[] = [];

  constructor(ground: Ground) {
    this.#site = { ground, addresses: new SiteAddresses(ground) };
  }

  /** What is wrong with a file on its own. */
  *look(file: TextFile): Generator<Diagnostic> {
    for (const finding of this.#read(file)) yield toDiagnostic(file.path, finding);
  }

  /** What is wrong with the files together, once all have been looked at. */
  *end(): Generator<Diagnostic> {
    const facts = { site: this.#site, pages: this.#pages, feeds: this.#feeds, sitemaps: this.#sitemaps };
    for (const rule of SITE_RULES) for (const { file, ...finding } of rule(facts)) yield toDiagnostic(file, finding as Found);
  }

  *#read(file: TextFile): Generator<Found> {
    switch (FORMATS.find(([names]) => names.test(file.path))?.[1] ?? null) {
      case 'html': {
        const page = readPage(file.path, file.text, this.#site.addresses.urlOf(file.path));
        this.#pages.set(file.path, structuredClone(pageFacts(page, this.#site)));
        yield* this.#ask(PAGE_RULES, page);
        break;
      }
      case 'xml':
        yield* this.#readXml(file);
        break;
      case 'json':
        yield* this.#readJson(file);
        break;
      case 'css':
        yield* this.#ask(SHEET_RULES, file);
        break;
      default:
        yield* this.#ask(PLAIN_RULES, file);
    }
  }

  *#readXml(file: TextFile): Generator<Found> {
    const { path, text } = file;
    const { root, fault } = readXml(text);
    // What follows from half a file would be said for nothing.
    if (fault) yield found('not-well-formed', { format: 'XML', detail: fault.detail }, fault.span);
    if (fault || root === null) return;
    if (isSitemap(root)) {
      const sitemap = readSitemap(path, text, this.#site.ground.sizes.get(path) ?? 0, root);
      this.#sitemaps.push(structuredClone(sitemapFacts(sitemap, this.#site)));
      yield* this.#ask(SITEMAP_RULES, sitemap);
    } else if (root.name === 'opml') yield* this.#ask(OUTLINE_RULES, { path, text, root });
    const feed = root.name === 'rss' ? readRss(path, text, root) : root.name === 'atom:feed' ? readAtom(path, text, root) : null;
    if (feed) {
      this.#feeds.push(structuredClone(feedFacts(feed, this.#site)));
      yield* this.#ask(FEED_RULES, feed);
    } else if (root.name === 'rss') yield found('element-missing', { what: 'channel', of: 'rss' }, { start: root.start, end: root.inner });
  }

  *#readJson({ path, text }: TextFile): Generator<Found> {
    // Search shards are large, and nothing in them has a place that anybody asks for.
    if (!/"items"|jsonfeed/.test(text) && isJson(text)) return;
    const file = readJson(text);
    if (file.root === null) yield found('not-well-formed', { format: 'JSON', detail: file.fault.detail }, file.fault.span);
    else if (isJsonFeed(file.root)) {
      const feed = readJsonFeed(path, text, file.root);
      this.#feeds.push(structuredClone(feedFacts(feed, this.#site)));
      yield* this.#ask(FEED_RULES, feed);
    }
  }

  *#ask<File>(rules: readonly Rule<File>[], file: File): Generator<Found> {
    for (const rule of rules) yield* rule(file, this.#site);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
