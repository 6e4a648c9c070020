import { wordsFor } from '../messages/words-for.js';
import type { ArticleCard, ArticleMeta, Correction } from '../model/article.js';
import { type Channel, isListed } from '../model/edition.js';
import type { Moment } from '../model/moment.js';
import { remembered } from '../model/remembered.js';
import { type Organisation, organisationNamed, type Settings, sectionTitle } from '../model/settings.js';
import { encodeAddress, siteAddress } from '../model/url.js';
import type { ArticlePageView, DateView, HeadlineView, LinkView, VersionView } from '../model/views.js';
import { contactView } from './contact-view.js';
import { eventView } from './event-view.js';
import { attachmentView } from './file-details.js';
import { historyView } from './history-view.js';
import { languageLink, type Translation } from './languages.js';
import { dateView, dayView, fileUrl, lunarDateText, type PageContext, pageUrl } from './page-context.js';
import { shareView } from './share-view.js';
import { organisationView, pageBase } from './site-view.js';
import { articleData } from './structured-data.js';
import { pictureAbove, type TextView, textView } from './text-view.js';
import { withPictures } from './with-pictures.js';

/** Which articles came before and after another one in its language, which others are related to it, and which are the same in other languages. */
export type Neighbours = {
  readonly newer: HeadlineView | null;
  readonly older: HeadlineView | null;
  readonly related: readonly HeadlineView[];
  readonly translations: readonly Translation[];
};
export const NO_NEIGHBOURS: Neighbours = { newer: null, older: null, related: [], translations: [] };

/** An article's page, as it is asked for. Its neighbours are put together when it is made: a hundred thousand pages may wait for that. */
export type ArticlePage = { readonly card: ArticleCard; readonly neighbours: () => Neighbours };

export const ARTICLE_TEMPLATE = 'pages/article';

/** What an article's page shows. `body` is its rendered text. */
export function articleView(card: ArticleCard, body: string, neighbours: Neighbours, context: PageContext): ArticlePageView {
  const { meta, url } = card;
  const { lang } = meta;
  const article = articleGroup(card, textView(card, body, context), neighbours, context);
  return {
    article,
    ...pageBase(context, {
      lang,
      path: url,
      title: meta.title,
      description: card.excerpt,
      noindex: meta.draft,
      card,
      versions: [{ lang, path: url }, ...neighbours.translations.map((other) => ({ lang: other.lang, path: other.url }))],
      structuredData: articleData(card, article.dateline.text, neighbours.translations, context),
    }),
  };
}

/** The same for feeds, whose entries have no page around them: nothing is said of other articles, or to search engines. */
export function contentView(card: ArticleCard, body: string, context: PageContext): ArticlePageView {
  const { meta, url, excerpt } = card;
  const text = { image: pictureAbove(card, context), body: withPictures(body, context, { as: 'feed' }) };
  return {
    article: articleGroup(card, text, NO_NEIGHBOURS, context),
    ...pageBase(context, { lang: meta.lang, path: url, title: meta.title, description: excerpt, noindex: meta.draft }),
  };
}

function articleGroup(
  card: ArticleCard,
  text: TextView,
  { newer, older, related, translations }: Neighbours,
  context: PageContext,
): ArticlePageView['article'] {
  const { settings } = context;
  const { meta } = card;
  const { lang } = meta;
  const date = (moment: Moment): DateView => dateView(moment, lang, settings);
  const issuer = meta.organisation === null ? null : organisationNamed(meta.organisation, settings);
  const versions = translations.map((translation) => versionView(translation, settings));
  return {
    title: meta.title,
    lang,
    type: meta.type && wordsFor(lang).articleTypes[meta.type],
    typeKey: meta.type,
    date: date(meta.date),
    updated: meta.updated && date(meta.updated),
    dateline: datelineView(meta, settings),
    lunarDate: lunarDateText(meta.date, lang, settings),
    summary: meta.summary,
    organisation: issuer?.name ?? meta.organisation,
    issuer: issuer && organisationView(issuer, context),
    logoUrl: logoUrl(issuer, settings),
    supporting: meta.supporting.map((named) => organisationNamed(named, settings)?.name ?? named),
    series: meta.series,
    number: meta.number,
    reference: meta.reference,
    topic: meta.topic,
    authors: meta.authors,
    image: text.image,
    body: text.body,
    people: meta.people,
    event: meta.event && eventView(meta.event, lang, settings),
    attachments: meta.attachments.map((attachment) => attachmentView(attachment, card, context)),
    videos: meta.video.map(({ url, title }) => ({ text: title, url: encodeAddress(url), host: hostOf(url) })),
    contacts: meta.contacts.map(contactView),
    corrections: newestFirst(meta.corrections).map((correction) => ({ date: date(correction.date), note: correction.note })),
    history: historyView(card, context),
    unofficialTranslation: meta.unofficialTranslation,
    versions,
    original: versions.find((_, index) => translations[index]?.isOriginal) ?? null,
    isDraft: meta.draft,
    tags: channelLinks(context, 'tag', meta.tags, lang),
    sections: channelLinks(context, 'section', meta.sections, lang),
    newer: newer && { text: newer.title, url: newer.url },
    older: older && { text: older.title, url: older.url },
    related,
    share: context.isPreview || meta.draft ? null : shareView(meta.title, siteAddress(card.url, settings)),
  };
}

/** The logo in an article's head: its organisation's own, else the one that stands above every article. */
function logoUrl(issuer: Organisation | null, settings: Settings): string | null {
  const logo = issuer?.logo ?? settings.letterhead?.logo ?? null;
  return logo === null ? null : fileUrl(logo, '/', settings);
}

function versionView({ lang, title, url }: Translation, settings: Settings): VersionView {
  return { title, ...languageLink({ lang, path: url }, settings) };
}

/** Of one day, the one that was written last stands first. */
function newestFirst(corrections: readonly Correction[]): Correction[] {
  return [...corrections].reverse().sort((a, b) => b.date.ms - a.date.ms);
}

/** Where a link leads, as people know it: `youtube.com`. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}

/** The dateline of the genre: `ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២`, or `Phnom Penh, Friday 21 January 2022`. */
function datelineView({ place, date, lang }: ArticleMeta, settings: Settings): ArticlePageView['article']['dateline'] {
  const day = dayView(date, lang, settings);
  return { place, date: day, text: place === null ? day.text : `${place}${lang === 'km' ? '' : ','} ${day.text}` };
}

function channelLinks(context: PageContext, kind: ListKind, names: readonly string[], lang: string): LinkView[] {
  if (names.length === 0) return [];
  const links = linksOf(context, lang)[kind];
  const found: LinkView[] = [];
  for (const name of names) {
    const link = links.get(name);
    if (link && !found.includes(link)) found.push(link);
  }
  return found;
}

type ListKind = Exclude<Channel['kind'], 'home'>;

/** The ways to the lists of a language, by what they are of; made once for an edition. */
const linksOf = remembered(1000, ({ edition, settings }: PageContext, lang: string): Readonly<Record<ListKind, Map<string, LinkView>>> => {
  const links = { tag: new Map<string, LinkView>(), section: new Map<string, LinkView>() };
  for (const channel of edition.channels) {
    const { kind, name, path } = channel;
    if (kind === 'home' || channel.lang !== lang || !isListed(channel)) continue;
    links[kind].set(name, { text: kind === 'section' ? sectionTitle(name, lang, settings) : name, url: pageUrl(path, settings) });
  }
  return links;
});
