import type { ArticleType } from './article.js';
import type { Hreflang } from './hreflang.js';
import type { ThemeWords } from './theme-words.js';

// What templates are written against. Every key is always there: null or an empty list where there is nothing,
// so that a misspelt name in a template is a fault and not a gap on the page. Addresses are percent-encoded and safe.

export type * from './feed-views.js';
export type { ThemeWords };

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

export type SiteView = {
  readonly title: string;
  readonly description: string;
  /** The newsroom's main language: that of its title, description and organisation, on every page. */
  readonly lang: string;
  /** Address of the home page in the page's language. */
  readonly homeUrl: string;
  readonly feedUrl: string;
  /** Address of the page that tells people of the feeds. */
  readonly feedsPageUrl: string;
  /** Address of the search page in the page's language. */
  readonly searchUrl: string;
  readonly organisation: OrganisationView | null;
  /** True where the newsroom has the name of its organisation: a heading need not say it twice. */
  readonly isOrganisation: boolean;
  readonly letterhead: { readonly kingdom: boolean; readonly motto: boolean } | null;
  /** Sections that have articles in the page's language. */
  readonly sections: readonly LinkView[];
  /** The plain pages that the settings' `menu` names, as far as they are there in the page's language. */
  readonly menu: readonly LinkView[];
  readonly archiveUrl: string;
  /** The newsroom's own icon; null where the theme's stands for it. `mediaType` null: nobody knows. */
  readonly icon: { readonly url: string; readonly mediaType: string | null } | null;
  /** The icon where it is a PNG, which is what a phone's home screen takes. */
  readonly touchIconUrl: string | null;
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
  /** The feeds that the page makes known: those of its language, then its own where it is a tag's or section's. */
  readonly feeds: readonly FeedLinkView[];
  readonly openGraph: OpenGraphView;
  /** JSON-LD (schema.org) as text for a `script` element: no `<` is in it. Null where a page has nothing to say. */
  readonly structuredData: string | null;
  /** The page's versions in all languages, itself among them, as search engines want to know them (`hreflang`); `x-default` is one. */
  readonly alternates: readonly Hreflang[];
  /** Ways to the other languages: to this page's version where there is one, else to the home page. */
  readonly languageLinks: readonly LanguageLinkView[];
};

/** A feed as a page names it. `format`: `RSS`; `type`: its media type; `address`: `url` with the site's name, to be copied. */
export type FeedLinkView = {
  readonly title: string;
  readonly format: string;
  readonly type: string;
  readonly url: string;
  readonly address: string;
};

/** A page in another language. `language`: what that language calls itself. */
export type LanguageLinkView = { readonly lang: string; readonly language: string; readonly url: string };
/** An article in another language. */
export type VersionView = LanguageLinkView & { readonly title: string };

