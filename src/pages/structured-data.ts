import { latinDigits } from '../khmer/digits.js';
import type { Contact } from '../model/article.js';
import { type ArticleCard, type ArticleMeta, type EventInfo, lastChangeOf, type Picture, releaseOf } from '../model/article.js';
import { factsOf } from '../model/file-facts.js';
import { isoDay, type Moment, rfc3339 } from '../model/moment.js';
import { onceFor } from '../model/remembered.js';
import { organisationName, type Settings, sectionTitle } from '../model/settings.js';
import { encodeAddress, siteAddress } from '../model/url.js';
import { legalXml } from '../templating/escape-xml.js';
import { homeVersions, type Translation } from './languages.js';
import { absoluteFileUrl, isThere, type PageContext } from './page-context.js';

// What search engines are told in their own words: JSON-LD over schema.org's vocabulary (Google, «Article», «Event», «Organization»).

type Thing = Readonly<Record<string, unknown>>;

/** An article, and its event where it has one. `dateline` is its place and date as one line. */
export function articleData(card: ArticleCard, dateline: string, translations: readonly Translation[], context: PageContext): string {
  const article = newsArticle(card, dateline, translations, context);
  const { event } = card.meta;
  return jsonLd(event ? [article, eventData(event, card, context)] : [article]);
}

/** The website and who is behind it; for its home pages. */
export function siteData(context: PageContext): string {
  const { edition, settings } = context;
  const { organisation, title, description } = settings;
  const home = siteAddress('/', settings);
  const website = said({
    '@type': 'WebSite',
    '@id': `${home}#website`,
    url: home,
    name: title,
    description: description === title ? null : description,
    inLanguage: homeVersions(edition).map((version) => version.lang),
    publisher: organisation && { '@id': `${home}#organisation` },
  });
  if (organisation === null) return jsonLd([website]);
  const { contact } = organisation;
  return jsonLd([website, { ...publisher(context), '@id': `${home}#organisation`, ...(contact && reachableAt(contact)) }]);
}

function newsArticle(card: ArticleCard, dateline: string, translations: readonly Translation[], context: PageContext): Thing {
  const { settings } = context;
  const { meta } = card;
  const url = siteAddress(card.url, settings);
  const original = translations.find(({ isOriginal }) => isOriginal);
  return said({
    '@type': 'NewsArticle',
    headline: meta.title,
    description: card.excerpt,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    datePublished: rfc3339(releaseOf(meta), settings.timeZone),
    dateModified: rfc3339(lastChangeOf(meta), settings.timeZone),
    inLanguage: meta.lang,
    author: meta.authors.length > 0 ? meta.authors.map((name) => ({ '@type': 'Person', name })) : [issuer(meta, settings)],
    publisher: publisher(context),
    image: pictureOf(card, context),
    dateline,
    keywords: meta.tags,
    articleSection: meta.sections.map((section) => sectionTitle(section, meta.lang, settings)),
    correction: meta.corrections.map(({ date, note }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: when(date, settings),
    })),
    translationOfWork: original && translation(original, settings),
    // Of two translations, neither is one of the other.
    workTranslation: meta.translationOf === null ? translations.map((other) => translation(other, settings)) : null,
  });
}

function translation({ lang, title, url }: Translation, settings: Settings): Thing {
  return { '@type': 'NewsArticle', '@id': siteAddress(url, settings), name: title, inLanguage: lang };
}

/** Who issued it: the organisation that the article names, else the newsroom's. What kind of organisation it is, nobody has told. */
function issuer({ organisation }: ArticleMeta, settings: Settings): Thing {
  if (organisation === null) return { '@type': 'Organization', name: newsroomName(settings), url: siteAddress('/', settings) };
  return { '@type': 'Organization', name: organisationName(organisation, settings) };
}

