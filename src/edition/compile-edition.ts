import type { ArticleCard } from '../model/article.js';
import type { Edition, EndedArticle, WithheldArticle } from '../model/edition.js';
import type { PlainPageCard } from '../model/plain-page.js';
import { NO_LISTS, type RegisterEntry, type RegisteredLists } from '../model/register.js';
import type { Settings } from '../model/settings.js';
import { channelsOf } from './channels.js';
import { formerOf } from './former.js';
import type { Listed } from './groups.js';
import { translationGroups } from './translations.js';
import { nextChangeOf, visibilityOf } from './visibility.js';
import { yearsOf } from './years.js';

/**
 * All cards and a moment → what the newspaper shows at that moment, in order. `showWithheld` lets drafts and the embargoed through; `gone` are
 * the articles that only the publication register knows, `lists` the lists that it knows.
 */
export function compileEdition(
  cards: readonly ArticleCard[],
  settings: Settings,
  now: number,
  showWithheld = false,
  plainPages: readonly PlainPageCard[] = [],
  gone: readonly RegisterEntry[] = [],
  lists: RegisteredLists = NO_LISTS,
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
  const known = gone.filter(({ published }) => published <= now);
  const listed: Listed = { former: formerOf(ended, known), lists, settings };
  const channels = channelsOf(articles, listed);
  const isShown = ({ meta }: PlainPageCard): boolean => showWithheld || !meta.draft;
  const pages = [...plainPages].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    now,
    articles,
    ended,
    gone: known,
    withheld,
    channels,
    years: channels.flatMap((channel) => (channel.kind === 'home' ? yearsOf(channel, listed) : [])),
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
