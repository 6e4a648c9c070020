import type { Feed } from '../feed.js';
import { type Found, found } from '../ground.js';
import { readHtml } from '../html-page.js';
import { within } from '../page-addresses.js';
import type { Rule } from '../site.js';

/** What the W3C feed validator calls a security risk, and `noscript`: readers' programs drop it, and some the whole text with it. */
const DANGEROUS = /^(?:script|object|embed|applet|meta|base|link|style|noscript|frame|frameset|iframe)$/;
const STYLE = /position\s*:|expression|url\s*\(|behaviou?r|-moz-binding|javascript:/i;
const ADDRESSES = ['href', 'src', 'poster', 'action', 'cite', 'data'];

/** The HTML in a feed stands alone: readers' programs show it at no address of ours, and run nothing. */
export const feedContents: Rule<Feed> = function* ({ contents, text }, { addresses }): Generator<Found> {
  for (const { value, span } of contents) {
    for (const { name, attributes } of readHtml(value)) {
      const place = (part: string) => within(text, span, part);
      if (DANGEROUS.test(name)) yield found('feed-content', { what: 'element', name }, place(name));
      for (const [key, written] of Object.entries(attributes)) {
        if (/^on[a-z]+$/.test(key) || (key === 'style' && STYLE.test(written)))
          yield found('feed-content', { what: 'attribute', name: key }, place(key));
      }
      for (const url of addressesIn(attributes)) {
        if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) yield found('feed-content', { what: 'relative', name: url }, place(url));
        else if (addresses.follow(url, addresses.urlOf('')).kind === 'nothing') yield found('dead-link', { url }, place(url));
      }
    }
  }
};

function addressesIn(attributes: Readonly<Record<string, string>>): string[] {
  const sets = (attributes.srcset ?? '').split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
  return [...ADDRESSES.flatMap((key) => attributes[key] ?? []), ...sets].map((url) => url.trim());
}
