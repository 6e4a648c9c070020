import { hash } from 'node:crypto';
import type { SpanOf } from '../content/check-shape.js';
import { type ReadArticle, readArticle } from '../content/read-article.js';
import { articleUrl } from '../edition/addresses.js';
import { outsideAddresses } from '../khmer/plain-text.js';
import { truncate } from '../khmer/truncate.js';
import type { Notes } from '../lint/archive.js';
import { checkDraft, type RuleSet } from '../lint/check-draft.js';
import type { Draft } from '../lint/copy.js';
import { renderBody } from '../markdown/render-body.js';
import type { ArticleCard, ArticleMeta, LinkUse, Outline } from '../model/article.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { civilTime, type Moment } from '../model/moment.js';
import type { ArticleSettings } from '../model/settings.js';
import { type SourceFile, type Span, startsIn } from '../model/source.js';
import { encodePath, lacksScheme } from '../model/url.js';
import { LocalFiles } from './local-files.js';
import { settingsAt, severityIn } from './settings-at.js';

/** An article on its own, ready for any edition: what is true of it whatever the other articles and the clock say. */
export type PreparedArticle = {
  readonly path: string;
  /** What stands for the source's bytes: {@link ArticleCard.key}. */
  readonly key: string;
  /** Null where its front matter has errors. */
  readonly card: ArticleCard | null;
  /** The body as safe HTML. */
  readonly html: string;
  /** What the rules about the whole newsroom want to know of it; null in a build. */
  readonly notes: Notes | null;
  /** Links to addresses of the site itself: whether anything answers there, only the edition knows. */
  readonly siteLinks: readonly LinkUse[];
  readonly diagnostics: readonly Diagnostic[];
  /** The files of its own that it names, from the newsroom's root, and which of them there are: with others, it is another article. */
  readonly names: Readonly<Record<string, boolean>>;
};

/** What articles are prepared with. `files`: the paths of the files that an article may refer to; `rules`: those that it is checked by. */
export type PrepareSetup = { readonly settings: ArticleSettings; readonly files: ReadonlySet<string>; readonly rules: RuleSet };

/** Most UTF-16 units of an excerpt where the author wrote no summary. */
const EXCERPT = 220;

/** Megabytes: a book has one or two. What is larger was not written by anybody, and reading it as Markdown takes memory fifty times over. */
const MOST_MEGABYTES = 10;

/** True for a file that is not read as an article, by its size in bytes. */
export function isTooLarge(size: number): boolean {
  return size > MOST_MEGABYTES * 1e6;
}

/** What there is to say of such a file. */
export function tooLarge(path: string, size: number): PreparedArticle {
  const args = { megabytes: Math.ceil(size / 1e6), most: MOST_MEGABYTES };
  const finding = diagnostic('file-too-large', { file: path, span: { start: 0, end: 0 } }, args);
  return { path, key: `size-${size}`, card: null, html: '', notes: null, siteLinks: [], diagnostics: [finding], names: {} };
}

/**
 * A pure function of its arguments: parses the front matter, checks, normalises, renders the body. Front matter with errors does not keep the
 * faults of the body from being found.
 */
export function prepare(source: SourceFile, setup: PrepareSetup): PreparedArticle {
  const { article, settings, local, url, rendered } = read(source, setup);
  const { path } = source;
  const key = sourceKey(source.bytes);
  if (rendered === null)
    return { path, key, card: null, html: '', notes: null, siteLinks: [], diagnostics: article.diagnostics, names: {} };

  const { text, meta, spans } = article;
  const { html, outline, draft } = rendered;
  const inBody = [...outline.links, ...outline.images];
  const { images, attachments } = frontMatterUses(meta, article);
  const ofMeta = [...images, ...attachments];
  const uses = [...inBody, ...ofMeta];
  // Of a host without its scheme a rule says what it is: no file is looked for.
  const fileUses = [...inBody.filter((use) => !lacksScheme(use.url)), ...ofMeta];
  const checked = checkDraft(draft, setup.rules, (code) => severityIn(settings, { code, file: path }) !== null);
  return {
    path,
    key,
    card: meta && {
      ...{ path, key, url, meta },
      excerpt: meta.summary ?? leadOf(outline, text),
      files: local.referred([...images, ...outline.images], [...outline.links, ...attachments]),
      spans: cardSpans(meta, spans),
    },
    html,
    notes: checked.notes,
    siteLinks: uses.filter((use) => /^\/(?!\/)/.test(use.url)),
    diagnostics: withSoundFixes(text, [...article.diagnostics, ...rendered.diagnostics, ...local.check(fileUses), ...checked.diagnostics]),
    names: local.named(uses),
  };
}

