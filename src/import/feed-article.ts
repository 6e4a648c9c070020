import type { FeedItem } from './feed-items.js';
import { type HtmlImage, type HtmlLoss, htmlToMarkdown } from './html-to-markdown.js';
import { parseDom } from './parse-dom.js';
import { wordpressHtml } from './wordpress-html.js';

/** An item as an article, before it has a place in a newsroom: null and empty where the item does not say. */
export type FeedArticle = {
  readonly title: string | null;
  readonly summary: string | null;
  /** Markdown. */
  readonly body: string;
  readonly images: readonly HtmlImage[];
  readonly losses: readonly HtmlLoss[];
  /** WordPress's shortcodes that stay in the text. */
  readonly shortcodes: readonly string[];
  /** Milliseconds since the epoch; null where none is stated with its zone. */
  readonly publishedMs: number | null;
  readonly updatedMs: number | null;
  /** Percent-encoding undone. */
  readonly name: string | null;
};

export type FeedArticleOptions = { readonly imageAddress: (src: string) => string };

/** An item as an article: HTML as Markdown, with links made absolute by the item's own address; null where its text is too large. */
export async function feedArticle(item: FeedItem, options: FeedArticleOptions): Promise<FeedArticle | null> {
  const { texts } = item;
  const [content, link] = [texts.get('content'), texts.get('link') ?? ''];
  const base = URL.canParse(link) ? link : undefined;
  const { html, shortcodes } = wordpressHtml(content ?? texts.get('summary') ?? '');
  const converted = await htmlToMarkdown(html, { base, imageAddress: (src) => options.imageAddress(absolute(src, base)) });
  if ('tooLarge' in converted) return null;
  const name = texts.get('name') ?? null;
  return {
    title: textOrNull(await plainText(texts.get('title') ?? '')),
    summary: content === undefined ? null : summaryOf(await plainText(texts.get('summary') ?? '')),
    body: converted.markdown,
    images: converted.images,
    losses: converted.losses,
    shortcodes,
    publishedMs: utcOf(texts.get('gmt')) ?? instantOf(texts.get('published')),
    updatedMs: instantOf(texts.get('updated')),
    name: name === null ? null : decoded(name),
  };
}

function absolute(src: string, base: string | undefined): string {
  return base !== undefined && URL.canParse(src, base) ? new URL(src, base).href : src;
}

/** UTF-16 units: more than a title or a summary has. */
const MOST_PLAIN = 20_000;

/** The words of a text that may hold tags and entities, on one line. */
async function plainText(html: string): Promise<string> {
  const text = html.slice(0, MOST_PLAIN);
  const words = /[<&]/.test(text) ? (await parseDom(text.replace(/<(?=[^a-z/!])/gi, '&lt;'))).body.textContent : text;
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
