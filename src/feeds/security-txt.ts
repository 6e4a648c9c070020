import type { Settings } from '../model/settings.js';
import { encodeAddress, encodePath } from '../model/url.js';
import type { FeedFile } from './feed-file.js';

const PATH = '.well-known/security.txt';

/** Who is to be told of a hole in the site's safety (RFC 9116); null where the settings name nobody. `now` in milliseconds since the epoch. */
export function securityTxt({ organisation, origin, basePath, lang, languages }: Settings, now: number): FeedFile | null {
  const contact = organisation?.securityContact ?? null;
  if (contact === null) return null;
  const expires = new Date(halfYearEnd(now, 2) - 1000).toISOString().replace('.000Z', 'Z');
  const lines = [
    `Contact: ${encodeAddress(contact)}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${[lang, ...languages].join(', ')}`,
    `Canonical: ${origin}${encodePath(`${basePath}/${PATH}`)}`,
  ];
  const text = `${lines.join('\n')}\n`;
  return { path: PATH, madeFrom: [text], givesWay: true, text: () => text };
}

/** The next instant at which the file is another one; null where there is none. */
export function securityTxtChange({ organisation }: Settings, now: number): number | null {
  return organisation?.securityContact ? halfYearEnd(now, 1) : null;
}

/**
 * The end of the half-year of `now` (UTC), or of the one after it. It expires with the next half-year: six to twelve months ahead, as RFC 9116
 * §2.5.5 wants it under a year, and the same for all editions of a half-year.
 */
function halfYearEnd(now: number, halves: 1 | 2): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / 6) + halves) * 6);
}
