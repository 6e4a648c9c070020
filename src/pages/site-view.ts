import type { ArticleCard } from '../model/article.js';
import { type Channel, type Edition, isListed } from '../model/edition.js';
import { FEED_FORMATS, feedsPagePath, RSS } from '../model/feed-address.js';
import { remembered } from '../model/remembered.js';
import { type Organisation, type Settings, sectionTitle } from '../model/settings.js';
import { siteAddress } from '../model/url.js';
import type { FeedLinkView, LinkView, OrganisationView, PageView, SiteView } from '../model/views.js';
import { contactView } from './contact-view.js';
import { imageView } from './image-view.js';
import { languagesOf, type Version } from './languages.js';
import { openGraph } from './open-graph.js';
import { type PageContext, pageUrl, wordsOf } from './page-context.js';
import { siteIcon } from './site-icon.js';

const MOST_LANGUAGES = 1000;

/** What every page of a language says of the site; made once for an edition. */
export const siteView = remembered(MOST_LANGUAGES, (context: PageContext, lang: string): SiteView => {
  const { edition, settings } = context;
  const home = homeOf(edition, lang);
  const sections = edition.channels.filter((channel) => channel.kind === 'section' && channel.lang === lang && isListed(channel));
  return {
    title: settings.title,
    description: settings.description,
    lang: settings.lang,
    homeUrl: pageUrl(home, settings),
    feedUrl: pageUrl(home + RSS.file, settings),
    feedsPageUrl: pageUrl(feedsPagePath(home), settings),
    searchUrl: pageUrl(`${home}search/`, settings),
    organisation: settings.organisation ? organisationView(settings.organisation, context) : null,
    isOrganisation: settings.organisation?.name === settings.title,
    letterhead: settings.letterhead && { kingdom: settings.letterhead.kingdom, motto: settings.letterhead.motto },
    sections: inSettingsOrder(sections, settings).map((channel) => ({
      text: sectionTitle(channel.name, lang, settings),
      url: pageUrl(channel.path, settings),
    })),
    menu: menuOf(edition, lang, settings),
    archiveUrl: pageUrl(`${home}archive/`, settings),
    ...siteIcon(context),
  };
});

/** The pages of the menu in a language, in the settings' order. */
export function menuOf({ pages }: Edition, lang: string, settings: Settings): LinkView[] {
  return settings.menu.flatMap((slug) => {
    const page = pages.find(({ meta }) => meta.slug === slug && meta.lang === lang);
    return page ? [{ text: page.meta.title, url: pageUrl(page.url, settings) }] : [];
  });
}

/** Channels of sections in the order of the settings, those that stand in none last. */
export function inSettingsOrder(channels: readonly Channel[], settings: Settings): Channel[] {
  const rank = ({ name }: Channel) => {
    const index = settings.sections.findIndex(({ slug }) => slug === name);
    return index < 0 ? settings.sections.length : index;
  };
  return [...channels].sort((a, b) => rank(a) - rank(b));
}

export function organisationView(organisation: Organisation, context: PageContext): OrganisationView {
  const logo = organisation.logo === null ? null : imageView(organisation.logo, '', '/', context);
  return {
    name: organisation.name,
    logoUrl: logo?.url ?? null,
    logo,
    boilerplate: organisation.boilerplate,
    contact: organisation.contact && contactView(organisation.contact),
  };
}

/** The home page of a language; of one without a home page of its own, the newspaper's. */
function homeOf({ channels }: Edition, lang: string): string {
  return channels.find((channel) => channel.kind === 'home' && channel.lang === lang)?.path ?? '/';
}

/** The feeds at a site path, one a format. `name`: what they are of. */
export function feedLinks(path: string, name: string, settings: Settings): FeedLinkView[] {
  return FEED_FORMATS.map(({ name: format, file, mediaType }) => ({
    title: `${name} (${format})`,
    format,
    type: mediaType,
    url: pageUrl(path + file, settings),
    address: siteAddress(path + file, settings),
  }));
}

/** The feeds with everything in a language; made once for an edition. */
export const mainFeeds = remembered(MOST_LANGUAGES, ({ edition, settings }: PageContext, lang: string): readonly FeedLinkView[] =>
  feedLinks(homeOf(edition, lang), settings.title, settings),
);

/** What a page says of itself. `path` is its site path; `feeds`: its own feeds, where it is a list that has some. */
export type PageFacts = {
  readonly lang: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly noindex?: boolean;
  readonly feeds?: readonly FeedLinkView[];
  /** The article that the page shows. */
  readonly card?: ArticleCard;
  /** The page in all languages in which it is there, itself among them. */
  readonly versions?: readonly Version[];
  readonly structuredData?: string | null;
};

/** What all pages have. It is spread behind what a page has of its own: a key that comes after a spread takes V8 a microsecond. */
export function pageBase(context: PageContext, page: PageFacts): PageView {
  const { settings } = context;
  const { lang, title, card = null, versions = [] } = page;
  const otherLangs = versions.flatMap((version) => (version.lang === lang ? [] : [version.lang]));
  return {
    site: siteView(context, lang),
    words: wordsOf(lang),
    documentTitle: title === settings.title ? title : `${title} – ${settings.title}`,
    description: page.description,
    lang,
    canonicalUrl: siteAddress(page.path, settings),
    noindex: context.isPreview || page.noindex === true,
    // The first is what a reader takes that asks nobody.
    feeds: page.feeds ? [...mainFeeds(context, lang), ...page.feeds] : mainFeeds(context, lang),
    openGraph: openGraph(context, { title, lang, otherLangs, card }),
    structuredData: page.structuredData ?? null,
    ...languagesOf(context, lang, versions),
  };
}