/** What a page is shown with where somebody shares it (ogp.me). */
export type OpenGraphView = {
  readonly type: 'website' | 'article';
  /** The headline alone, without the newsroom's name. */
  readonly title: string;
  /** `km_KH`. */
  readonly locale: string;
  readonly otherLocales: readonly string[];
  /** Its address is absolute; size in pixels, where it is known. */
  readonly image: {
    readonly url: string;
    readonly mediaType: string | null;
    readonly width: string | null;
    readonly height: string | null;
    readonly alt: string | null;
  } | null;
  readonly twitterCard: 'summary' | 'summary_large_image';
  /** Instants are RFC 3339. */
  readonly article: {
    readonly published: string;
    readonly modified: string;
    readonly section: string | null;
    readonly tags: readonly string[];
  } | null;
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

/** An article as a line of a list: in the archive, under a section, among what is related. */
export type HeadlineView = Pick<TeaserView, 'title' | 'url' | 'lang' | 'date' | 'type'>;

/** A link to one of the pages of a list; `isAfterGap`: pages before it are left out. */
export type PageLinkView = LinkView & { readonly isCurrent: boolean; readonly isAfterGap: boolean };

/** Where a page stands among the pages of a list. `pageLinks`: the first, the last, and those beside this one; numbers are texts of the language. */
export type PaginationView = {
  readonly pageNumber: string;
  readonly pageCount: string;
  readonly isFirstPage: boolean;
  readonly isOnlyPage: boolean;
  readonly newerUrl: string | null;
  readonly olderUrl: string | null;
  readonly pageLinks: readonly PageLinkView[];
};

/** `pages/home.hbs` and `pages/list.hbs`. */
export type ListPageView = PageView &
  PaginationView & {
    readonly kind: 'home' | 'tag' | 'section';
    /** The tag or section; the newsroom's title on the home page. */
    readonly heading: string;
    /** It had articles and has none now. */
    readonly isEmptied: boolean;
    /** Words that stand above the heading of a tag's or section's list; null on the home page. */
    readonly kicker: string | null;
    /** The pinned article, or the newest one, on the first page of the home page; null elsewhere. */
    readonly lead: TeaserView | null;
    readonly articles: readonly TeaserView[];
    /** On the first page of the home page, each section with its newest headlines; empty elsewhere. */
    readonly sectionBlocks: readonly (LinkView & { readonly headlines: readonly HeadlineView[] })[];
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
  /** A time alone on the day of the start; null also where it is that day and has no time. */
  readonly end: DateView | null;
  /** The zone of its times, such as `UTC+7`; null where there are days alone. */
  readonly zone: string | null;
  readonly venue: string | null;
  readonly address: string | null;
  readonly online: readonly LinkView[];
  readonly host: string | null;
};

/** `details`: what kind of file it is and how large, `PDF · 1.2 MB`; null for a file of another site. */
export type AttachmentView = LinkView & { readonly lang: string | null; readonly details: string | null };

/** A public change to an article: `text` says in words what was done; `note` what a correction mended, else null. */
export type HistoryEntryView = {
  readonly kind: 'published' | 'updated' | 'corrected' | 'withdrawn';
  readonly text: string;
  readonly date: DateView;
  readonly note: string | null;
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
    /** The official form of the day, lunar and solar, on pages in Khmer where the settings ask for it. */
    readonly lunarDate: string | null;
    readonly summary: string | null;
    /** The name of the organisation that issues it. */
    readonly organisation: string | null;
    /** That organisation, where the settings know it: its boilerplate and contact stand in place of the newsroom's. */
    readonly issuer: OrganisationView | null;
    /** The logo in its head: the issuer's, else the letterhead's. */
    readonly logoUrl: string | null;
    readonly supporting: readonly string[];
    readonly series: string | null;
    readonly number: string | null;
    readonly reference: string | null;
    readonly topic: string | null;
    readonly authors: readonly string[];
    readonly image: (ImageView & { readonly caption: string | null; readonly credit: string | null }) | null;
    /** The body as HTML: sanitised, with its addresses resolved. Templates write it with `{{{ }}}`. */
    readonly body: string;
    readonly people: readonly PersonView[];
    readonly event: EventView | null;
    readonly attachments: readonly AttachmentView[];
    /** `host`: where it leads, such as `youtube.com`. */
    readonly videos: readonly (LinkView & { readonly host: string })[];
    readonly contacts: readonly ContactView[];
    /** The newest first. */
    readonly corrections: readonly { readonly date: DateView; readonly note: string }[];
    /** Its public changes, the newest first, where the settings ask for them; else empty. */
    readonly history: readonly HistoryEntryView[];
    readonly unofficialTranslation: boolean;
    /** The article in the other languages. */
    readonly versions: readonly VersionView[];
    /** What this article is a translation of, where that is out. */
    readonly original: VersionView | null;
    readonly isDraft: boolean;
    readonly tags: readonly LinkView[];
    readonly sections: readonly LinkView[];
    /** The article published just after this one, and the one just before, in its language. */
    readonly newer: LinkView | null;
    readonly older: LinkView | null;
    /** Others with the same tags or sections, the likest first; none of the two above. */
    readonly related: readonly HeadlineView[];
    /** Where readers can pass it on; null while it is not out. `address` is its own, to be copied. */
    readonly share: {
      readonly telegramUrl: string;
      readonly facebookUrl: string;
      readonly mailUrl: string;
      readonly address: string;
    } | null;
  };
};

