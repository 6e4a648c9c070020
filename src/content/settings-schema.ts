import { z } from 'zod';
import { type DiagnosticCode, SEVERITIES, type Severity } from '../model/diagnostic.js';
import { contactSchema } from './article-schema.js';
import {
  baseUrl,
  choice,
  contactAddress,
  fileAddress,
  folder,
  listOf,
  pattern,
  permalink,
  slug,
  text,
  timeZone,
  truth,
  webAddress,
  wholeNumber,
  word,
} from './fields.js';

/** Keys whose texts are codes and addresses. */
export const SETTINGS_CODES: ReadonlySet<string> = new Set([
  ...[
    'baseUrl',
    'lang',
    'languages',
    'timeZone',
    'articles',
    'templates',
    'out',
    'permalink',
    'hub',
    'slug',
    'tagSlugs',
    'logo',
    'email',
    'phone',
  ],
  ...['telegram', 'facebook', 'rules', 'files', 'securityContact', 'menu', 'image', 'icon'],
]);

/** Keys that are read and checked but that nothing in this version acts upon: said in a warning, never in silence. */
export const UNUSED_SETTINGS = ['wordsPerMinute'] as const;

const languageCode = text.regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/);
const organisation = z.strictObject({
  name: text,
  logo: fileAddress.optional(),
  contact: contactSchema.optional(),
  boilerplate: text.optional(),
  securityContact: contactAddress.optional(),
});

/** A text, or a text in each language. */
const localText = z
  .preprocess((value) => (typeof value === 'string' ? { km: value, en: value } : value), z.record(languageCode, text))
  .meta({ kind: 'local-text' });

/** Names and expressions as this newsroom writes them. */
const terms = z.array(z.strictObject({ prefer: word, not: listOf(word).optional(), acronym: word.optional() }));

const severity = choice<Severity | 'off'>({ error: 'error', warn: 'warn', info: 'info', off: 'off' });
/** What is an error by its nature can be nothing less. */
const errorOnly = choice<Severity | 'off'>({ error: 'error' });
const rules = z.strictObject(
  Object.fromEntries(
    (Object.keys(SEVERITIES) as DiagnosticCode[]).map((code) => [code, (SEVERITIES[code] === 'error' ? errorOnly : severity).optional()]),
  ),
);

export const settingsSchema = z.strictObject({
  title: text,
  description: text.optional(),
  baseUrl,
  lang: choice({ km: 'km', en: 'en' }).optional(),
  languages: listOf(choice({ km: 'km', en: 'en' })).optional(),
  timeZone: timeZone.optional(),
  organisation: organisation.optional(),
  organisations: z.record(text, organisation).optional(),
  articles: folder.optional(),
  templates: folder.optional(),
  out: folder.optional(),
  permalink: permalink.optional(),
  perPage: wholeNumber(1, 1000).optional(),
  feeds: z
    .strictObject({
      items: wholeNumber(1, 1000).optional(),
      content: choice({ full: 'full', summary: 'summary' } as const).optional(),
      hub: webAddress.optional(),
      channels: choice({ all: 'all', main: 'main' } as const).optional(),
    })
    .optional(),
  sections: z.array(z.strictObject({ slug, title: localText })).optional(),
  tagSlugs: z.record(text, slug).optional(),
  rules: rules.optional(),
  overrides: z.array(z.strictObject({ files: listOf(pattern), rules })).optional(),
  coengDa: choice({ fold: 'fold', keep: 'keep' } as const).optional(),
  letterhead: z.strictObject({ kingdom: truth.optional(), motto: truth.optional(), logo: fileAddress.optional() }).optional(),
  terms: terms.optional(),
  lunarDate: truth.optional(),
  history: truth.optional(),
  images: z.strictObject({ widths: z.array(wholeNumber(16, 4096)).optional(), avif: truth.optional() }).optional(),
  wordsPerMinute: wholeNumber(1, 10_000).optional(),
  menu: listOf(slug).optional(),
  theme: z.strictObject({ image: fileAddress.optional(), icon: fileAddress.optional() }).optional(),
});
