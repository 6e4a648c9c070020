import type { Span } from './source.js';

/**
 * What the publication register (`sarika.lock`) knows of one article that was published: its permanent id, the source that it was last made
 * from, the language of its page, when it was first out (milliseconds since the epoch), and every site path that it was ever read at, the
 * present one first. `span`: where it stands in the register's text.
 */
export type RegisterEntry = {
  readonly id: string;
  readonly path: string;
  readonly lang: string;
  readonly published: number;
  readonly addresses: readonly string[];
  readonly span: Span;
};

/** Every article that was ever published, by its id. It only grows: an address that readers know answers for ever. */
export type Register = ReadonlyMap<string, RegisterEntry>;

/**
 * What the register knows of a list that readers could open, at its site path: the tag, the section or the year that it is of (empty of a home
 * page), and the most pages that it ever had. Its address answers when the last article in it is gone, and so do those of its pages.
 */
export type RegisteredList = {
  readonly kind: 'home' | 'tag' | 'section' | 'year';
  readonly lang: string;
  readonly path: string;
  readonly name: string;
  readonly pages: number;
};

/** Every list that was ever published, by its site path. It only grows, too. */
export type RegisteredLists = ReadonlyMap<string, RegisteredList>;
export const NO_LISTS: RegisteredLists = new Map();

/** What the register knows of an article that is there. `added`: the addresses that the article itself does not name. */
export type Registered = Pick<RegisterEntry, 'published' | 'addresses'> & { readonly added: readonly string[] };

/** Name of the register's file in the newsroom's root. The lock that keeps two builds apart is another thing: `disk/lock.ts`. */
export const REGISTER_FILE = 'sarika.lock';

/** An address as file systems and readers' fingers take it: `News` is `news`. */
export function sameAddress(url: string): string {
  return url.toLowerCase();
}
