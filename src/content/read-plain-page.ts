import { latinSlug } from '../khmer/slug.js';
import { PAGES_FOLDER, type PlainPageMeta } from '../model/plain-page.js';
import type { ArticleSettings } from '../model/settings.js';
import type { SourceFile } from '../model/source.js';
import { ARTICLE_CODES, PLAIN_PAGE_SYNONYMS, plainPageSchema } from './article-schema.js';
import { isUsableSlug } from './fields.js';
import { type ReadSource, readFrontMatter } from './read-front-matter.js';
import { stemOf } from './stem.js';

export type ReadPlainPage = Omit<ReadSource<unknown>, 'value' | 'fence'> & {
  /** Null where the front matter has errors. */
  readonly meta: PlainPageMeta | null;
};

type Written = NonNullable<ReturnType<ReturnType<typeof plainPageSchema>['parse']>>;

/** The source of a plain page → its front matter and where its body stands; as `readArticle`. */
export function readPlainPage(source: SourceFile, settings: ArticleSettings): ReadPlainPage {
  const shape = { schema: plainPageSchema(settings), names: new Map(Object.entries(PLAIN_PAGE_SYNONYMS)), codes: ARTICLE_CODES };
  const { value, text, body, spans, diagnostics } = readFrontMatter(source, shape, settings);
  return { meta: value && completeMeta(value, source.path, settings), text, body, spans, diagnostics };
}

function completeMeta(written: Written, path: string, settings: ArticleSettings): PlainPageMeta {
  const lang = written.lang ?? settings.lang;
  const { title, summary, draft, image } = written;
  return {
    ...{ title, lang, slug: written.slug ?? defaultSlug(title, path, lang) },
    ...{ summary: summary ?? null, draft: draft ?? false, image: image ?? null },
  };
}

/** The file's name, or that of a folder with an `index.md`; `about.en.md` in English is `about` in English. */
function defaultSlug(title: string, path: string, lang: string): string {
  const whole = stemOf(path, PAGES_FOLDER);
  const stem = whole.endsWith(`.${lang}`) ? whole.slice(0, -lang.length - 1).replace(/\/index$/i, '') : whole;
  const name = stem.split('/').at(-1) ?? '';
  return isUsableSlug(name) ? name : latinSlug(name) || latinSlug(title) || 'untitled';
}
