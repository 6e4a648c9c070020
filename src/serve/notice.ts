/** A finding as the preview's pages show it, in the newsroom's language and in the other one. */
export type FindingNotice = {
  /** `articles/a.md:3:8`. */
  readonly where: string;
  readonly code: string;
  readonly message: string;
  readonly other: string;
  /** The line that it stands in: what is before the place, the place, and what is behind it; null where nobody knows. */
  readonly excerpt: readonly [before: string, place: string, after: string] | null;
};

/** An article that is shown before its time. `path`: its page's address on the server, percent-encoded; `label` stands in lists, `text` on its page. */
export type EarlyMark = { readonly path: string; readonly label: string; readonly text: string };

/** What the pages of a preview are told: everything in it is text, and none of it markup. */
export type Notice = {
  /** Another text: other pages or other findings. */
  readonly edition: string;
  readonly lang: string;
  readonly otherLang: string;
  readonly errors: readonly FindingNotice[];
  readonly warnings: readonly FindingNotice[];
  readonly marks: readonly EarlyMark[];
  readonly words: {
    /** How many there are, those among them that are not shown. */
    readonly errors: string;
    readonly warnings: string;
    readonly more: string | null;
    /** What is seen behind the errors. */
    readonly stays: string;
    readonly close: string;
    readonly mended: string;
    /** Where there is no page. */
    readonly nothing: string;
    readonly notFound: string;
  };
};
