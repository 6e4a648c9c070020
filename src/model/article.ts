import type { BlockKind } from './blocks.js';
import type { KeySpans } from './key-spans.js';
import type { Moment } from './moment.js';
import type { Registered } from './register.js';
import type { Span } from './source.js';

/** The kinds of text a newsroom publishes. */
export const ARTICLE_TYPES = ['press-release', 'statement', 'notice', 'announcement', 'news', 'event'] as const;
export type ArticleType = (typeof ARTICLE_TYPES)[number];

export type Person = {
  readonly honorific: string | null;
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
};

/** `telegram` and `facebook` are http(s) addresses. */
export type Contact = {
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly telegram: string | null;
  readonly facebook: string | null;
  readonly address: string | null;
};

export type EventInfo = {
  readonly name: string;
  readonly start: Moment;
  readonly end: Moment | null;
  readonly venue: string | null;
  readonly address: string | null;
  readonly online: readonly string[];
  readonly host: string | null;
};

export type Picture = { readonly src: string; readonly alt: string; readonly caption: string | null; readonly credit: string | null };
export type Attachment = { readonly src: string; readonly title: string; readonly lang: string | null };
export type Video = { readonly url: string; readonly title: string };
export type Correction = { readonly date: Moment; readonly note: string };
export type Withdrawal = { readonly date: Moment; readonly reason: string };

/** An article's front matter, read: every key is there, `null` or empty where the author wrote nothing. */
export type ArticleMeta = {
  readonly title: string;
  readonly date: Moment;
  /** One path segment, as written (a Khmer slug stays Khmer). */
  readonly slug: string;
  /** A permanent `tag:` URI (RFC 4151). */
  readonly id: string;
  readonly summary: string | null;
  readonly place: string | null;
  readonly type: ArticleType | null;
  readonly organisation: string | null;
  readonly supporting: readonly string[];
  readonly series: string | null;
  readonly number: string | null;
  readonly reference: string | null;
  readonly topic: string | null;
  readonly tags: readonly string[];
  readonly sections: readonly string[];
  readonly authors: readonly string[];
  readonly people: readonly Person[];
  readonly contacts: readonly Contact[];
  readonly event: EventInfo | null;
  readonly image: Picture | null;
  readonly attachments: readonly Attachment[];
  readonly video: readonly Video[];
  readonly pinned: boolean;
  readonly lang: string;
  readonly translationOf: string | null;
  readonly unofficialTranslation: boolean;
  readonly draft: boolean;
  readonly publishAt: Moment | null;
  readonly embargo: Moment | null;
  /** The instant at which the article ends; a date alone means the end of that day. */
  readonly expires: Moment | null;
  readonly updated: Moment | null;
  readonly corrections: readonly Correction[];
  readonly withdrawn: Withdrawal | null;
  readonly aliases: readonly string[];
};

const NONE: readonly never[] = [];

type Given = 'title' | 'date' | 'slug' | 'id' | 'lang';
/** Front matter with what its author wrote, and no other keys; what can be found out is there. */
export type WrittenMeta = Pick<ArticleMeta, Given> & { readonly [Key in Exclude<keyof ArticleMeta, Given>]?: ArticleMeta[Key] | undefined };

/** Front matter with a value for every key. One by one: objects of one shape take a third of the room of those that are put together. */
export function wholeMeta(written: WrittenMeta): ArticleMeta {
  return {
    title: written.title,
    date: written.date,
    slug: written.slug,
    id: written.id,
    summary: written.summary ?? null,
    place: written.place ?? null,
    type: written.type ?? null,
    organisation: written.organisation ?? null,
    supporting: written.supporting ?? NONE,
    series: written.series ?? null,
    number: written.number ?? null,
    reference: written.reference ?? null,
    topic: written.topic ?? null,
    tags: written.tags ?? NONE,
    sections: written.sections ?? NONE,
    authors: written.authors ?? NONE,
    people: written.people ?? NONE,
    contacts: written.contacts ?? NONE,
    event: written.event ?? null,
    image: written.image ?? null,
    attachments: written.attachments ?? NONE,
    video: written.video ?? NONE,
    pinned: written.pinned ?? false,
    lang: written.lang,
    translationOf: written.translationOf ?? null,
    unofficialTranslation: written.unofficialTranslation ?? false,
    draft: written.draft ?? false,
    publishAt: written.publishAt ?? null,
    embargo: written.embargo ?? null,
    expires: written.expires ?? null,
    updated: written.updated ?? null,
    corrections: written.corrections ?? NONE,
    withdrawn: written.withdrawn ?? null,
    aliases: written.aliases ?? NONE,
  };
}

