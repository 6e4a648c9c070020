import { type ArticleCard, releaseOf } from '../model/article.js';
import type { Edition } from '../model/edition.js';
import { rfc3339 } from '../model/moment.js';
import type { Settings } from '../model/settings.js';
import { siteAddress } from '../model/url.js';
import { escapeXml } from '../templating/escape-xml.js';
import type { FeedFile } from './feed-file.js';

export const NEWS_SITEMAP_PATH = 'news-sitemap.xml';

// Google, «Create a news sitemap»: articles of the last two days, no more than a thousand; an empty file is allowed.
const TWO_DAYS = 2 * 86_400_000;
const MOST_NEWS = 1000;

/** What is news at the edition's moment, the latest first. */
export function newsSitemap(edition: Edition, settings: Settings): FeedFile {
  const entries = newsOf(edition).map((card) => entryXml(card, settings));
  const text = [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n',
    ...entries,
    '</urlset>\n',
  ].join('');
  return { path: NEWS_SITEMAP_PATH, madeFrom: [text], givesWay: true, text: () => text };
}

/** The next instant at which an article is no news any more, in milliseconds since the epoch; null when there is no news. */
export function newsEnd(edition: Edition): number | null {
  const ends = newsOf(edition).map(({ meta }) => releaseOf(meta) + TWO_DAYS);
  return ends.length > 0 ? Math.min(...ends) : null;
}

/** Released less than two days before the edition. */
function newsOf({ now, channels }: Edition): ArticleCard[] {
  const cards = channels.filter(({ kind }) => kind === 'home').flatMap((home) => home.cards);
  const news = cards.filter(({ meta }) => releaseOf(meta) + TWO_DAYS > now);
  return news.sort((a, b) => releaseOf(b.meta) - releaseOf(a.meta)).slice(0, MOST_NEWS);
}

function entryXml({ url, meta }: ArticleCard, settings: Settings): string {
  const { title, timeZone } = settings;
  const facts = [
    `<news:publication>\n<news:name>${escapeXml(title)}</news:name>\n<news:language>${escapeXml(meta.lang)}</news:language>\n</news:publication>`,
    `<news:publication_date>${rfc3339(releaseOf(meta), timeZone)}</news:publication_date>`,
    `<news:title>${escapeXml(meta.title)}</news:title>`,
  ];
  return `<url>\n<loc>${escapeXml(siteAddress(url, settings))}</loc>\n<news:news>\n${facts.join('\n')}\n</news:news>\n</url>\n`;
}
