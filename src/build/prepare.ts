import { type ReadArticle, readArticle } from '../content/read-article.js';
import { articleUrl } from '../edition/addresses.js';
import { truncate } from '../khmer/truncate.js';
import { renderBody } from '../markdown/render-body.js';
import type { ArticleCard, ArticleMeta, LinkUse, Outline } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';
import type { SourceFile, Span } from '../model/source.js';
import { encodePath } from '../model/url.js';
import { LocalFiles } from './local-files.js';

/** An article on its own, ready for any edition: what is true of it whatever the other articles and the clock say. */
export type PreparedArticle = {
  readonly path: string;
  readonly text: string;
  /** Null where its front matter has errors. */
  readonly card: ArticleCard | null;
  /** The body as safe HTML. */
  readonly html: string;
  /** Links to addresses of the site itself: whether anything answers there, only the edition knows. */
  readonly siteLinks: readonly LinkUse[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Most UTF-16 units of an excerpt where the author wrote no summary. */
const EXCERPT = 220;

/**
 * A pure function of its arguments: parses the front matter, normalises, renders the body. `files` are the paths of the files
 * that an article may refer to. Front matter with errors does not keep the faults of the body from being found.
 */
export function prepare(source: SourceFile, settings: Settings, files: ReadonlySet<string>): PreparedArticle {
  const article = readArticle(source, settings);
  const { text, meta, body } = article;
  const url = meta ? articleUrl(meta, settings) : '/';
  const local = new LocalFiles(source.path, files);
  const resolve = (address: string) => local.pageAddress(address, settings.basePath, encodePath(settings.basePath + url));
  if (body === null) return { path: source.path, text, card: null, html: '', siteLinks: [], diagnostics: article.diagnostics };

  const normalize = settings.rules['not-canonical'] === 'off' ? null : { coengDa: settings.coengDa };
  const { html, outline, diagnostics } = renderBody({ path: source.path, text, body }, { normalize, resolve: resolve });
  const uses = [...outline.links, ...outline.images, ...(meta ? frontMatterUses(meta, article) : [])];
  return {
    path: source.path,
    text,
    card: meta && {
      path: source.path,
      url,
      meta,
      excerpt: meta.summary ?? leadOf(outline, text),
      files: local.referred(uses),
      spans: cardSpans(article.spans),
    },
    html,
    siteLinks: uses.filter((use) => /^\/(?!\/)/.test(use.url)),
    diagnostics: [...article.diagnostics, ...diagnostics, ...local.check(uses)],
  };
}

function frontMatterUses(meta: ArticleMeta, { spans }: ReadArticle): LinkUse[] {
  const whole = { start: 0, end: 0 };
  const image = meta.image ? [{ span: spans['image.src'] ?? whole, url: meta.image.src }] : [];
  return [...image, ...meta.attachments.map(({ src }, index) => ({ span: spans[`attachments.${index}.src`] ?? whole, url: src }))];
}

/** The places that findings about the whole newsroom point to: a card holds no more of them than that. */
function cardSpans(spans: Readonly<Record<string, Span>>): Record<string, Span> {
  return Object.fromEntries(Object.entries(spans).filter(([key]) => /^(?:title|slug|id|(?:tags|aliases)(?:\.\d+)?)$/.test(key)));
}

/** The beginning of the running text: headings are not part of it. */
function leadOf({ prose, headings }: Outline, source: string): string {
  const isHeading = (start: number) => headings.some(({ span }) => start >= span.start && start < span.end);
  let lead = '';
  let end = 0;
  for (const { span, text } of prose) {
    if (isHeading(span.start)) continue;
    // Between two blocks, as between two lines, readers see a space.
    if (source.slice(end, span.start).includes('\n')) lead += ' ';
    lead += text;
    end = span.end;
    if (lead.length > 2 * EXCERPT) break;
  }
  return truncate(lead, EXCERPT);
}
