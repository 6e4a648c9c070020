import type { Span } from '../model/source.js';
import type { DateForm } from './date-forms.js';
import type { JsonNode } from './json-tree.js';
import type { XmlElement } from './xml-tree.js';

// A feed as rules look at it, whichever of the three formats it has: what they have in common is said once.

/** A value and where it stands; `what` is its name in the feed's own specification. */
export type FeedValue = { readonly what: string; readonly value: string; readonly span: Span };
export type FeedDate = FeedValue & { readonly form: DateForm };
/** A file that readers' programs fetch; `type` and `length` are null where nothing is said. */
export type Enclosure = { readonly url: FeedValue; readonly type: FeedValue | null; readonly length: FeedValue | null };
/** `id` is null where there is none; `url`: where a reader who wants more is led to. */
export type FeedEntry = { readonly span: Span; readonly id: FeedValue | null; readonly url: string | null };

export type Feed = {
  readonly path: string;
  readonly text: string;
  readonly tree:
    | { readonly kind: 'rss'; readonly channel: XmlElement }
    | { readonly kind: 'atom'; readonly feed: XmlElement }
    | { readonly kind: 'json'; readonly feed: JsonNode };
  /** Where the feed begins: the place of what it lacks. */
  readonly span: Span;
  /** Its own address; null where it does not say. */
  readonly self: FeedValue | null;
  readonly dates: readonly FeedDate[];
  /** All addresses outside of texts. */
  readonly addresses: readonly FeedValue[];
  /** Texts that are HTML. */
  readonly contents: readonly FeedValue[];
  readonly languages: readonly FeedValue[];
  readonly entries: readonly FeedEntry[];
  readonly enclosures: readonly Enclosure[];
};
