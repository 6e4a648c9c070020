import { type Found, found } from '../ground.js';
import type { HtmlPage } from '../html-page.js';
import type { Rule } from '../site.js';

/** A picture says what it shows, or by an empty `alt` that it shows nothing; one of ours says how much room it takes. */
export const pictures: Rule<HtmlPage> = function* ({ elements, base }, { addresses }): Generator<Found> {
  for (const { name, attributes, span } of elements) {
    if (name !== 'img') continue;
    const { src = '', alt, width, height } = attributes;
    if (alt === undefined) yield found('picture-without-alt', { url: src }, span);
    const isOurs = addresses.follow(src, base).kind === 'file';
    if (isOurs && (width === undefined || height === undefined)) yield found('picture-without-size', { url: src }, span);
  }
};
