import { type BoundHtml, boundHtml } from './bound-html.js';
import { type CleanOptions, cleanHtml, type HtmlImage, type HtmlLoss } from './clean-html.js';
import type { DomElement } from './dom.js';
import { layBreaks } from './lay-breaks.js';
import { layFigures } from './lay-figures.js';
import { layMarks } from './lay-marks.js';
import { layTables } from './lay-tables.js';
import { markdownWriter } from './markdown-writer.js';
import { parseDom } from './parse-dom.js';

export type { HtmlImage, HtmlLoss } from './clean-html.js';

/** `images`: in the order of the text, with the addresses that they have in the Markdown. */
export type ConvertedHtml = { readonly markdown: string; readonly images: readonly HtmlImage[]; readonly losses: readonly HtmlLoss[] };
/** A page that is too large to be read: nothing of it is converted. */
export type HtmlTooLarge = Extract<BoundHtml, { readonly tooLarge: unknown }>;

/**
 * Foreign HTML as Markdown (CommonMark 0.31 with GFM tables): headings, lists, tables, bold and italic, links and images. Nothing runs and
 * nothing is fetched. Whatever is no plain text (scripts, styles, frames, forms, media) and every address that runs code is left out and
 * listed in `losses`; every other text stays, in its order, Khmer untouched.
 */
export async function htmlToMarkdown(html: string, options: CleanOptions = {}): Promise<ConvertedHtml | HtmlTooLarge> {
  const bound = await boundHtml(html);
  if ('tooLarge' in bound) return bound;
  const { body } = await parseDom(bound.html);
  const converted = await elementToMarkdown(body, options);
  return bound.isFlattened ? { ...converted, losses: [...converted.losses, NESTING] } : converted;
}

/** What `losses` says of tags that stood too deep to be read. */
export const NESTING: HtmlLoss = { kind: 'nesting', name: '', detail: '', times: 1 };

/** {@link htmlToMarkdown} for a part of a document of `parseDom`, which is changed by it. */
export async function elementToMarkdown(element: DomElement, options: CleanOptions = {}): Promise<ConvertedHtml> {
  const { losses, images } = cleanHtml(element, options);
  layFigures(element);
  layTables(element);
  layMarks(element);
  layBreaks(element);
  const writer = await markdownWriter();
  return { markdown: writer(element), images, losses };
}
