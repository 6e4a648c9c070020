import { checkAddress } from '../check-address.js';
import type { Found } from '../ground.js';
import type { Rule } from '../site.js';
import type { TextFile } from '../text-file.js';

/** The sitemaps that `robots.txt` names are there. */
export const robots: Rule<TextFile> = function* ({ path, text }, site): Generator<Found> {
  if (path !== 'robots.txt') return;
  for (const match of text.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S+)/gim)) {
    const [line, value = ''] = match;
    const end = match.index + line.length;
    yield* checkAddress({ what: 'Sitemap', value, span: { start: end - value.length, end } }, site);
  }
};
