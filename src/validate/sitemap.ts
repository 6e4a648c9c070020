import type { FeedValue } from './feed.js';
import { attribute } from './read-rss.js';
import type { Site } from './site.js';
import type { SitemapFacts } from './site-facts.js';
import { all, textSpan, type XmlElement } from './xml-tree.js';

/** A sitemap, or an index of sitemaps (sitemaps.org, «Sitemaps XML format»). `bytes`: its size. */
export type Sitemap = { readonly path: string; readonly text: string; readonly bytes: number; readonly entries: readonly SitemapEntry[] };
export type SitemapEntry = {
  readonly element: XmlElement;
  readonly loc: FeedValue | null;
  readonly lastmod: FeedValue | null;
  readonly translations: readonly FeedValue[];
  readonly news: XmlElement | null;
};

export function isSitemap({ name }: XmlElement): boolean {
  return name === 'sitemap:urlset' || name === 'sitemap:sitemapindex';
}

export function readSitemap(path: string, text: string, bytes: number, root: XmlElement): Sitemap {
  const value = (element: XmlElement | undefined): FeedValue | null =>
    element ? { what: element.name.replace('sitemap:', ''), value: element.text.trim(), span: textSpan(text, element) } : null;
  const entries = [...all(root, 'sitemap:url'), ...all(root, 'sitemap:sitemap')].map(
    (element): SitemapEntry => ({
      element,
      loc: value(all(element, 'sitemap:loc')[0]),
      lastmod: value(all(element, 'sitemap:lastmod')[0]),
      translations: all(element, 'xhtml:link')
        .filter(({ attributes }) => attributes.rel === 'alternate' && attributes.hreflang !== undefined)
        .map((link) => attribute(text, link, 'href', 'hreflang')),
      news: all(element, 'news:news')[0] ?? null,
    }),
  );
  return { path, text, bytes, entries };
}

export function sitemapFacts({ path, entries }: Sitemap, { addresses }: Site): SitemapFacts {
  const use = ({ value: url, span }: FeedValue) => {
    const target = addresses.follow(url, addresses.urlOf(''));
    return target.kind === 'file' ? [{ target: target.path, url, span }] : [];
  };
  const pages = entries.flatMap(({ loc, translations }) =>
    (loc ? use(loc) : []).map((page) => ({ ...page, translations: translations.flatMap(use) })),
  );
  return { path, pages };
}
