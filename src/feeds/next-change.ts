import type { Edition } from '../model/edition.js';
import type { Settings } from '../model/settings.js';
import { newsEnd } from './news-sitemap.js';
import { securityTxtChange } from './security-txt.js';

/**
 * The next instant at which a file for machines changes though no article does, in milliseconds since the epoch; null when none will.
 * Nobody has to publish for its sake: what is old by then is so to those alone who know the time.
 */
export function nextFileChange(edition: Edition, settings: Settings): number | null {
  const changes = [newsEnd(edition), securityTxtChange(settings, edition.now)].filter((change) => change !== null);
  return changes.length > 0 ? Math.min(...changes) : null;
}
