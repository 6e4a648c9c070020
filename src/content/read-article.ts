import { latinSlug } from '../khmer/slug.js';
import { type ArticleMeta, wholeMeta } from '../model/article.js';
import { diagnostic } from '../model/diagnostic.js';
import { isoDay } from '../model/moment.js';
import type { ArticleSettings } from '../model/settings.js';
import type { SourceFile } from '../model/source.js';
import { encodePath } from '../model/url.js';
import { ARTICLE_CODES, ARTICLE_SYNONYMS, articleSchema } from './article-schema.js';
import { readerByKey } from './by-key.js';
import type { Shape } from './check-shape.js';
import { type ReadSource, readFrontMatter } from './read-front-matter.js';
import { stemOf } from './stem.js';

export type ReadArticle = Omit<ReadSource<Written>, 'value' | 'fence'> & {
  /** Null where the front matter has errors. */
  readonly meta: ArticleMeta | null;
};

type Written = NonNullable<ReturnType<ReturnType<typeof articleSchema>['parse']>>;

/** A source file → its front matter, read against the schema, and where its body stands. Every fault is found in one go. */
export function readArticle(source: SourceFile, settings: ArticleSettings): ReadArticle {
  const { value, fence, diagnostics, text, body, spans } = readFrontMatter(source, shapeFor(settings), settings);
  if (value === null) return { meta: null, diagnostics, text, body, spans };
  const meta = completeMeta(value, source.path, settings);
  const idMissing = value.id === undefined ? [diagnostic('id-missing', { file: source.path, span: fence }, { id: meta.id })] : [];
  return { meta, diagnostics: [...diagnostics, ...idMissing], text, body, spans };
}

const shapes = new WeakMap<ArticleSettings, Shape<Written>>();

function shapeFor(settings: ArticleSettings): Shape<Written> {
  let shape = shapes.get(settings);
  if (!shape) {
    const schema = articleSchema(settings);
    const names = new Map([...Object.keys(schema.shape).map((key) => [key, key] as const), ...Object.entries(ARTICLE_SYNONYMS)]);
    shape = { schema, readRight: readerByKey<Written>(schema), names, codes: ARTICLE_CODES };
    shapes.set(settings, shape);
  }
  return shape;
}

/** How much of a title can matter to its slug, in UTF-16 units: finding the words of a whole book takes minutes. */
const SLUG_WORDS = 1000;

function completeMeta(written: Written, path: string, settings: ArticleSettings): ArticleMeta {
  const stem = stemOf(path, settings.articles);
  const dayOf = (): string => isoDay(written.date.ms, settings.timeZone);
  return wholeMeta({
    ...written,
    lang: written.lang ?? settings.lang,
    slug: written.slug ?? (latinSlug(written.title.slice(0, SLUG_WORDS)) || latinSlug(stem) || `article-${dayOf()}`),
    id: written.id ?? defaultId(settings, dayOf(), stem),
  });
}

/** The id of an article that has none of its own: `tag:HOST,DATE:PATH-WITHOUT-EXTENSION` (RFC 4151). */
export function defaultId(settings: ArticleSettings, day: string, stem: string): string {
  return `tag:${hostOf(settings.origin)},${day}:${encodePath(stem)}`;
}

let host = { origin: '', name: '' };

function hostOf(origin: string): string {
  if (host.origin !== origin) host = { origin, name: new URL(origin).hostname };
  return host.name;
}
