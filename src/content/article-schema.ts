import { z } from 'zod';
import { ARTICLE_TYPES, type ArticleType } from '../model/article.js';
import type { Settings } from '../model/settings.js';
import {
  choice,
  date,
  fileAddress,
  language,
  listOfOne,
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

const nothing = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value ?? null);
const none = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value ?? []);
const no = truth.optional().transform((value) => value ?? false);

export const contactSchema = z.strictObject({
  name: nothing(text),
  phone: nothing(text),
  email: nothing(mailAddress),
  telegram: nothing(webAddress),
  facebook: nothing(webAddress),
  address: nothing(text),
});

/** The front matter of an article of a newsroom: dates and local times are read in its zone, languages and sections are its own. */
export function articleSchema({ timeZone, lang, languages, sections }: Settings) {
  const start = date(timeZone);
  const known = sections.map(({ slug: name }) => name);
  return z.strictObject({
    title: text,
    date: start,
    slug: nothing(slug),
    id: nothing(permanentId),
    summary: nothing(text),
    place: nothing(text),
    type: nothing(choice(TYPE_NAMES)),
    organisation: nothing(text),
    supporting: none(texts),
    series: nothing(text),
    number: nothing(text),
    reference: nothing(text),
    topic: nothing(text),
    tags: none(texts),
    sections: none(z.preprocess(listOfOne, z.array(section(known)))),
    authors: none(texts),
    people: none(z.array(z.strictObject({ honorific: nothing(text), name: text, role: nothing(text), organisation: nothing(text) }))),
    contacts: none(z.array(contactSchema)),
    event: nothing(
      z.strictObject({
        name: text,
        start,
        end: nothing(start),
        venue: nothing(text),
        address: nothing(text),
        online: none(z.preprocess(listOfOne, z.array(webAddress))),
        host: nothing(text),
      }),
    ),
    image: nothing(z.strictObject({ src: fileAddress, alt: text, caption: nothing(text), credit: nothing(text) })),
    attachments: none(z.array(z.strictObject({ src: fileAddress, title: text, lang: nothing(text) }))),
    video: none(z.array(z.strictObject({ url: webAddress, title: text }))),
    pinned: no,
    lang: nothing(language([lang, ...languages])),
    translationOf: nothing(text),
    unofficialTranslation: no,
    draft: no,
    publishAt: nothing(start),
    embargo: nothing(start),
    expires: nothing(date(timeZone, 'end')),
    updated: nothing(start),
    corrections: none(z.array(z.strictObject({ date: start, note: text }))),
    withdrawn: nothing(z.strictObject({ date: start, reason: text })),
    aliases: none(z.preprocess(listOfOne, z.array(sitePath))),
  });
}
