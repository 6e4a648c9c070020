import type { Settings } from '../model/settings.js';
import { encodePath } from '../model/url.js';
import type { FeedFile } from './feed-file.js';
import { NEWS_SITEMAP_PATH } from './news-sitemap.js';
import { SITEMAP_PATH } from './sitemap.js';

/** What crawlers may look at (RFC 9309): everything, and here is a list of it; of a preview, nothing. */
export function robots({ origin, basePath }: Settings, isPreview: boolean): FeedFile {
  const sitemaps = [SITEMAP_PATH, NEWS_SITEMAP_PATH].map((path) => `Sitemap: ${origin}${encodePath(`${basePath}/${path}`)}`);
  const lines = isPreview ? ['User-agent: *', 'Disallow: /'] : ['User-agent: *', 'Allow: /', '', ...sitemaps];
  const text = `${lines.join('\n')}\n`;
  return { path: 'robots.txt', madeFrom: [text], givesWay: true, text: () => text };
}