/** The instant from which an article may be shown: the last of its date, its publication and the end of its embargo. */
export function releaseOf({ date, publishAt, embargo }: ArticleMeta): number {
  // Most have no other: each build asks it some ten times of every article.
  if (publishAt === null && embargo === null) return date.ms;
  return Math.max(date.ms, publishAt?.ms ?? Number.NEGATIVE_INFINITY, embargo?.ms ?? Number.NEGATIVE_INFINITY);
}

/** The last change to what an article says, in milliseconds since the epoch: its release, new facts or a correction. */
export function lastChangeOf(meta: ArticleMeta): number {
  let last = Math.max(releaseOf(meta), meta.updated?.ms ?? Number.NEGATIVE_INFINITY);
  for (const { date } of meta.corrections) last = Math.max(last, date.ms);
  return last;
}

/** A stretch of prose: `text` is what a reader sees; it differs from the source at `span` only by escapes and entities. */
export type ProseRun = { readonly span: Span; readonly text: string };
export type Heading = { readonly span: Span; readonly level: number; readonly text: string; readonly anchor: string };
/** A link or image as written. `span` is where it stands; `url` is its address before it is resolved. */
export type LinkUse = { readonly span: Span; readonly url: string };
export type ImageUse = { readonly span: Span; readonly url: string; readonly alt: string };
export type ListUse = { readonly span: Span; readonly items: number };
/** A call-out, contact or address, from its first colon to its last. */
export type BlockUse = { readonly span: Span; readonly kind: BlockKind };

/**
 * What stands in a body, as spans into the source text.
 * Law: the texts of `prose`, in order, are the text nodes of the rendered body, code, bare addresses and what blocks take from the settings left out.
 */
export type Outline = {
  readonly prose: readonly ProseRun[];
  readonly headings: readonly Heading[];
  readonly links: readonly LinkUse[];
  readonly images: readonly ImageUse[];
  readonly lists: readonly ListUse[];
  readonly blocks: readonly BlockUse[];
};

/** A source file, read: its decoded text (a BOM kept, so that spans are true), its front matter and where its body stands. */
export type Article = { readonly path: string; readonly text: string; readonly meta: ArticleMeta; readonly body: Span };

/**
 * A file beside an article that its page needs: `from` relative to the newsroom's root, `to` relative to the article's address. `isImage`: the
 * page shows it, and does not only lead to it; `span`: where the article first names it so.
 */
export type ArticleFile = { readonly from: string; readonly to: string; readonly isImage: boolean; readonly span: Span };

/** What the whole newsroom may know of an article: small, and never its body. */
export type ArticleCard = {
  readonly path: string;
  /** The same for the same source bytes: with equal settings, equal keys mean equal cards and bodies. */
  readonly key: string;
  /** Site path of its page, percent-decoded, with slashes at both ends: `/2022/01/slug/`. */
  readonly url: string;
  readonly meta: ArticleMeta;
  /** The summary, or the beginning of the text where the author wrote none. */
  readonly excerpt: string;
  /** The same for what would be told the same of it elsewhere: it stands for its address, front matter, excerpt, files and headings, and for nothing else. */
  readonly gist: string;
  readonly files: readonly ArticleFile[];
  /** Where the front matter's keys stand, for findings that only the whole newsroom can make. */
  readonly spans: KeySpans;
  /** What the publication register knows of it; left out where that knows nothing. */
  readonly registered?: Registered;
};
