import { latinDigits } from '../khmer/digits.js';
import type { Contact } from '../model/article.js';
import type { Channel } from '../model/edition.js';
import { remembered } from '../model/remembered.js';
import { type Organisation, type Settings, sectionTitle } from '../model/settings.js';
import { encodeAddress } from '../model/url.js';
import type { ContactView, OrganisationView, PageView, SiteView } from '../model/views.js';
import { imageView } from './image-view.js';
import { absoluteUrl, type PageContext, pageUrl, wordsOf } from './page-context.js';

/** What every page of a language says of the site; made once for an edition. */
export function siteView(context: PageContext, lang: string): SiteView {
  return sites(context, lang, () => makeSiteView(context, lang));
}

const sites = remembered<PageContext, SiteView>(1000);

function makeSiteView(context: PageContext, lang: string): SiteView {
  const { edition, settings } = context;
  const home = edition.channels.find((channel) => channel.kind === 'home' && channel.lang === lang)?.path ?? '/';
  const sections = edition.channels.filter((channel) => channel.kind === 'section' && channel.lang === lang);
  return {
    title: settings.title,
    description: settings.description,
    lang: settings.lang,
    homeUrl: pageUrl(home, settings),
    feedUrl: pageUrl(`${home}feed.xml`, settings),
    organisation: settings.organisation ? organisationView(settings.organisation, context) : null,
    letterhead: settings.letterhead,
    sections: inSettingsOrder(sections, settings).map((channel) => ({
      text: sectionTitle(channel.name, lang, settings),
      url: pageUrl(channel.path, settings),
    })),
  };
}

function inSettingsOrder(channels: readonly Channel[], settings: Settings): Channel[] {
  const rank = ({ name }: Channel) => {
    const index = settings.sections.findIndex(({ slug }) => slug === name);
    return index < 0 ? settings.sections.length : index;
  };
  return [...channels].sort((a, b) => rank(a) - rank(b));
}

function organisationView(organisation: Organisation, context: PageContext): OrganisationView {
  const logo = organisation.logo === null ? null : imageView(organisation.logo, '', '/', context);
  return {
    name: organisation.name,
    logoUrl: logo?.url ?? null,
    logo,
    boilerplate: organisation.boilerplate,
    contact: organisation.contact && contactView(organisation.contact),
  };
}

export function contactView(contact: Contact): ContactView {
  const link = (text: string | null, url: (text: string) => string) => (text === null ? null : { text, url: encodeAddress(url(text)) });
  return {
    name: contact.name,
    phone: link(contact.phone, (phone) => `tel:${latinPhone(phone)}`),
    email: link(contact.email, (email) => `mailto:${email}`),
    telegram: link(contact.telegram, (address) => address),
    facebook: link(contact.facebook, (address) => address),
    address: contact.address,
  };
}

/** A phone number as `tel:` wants it (RFC 3966): Latin digits and a leading plus sign. */
function latinPhone(phone: string): string {
  const digits = latinDigits(phone);
  return (digits.trim().startsWith('+') ? '+' : '') + digits.replace(/[^0-9]/g, '');
}

/** What all pages have. `path` is the site path of the page. */
export function pageBase(
  context: PageContext,
  page: { readonly lang: string; readonly path: string; readonly title: string; readonly description: string; readonly noindex?: boolean },
): PageView {
  const { settings } = context;
  const isHome = page.title === settings.title;
  return {
    site: siteView(context, page.lang),
    words: wordsOf(page.lang),
    documentTitle: isHome ? page.title : `${page.title} – ${settings.title}`,
    description: page.description,
    lang: page.lang,
    canonicalUrl: absoluteUrl(page.path, settings),
    noindex: context.isPreview || page.noindex === true,
  };
}