/** Without the fixes that would change a web address: it would lead nowhere. */
function withSoundFixes(text: string, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const edits = found.flatMap(({ fix }) => fix ?? []).sort((a, b) => a.span.start - b.span.start);
  const sound = new Set(edits.length === 0 ? [] : outsideAddresses(text, edits));
  if (sound.size === edits.length) return found;
  return found.map(({ fix, ...finding }) => (fix?.every((edit) => sound.has(edit)) ? { ...finding, fix } : finding) as Diagnostic);
}

/** An article as rules look at it; null where it is not to be read. Pure. */
export function draftOf(source: SourceFile, setup: PrepareSetup): Draft | null {
  return read(source, setup).rendered?.draft ?? null;
}

type Rendered = Pick<ReturnType<typeof renderBody>, 'html' | 'outline' | 'diagnostics'> & { readonly draft: Draft };
type Read = {
  readonly article: ReadArticle;
  /** As they are for this article. */
  readonly settings: ArticleSettings;
  readonly local: LocalFiles;
  readonly url: string;
  readonly rendered: Rendered | null;
};

function read(source: SourceFile, { settings: general, files }: PrepareSetup): Read {
  const { path } = source;
  const settings = settingsAt(general, path);
  const article = readArticle(source, settings);
  const { text, meta, body, spans } = article;
  const url = meta ? articleUrl(meta, settings) : '/';
  const local = new LocalFiles(path, files);
  if (body === null) return { article, settings, local, url, rendered: null };
  const resolve = (address: string) => local.pageAddress(address, settings.basePath, encodePath(settings.basePath + url));
  const normalize = settings.rules['not-canonical'] === 'off' ? null : { coengDa: settings.coengDa };
  const made = renderBody({ path, text, body }, { normalize, resolve });
  const dayOf = ({ ms }: Moment) => civilTime(ms, settings.timeZone);
  const draft = {
    ...{ path, text, meta, spanOf: spans, body, outline: made.outline, terms: settings.terms },
    ...{ dayOf, hasContact: hasContact(meta, settings) },
  };
  return { article, settings, local, url, rendered: { ...made, draft } };
}

/** True where the settings say how the newsroom, or the organisation that an article names by its key, is reached. */
function hasContact(meta: ArticleMeta | null, { organisation, organisations }: ArticleSettings): boolean {
  const key = meta?.organisation ?? '';
  const named = Object.hasOwn(organisations, key) ? organisations[key] : null;
  return Boolean(organisation?.contact ?? named?.contact);
}

/** 128 bits of the bytes' SHA-256: two articles with one key are not to be found. */
export function sourceKey(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, 22);
}

function frontMatterUses(
  meta: ArticleMeta | null,
  { spans }: ReadArticle,
): { readonly images: readonly LinkUse[]; readonly attachments: readonly LinkUse[] } {
  const spanOf = (key: string): Span => spans(key) ?? { start: 0, end: 0 };
  return {
    images: meta?.image ? [{ span: spanOf('image.src'), url: meta.image.src }] : [],
    attachments: (meta?.attachments ?? []).map(({ src }, index) => ({ span: spanOf(`attachments.${index}.src`), url: src })),
  };
}

/** The places that findings about the whole newsroom point to: a card holds no more of them than that. */
function cardSpans({ tags, aliases }: ArticleMeta, spans: SpanOf): Record<string, Span> {
  const keys = ['title', 'slug', 'id', 'tags', 'aliases'];
  for (const index of tags.keys()) keys.push(`tags.${index}`);
  for (const index of aliases.keys()) keys.push(`aliases.${index}`);
  const found: Record<string, Span> = {};
  for (const key of keys) {
    const span = spans(key);
    if (span) found[key] = span;
  }
  return found;
}

/** The beginning of the running text: headings are not part of it. */
function leadOf({ prose, headings }: Outline, source: string): string {
  let lead = '';
  let end = 0;
  for (const { span, text } of prose) {
    if (headings.some((heading) => startsIn(span, heading.span))) continue;
    // Between two blocks, as between two lines, readers see a space.
    if (source.slice(end, span.start).includes('\n')) lead += ' ';
    lead += text;
    end = span.end;
    if (lead.length > 2 * EXCERPT) break;
  }
  return truncate(lead, EXCERPT);
}
