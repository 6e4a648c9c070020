import type { ArticleCard } from '../model/article.js';
import { type Channel, isListed } from '../model/edition.js';
import type { PageContext } from './page-context.js';
import { inSettingsOrder } from './site-view.js';

/** A section on the home page and what stands under its name. */
export type SectionBlock = { readonly section: Channel; readonly cards: readonly ArticleCard[] };

/** Headlines a section, and those of a section all of which the page shows anyway. */
const MOST = 4;
const MOST_AGAIN = 3;

/** The sections of a language, each with its newest articles: those that the page does not show yet, where there are any. */
export function sectionBlocks(lang: string, shown: ReadonlySet<ArticleCard>, { edition, settings }: PageContext): SectionBlock[] {
  const sections = edition.channels.filter((channel) => channel.kind === 'section' && channel.lang === lang && isListed(channel));
  return inSettingsOrder(sections, settings).map((section) => {
    const fresh: ArticleCard[] = [];
    for (const card of section.cards) {
      if (fresh.length === MOST) break;
      if (!shown.has(card)) fresh.push(card);
    }
    return { section, cards: fresh.length > 0 ? fresh : section.cards.slice(0, MOST_AGAIN) };
  });
}
