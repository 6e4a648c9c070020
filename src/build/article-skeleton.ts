import type { SkeletonEntry } from '../content/write-article.js';
import type { SkeletonHint, StarterWords } from '../messages/starter.js';
import type { ArticleType } from '../model/article.js';

/** What is asked of each kind of text besides its title, date and place, in the order of the front matter. */
const FIELDS: Readonly<Record<ArticleType, readonly Exclude<SkeletonHint, 'place' | 'organisation'>[]>> = {
  'press-release': ['summary', 'contacts', 'tags'],
  statement: ['summary', 'reference', 'tags'],
  notice: ['summary', 'reference', 'expires', 'attachments'],
  announcement: ['summary', 'reference', 'expires', 'contacts', 'attachments'],
  news: ['summary', 'authors', 'image', 'tags'],
  event: ['summary', 'event', 'contacts', 'image'],
};

/** What is known of an article that is to be written. */
export type KnownOfArticle = {
  readonly title: string;
  /** As the front matter has it. */
  readonly date: string;
  readonly slug: string;
  readonly id: string;
  readonly place: string | null;
  /** The kind, and how the front matter names it. */
  readonly type: ArticleType;
  readonly typeName: string;
  /** Null for the newsroom's main language. */
  readonly lang: string | null;
  /** Whether the newsroom knows more than one organisation. */
  readonly hasOrganisations: boolean;
};

/** The front matter of an article that is to be written: what is known, and a blank for each thing that its kind of text wants. */
export function articleSkeleton(known: KnownOfArticle, { hints }: StarterWords['article']): SkeletonEntry[] {
  const { title, date, slug, id, place, type, lang } = known;
  const blank = (key: SkeletonHint): SkeletonEntry => ({ key, value: null, hint: hints[key] });
  return [
    { key: 'title', value: title },
    { key: 'date', value: date },
    { key: 'slug', value: slug },
    { key: 'id', value: id },
    { key: 'type', value: known.typeName },
    ...(lang === null ? [] : [{ key: 'lang', value: lang }]),
    place === null ? blank('place') : { key: 'place', value: place },
    ...(known.hasOrganisations ? [blank('organisation')] : []),
    ...FIELDS[type].map((key) =>
      key === 'event'
        ? { key, value: { name: title, start: date, venue: null, address: null, host: null }, hint: hints.event }
        : blank(key),
    ),
    { key: 'draft', value: true },
  ];
}
