import type { FeedValue } from './feed.js';
import { type Found, found } from './ground.js';
import type { Site } from './site.js';
import { isRfc3986 } from './site-address.js';

/** An address that other programs read: it is absolute, of the characters that RFC 3986 knows, and, on this site, answered. */
export function* checkAddress({ what, value: url, span }: FeedValue, { addresses }: Site): Generator<Found> {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) yield found('not-absolute', { what, url }, span);
  else if (!isRfc3986(url)) yield found('raw-address', { what, url }, span);
  if (addresses.follow(url, addresses.urlOf('')).kind === 'nothing') yield found('dead-link', { url }, span);
}
