import type { ArticleType } from './article.js';

// What templates are written against. Every key is always there: null or an empty list where there is nothing,
// so that a misspelt name in a template is a fault and not a gap on the page. Addresses are percent-encoded and safe.

/** A day as readers see it and as machines do: `iso` is RFC 3339 with the newsroom's offset, or a date alone. */
export type DateView = { readonly text: string; readonly iso: string };
export type LinkView = { readonly text: string; readonly url: string };

/**
 * An image. `width` and `height` are in pixels, as it is shown; null where they are not known, as of another site's. `srcset`: the sizes in
 * which it is there, as the attribute wants them; `avif`: the same in a format that not every browser shows. Null where it has one size only.
 */
export type ImageView = {
  readonly url: string;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly srcset: string | null;
  readonly avif: string | null;
};

/** The words of the theme in the page's language. */
export type ThemeWords = {
  readonly skipToContent: string;
  readonly home: string;
  readonly latest: string;
  readonly lead: string;
  readonly sections: string;
  readonly tags: string;
  readonly articlesWithTag: string;
  readonly articlesInSection: string;
  readonly pages: string;
  readonly newer: string;
  readonly older: string;
  readonly page: string;
  readonly previousArticle: string;
  readonly nextArticle: string;
  readonly published: string;
  readonly updated: string;
  readonly by: string;
  readonly organisation: string;
  readonly supportedBy: string;
  readonly reference: string;
  readonly series: string;
  readonly topic: string;
  readonly people: string;
  readonly contacts: string;
  readonly phone: string;
  readonly email: string;
  readonly telegram: string;
  readonly facebook: string;
  readonly address: string;
  readonly attachments: string;
  readonly videos: string;
  readonly event: string;
  readonly eventTime: string;
  readonly eventVenue: string;
  readonly eventOnline: string;
  readonly eventHost: string;
  readonly corrections: string;
  readonly photo: string;
  readonly draftNotice: string;
  readonly expiredTitle: string;
  readonly expiredNotice: string;
  readonly withdrawnTitle: string;
  readonly withdrawnNotice: string;
  readonly unofficialTranslation: string;
  readonly subscribe: string;
  readonly feedHint: string;
  readonly noArticles: string;
  readonly kingdom: string;
  readonly motto: string;
};

export type SiteView = {
  readonly title: string;
  readonly description: string;
  /** The newsroom's main language: that of its title, description and organisation, on every page. */
  readonly lang: string;
  /** Address of the home page in the page's language. */
  readonly homeUrl: string;
  readonly feedUrl: string;
  readonly organisation: OrganisationView | null;
  readonly letterhead: { readonly kingdom: boolean; readonly motto: boolean } | null;
  /** Sections that have articles in the page's language. */
  readonly sections: readonly LinkView[];
};

export type OrganisationView = {
  readonly name: string;
  readonly logoUrl: string | null;
  /** The same with its size. It stands beside the name, and so has no text of its own. */
  readonly logo: ImageView | null;
  readonly boilerplate: string | null;
  readonly contact: ContactView | null;
};

/** What every page has. */
export type PageView = {
  readonly site: SiteView;
  readonly words: ThemeWords;
  /** Text of the `title` element. */
  readonly documentTitle: string;
  readonly description: string;
  readonly lang: string;
  readonly canonicalUrl: string;
  readonly noindex: boolean;
};

/** An article in a list. */
export type TeaserView = {
  readonly title: string;
  readonly url: string;
  readonly lang: string;
  readonly date: DateView;
  readonly place: string | null;
  readonly type: string | null;
  readonly excerpt: string;
  readonly image: ImageView | null;
};

