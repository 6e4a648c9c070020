import { isoDay } from '../model/moment.js';
import type { DomDocument } from './dom.js';

/** What a page says of itself, for machines. `base`: the address that its links are relative to; `date`: `YYYY-MM-DD`. */
export type PageFacts = {
  readonly title: string | null;
  readonly date: string | null;
  readonly summary: string | null;
  readonly base: string | null;
};

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** The title (Open Graph, the only h1, `<title>`), the date (meta, JSON-LD, `<time>`) and the address of a page. */
export function pageFacts(page: DomDocument, timeZone: string): PageFacts {
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const found = page.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`);
      const content = tidy(found?.getAttribute('content') ?? null);
      if (content !== null) return content;
    }
    return null;
  };
  const headings = page.querySelectorAll('h1');
  const heading = headings.length === 1 ? tidy(headings[0]?.textContent ?? null) : null;
  const headline = tidy(page.querySelector('[itemprop="headline"]')?.textContent ?? null);
  const times = page.querySelectorAll('time[datetime]').map((time) => time.getAttribute('datetime'));
  const dates = [meta('article:published_time', 'datePublished', 'date', 'DC.date'), linkedDate(page), ...times];
  const address = page.querySelector('base')?.getAttribute('href') ?? page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return {
    title: meta('og:title') ?? heading ?? headline ?? withoutSite(tidy(page.querySelector('title')?.textContent ?? null)),
    date: dates.map((written) => dayOf(written, timeZone)).find((day) => day !== null) ?? null,
    summary: meta('og:description', 'description'),
    base: [address, meta('og:url')].find((known) => known && /^https?:/i.test(known) && URL.canParse(known)) ?? null,
  };
}

function tidy(words: string | null): string | null {
  const bare = (words ?? '').replace(/\s+/g, ' ').trim();
  return bare === '' ? null : bare;
}

/** `Title | Site` and `Title - Site`: the site's name is not the article's. */
function withoutSite(title: string | null): string | null {
  return title?.replace(/\s+[|–—-]\s+[^|–—]{1,80}$/, '') ?? null;
}

/** The newsroom's day: an instant late in the evening of UTC is the next morning in Cambodia. */
function dayOf(written: string | null, timeZone: string): string | null {
  const match = DATE.exec(written?.trim() ?? '');
  if (!match) return null;
  const ms = Date.parse(written?.trim() ?? '');
  const isInstant = /T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(written?.trim() ?? '');
  if (Number.isNaN(ms)) return null;
  return isInstant ? isoDay(ms, timeZone) : match[0];
}

/** `datePublished` of the page's JSON-LD, wherever it stands in it. */
function linkedDate(page: DomDocument): string | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]{10,40})"/.exec(script.textContent);
    if (found?.[1]) return found[1];
  }
  return null;
}
