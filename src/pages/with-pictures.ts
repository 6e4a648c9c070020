import { escapeMarkup, plainOf } from '../model/markup.js';
import { pictureAt, sizesOf } from './image-view.js';
import type { PageContext } from './page-context.js';

/**
 * How images of a body are shown. `feed`: for readers that show it elsewhere, with sizes alone; `page`: in several sizes, the first one at once
 * unless `isBelow`, for there is another image above the text.
 */
export type Showing = { readonly as: 'feed' } | { readonly as: 'page'; readonly isBelow: boolean };

/** How wide the default theme shows an image in the text and one of a gallery (`.sheet` and `.gallery` in style.css). */
const IN_TEXT = '(min-width: 54rem) 47rem, 92vw';
const IN_GALLERY = '(min-width: 54rem) 23rem, (min-width: 36rem) 46vw, 92vw';

const IMAGE = /<img\b([^<>]*?)\s*\/?>/g;

/**
 * A rendered body whose images have their sizes, so that the text does not jump when they come, and are there in those that a screen needs.
 * Law: without the attributes that were added, and `picture` and `source`, it is the body that was given. Leans on what sanitising leaves:
 * a `<` always begins a tag, and attributes are in double quotes.
 */
export function withPictures(body: string, context: PageContext, showing: Showing): string {
  if (!body.includes('<img')) return body;
  let isFirst = showing.as === 'page' && !showing.isBelow;
  let gallery = false;
  return body.replace(/<(?:img|div|\/div)\b[^<>]*>/g, (tag) => {
    if (!tag.startsWith('<img')) {
      gallery = tag === '<div class="gallery">';
      return tag;
    }
    const made = tag.replace(IMAGE, (whole, attributes: string) => {
      const is = { isFirst, sizes: gallery ? IN_GALLERY : IN_TEXT };
      return image(whole, attributes, context, showing.as === 'page' ? is : null);
    });
    isFirst = false;
    return made;
  });
}

/** `page`: null in a feed. */
function image(
  tag: string,
  attributes: string,
  context: PageContext,
  page: { readonly isFirst: boolean; readonly sizes: string } | null,
): string {
  const url = plainOf(/\ssrc="([^"]*)"/.exec(attributes)?.[1] ?? '');
  const { width, height, srcset, avif } = sizesOf(pictureAt(url, context), url, context.settings);
  let added = width === null || /\s(?:width|height)="/.test(attributes) ? '' : ` width="${width}" height="${height}"`;
  if (page) {
    if (srcset !== null) added += ` srcset="${quoted(srcset)}" sizes="${page.sizes}"`;
    if (!page.isFirst && !/\sloading="/.test(attributes)) added += ' loading="lazy"';
    if (!/\sdecoding="/.test(attributes)) added += ' decoding="async"';
  }
  const end = tag.length - (/\s*\/?>$/.exec(tag)?.[0].length ?? 0);
  const made = tag.slice(0, end) + added + tag.slice(end);
  if (page === null || avif === null) return made;
  return `<picture><source type="image/avif" srcset="${quoted(avif)}" sizes="${page.sizes}">${made}</picture>`;
}

function quoted(text: string): string {
  return escapeMarkup(text).replaceAll('"', '&quot;');
}