/** `pages/home.hbs` and `pages/list.hbs`. */
export type ListPageView = PageView & {
  readonly kind: 'home' | 'tag' | 'section';
  /** The tag or section; the newsroom's title on the home page. */
  readonly heading: string;
  /** Words that stand above the heading of a tag's or section's list; null on the home page. */
  readonly kicker: string | null;
  /** The pinned article, or the newest one, on the first page of the home page; null elsewhere. */
  readonly lead: TeaserView | null;
  readonly articles: readonly TeaserView[];
  readonly pageNumber: string;
  readonly pageCount: string;
  readonly isFirstPage: boolean;
  readonly isOnlyPage: boolean;
  readonly newerUrl: string | null;
  readonly olderUrl: string | null;
};

export type PersonView = {
  readonly honorific: string | null;
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
};
export type ContactView = {
  readonly name: string | null;
  readonly phone: LinkView | null;
  readonly email: LinkView | null;
  readonly telegram: LinkView | null;
  readonly facebook: LinkView | null;
  readonly address: string | null;
};
export type EventView = {
  readonly name: string;
  readonly start: DateView;
  readonly end: DateView | null;
  readonly venue: string | null;
  readonly address: string | null;
  readonly online: readonly LinkView[];
  readonly host: string | null;
};

/** `pages/article.hbs`. */
export type ArticlePageView = PageView & {
  readonly article: {
    readonly title: string;
    readonly lang: string;
    /** The kind of text, in words: `សេចក្តីប្រកាសព័ត៌មាន`. */
    readonly type: string | null;
    readonly typeKey: ArticleType | null;
    readonly date: DateView;
    readonly updated: DateView | null;
    /** Place and date that open the text; `place` may be null; `text` is both, as one line of plain text. */
    readonly dateline: { readonly place: string | null; readonly date: DateView; readonly text: string };
    readonly summary: string | null;
    readonly organisation: string | null;
    readonly supporting: readonly string[];
    readonly series: string | null;
    readonly number: string | null;
    readonly reference: string | null;
    readonly topic: string | null;
    readonly authors: readonly string[];
    readonly image: (ImageView & { readonly caption: string | null; readonly credit: string | null }) | null;
    /** The body as HTML: sanitised, with its addresses resolved. The one value that templates write with `{{{ }}}`. */
    readonly body: string;
    readonly people: readonly PersonView[];
    readonly event: EventView | null;
    readonly attachments: readonly (LinkView & { readonly lang: string | null })[];
    readonly videos: readonly LinkView[];
    readonly contacts: readonly ContactView[];
    readonly corrections: readonly { readonly date: DateView; readonly note: string }[];
    readonly unofficialTranslation: boolean;
    readonly isDraft: boolean;
    readonly tags: readonly LinkView[];
    readonly sections: readonly LinkView[];
    /** The article published just after this one, and the one just before, in its language. */
    readonly newer: LinkView | null;
    readonly older: LinkView | null;
  };
};

/** `pages/notice.hbs`: what stands at the address of an article that has ended. `title` and `reason` only of a withdrawn one. */
export type NoticePageView = PageView & {
  readonly reason: 'expired' | 'withdrawn';
  readonly title: string | null;
  readonly note: string | null;
  readonly date: DateView | null;
};

/** An item of a feed. Dates are RFC 822 and RFC 3339. */
export type FeedItemView = {
  readonly title: string;
  readonly url: string;
  readonly id: string;
  readonly pubDate: string;
  readonly published: string;
  readonly updated: string;
  readonly summary: string;
  /** The summary as HTML: RSS readers take a description for markup, whatever is in it. */
  readonly summaryHtml: string;
  /** The full text as HTML with absolute addresses; null when the settings ask for summaries. */
  readonly contentHtml: string | null;
  readonly creators: readonly string[];
  readonly categories: readonly string[];
};

/** What feed templates (`feeds/*.hbs`) are written against; they escape for XML. */
export type FeedView = {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly siteUrl: string;
  readonly selfUrl: string;
  readonly hubUrl: string | null;
  /** RFC 822, of the newest change to the content; null where there are no items. */
  readonly lastBuildDate: string | null;
  readonly items: readonly FeedItemView[];
};

/** `pages/redirect.hbs`: what stands at an old address of an article. */
export type RedirectPageView = PageView & { readonly target: LinkView };