/** `pages/plain.hbs`: a page that is no news, such as the newsroom's address. */
export type PlainPageView = PageView & {
  readonly page: Pick<ArticlePageView['article'], 'title' | 'lang' | 'summary' | 'image' | 'body' | 'isDraft'>;
};

/** A year or month of the archive, and how many articles it has. */
export type PeriodView = LinkView & { readonly count: string };

/** `pages/archive.hbs`: the years, the newest first. */
export type ArchivePageView = PageView & {
  readonly heading: string;
  /** It had articles and has none now; likewise of a year. */
  readonly isEmptied: boolean;
  readonly years: readonly (PeriodView & { readonly months: readonly PeriodView[] })[];
};

/** `pages/archive-year.hbs`: a year's headlines by month, the newest first; `anchor` is the month's `id` on the page. */
export type ArchiveYearPageView = PageView &
  PaginationView & {
    readonly heading: string;
    readonly isEmptied: boolean;
    readonly count: string;
    readonly months: readonly { readonly text: string; readonly anchor: string; readonly articles: readonly HeadlineView[] }[];
    readonly newerYear: LinkView | null;
    readonly olderYear: LinkView | null;
  };

/** `pages/notice.hbs`: what stands at the address of an article that has ended. All but `reason` only of a withdrawn one. */
export type NoticePageView = PageView & {
  /** `unpublished`: it is a draft again, or put off; `gone`: its source was deleted. */
  readonly reason: 'expired' | 'withdrawn' | 'unpublished' | 'gone';
  readonly title: string | null;
  readonly note: string | null;
  readonly date: DateView | null;
  /** As of an article; without the notes of its corrections. */
  readonly history: readonly HistoryEntryView[];
};

/** `pages/feeds.hbs`: the page that tells people of the feeds. */
export type FeedsPageView = PageView & {
  readonly heading: string;
  /** The feeds with everything in the page's language, one a format. */
  readonly main: readonly FeedLinkView[];
  readonly groups: readonly { readonly heading: string; readonly channels: readonly FeedChannelView[] }[];
  readonly opml: { readonly url: string; readonly address: string };
};
/** A tag or section, its page, and its feeds, one a format. */
export type FeedChannelView = LinkView & { readonly feeds: readonly FeedLinkView[] };

/** `pages/redirect.hbs`: what stands at an old address of an article, or at a later page of a list that got shorter. */
export type RedirectPageView = PageView & { readonly target: LinkView };

/** `pages/not-found.hbs`: what a server shows at an address where there is nothing. Null: the newspaper has no such page. */
export type NotFoundPageView = PageView & { readonly searchUrl: string | null; readonly archiveUrl: string | null };
/** `pages/search.hbs`. */
export type SearchPageView = PageView & {
  /** A {@link SearchSetup} as JSON: what the script on the page needs, for the form's `data-search`. */
  readonly setup: string;
  /** Address of the archive, for who has no scripts. */
  readonly archiveUrl: string;
};

/** What the browser's half of the search is told by the page. `shards`: the files that it searches in, the newest articles first. */
export type SearchSetup = {
  readonly shards: readonly { readonly url: string; readonly year: number; readonly count: number }[];
  readonly words: Pick<
    ThemeWords,
    'searchHint' | 'searchLoading' | 'searchFound' | 'searchSince' | 'searchNothing' | 'searchNear' | 'searchFailed'
  >;
};
