import { wordsFor } from '../messages/words-for.js';
import type { ArticleCard, ArticleMeta, EventInfo } from '../model/article.js';
import type { Channel, Edition } from '../model/edition.js';
import type { Moment } from '../model/moment.js';
import { organisationName, type Settings, sectionTitle } from '../model/settings.js';
import { encodeAddress } from '../model/url.js';
import type { ArticlePageView, DateView, EventView, LinkView } from '../model/views.js';
import { imageView } from './image-view.js';
import { dateView, dayView, fileUrl, type PageContext, pageUrl } from './page-context.js';
import { contactView, pageBase } from './site-view.js';
import { withPictures } from './with-pictures.js';

/** What an article's page says of another one. */
export type Neighbour = { readonly title: string; readonly url: string };
/** Which articles came before and after another one in its language. */
export type Neighbours = { readonly newer: Neighbour | null; readonly older: Neighbour | null };

/** An article's page, as it is asked for. */
export type ArticlePage = { readonly card: ArticleCard; readonly neighbours: Neighbours };

export const ARTICLE_TEMPLATE = 'pages/article';

/** What an article's page shows. `body` is its rendered text. */
export function articleView(card: ArticleCard, body: string, { newer, older }: Neighbours, context: PageContext): ArticlePageView {
  const { settings } = context;
  const { meta } = card;
  const { lang } = meta;
  const date = (moment: Moment): DateView => dateView(moment, lang, settings);
  const file = (src: string): string => fileUrl(src, card.url, settings);
  return {
    ...pageBase(context, { lang, path: card.url, title: meta.title, description: card.excerpt, noindex: meta.draft }),
    article: {
      title: meta.title,
      lang,
      type: meta.type && wordsFor(lang).articleTypes[meta.type],
      typeKey: meta.type,
      date: date(meta.date),
      updated: meta.updated && date(meta.updated),
      dateline: datelineView(meta, settings),
      summary: meta.summary,
      organisation: meta.organisation && organisationName(meta.organisation, settings),
      supporting: meta.supporting.map((key) => organisationName(key, settings)),
      series: meta.series,
      number: meta.number,
      reference: meta.reference,
      topic: meta.topic,
      authors: meta.authors,
      image: meta.image && {
        ...imageView(meta.image.src, meta.image.alt, card.url, context),
        caption: meta.image.caption,
        credit: meta.image.credit,
      },
      body: withPictures(body, context, { as: 'page', isBelow: meta.image !== null }),
      people: meta.people,
      event: meta.event && eventView(meta.event, date),
      attachments: meta.attachments.map(({ src, title, lang: fileLang }) => ({ text: title, url: file(src), lang: fileLang })),
      videos: meta.video.map(({ url, title }) => ({ text: title, url: encodeAddress(url) })),
      contacts: meta.contacts.map(contactView),
      corrections: meta.corrections.map((correction) => ({ date: date(correction.date), note: correction.note })),
      unofficialTranslation: meta.unofficialTranslation,
      isDraft: meta.draft,
      tags: channelLinks(context, 'tag', meta.tags, lang),
      sections: channelLinks(context, 'section', meta.sections, lang),
      newer: newer && { text: newer.title, url: pageUrl(newer.url, settings) },
      older: older && { text: older.title, url: pageUrl(older.url, settings) },
    },
  };
}

/** The dateline of the genre: `ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២`, or `Phnom Penh, Friday 21 January 2022`. */
function datelineView({ place, date, lang }: ArticleMeta, settings: Settings): ArticlePageView['article']['dateline'] {
  const day = dayView(date, lang, settings);
  return { place, date: day, text: place === null ? day.text : `${place}${lang === 'km' ? '' : ','} ${day.text}` };
}

function channelLinks({ edition, settings }: PageContext, kind: Channel['kind'], names: readonly string[], lang: string): LinkView[] {
  if (names.length === 0) return [];
  const named = channelsOf(edition);
  return [...new Set(names)].flatMap((name) => {
    const channel = named.get(channelKey(kind, lang, name));
    if (!channel) return [];
    return [{ text: kind === 'section' ? sectionTitle(name, lang, settings) : name, url: pageUrl(channel.path, settings) }];
  });
}

const byName = new WeakMap<Edition, ReadonlyMap<string, Channel>>();

function channelsOf(edition: Edition): ReadonlyMap<string, Channel> {
  let channels = byName.get(edition);
  if (!channels) {
    channels = new Map(edition.channels.map((channel) => [channelKey(channel.kind, channel.lang, channel.name), channel]));
    byName.set(edition, channels);
  }
  return channels;
}

function channelKey(kind: Channel['kind'], lang: string, name: string): string {
  return `${kind} ${lang} ${name}`;
}

function eventView(event: EventInfo, date: (moment: Moment) => DateView): EventView {
  return {
    name: event.name,
    start: date(event.start),
    end: event.end && date(event.end),
    venue: event.venue,
    address: event.address,
    online: event.online.map((address) => ({ text: address.replace(/^https?:\/\//, '').replace(/\/$/, ''), url: encodeAddress(address) })),
    host: event.host,
  };
}
