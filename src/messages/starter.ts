import type { ArticleType } from '../model/article.js';

/** A comment or more lines of them, without the sign that begins a comment. */
export type Comment = string;

/** The copy of a new newsroom and of a new article, in one language. Loaded by `init` and `new` alone. */
export type StarterWords = {
  /** Of `sarika.yaml`: what stands above each setting. */
  readonly settings: {
    readonly intro: Comment;
    readonly schema: Comment;
    readonly title: Comment;
    readonly baseUrl: Comment;
    readonly lang: Comment;
    readonly organisation: Comment;
    readonly menu: Comment;
    readonly more: Comment;
    /** Values of the examples that are commented out. */
    readonly exampleDescription: string;
    readonly exampleOrganisation: string;
    readonly exampleSection: { readonly km: string; readonly en: string };
  };
  /** The title of a newsroom that was given none. */
  readonly title: string;
  /** Of a newsroom in Phnom Penh's time zone: where its articles are dated from, until one of them says otherwise. */
  readonly capital: string;
  readonly first: { readonly title: string; readonly summary: string; readonly body: string };
  readonly about: { readonly title: string; readonly summary: string; readonly body: string };
  /** Comments of the pipelines' files. */
  readonly ci: {
    readonly intro: Comment;
    readonly schedule: Comment;
    readonly gitlabSchedule: Comment;
    readonly permissions: Comment;
    readonly hidden: Comment;
    readonly deploy: Comment;
  };
  readonly article: {
    /** What is to be filled in behind a key of the front matter. */
    readonly hints: Readonly<Record<SkeletonHint, Comment>>;
    /** The text of an article that is to be written; what stands in `[[…]]` is a blank. */
    readonly bodies: Readonly<Record<ArticleType, string>>;
  };
};

export type SkeletonHint =
  | 'summary'
  | 'place'
  | 'reference'
  | 'organisation'
  | 'contacts'
  | 'tags'
  | 'authors'
  | 'image'
  | 'attachments'
  | 'expires'
  | 'event';
