import type { Picture } from '../model/file-facts.js';
import type { Settings } from '../model/settings.js';
import { decodePath, isExternal } from '../model/url.js';
import type { ImageView } from '../model/views.js';
import { fileUrl, type PageContext, pageUrl } from './page-context.js';

/** An image that an article or the settings name by `src`. `baseUrl`: the site path that it is relative to. */
export function imageView(src: string, alt: string, baseUrl: string, context: PageContext): ImageView {
  const url = fileUrl(src, baseUrl, context.settings);
  return { url, alt, ...sizesOf(pictureAt(url, context), url, context.settings) };
}

/** What is known of the image at an address of a page; null of another site's and of files that nobody has looked at. */
export function pictureAt(url: string, { files, settings }: PageContext): Picture | null {
  if (isExternal(url)) return null;
  const path = decodePath(url.replace(/[?#].*$/s, ''));
  return path.startsWith(`${settings.basePath}/`) ? (files.get(path.slice(settings.basePath.length))?.picture ?? null) : null;
}

/** `url`: the image's own address. */
export function sizesOf(picture: Picture | null, url: string, settings: Settings): Omit<ImageView, 'url' | 'alt'> {
  if (picture === null) return { width: null, height: null, srcset: null, avif: null };
  const { width, height } = picture;
  return {
    width,
    height,
    srcset: candidates(picture, 'image/webp', url, settings),
    avif: candidates(picture, 'image/avif', url, settings),
  };
}

/** A `srcset`. The image itself is one of them unless there is one of the largest size that the settings want: it may have many megabytes. */
function candidates({ width, variants }: Picture, mediaType: string, url: string, settings: Settings): string | null {
  const fitting = variants.filter((variant) => variant.mediaType === mediaType);
  if (fitting.length === 0) return null;
  const all = fitting.map((variant) => ({ url: pageUrl(variant.path, settings), width: variant.width }));
  const isWhole = fitting.some((variant) => variant.width === settings.images.widths.at(-1));
  // A source of another type can't name the image itself.
  if (!isWhole && mediaType === 'image/webp') all.push({ url, width });
  return all.map((each) => `${each.url} ${each.width}w`).join(', ');
}
