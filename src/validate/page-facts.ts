import type { Span } from '../model/source.js';
import { type HtmlPage, valueSpan, wordsOf } from './html-page.js';
import { addressUses, linksOf, metaOf } from './page-addresses.js';
import type { Site } from './site.js';

/** An address that only another file can answer for. `target`: the file's path. */
export type Use = { readonly target: string; readonly url: string; readonly span: Span };
export type AnchorUse = Use & { readonly anchor: string };
export type Translation = Use & { readonly lang: string };

/** What is kept of a page when it has been read: small, and enough to judge it among the others. */
export type PageFacts = {
  readonly path: string;
  readonly ids: readonly string[];
  /** Links to a place within another page. */
  readonly anchors: readonly AnchorUse[];
  readonly translations: readonly Translation[];
  readonly isNoindex: boolean;
};

export function pageFacts(page: HtmlPage, { addresses }: Site): PageFacts {
  const anchors: AnchorUse[] = [];
  for (const { url, span } of addressUses(page)) {
    if (!url.includes('#')) continue;
    const target = addresses.follow(url, page.base);
    if (target.kind !== 'file' || target.path === page.path || !isPage(target.path) || !isNamed(target.anchor)) continue;
    anchors.push({ target: target.path, anchor: target.anchor, url, span: span() });
  }
  const translations = linksOf(page, 'alternate').flatMap((link): Translation[] => {
    const { hreflang, href } = link.attributes;
    const target = hreflang === undefined || href === undefined ? null : addresses.follow(href, page.base);
    if (target?.kind !== 'file') return [];
    return [{ target: target.path, url: href as string, lang: hreflang as string, span: valueSpan(page.text, link, 'href') }];
  });
  const robots = wordsOf(metaOf(page, 'robots')?.attributes.content?.replaceAll(',', ' '));
  return { path: page.path, ids: idsOf(page), anchors, translations, isNoindex: robots.includes('noindex') || robots.includes('none') };
}

/** What a link can lead to within a page. */
export function idsOf({ elements }: HtmlPage): string[] {
  return elements.flatMap(({ name, attributes: { id, name: named } }) => [
    ...(id === undefined ? [] : [id]),
    ...(name === 'a' && named !== undefined ? [named] : []),
  ]);
}

/** False for the anchors that every page has (HTML §7.4.6.3) and for those that name words of the text. */
export function isNamed(anchor: string): boolean {
  return anchor !== '' && anchor.toLowerCase() !== 'top' && !anchor.startsWith(':~:');
}

export function isPage(path: string): boolean {
  return /\.html?$/i.test(path);
}
