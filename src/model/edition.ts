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

/** The articles of a year in a language, by the newsroom's calendar, the newest first. `path` is its list's site path. */
export type ArchiveYear = { readonly lang: string; readonly year: number; readonly path: string; readonly cards: readonly ArticleCard[] };

/** A list that readers can open: the newest first, a page at a time. `path` is its site path, with slashes at both ends. */
export type Channel = {
  readonly kind: 'home' | 'tag' | 'section';
  readonly lang: string;
  readonly path: string;
  /** The tag or the section; empty for the home page. */
  readonly name: string;
  readonly cards: readonly ArticleCard[];
};

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
  /** For each home page, in their order, the years that have articles, the newest first. */
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
