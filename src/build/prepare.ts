import type { SpanOf } from '../content/check-shape.js';
import { type ReadArticle, readArticle } from '../content/read-article.js';
import { type ReadPlainPage, readPlainPage } from '../content/read-plain-page.js';
import { articleUrl, plainPageUrl } from '../edition/addresses.js';
import { outsideAddresses } from '../khmer/plain-text.js';
import { truncate } from '../khmer/truncate.js';
import type { Notes } from '../lint/archive.js';
import { checkDraft, type RuleSet } from '../lint/check-draft.js';
import type { Draft } from '../lint/copy.js';
import { renderBody } from '../markdown/render-body.js';
import type { ArticleCard, ArticleMeta, LinkUse, Outline } from '../model/article.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { type KeySpans, keySpans } from '../model/key-spans.js';
import { civilTime, type Moment } from '../model/moment.js';
import { isPlainPage, type PlainPageCard, type PlainPageMeta, undatedMeta } from '../model/plain-page.js';
import { type ArticleSettings, organisationNamed } from '../model/settings.js';
import { type SourceFile, type Span, startsIn } from '../model/source.js';
import { encodePath, lacksScheme } from '../model/url.js';
import { blockSetup } from './block-setup.js';
import { keyOf, sumOf } from './key-of.js';
import { LocalFiles } from './local-files.js';
import { settingsAt, severityIn } from './settings-at.js';

/** An article, or a plain page, on its own, ready for any edition: what is true of it whatever the other articles and the clock say. */
export type PreparedArticle = {
  readonly path: string;
  /** What stands for the source's bytes: {@link ArticleCard.key}. */
  readonly key: string;
  /** Null where its front matter has errors, and of a plain page. */
  readonly card: ArticleCard | null;
  /** Of a plain page whose front matter has no errors. */
  readonly page: PlainPageCard | null;
  /** The body as safe HTML. */
  readonly html: string;
  /** The headings of its body: readers search in them. */
  readonly headings: readonly string[];
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
/** Headings that readers find an article by, and UTF-16 units of each: they are held in memory for every article. */
const [HEADINGS, HEADING] = [40, 120];

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
  const nothing = { card: null, page: null, html: '', headings: [], notes: null, siteLinks: [], names: {} };
  return { path, key: `size-${size}`, ...nothing, diagnostics: [finding] };
}

/**
 * A pure function of its arguments: parses the front matter, checks, normalises, renders the body. Front matter with errors does not keep the
 * faults of the body from being found.
 */
