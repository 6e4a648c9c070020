import type { ArticleCard } from '../model/article.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { hasKey, spanOfKey } from '../model/key-spans.js';
import { REGISTER_FILE, type Register, type RegisterEntry, sameAddress } from '../model/register.js';

/** What an article's card must tell for its entry in the register to be found. */
type Card = Pick<ArticleCard, 'path' | 'url' | 'meta' | 'spans' | 'registered'>;

/** `gone`: the entries of articles that are not there any more. */
export type Applied<C> = {
  readonly cards: readonly C[];
  readonly gone: readonly RegisterEntry[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * The cards as the publication register knows them: with the ids under which they were published, and with their old addresses among their
 * aliases, so that everything that obeys aliases keeps them. `unread`: paths of articles whose front matter has errors, so that there is no card.
 * An id that was changed, or given to another article, and an address that was another article's are errors. No clock: what is true of the
 * moment, the edition says. Law: with an empty register the cards stay as they are.
 */
export function applyRegister<C extends Card>(cards: readonly C[], register: Register, unread: ReadonlySet<string>): Applied<C> {
  const claims = new Claims(cards, register);
  const found: Diagnostic[] = [];
  const contested = new Set<RegisterEntry>();
  const known = cards.map((card) => {
    const entry = claims.of(card);
    if (!entry) {
      const other = claims.strangerTo(card);
      if (other) {
        contested.add(other.entry);
        found.push(other.finding);
      }
      return card;
    }
    const faults = claimFaults(card, entry);
    found.push(...faults);
    return faults.some(({ code }) => code === 'id-reused') ? card : withEntry(card, entry);
  });
  const gone = [...register.values()].filter((entry) => !claims.has(entry) && !contested.has(entry));
  for (const { path, addresses, span } of gone.filter((entry) => !unread.has(entry.path)))
    found.push(diagnostic('article-gone', { file: REGISTER_FILE, span }, { path, url: addresses[0] ?? '/' }));
  return { cards: known, gone, diagnostics: found };
}

/**
 * Which entry of the register is whose. An id that is written counts most. An article without one is known by two of three: its place, its
 * address, and the id that is made of its place and date; or, where it was moved, by its address.
 */
class Claims<C extends Card> {
  readonly #byCard = new Map<C, RegisterEntry>();
  readonly #claimed = new Set<RegisterEntry>();
  readonly #byPath: ReadonlyMap<string, readonly RegisterEntry[]>;
  readonly #byAddress = new Map<string, RegisterEntry>();

  constructor(cards: readonly C[], register: Register) {
    this.#byPath = entriesByPath(register);
    for (const card of cards) if (hasOwnId(card)) this.#claim(card, register.get(card.meta.id));
    const others = cards.filter((card) => !hasOwnId(card));
    for (const card of others) this.#claim(card, this.#atPathOf(card));
    for (const card of others) this.#claim(card, register.get(card.meta.id));
    for (const entry of register.values()) {
      if (!this.#claimed.has(entry)) for (const address of entry.addresses) this.#byAddress.set(sameAddress(address), entry);
    }
    for (const card of others) if (!this.#lostAt(card.path)) this.#claim(card, this.#atAddressOf(card));
  }

  of(card: C): RegisterEntry | undefined {
    return this.#byCard.get(card);
  }

  has(entry: RegisterEntry): boolean {
    return this.#claimed.has(entry);
  }

  /** What a card that the register does not know has taken from an article that nobody claims: its place, or its address. */
  strangerTo(card: C): { readonly entry: RegisterEntry; readonly finding: Diagnostic } | null {
    const atPath = this.#lostAt(card.path);
    if (atPath) {
      const { id } = atPath;
      return { entry: atPath, finding: diagnostic('id-changed', { file: card.path, span: spanOfKey(card.spans, 'id') }, { id }) };
    }
    const entry = this.#atAddressOf(card);
    if (!entry || this.has(entry)) return null;
    const args = { url: card.url, id: entry.id, path: entry.path };
    return { entry, finding: diagnostic('address-published', { file: card.path, span: spanOfKey(card.spans, 'slug') }, args) };
  }

  /** An article that nobody claims and that lay there: what lies there now is that one, or stands in its place. */
  #lostAt(path: string): RegisterEntry | undefined {
    return this.#byPath.get(path)?.find((entry) => !this.has(entry));
  }

  /** The place alone says too little: another file may have been moved there. */
  #atPathOf(card: C): RegisterEntry | undefined {
    return this.#byPath.get(card.path)?.find((entry) => entry.id === card.meta.id || hasAddressOf(card, entry));
  }

  #atAddressOf({ url, meta }: C): RegisterEntry | undefined {
    for (const address of [url, ...meta.aliases]) {
      const entry = this.#byAddress.get(sameAddress(address));
      if (entry) return entry;
    }
    return undefined;
  }

  /** An entry is one article's; of two that claim it the second is told by the check for ids that clash. */
  #claim(card: C, entry: RegisterEntry | undefined): void {
    if (!entry || this.#claimed.has(entry) || this.#byCard.has(card)) return;
    this.#byCard.set(card, entry);
    this.#claimed.add(entry);
  }
}

/** More than one has lain at a path where one was deleted and another moved there. */
function entriesByPath(register: Register): ReadonlyMap<string, readonly RegisterEntry[]> {
  const byPath = new Map<string, RegisterEntry[]>();
  for (const entry of register.values()) {
    const there = byPath.get(entry.path);
    if (there) there.push(entry);
    else byPath.set(entry.path, [entry]);
  }
  return byPath;
}

function hasOwnId({ spans }: Card): boolean {
  return hasKey(spans, 'id');
}

/** Whether the article is, or was, read at an address of the entry. */
function hasAddressOf({ url, meta }: Card, { addresses }: RegisterEntry): boolean {
  const own = new Set([url, ...meta.aliases].map(sameAddress));
  return addresses.some((address) => own.has(sameAddress(address)));
}

function withEntry<C extends Card>(card: C, { id, published, addresses }: RegisterEntry): C {
  const own = new Set([card.url, ...card.meta.aliases].map(sameAddress));
  const old = addresses.filter((address) => !own.has(sameAddress(address)));
  const isKnown = old.length === 0 && card.meta.id === id;
  const meta = isKnown ? card.meta : { ...card.meta, id, aliases: [...card.meta.aliases, ...old] };
  // No card knows anything of the register before.
  return { registered: { published, addresses, added: old }, ...card, meta };
}

function claimFaults(card: Card, entry: RegisterEntry): Diagnostic[] {
  const { id, path, addresses } = entry;
  const at = (key: string) => ({ file: card.path, span: spanOfKey(card.spans, key) });
  // Neither where it lay nor where it was read: nothing but the id says that it is the same article.
  if (path !== card.path && !hasAddressOf(card, entry)) return [diagnostic('id-reused', at('id'), { id, path, url: addresses[0] ?? '/' })];
  const before = addresses.find((address) => sameAddress(address) === sameAddress(card.url)) ?? card.url;
  return [
    ...(card.meta.id === id ? [] : [diagnostic('id-kept', at('title'), { id })]),
    ...(before === card.url ? [] : [diagnostic('address-case', at('slug'), { url: card.url, before })]),
  ];
}