/** One for an edition: every article names it. */
const publisher = onceFor((context: PageContext): Thing => {
  const { settings, files } = context;
  const logo = settings.organisation?.logo ?? null;
  return said({
    '@type': 'Organization',
    name: newsroomName(settings),
    url: siteAddress('/', settings),
    logo: logo !== null && isThere(logo, '/', files) ? imageObject({ src: logo, caption: null, credit: null }, '/', context) : null,
  });
});

function newsroomName({ organisation, title }: Settings): string {
  return organisation?.name ?? title;
}

function reachableAt({ phone, email, address, telegram, facebook }: Contact): Thing {
  const profiles = [telegram, facebook].flatMap((profile) => (profile === null ? [] : [encodeAddress(profile)]));
  return said({ telephone: phone && latinDigits(phone), email, address, sameAs: profiles });
}

function pictureOf(card: ArticleCard, context: PageContext): Thing | null {
  const { image } = card.meta;
  if (image === null || !isThere(image.src, card.url, context.files)) return null;
  return imageObject({ src: image.src, caption: image.caption ?? image.alt, credit: image.credit }, card.url, context);
}

type Shown = Omit<Picture, 'alt'>;

function imageObject({ src, caption, credit }: Shown, base: string, { settings, files }: PageContext): Thing {
  const size = factsOf(src, base, files)?.picture ?? null;
  return said({
    '@type': 'ImageObject',
    url: absoluteFileUrl(src, base, settings),
    width: size?.width,
    height: size?.height,
    caption,
    creditText: credit,
  });
}

function eventData(event: EventInfo, card: ArticleCard, { settings }: PageContext): Thing {
  const isAtPlace = event.venue !== null || event.address !== null;
  const place = said({ '@type': 'Place', name: event.venue, address: event.address });
  const online = event.online.map((url) => ({ '@type': 'VirtualLocation', url: encodeAddress(url) }));
  return said({
    '@type': 'Event',
    name: event.name,
    url: siteAddress(card.url, settings),
    inLanguage: card.meta.lang,
    startDate: when(event.start, settings),
    endDate: event.end && when(event.end, settings),
    location: isAtPlace ? [place, ...online] : online,
    eventAttendanceMode: attendance(event),
    organizer: event.host === null ? issuer(card.meta, settings) : { '@type': 'Organization', name: event.host },
  });
}

/** Null where it can't be known: of a venue without an address, nobody can tell whether it is a hall or Zoom. */
function attendance({ venue, address, online }: EventInfo): string | null {
  const isAtPlace = address !== null || (venue !== null && online.length > 0);
  if (!isAtPlace && online.length === 0) return null;
  const mode = online.length === 0 ? 'Offline' : isAtPlace ? 'Mixed' : 'Online';
  return `https://schema.org/${mode}EventAttendanceMode`;
}

/** A day where no time was written: an hour that nobody named would be wrong. */
function when({ ms, dateOnly }: Moment, { timeZone }: Settings): string {
  return dateOnly ? isoDay(ms, timeZone) : rfc3339(ms, timeZone);
}

/**
 * Things as JSON-LD for a `script` element, what there is nothing to say of left out. Law: it parses, and none of `<`, `>`, `&` and the line
 * ends of old JavaScript is in it as it is, so that no text can end the element.
 */
function jsonLd(graph: readonly Thing[]): string {
  const data = { '@context': 'https://schema.org', '@graph': graph };
  const json = JSON.stringify(data);
  const legal = MAY_BE_ILLEGAL.test(json)
    ? JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? legalXml(value) : value))
    : json;
  return legal.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** As JSON writes characters that XML has no place for: by number, by these letters, or as they are. */
const MAY_BE_ILLEGAL = /\\[ubf]|[\uFFFE\uFFFF]/;

/** A thing that was just made, of which nothing is left that JSON would write for nulls, empty texts and empty lists. */
function said(thing: Record<string, unknown>): Thing {
  for (const key in thing) {
    const value = thing[key];
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) thing[key] = undefined;
  }
  return thing;
}
