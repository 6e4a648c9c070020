import { latinSlug } from '../khmer/romanise.js';
import type { ArticleMeta } from '../model/article.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { isoDay } from '../model/moment.js';
import type { Settings } from '../model/settings.js';
import type { SourceFile, Span } from '../model/source.js';
import { encodePath } from '../model/url.js';
import { ARTICLE_CODES, ARTICLE_SYNONYMS, articleSchema } from './article-schema.js';
import { checkShape, type Shape } from './check-shape.js';
import { decodeSource } from './decode.js';
import { splitFrontMatter } from './front-matter.js';
import { nearest } from './nearest.js';

export type ReadArticle = {
  readonly text: string;
  /** Null where the front matter has errors. */
  readonly meta: ArticleMeta | null;
  /** Where the body stands; null where that can't be told. */
  readonly body: Span | null;
  readonly spans: Readonly<Record<string, Span>>;
  readonly diagnostics: readonly Diagnostic[];
};

type Written = NonNullable<ReturnType<ReturnType<typeof articleSchema>['parse']>>;

/** A source file → its front matter, read against the schema, and where its body stands. Every fault is found in one go. */
export function readArticle(source: SourceFile, settings: Settings): ReadArticle {
  const decoded = decodeSource(source);
  const { text } = decoded;
  if (!decoded.isReadable) return { text, meta: null, body: null, spans: {}, diagnostics: decoded.diagnostics };
  const front = splitFrontMatter(source.path, text);
  const findings = [...decoded.diagnostics, ...front.diagnostics];
  if (front.body === null || front.diagnostics.length > 0) return { text, meta: null, body: front.body, spans: {}, diagnostics: findings };

  const fence = { start: text.indexOf('---'), end: text.indexOf('---') + 3 };
  const normalize = settings.rules['not-canonical'] === 'off' ? null : { coengDa: settings.coengDa };
  const { value, spans, diagnostics } = checkShape(front.tree, fence, shapeFor(settings.timeZone), { file: source.path, text, normalize });
  findings.push(...diagnostics);
  if (value === null) return { text, meta: null, body: front.body, spans, diagnostics: findings };

  const meta = completeMeta(value, source.path, settings);
  if (value.id === null) findings.push(diagnostic('id-missing', { file: source.path, span: fence }, { id: meta.id }));
  findings.push(...checkAgainstSettings(meta, spans, source.path, settings));
  return { text, meta, body: front.body, spans, diagnostics: findings };
}

const shapes = new Map<string, Shape<Written>>();

function shapeFor(timeZone: string): Shape<Written> {
  let shape = shapes.get(timeZone);
  if (!shape) {
    shape = { schema: articleSchema(timeZone), synonyms: ARTICLE_SYNONYMS, codes: ARTICLE_CODES };
    shapes.set(timeZone, shape);
  }
  return shape;
}

function completeMeta(written: Written, path: string, settings: Settings): ArticleMeta {
  const stem = stemOf(path, settings.articles);
  const day = isoDay(written.date.ms, settings.timeZone);
  return {
    ...written,
    lang: written.lang ?? settings.lang,
    slug: written.slug ?? (latinSlug(written.title) || latinSlug(stem) || `article-${day}`),
    id: written.id ?? defaultId(settings, day, stem),
  };
}

/** The id of an article that has none of its own: `tag:HOST,DATE:PATH-WITHOUT-EXTENSION` (RFC 4151). */
export function defaultId(settings: Settings, day: string, stem: string): string {
  return `tag:${new URL(settings.origin).hostname},${day}:${encodePath(stem)}`;
}

/** A source's path below the articles folder, without its extension or the `/index` of a folder with files of its own. */
function stemOf(path: string, articles: string): string {
  return path
    .slice(articles.length + 1)
    .replace(/\.md$/i, '')
    .replace(/\/index$/i, '');
}

function checkAgainstSettings(meta: ArticleMeta, spans: Readonly<Record<string, Span>>, file: string, settings: Settings): Diagnostic[] {
  const found: Diagnostic[] = [];
  const whole = { start: 0, end: 0 };
  const languages = [settings.lang, ...settings.languages];
  if (!languages.includes(meta.lang)) {
    found.push(diagnostic('unknown-language', { file, span: spans.lang ?? whole }, { lang: meta.lang, languages }));
  }
  const known = settings.sections.map((section) => section.slug);
  for (const section of meta.sections) {
    if (known.length === 0 || known.includes(section)) continue;
    found.push(diagnostic('unknown-section', { file, span: spans.sections ?? whole }, { section, nearest: nearest(section, known) }));
  }
  return found;
}
