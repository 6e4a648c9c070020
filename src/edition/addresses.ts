import { latinSlug } from '../khmer/slug.js';
import type { ArticleCard, ArticleMeta } from '../model/article.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { NAME_BYTES } from '../model/file-name.js';
import { spanOfKey } from '../model/key-spans.js';
import { civilTime } from '../model/moment.js';
import type { PlainPageCard, PlainPageMeta } from '../model/plain-page.js';
import { type RegisterEntry, sameAddress } from '../model/register.js';
import type { ArticleSettings, Settings } from '../model/settings.js';
import type { Span } from '../model/source.js';
import { utf8Length } from '../model/utf8.js';

type AnyCard = ArticleCard | PlainPageCard;

/** First segments of site paths that the newspaper itself uses. */
const RESERVED = ['tags', 'sections', 'archive', 'search', 'feeds', 'assets', 'page'];

/** The path that prefixes everything in a language: empty for the main one, `/en` for another. */
export function languagePath(lang: string, settings: ArticleSettings): string {
  return lang === settings.lang ? '' : `/${lang}`;
}

/** The site path of an article's page, by the settings' permalink pattern: `/2022/01/slug/`. */
export function articleUrl(meta: ArticleMeta, settings: ArticleSettings): string {
  const { year, month, day } = civilTime(meta.date.ms, settings.timeZone);
  const tokens: Readonly<Record<string, string>> = {
    ':year': String(year).padStart(4, '0'),
    ':month': String(month).padStart(2, '0'),
    ':day': String(day).padStart(2, '0'),
    ':slug': meta.slug,
    ':section': meta.sections[0] === undefined ? 'news' : sectionSlug(meta.sections[0], settings),
    ':lang': meta.lang,
  };
  const path = settings.permalink.replace(/:(?:year|month|day|slug|section|lang)(?![a-z])/g, (token) => tokens[token] ?? token);
  return settings.permalink.includes(':lang') ? path : languagePath(meta.lang, settings) + path;
}

/** The site path of a plain page: `/about/`, `/en/about/`. */
export function plainPageUrl({ lang, slug }: PlainPageMeta, settings: ArticleSettings): string {
  return `${languagePath(lang, settings)}/${slug}/`;
}

/** A tag's part of its address: chosen in the settings, else romanised without word breaks, so that no dictionary can change it. */
export function tagSlug(tag: string, settings: Settings): string {
  return (Object.hasOwn(settings.tagSlugs, tag) ? settings.tagSlugs[tag] : undefined) ?? plainSlug(tag);
}

/** A section's part of its address: its slug in the settings, else as for tags. */
export function sectionSlug(section: string, settings: ArticleSettings): string {
  return settings.sections.some(({ slug }) => slug === section) ? section : plainSlug(section);
}

const plainSlugs = new Map<string, string>();
/** A newsroom has some hundred tags, on thousands of articles. */
const MOST_SLUGS = 10_000;

function plainSlug(text: string): string {
  const known = plainSlugs.get(text);
  if (known !== undefined) return known;
  const slug = romanisedSlug(text);
  if (plainSlugs.size >= MOST_SLUGS) plainSlugs.clear();
  plainSlugs.set(text, slug);
  return slug;
}

function romanisedSlug(text: string): string {
  const slug = latinSlug(text, { wordBreaks: 'spaces' });
  // Nothing that can be romanised: the code points themselves, which are at least the same on every machine.
  return slug !== ''
    ? slug
    : Array.from(text, (character) => character.codePointAt(0)?.toString(16))
        .join('-')
        .slice(0, 80);
}

/** Addresses and ids must be one article's or page's alone, whether it is out or not: all clashes at once, each naming both. */
export function checkAddresses(
  cards: readonly ArticleCard[],
  settings: Settings,
  pages: readonly PlainPageCard[] = [],
  gone: readonly RegisterEntry[] = [],
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const urls = new Map<string, string>();
  const ids = new Map<string, string>();
  const lost = new Map(gone.flatMap((entry) => entry.addresses.map((address) => [sameAddress(address), entry])));
  const take = (card: AnyCard, url: string, field: string): void => {
    const at = () => ({ file: card.path, span: spanOf(card, field) });
    const key = sameAddress(url);
    const other = urls.get(key);
    const before = lost.get(key);
    if (before) found.push(diagnostic('address-published', at(), { url, id: before.id, path: before.path }));
    else if (other !== undefined) found.push(diagnostic('address-clash', at(), { url, other }));
    else urls.set(key, card.path);
    const long = longName(url);
    if (long !== null) found.push(diagnostic('slug-too-long', at(), { ...long, most: NAME_BYTES }));
    const segment = reservedSegment(url, settings);
    if (segment !== null) found.push(diagnostic('reserved-address', at(), { url, segment }));
  };
  for (const card of cards) {
    take(card, card.url, 'slug');
    for (const [index, url] of card.meta.aliases.entries()) take(card, url, `aliases.${index}`);
    const other = ids.get(card.meta.id);
    if (other !== undefined) found.push(diagnostic('id-clash', { file: card.path, span: spanOf(card, 'id') }, { id: card.meta.id, other }));
    else ids.set(card.meta.id, card.path);
  }
  // Last: of two, the page is the one that is told, and its author has more addresses to choose from.
  for (const page of pages) take(page, page.url, 'slug');
  return [...found, ...checkTags(cards, settings)];
}

function longName(url: string): { readonly value: string; readonly bytes: number } | null {
  // A permalink may put a section, a date and a slug into one name. A UTF-16 unit takes three bytes at most.
  if (url.length * 3 <= NAME_BYTES) return null;
  const named = url.split('/').map((value) => ({ value, bytes: utf8Length(value) }));
  return named.find(({ bytes }) => bytes > NAME_BYTES) ?? null;
}

function reservedSegment(url: string, settings: Settings): string | null {
  const first = segmentAt(1, url);
  const segment = settings.languages.includes(first) ? segmentAt(first.length + 2, url) : first;
  if (segment === '') return first;
  return RESERVED.includes(segment.toLowerCase()) || /^index\.html$/i.test(segment) ? segment : null;
}

/** What stands in a path from there to the next slash. */
function segmentAt(from: number, path: string): string {
  const end = path.indexOf('/', from);
  return end < 0 ? path.slice(from) : path.slice(from, end);
}

/** Two tags that are written differently and come to one address would share a page that bears one name only. */
function checkTags(cards: readonly ArticleCard[], settings: Settings): Diagnostic[] {
  const found: Diagnostic[] = [];
  const tags = new Map<string, string>();
  const known = new Set<string>();
  for (const card of cards) {
    for (const tag of card.meta.tags) {
      if (known.has(tag)) continue;
      known.add(tag);
      const slug = tagSlug(tag, settings);
      const key = slug.toLowerCase();
      const other = tags.get(key);
      if (other === undefined) tags.set(key, tag);
      else {
        const place = spanOf(card, `tags.${card.meta.tags.indexOf(tag)}`);
        found.push(diagnostic('tag-clash', { file: card.path, span: place }, { tag, other, slug }));
      }
    }
  }
  return found;
}

function spanOf({ spans }: AnyCard, key: string): Span {
  // A list of one may have been written as a text alone.
  return spanOfKey(spans, key, key.replace(/\..*/, ''));
}
