import { type Found, found } from '../ground.js';
import type { HtmlPage } from '../html-page.js';
import { addressUses } from '../page-addresses.js';
import type { Rule } from '../site.js';

/** Every address of a page that is this site's own leads to a file that was published. */
export const deadLinks: Rule<HtmlPage> = function* (page, { addresses }): Generator<Found> {
  for (const { url, span } of addressUses(page)) {
    if (addresses.follow(url, page.base).kind === 'nothing') yield found('dead-link', { url }, span());
  }
};
