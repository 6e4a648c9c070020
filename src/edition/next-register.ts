import { type ArticleCard, releaseOf } from '../model/article.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Edition } from '../model/edition.js';
import { spanOfKey } from '../model/key-spans.js';
import {
  REGISTER_FILE,
  type Register,
  type RegisterEntry,
  type Registered,
  type RegisteredList,
  type RegisteredLists,
} from '../model/register.js';
import { visibilityOf } from './visibility.js';

const NOWHERE = { start: 0, end: 0 };

/**
 * The register after an edition: what is out, or has ended, with the addresses that answer for it now. Law: no entry and no address is ever lost,
 * and a second time changes nothing. The first publication is the article's own first instant: two branches that write it write the same.
 */
export function nextRegister(register: Register, { articles, ended }: Edition): Register {
  const next = new Map(register);
  const put = (card: ArticleCard, addresses: readonly string[]): void => {
    const { id, lang } = card.meta;
    const published = card.registered?.published ?? releaseOf(card.meta);
    const span = register.get(id)?.span ?? NOWHERE;
    next.set(id, { id, path: card.path, lang, published, addresses: [...new Set(addresses)], span });
  };
  for (const card of articles) put(card, [card.url, ...card.meta.aliases, ...(card.registered?.addresses ?? [])]);
  for (const { card, addresses } of ended) put(card, [...addresses, ...(card.registered?.addresses ?? [])]);
  return next;
}

/** The lists after an edition, likewise: those that readers can open, or could, with the most pages that they ever had. */
export function nextLists(lists: RegisteredLists, { channels, years }: Edition): RegisteredLists {
  const next = new Map(lists);
  const put = (list: RegisteredList): void => void next.set(list.path, list);
  // Before its first article, a newsroom has a home page and nothing to remember.
  for (const { kind, lang, path, name, most: pages, cards, isEmptied } of channels)
    if (cards.length > 0 || isEmptied) put({ kind, lang, path, name, pages });
  for (const { lang, path, year, most: pages } of years) put({ kind: 'year', lang, path, name: String(year), pages });
  return next;
}

/** How many lists the register does not know, or knows with fewer pages. */
export function countListsBehind(lists: RegisteredLists, next: RegisteredLists): number {
  return [...next.values()].filter((list) => JSON.stringify(lists.get(list.path)) !== JSON.stringify(list)).length;
}

/** How many articles the register does not know, or knows with other addresses or at another place. */
export function countBehind(register: Register, next: Register): number {
  const said = ({ path, lang, published, addresses }: RegisterEntry): string => JSON.stringify([path, lang, published, addresses]);
  return [...next.values()].filter((entry) => {
    const known = register.get(entry.id);
    return !known || said(known) !== said(entry);
  }).length;
}

/** How many articles and lists the register does not know as they are. */
export type Behind = { readonly articles: number; readonly lists: number };

/** That the register wants to be written anew, and by which command. */
export function behindFinding({ articles, lists }: Behind): Diagnostic {
  return diagnostic('lock-behind', { file: REGISTER_FILE, span: NOWHERE }, { articles, lists });
}

/** What an editor should know of articles that the register knows: a new address to which the old one leads, and a text that was taken back without a word. */
export function checkRegistered(cards: readonly ArticleCard[], now: number): Diagnostic[] {
  return cards.map((card) => (card.registered ? checkEntry(card, card.registered, now) : null)).filter((found) => found !== null);
}

function checkEntry({ path: file, url, meta, spans }: ArticleCard, registered: Registered, now: number): Diagnostic | null {
  const visibility = visibilityOf(meta, now, registered.published);
  const at = (...keys: string[]) => ({ file, span: spanOfKey(spans, ...keys) });
  if (visibility.state === 'ended' && visibility.reason === 'unpublished') {
    const keys = meta.draft ? ['draft'] : ['embargo', 'publishAt', 'date'];
    return diagnostic('unpublished-again', at(...keys), { url: registered.addresses[0] ?? url });
  }
  const [before] = registered.added;
  // Said until the register knows the new address.
  if (visibility.state !== 'published' || before === undefined || registered.addresses.includes(url)) return null;
  return diagnostic('address-left', at('slug'), { before, url });
}
