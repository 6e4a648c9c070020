import { latinSlug } from '../khmer/slug.js';
import { type ArticleMeta, wholeMeta } from '../model/article.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { isoDay } from '../model/moment.js';
import type { ArticleSettings } from '../model/settings.js';
import type { SourceFile, Span } from '../model/source.js';
import { encodePath } from '../model/url.js';
import { ARTICLE_CODES, ARTICLE_SYNONYMS, articleSchema } from './article-schema.js';
import { checkShape, type Shape, type SpanOf } from './check-shape.js';
import { decodeSource } from './decode.js';
import { splitFrontMatter } from './front-matter.js';

export type ReadArticle = {
  readonly text: string;
  /** Null where the front matter has errors. */
  readonly meta: ArticleMeta | null;
  /** Where the body stands; null where that can't be told. */
  readonly body: Span | null;
  /** Where a key's value stands. */
  readonly spans: SpanOf;
  readonly diagnostics: readonly Diagnostic[];
};

type Written = NonNullable<ReturnType<ReturnType<typeof articleSchema>['parse']>>;

/** A source file → its front matter, read against the schema, and where its body stands. Every fault is found in one go. */
export function readArticle(source: SourceFile, settings: ArticleSettings): ReadArticle {
  const decoded = decodeSource(source);
  const { text } = decoded;
  if (!decoded.isReadable) return { text, meta: null, body: null, spans: () => null, diagnostics: decoded.diagnostics };
  const front = splitFrontMatter(source.path, text);
  const findings = [...decoded.diagnostics, ...front.diagnostics];
  if (front.body === null || !front.isSound) return { text, meta: null, body: front.body, spans: () => null, diagnostics: findings };

  const fence = { start: text.indexOf('---'), end: text.indexOf('---') + 3 };
  const normalize = settings.rules['not-canonical'] === 'off' ? null : { coengDa: settings.coengDa };
  const { value, spans, diagnostics } = checkShape(front.tree, fence, shapeFor(settings), { file: source.path, text, normalize });
  findings.push(...diagnostics);
  if (value === null || front.diagnostics.length > 0) return { text, meta: null, body: front.body, spans, diagnostics: findings };

  const meta = completeMeta(value, source.path, settings);
  if (value.id === undefined) findings.push(diagnostic('id-missing', { file: source.path, span: fence }, { id: meta.id }));
  return { text, meta, body: front.body, spans, diagnostics: findings };
}

const shapes = new WeakMap<ArticleSettings, Shape<Written>>();

function shapeFor(settings: ArticleSettings): Shape<Written> {
  let shape = shapes.get(settings);
  if (!shape) {
    shape = { schema: articleSchema(settings), synonyms: ARTICLE_SYNONYMS, codes: ARTICLE_CODES };
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

/** A source's path below the articles folder, without its extension or the `/index` of a folder with files of its own. */
function stemOf(path: string, articles: string): string {
  return path
    .slice(articles.length + 1)
    .replace(/\.md$/i, '')
    .replace(/\/index$/i, '');
}
