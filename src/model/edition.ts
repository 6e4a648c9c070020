import type { ArticleCard } from './article.js';
import type { PlainPageCard } from './plain-page.js';
import type { RegisterEntry } from './register.js';

/** Why an article is not shown as news at a given moment. `until` is in milliseconds since the epoch; null: nobody knows. */
export type Withheld = { readonly reason: 'draft' | 'scheduled' | 'embargoed'; readonly until: number | null };
export type Visibility =
  | { readonly state: 'published' }
  | ({ readonly state: 'withheld' } & Withheld)
  | { readonly state: 'ended'; readonly reason: EndReason };

/** Why an article that was out is no longer read. `unpublished`: it was made a draft again, or put off. */
export type EndReason = 'expired' | 'withdrawn' | 'unpublished';
/** `addresses`: the site paths at which its notice stands. */
export type EndedArticle = { readonly card: ArticleCard; readonly reason: EndReason; readonly addresses: readonly string[] };

/** Every state that an article goes through, from its draft to its end; `corrected` is published, with a correction; `unpublished` was out and is held back again. */
export const LIFE_STATES = ['draft', 'scheduled', 'embargoed', 'published', 'corrected', 'expired', 'withdrawn', 'unpublished'] as const;
export type LifeState = (typeof LIFE_STATES)[number];
/** `next`: the state that an article is in from the instant `at` on, in milliseconds since the epoch; null where nothing changes by itself. */
export type ArticleLife = { readonly state: LifeState; readonly next: { readonly at: number; readonly state: LifeState } | null };

export type WithheldArticle = Withheld & { readonly card: ArticleCard };

/** What the lists of articles have in common: `path` is the site path, with slashes at both ends; the newest first. */
type List = {
  readonly lang: string;
  readonly path: string;
  readonly cards: readonly ArticleCard[];
  /** How many pages it has, or may have had as far as anybody knows: each of them answers. */
  readonly most: number;
  /** It had articles and has none now, or stands elsewhere: its address answers, and nothing leads to it. */
  readonly isEmptied: boolean;
};

/** The articles of a year in a language, by the newsroom's calendar. */
export type ArchiveYear = List & { readonly year: number };

/**
 * A list that readers can open, a page at a time. `name`: the tag or the section; empty for the home page. `movedTo`: the site path at which the
 * list stands now, where this one is its old address, which has its feeds still; null of all others.
 */
export type Channel = List & { readonly kind: 'home' | 'tag' | 'section'; readonly name: string; readonly movedTo: string | null };

/** Headlines to a page of a year: most newsrooms have all of a year on one, where a reader's own search finds them. */
export const HEADLINES_A_PAGE = 2000;

/** How many pages a list of so many articles has: at least one, which says that there are none. On a home page one of them stands apart. */
export function pageCount(kind: Channel['kind'] | 'year', articles: number, perPage: number): number {
  return Math.max(1, Math.ceil((kind === 'home' ? articles - 1 : articles) / (kind === 'year' ? HEADLINES_A_PAGE : perPage)));
}

/** Whether anything leads to a list: a menu, another list, a sitemap. The newspaper's own home page is never out of place. */
export function isListed({ path, isEmptied }: Pick<List, 'path' | 'isEmptied'>): boolean {
  return path === '/' || !isEmptied;
}

/** One text in several languages: its published versions, one a language, the original first; `original` null where it is not out. */
export type TranslationGroup = { readonly original: ArticleCard | null; readonly versions: readonly ArticleCard[] };

/** One state of the newspaper: everything that is out at `now`, in order. It knows cards, not bodies. */
export type Edition = {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Published articles, the newest first. */
  readonly articles: readonly ArticleCard[];
  /** Those that have been out and are no longer: their addresses answer with a notice. */
  readonly ended: readonly EndedArticle[];
  /** Articles that only the publication register knows, for their sources are gone: their addresses answer with a notice, too. */
  readonly gone: readonly RegisterEntry[];
  readonly withheld: readonly WithheldArticle[];
  readonly channels: readonly Channel[];
  /** For each home page, in their order, the years that have articles, or had them, the newest first. */
  readonly years: readonly ArchiveYear[];
  /** Plain pages that are out, by the paths of their sources. */
  readonly pages: readonly PlainPageCard[];
  /** Plain pages that are drafts. */
  readonly withheldPages: readonly PlainPageCard[];
  /** By the ids of their members. */
  readonly translations: ReadonlyMap<string, TranslationGroup>;
  /** The next instant at which this edition changes by itself, in milliseconds since the epoch. */
  readonly nextChange: number | null;
};

/** A file to publish. `path` is relative to the out folder, with `/` between its parts. */
export type OutputFile = { readonly path: string; readonly contents: string | Uint8Array };
