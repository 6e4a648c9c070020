import { type Found, found } from '../ground.js';
import type { Rule } from '../site.js';
import type { TextFile } from '../text-file.js';

const COMMENT = /\/\*[\s\S]*?\*\//g;
/** CSS Syntax 3 §4.3.6 and CSS Cascade 5 §2. */
const ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s'"]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/dg;

/** The fonts, pictures and sheets that a style sheet names were published. */
export const sheets: Rule<TextFile> = function* ({ path, text }, { addresses }): Generator<Found> {
  const base = addresses.urlOf(path);
  const blanked = text.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  for (const { indices = [], 0: whole } of blanked.matchAll(ADDRESS)) {
    const [start, end] = indices.slice(1).find((place) => place !== undefined) ?? [0, whole.length];
    const url = blanked.slice(start, end);
    if (addresses.follow(url, base).kind === 'nothing') yield found('dead-link', { url }, { start, end });
  }
};