export function prepare(source: SourceFile, setup: PrepareSetup): PreparedArticle {
  const { copy, settings, local, url, rendered } = read(source, setup);
  const { path } = source;
  const key = sourceKey(source.bytes);
  if (rendered === null)
    return {
      path,
      key,
      card: null,
      page: null,
      html: '',
      headings: [],
      notes: null,
      siteLinks: [],
      diagnostics: copy.diagnostics,
      names: {},
    };

  const { text, meta, spans } = copy;
  const { html, outline, draft } = rendered;
  const inBody = [...outline.links, ...outline.images];
  const { images, attachments } = frontMatterUses(meta, spans);
  const ofMeta = [...images, ...attachments];
  const uses = [...inBody, ...ofMeta];
  // Of a host without its scheme a rule says what it is: no file is looked for.
  const fileUses = [...inBody.filter((use) => !lacksScheme(use.url)), ...ofMeta];
  const checked = checkDraft(draft, setup.rules, (code) => severityIn(settings, { code, file: path }) !== null);
  const headings = outline.headings.slice(0, HEADINGS).map((heading) => truncate(heading.text, HEADING));
  const excerpt = meta?.summary ?? leadOf(outline, text);
  const files = local.referred([...images, ...outline.images], [...outline.links, ...attachments]);
  // The front matter as it was written: what is read in it, the settings say.
  const written = text.slice(0, draft.body.start);
  const gist = keyOf([path, url, written, excerpt, ...files.map(({ from, to, isImage }) => `${from},${to},${isImage}`), ...headings]);
  const card = <Meta extends ArticleMeta | PlainPageMeta>(own: Meta) => {
    return { path, key, url, meta: own, excerpt, gist, files, spans: cardSpans(own, spans) };
  };
  return {
    path,
    key,
    card: copy.kind === 'article' && copy.meta ? card(copy.meta) : null,
    page: copy.kind === 'page' && copy.meta ? card(copy.meta) : null,
    html,
    headings,
    notes: checked.notes,
    siteLinks: uses.filter((use) => /^\/(?!\/)/.test(use.url)),
    diagnostics: withSoundFixes(text, [...copy.diagnostics, ...rendered.diagnostics, ...local.check(fileUses), ...checked.diagnostics]),
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
type Copy = ({ readonly kind: 'article' } & ReadArticle) | ({ readonly kind: 'page' } & ReadPlainPage);
type Read = {
  readonly copy: Copy;
  /** As they are for this file. */
  readonly settings: ArticleSettings;
  readonly local: LocalFiles;
  readonly url: string;
  readonly rendered: Rendered | null;
};

function read(source: SourceFile, { settings: general, files }: PrepareSetup): Read {
  const { path } = source;
  const settings = settingsAt(general, path);
  const copy = readCopy(source, settings);
  const { text, body, spans } = copy;
  const url = addressOf(copy, settings);
  const local = new LocalFiles(path, files);
  if (body === null) return { copy, settings, local, url, rendered: null };
  const resolve = (address: string) => local.pageAddress(address, settings.basePath, encodePath(settings.basePath + url));
  const normalize = settings.rules['not-canonical'] === 'off' ? null : { coengDa: settings.coengDa };
  const made = renderBody({ path, text, body }, { normalize, resolve, blocks: blockSetup(settings, copy.meta?.lang ?? settings.lang) });
  const dayOf = ({ ms }: Moment) => civilTime(ms, settings.timeZone);
  const meta = copy.kind === 'page' ? copy.meta && undatedMeta(copy.meta) : copy.meta;
  const { html, outline, diagnostics } = made;
  const draft = { path, text, meta, spanOf: spans, body, outline, terms: settings.terms, dayOf, hasContact: hasContact(meta, settings) };
  return { copy, settings, local, url, rendered: { html, outline, diagnostics, draft } };
}

/** What a source is, its place says. */
function readCopy(source: SourceFile, settings: ArticleSettings): Copy {
  return isPlainPage(source.path, settings.articles)
    ? { kind: 'page', ...readPlainPage(source, settings) }
    : { kind: 'article', ...readArticle(source, settings) };
}

function addressOf(copy: Copy, settings: ArticleSettings): string {
  if (copy.meta === null) return '/';
  return copy.kind === 'page' ? plainPageUrl(copy.meta, settings) : articleUrl(copy.meta, settings);
}

/** True where the settings say how the newsroom, or the organisation that an article names, is reached. */
function hasContact(meta: Pick<ArticleMeta, 'organisation'> | null, settings: ArticleSettings): boolean {
  return Boolean(settings.organisation?.contact ?? organisationNamed(meta?.organisation ?? '', settings)?.contact);
}

/** 128 bits of the bytes' SHA-256: two articles with one key are not to be found. */
export function sourceKey(bytes: Uint8Array): string {
  return sumOf(bytes);
}

function frontMatterUses(meta: ArticleMeta | PlainPageMeta | null, spans: SpanOf): Record<'images' | 'attachments', readonly LinkUse[]> {
  const spanOf = (key: string): Span => spans(key) ?? { start: 0, end: 0 };
  const attachments = meta && 'attachments' in meta ? meta.attachments : [];
  return {
    images: meta?.image ? [{ span: spanOf('image.src'), url: meta.image.src }] : [],
    attachments: attachments.map(({ src }, index) => ({ span: spanOf(`attachments.${index}.src`), url: src })),
  };
}

/** The places that findings about the whole newsroom point to: a card holds no more of them than that. */
function cardSpans(meta: ArticleMeta | PlainPageMeta, spans: SpanOf): KeySpans {
  const keys = ['title', 'slug', 'id', 'tags', 'aliases', 'translationOf'];
  const { tags, aliases, corrections } = 'tags' in meta ? meta : { tags: [], aliases: [], corrections: [] };
  if ('tags' in meta) keys.push('draft', 'date', 'publishAt', 'embargo', 'updated');
  for (let index = 0; index < corrections.length; index++) keys.push(`corrections.${index}.date`);
  for (let index = 0; index < tags.length; index++) keys.push(`tags.${index}`);
  for (let index = 0; index < aliases.length; index++) keys.push(`aliases.${index}`);
  return keySpans(keys, spans);
}

/** The beginning of the running text: headings and blocks are not part of it, unless there is nothing but blocks. */
function leadOf({ prose, headings, blocks }: Outline, source: string): string {
  const running = leadWithout([...headings, ...blocks], prose, source);
  return running === '' ? leadWithout(headings, prose, source) : running;
}

function leadWithout(left: readonly { readonly span: Span }[], prose: Outline['prose'], source: string): string {
  let lead = '';
  let end = 0;
  for (const { span, text } of prose) {
    if (left.some((block) => startsIn(span, block.span))) continue;
    // Between two blocks, as between two lines, readers see a space.
    if (source.slice(end, span.start).includes('\n')) lead += ' ';
    lead += text;
    end = span.end;
    if (lead.length > 2 * EXCERPT) break;
  }
  return truncate(lead, EXCERPT);
}
