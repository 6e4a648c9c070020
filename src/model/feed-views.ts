/** A file that goes with an item of a feed; `type` and `bytes` are null where the file is not published here, so that nobody knows them. */
export type EnclosureView = {
  readonly url: string;
  readonly title: string;
  readonly lang: string | null;
  readonly type: string | null;
  readonly bytes: string | null;
};

/** The image of an item. Sizes are in pixels, null where they are not known. */
export type FeedImageView = {
  readonly url: string;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly type: string | null;
  readonly bytes: string | null;
  readonly width: string | null;
  readonly height: string | null;
  readonly thumbnail: { readonly url: string; readonly width: string | null; readonly height: string | null };
};

/** An item of a feed. Dates are RFC 822 and RFC 3339. */
export type FeedItemView = {
  readonly title: string;
  readonly url: string;
  readonly id: string;
  readonly pubDate: string;
  readonly published: string;
  readonly updated: string;
  /** Whether `updated` says something else than `published`. */
  readonly isUpdated: boolean;
  readonly summary: string;
  /** The summary as HTML: RSS readers take a description for markup, whatever is in it. */
  readonly summaryHtml: string;
  /** The full text as HTML with absolute addresses; null when the settings ask for summaries. */
  readonly contentHtml: string | null;
  readonly creators: readonly string[];
  readonly categories: readonly string[];
  /** The one file that RSS has room for: the first attachment that is published here, else the image. */
  readonly enclosure: { readonly url: string; readonly type: string; readonly bytes: string } | null;
  readonly enclosures: readonly EnclosureView[];
  readonly image: FeedImageView | null;
};

/** What feed templates (`feeds/*.hbs`) are written against; they escape for XML. */
export type FeedView = {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** The same for a feed and its archives. */
  readonly id: string;
  readonly siteUrl: string;
  readonly selfUrl: string;
  readonly hubUrl: string | null;
  /** RFC 5005: whether this is an archive, the feed that it is of, and the archives before and after. */
  readonly isArchive: boolean;
  readonly currentUrl: string | null;
  readonly prevArchiveUrl: string | null;
  readonly nextArchiveUrl: string | null;
  readonly author: { readonly name: string; readonly url: string };
  /** RFC 822, of the newest change to the content; null where there are no items. */
  readonly lastBuildDate: string | null;
  /** The same as RFC 3339; the beginning of 1970 where there are no items. */
  readonly updated: string;
  readonly items: readonly FeedItemView[];
};

/** `feeds/opml.hbs`: the list of all feeds, language by language. */
export type OpmlView = {
  readonly title: string;
  readonly ownerName: string;
  readonly ownerUrl: string;
  readonly languages: readonly {
    readonly lang: string;
    readonly feeds: readonly OutlineView[];
    readonly groups: readonly { readonly text: string; readonly feeds: readonly OutlineView[] }[];
  }[];
};
export type OutlineView = { readonly title: string; readonly lang: string; readonly feedUrl: string; readonly siteUrl: string };
