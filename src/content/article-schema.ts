import { z } from 'zod';
import { ARTICLE_TYPES, type ArticleType } from '../model/article.js';
import type { ArticleSettings } from '../model/settings.js';
import {
  choice,
  date,
  fileAddress,
  language,
  listOf,
  mailAddress,
  permanentId,
  section,
  sitePath,
  slug,
  text,
  texts,
  truth,
  webAddress,
} from './fields.js';

/** Khmer names of the top-level keys, and those of Hugo, Jekyll and Eleventy. */
export const ARTICLE_SYNONYMS: Readonly<Record<string, string>> = {
  ចំណងជើង: 'title',
  កាលបរិច្ឆេទ: 'date',
  សេចក្តីសង្ខេប: 'summary',
  ទីកន្លែង: 'place',
  ប្រភេទ: 'type',
  ពាក្យគន្លឹះ: 'tags',
  ផ្នែក: 'sections',
  អ្នកនិពន្ធ: 'authors',
  រូបភាព: 'image',
  ព្រាង: 'draft',
  category: 'sections',
  categories: 'sections',
  author: 'authors',
  description: 'summary',
  lastmod: 'updated',
  publishDate: 'publishAt',
  expiryDate: 'expires',
};

/** Keys whose texts are codes: Khmer in them is taken letter for letter. */
export const ARTICLE_CODES: ReadonlySet<string> = new Set([
  ...['slug', 'id', 'aliases', 'src', 'url', 'online', 'email', 'phone', 'telegram', 'facebook', 'translationOf', 'lang'],
]);

const TYPE_NAMES: Readonly<Record<string, ArticleType>> = {
  ...(Object.fromEntries(ARTICLE_TYPES.map((type) => [type, type])) as Record<ArticleType, ArticleType>),
  សេចក្តីប្រកាសព័ត៌មាន: 'press-release',
  សេចក្តីថ្លែងការណ៍: 'statement',
  សេចក្តីជូនដំណឹង: 'notice',
  សេចក្តីប្រកាស: 'announcement',
  ព័ត៌មាន: 'news',
  ព្រឹត្តិការណ៍: 'event',
};

/** The kind of text that a word means, in English or Khmer. */
export function typeNamed(word: string): ArticleType | null {
  return Object.hasOwn(TYPE_NAMES, word) ? (TYPE_NAMES[word] ?? null) : null;
}

const nothing = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value ?? null);
const none = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value ?? []);
/** What is not written is filled in afterwards ({@link wholeMeta}), all at once: most of it is not. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional();

export const contactSchema = z.strictObject({
  name: nothing(text),
  phone: nothing(text),
  email: nothing(mailAddress),
  telegram: nothing(webAddress),
  facebook: nothing(webAddress),
  address: nothing(text),
});

const image = z.strictObject({ src: fileAddress, alt: text, caption: nothing(text), credit: nothing(text) });

/** The front matter of an article of a newsroom: dates and local times are read in its zone, languages and sections are its own. */
export function articleSchema({ timeZone, lang, languages, sections }: ArticleSettings) {
  const start = date(timeZone);
  const known = sections.map(({ slug: name }) => name);
  return z.strictObject({
    title: text,
    date: start,
    slug: optional(slug),
    id: optional(permanentId),
    summary: optional(text),
    place: optional(text),
    type: optional(choice(TYPE_NAMES)),
    organisation: optional(text),
    supporting: optional(texts),
    series: optional(text),
    number: optional(text),
    reference: optional(text),
    topic: optional(text),
    tags: optional(texts),
    sections: optional(listOf(section(known))),
    authors: optional(texts),
    people: optional(z.array(z.strictObject({ honorific: nothing(text), name: text, role: nothing(text), organisation: nothing(text) }))),
    contacts: optional(z.array(contactSchema)),
    event: optional(
      z.strictObject({
        name: text,
        start,
        end: nothing(start),
        venue: nothing(text),
        address: nothing(text),
        online: none(listOf(webAddress)),
        host: nothing(text),
      }),
    ),
    image: optional(image),
    attachments: optional(z.array(z.strictObject({ src: fileAddress, title: text, lang: nothing(text) }))),
    video: optional(z.array(z.strictObject({ url: webAddress, title: text }))),
    pinned: optional(truth),
    lang: optional(language([lang, ...languages])),
    translationOf: optional(text),
    unofficialTranslation: optional(truth),
    draft: optional(truth),
    publishAt: optional(start),
    embargo: optional(start),
    expires: optional(date(timeZone, 'end')),
    updated: optional(start),
    corrections: optional(z.array(z.strictObject({ date: start, note: text }))),
    withdrawn: optional(z.strictObject({ date: start, reason: text })),
    aliases: optional(listOf(sitePath)),
  });
}

/** The front matter of a plain page. */
export function plainPageSchema({ lang, languages }: ArticleSettings) {
  return z.strictObject({
    title: text,
    slug: optional(slug),
    lang: optional(language([lang, ...languages])),
    summary: optional(text),
    draft: optional(truth),
    image: optional(image),
  });
}

/** Of {@link ARTICLE_SYNONYMS}, those whose keys a plain page has. */
export const PLAIN_PAGE_SYNONYMS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ARTICLE_SYNONYMS).filter(([, key]) => ['title', 'summary', 'image', 'draft'].includes(key)),
);
