import type { ArticleCard } from '../model/article.js';
import type { Channel, Edition, EndedArticle, WithheldArticle } from '../model/edition.js';
import type { PlainPageCard } from '../model/plain-page.js';
import type { RegisterEntry } from '../model/register.js';
import type { Settings } from '../model/settings.js';
import { languagePath, sectionSlug, tagSlug } from './addresses.js';
import { translationGroups } from './translations.js';
import { nextChangeOf, visibilityOf } from './visibility.js';
import { yearsOf } from './years.js';

/**
 * All cards and a moment → what the newspaper shows at that moment, in order. `showWithheld` lets drafts and the embargoed through; `gone` are
 * the articles that only the publication register knows.
 */
export function compileEdition(
  cards: readonly ArticleCard[],
  settings: Settings,
  now: number,
  showWithheld = false,
  plainPages: readonly PlainPageCard[] = [],
  gone: readonly RegisterEntry[] = [],
): Edition {
  const articles: ArticleCard[] = [];
  const ended: EndedArticle[] = [];
  const withheld: WithheldArticle[] = [];
  for (const card of [...cards].sort(newestFirst)) {
    const visibility = visibilityOf(card.meta, now, card.registered?.published ?? null);
    const isHeldBack = visibility.state === 'withheld' || (visibility.state === 'ended' && visibility.reason === 'unpublished');
    if (visibility.state === 'published' || (isHeldBack && showWithheld)) articles.push(card);
    else if (visibility.state === 'ended') ended.push({ card, reason: visibility.reason, addresses: noticesOf(card, visibility.reason) });
    else withheld.push({ card, reason: visibility.reason, until: visibility.until });
  }
  const changes = cards.map((card) => nextChangeOf(card.meta, now)).filter((change) => change !== null);
  const channels = channelsOf(articles, new Set(ended.map(({ card }) => card.meta.lang)), settings);
  const isShown = ({ meta }: PlainPageCard): boolean => showWithheld || !meta.draft;
  const pages = [...plainPages].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    now,
    articles,
    ended,
    gone: gone.filter(({ published }) => published <= now),
    withheld,
    channels,
    years: channels.flatMap((channel) => (channel.kind === 'home' ? yearsOf(channel, settings) : [])),
    pages: pages.filter(isShown),
    withheldPages: pages.filter((page) => !isShown(page)),
    translations: translationGroups(articles, cards),
    nextChange: changes.length > 0 ? changes.reduce((least, change) => Math.min(least, change)) : null,
  };
}

/** What was held back again may have an address by now that nobody has ever read it at. */
function noticesOf({ url, meta, registered }: ArticleCard, reason: EndedArticle['reason']): readonly string[] {
  return reason === 'unpublished' ? (registered?.addresses ?? []) : [url, ...meta.aliases];
}

/** By date, the newest first; of one instant, by address, so that the order is the same on every machine. */
function newestFirst(a: ArticleCard, b: ArticleCard): number {
  return b.meta.date.ms - a.meta.date.ms || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0);
}

/**
 * A home page for the main language and each other one that has articles, or had them: its address answers for ever, and whoever follows its feed
 * must learn of a withdrawal. Then a list for each of their tags and sections.
 */
function channelsOf(articles: readonly ArticleCard[], endedIn: ReadonlySet<string>, settings: Settings): Channel[] {
  return [settings.lang, ...settings.languages].flatMap((lang) => {
    const cards = articles.filter((card) => card.meta.lang === lang);
    if (cards.length === 0 && lang !== settings.lang && !endedIn.has(lang)) return [];
    const root = languagePath(lang, settings);
    const home: Channel = { kind: 'home', lang, path: `${root}/`, name: '', cards };
    const tags = groupBy(cards, (card) => card.meta.tags).map(
      ([name, tagged]): Channel => ({ kind: 'tag', lang, path: `${root}/tags/${tagSlug(name, settings)}/`, name, cards: tagged }),
    );
    const sections = groupBy(cards, (card) => card.meta.sections).map(
      ([name, inside]): Channel => ({
        kind: 'section',
        lang,
        path: `${root}/sections/${sectionSlug(name, settings)}/`,
        name,
        cards: inside,
      }),
    );
    return [home, ...tags, ...sections];
  });
}

function groupBy(cards: readonly ArticleCard[], namesOf: (card: ArticleCard) => readonly string[]): [string, ArticleCard[]][] {
  const groups = new Map<string, ArticleCard[]>();
  for (const card of cards) {
    for (const name of new Set(namesOf(card))) {
      const group = groups.get(name);
      if (group) group.push(card);
      else groups.set(name, [card]);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
