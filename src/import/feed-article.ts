import type { Diagnostic } from '../model/diagnostic.js';
import { boundHtml } from './bound-html.js';
import { convertRuns, type RunPart } from './convert-runs.js';
import type { FeedItem } from './feed-items.js';
import { htmlRuns, writtenInHtml } from './html-fonts.js';
import { type HtmlImage, type HtmlLoss, htmlToMarkdown, NESTING } from './html-to-markdown.js';
import type { LegacyFonts } from './legacy-fonts.js';
import { parseDom } from './parse-dom.js';
import { splitRuns } from './split-runs.js';
import { NO_TAG } from './tag-starts.js';
import { wordpressHtml } from './wordpress-html.js';

/** An item as an article, before it has a place in a newsroom: null and empty where the item does not say. */
export type FeedArticle = {
  readonly title: string | null;
  readonly summary: string | null;
  /** Markdown. */
  readonly body: string;
  readonly images: readonly HtmlImage[];
  readonly losses: readonly HtmlLoss[];
  /** As those of the item, in Unicode. */
  readonly categories: FeedItem['categories'];
  /** What was converted of text in fonts from before Unicode, and what was left; without a place of their own. */
  readonly legacy: readonly Diagnostic[];
  /** WordPress's shortcodes that stay in the text. */
  readonly shortcodes: readonly string[];
  /** Milliseconds since the epoch; null where none is stated with its zone. */
  readonly publishedMs: number | null;
  readonly updatedMs: number | null;
  /** Percent-encoding undone. */
  readonly name: string | null;
};

/** `fonts`: what becomes of text for fonts from before Unicode. */
export type FeedArticleOptions = { readonly imageAddress: (src: string) => string; readonly fonts: LegacyFonts };

/**
 * An item as an article: HTML as Markdown, with links made absolute by the item's own address. Null where its text is too large; only findings where it
 * was typed for an old font and cannot be converted, or may not.
 */
export async function feedArticle(
  item: FeedItem,
  options: FeedArticleOptions,
): Promise<FeedArticle | { readonly stopped: readonly Diagnostic[] } | null> {
  const { texts } = item;
  const [content, link] = [texts.get('content'), texts.get('link') ?? ''];
  const base = URL.canParse(link) ? link : undefined;
  const { html, shortcodes } = wordpressHtml(content ?? texts.get('summary') ?? '');
  const bound = await boundHtml(html);
  if ('tooLarge' in bound) return null;
  const names = item.categories.map(({ name }) => name);
  const plain = [texts.get('title') ?? '', content === undefined ? '' : (texts.get('summary') ?? ''), ...names].map(plainHtml);
  const { sources, isStopped, found } = convertRuns(
    '',
    [await contentPart(bound.html), ...(await Promise.all(plain.map(plainPart)))],
    options.fonts,
  );
  const legacy = found.map(({ finding }) => finding);
  if (isStopped) return { stopped: legacy.filter(({ severity }) => severity === 'error') };
  const [body = '', title = '', summary = '', ...categories] = sources;
  const converted = await htmlToMarkdown(body, { base, imageAddress: (src) => options.imageAddress(absolute(src, base)) });
  if ('tooLarge' in converted) return null;
  const name = texts.get('name') ?? null;
  return {
    title: textOrNull(await plainText(title)),
    summary: summaryOf(await plainText(summary)),
    categories: await Promise.all(
      item.categories.map(async (one, at) => ({ ...one, name: await ownName(one.name, plain[at + 2], categories[at]) })),
    ),
    body: converted.markdown,
    images: converted.images,
    losses: bound.isFlattened ? [...converted.losses, NESTING] : converted.losses,
    shortcodes: shortcodes.filter((shortcode) => body.includes(`[${shortcode}`) || body.includes(`[/${shortcode}`)),
    legacy,
    publishedMs: utcOf(texts.get('gmt')) ?? instantOf(texts.get('published')),
    updatedMs: instantOf(texts.get('updated')),
    name: name === null ? null : decoded(name),
  };
}

/** A name stays as the feed writes it where nothing of it was converted. */
async function ownName(name: string, before: string | undefined, after: string | undefined): Promise<string> {
  return after === undefined || after === before ? name : plainText(after);
}

/** Shortcodes of WordPress are no words: `[gallery ids="1,2"]`. */
const SHORTCODE = /\[\/?[a-z][\w-]{2,40}(?:\s+[\w-]{1,40}=(?:"[^"\]]{0,500}"|'[^'\]]{0,500}'|[^\s"'\]]{1,200})){0,20}\s{0,9}\/?\]/g;

async function contentPart(html: string): Promise<RunPart> {
  const gaps = [...html.matchAll(SHORTCODE)].map(({ 0: code, index }) => ({ start: index, end: index + code.length }));
  return { source: html, runs: splitRuns(html, await htmlRuns(html), gaps), write: writtenInHtml };
}

/** A title, a summary or a category is given no font. */
async function plainPart(html: string): Promise<RunPart> {
  const runs = /\S/.test(html) ? await htmlRuns(html) : [];
  return { source: html, runs: runs.map((run) => (run.font === '' ? { ...run, isBare: true } : run)), write: writtenInHtml };
}

function absolute(src: string, base: string | undefined): string {
  return base !== undefined && URL.canParse(src, base) ? new URL(src, base).href : src;
}

/** UTF-16 units: more than a title or a summary has. */
const MOST_PLAIN = 20_000;

/** A text that may hold tags and entities. */
function plainHtml(text: string): string {
  return text.slice(0, MOST_PLAIN).replace(NO_TAG, '&lt;');
}

/** Its words, on one line. */
async function plainText(html: string): Promise<string> {
  const words = /[<&]/.test(html) ? (await parseDom(html)).body.textContent : html;
  return words.replace(/\s+/g, ' ').trim();
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

/** A summary that a machine cut from the text stands whole in the text below. */
function summaryOf(text: string): string | null {
  return /\[(?:…|\.\.\.)\]$|(?:…|\.\.\.)$/.test(text) ? null : textOrNull(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** WordPress's `2020-01-21 07:00:00` of UTC; its zeros for «never» are no day. */
function utcOf(written: string | undefined): number | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(written ?? '') ?? [];
  return day === undefined ? null : numberOrNull(Date.parse(`${day}T${time}Z`));
}

/** RFC 822 (RSS) or RFC 3339 (Atom, dc:date); without a zone it would be another instant on another machine. */
function instantOf(written: string | undefined): number | null {
  const text = written ?? '';
  const hasZone = /(?:[+-]\d{2}:?\d{2}|GMT|UTC?|Z)$/i.test(text);
  return hasZone ? numberOrNull(Date.parse(text)) : null;
}

function numberOrNull(ms: number): number | null {
  return Number.isNaN(ms) ? null : ms;
}
