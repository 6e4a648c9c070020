import { diagnostic } from '../model/diagnostic.js';
import { boundHtml } from './bound-html.js';
import { convertRuns } from './convert-runs.js';
import { decodePage } from './decode-page.js';
import { leftOutOf } from './docx.js';
import type { DomDocument, DomElement } from './dom.js';
import type { ForeignDocument, LeftOut, LegacyStop, Unreadable } from './foreign-document.js';
import { htmlRuns, type ReadSheet, writtenInHtml } from './html-fonts.js';
import { elementToMarkdown, NESTING } from './html-to-markdown.js';
import { type LegacyFonts, legacyFonts } from './legacy-fonts.js';
import { pageFacts } from './page-facts.js';
import { parseDom } from './parse-dom.js';

/** More elements than a page of text has: looking for the text among them would take minutes. */
const MOST_ELEMENTS = 20_000;
/** Words that are no menu: a sentence, in UTF-16 code units. What is shorter is said only where a sign closes it. */
const SENTENCE = 60;
/** How many of them are listed. */
const MOST_LISTED = 20;
const AROUND = 'nav,aside,footer';

/** A saved web page as Markdown: its main text, without menus and frames. What reads like text and was left out is listed. */
export async function readWebPage(
  bytes: Uint8Array,
  timeZone: string,
  fonts: LegacyFonts = legacyFonts,
  readSheet?: ReadSheet,
): Promise<ForeignDocument | Unreadable | LegacyStop> {
  const decoded = decodePage(bytes);
  if ('unreadable' in decoded && decoded.bytes === null) return { unreadable: decoded.unreadable, detail: decoded.detail };
  const bound = await boundHtml('unreadable' in decoded ? (decoded.bytes ?? '') : decoded.html);
  if ('tooLarge' in bound) return { unreadable: 'too-large', detail: '' };
  const { sources, isStopped, found } = convertRuns(
    '',
    [{ source: bound.html, runs: await htmlRuns(bound.html, readSheet), write: writtenInHtml }],
    fonts,
  );
  // Bytes that are no text of their character set are text for such a font, or nothing that can be read.
  if ('unreadable' in decoded && found.length === 0) return { unreadable: decoded.unreadable, detail: decoded.detail };
  const bytesTold = 'unreadable' in decoded ? [diagnostic('import-legacy-bytes', { file: '', span: { start: 0, end: 0 } }, {})] : [];
  const legacy = [...bytesTold, ...found.map(({ finding }) => finding)];
  if (isStopped) return { source: bound.html, stopped: legacy };
  const read = await readPage(sources[0] ?? bound.html, timeZone, bound.isFlattened);
  return 'unreadable' in read ? read : { ...read, legacy };
}

/** A page in Unicode. */
async function readPage(html: string, timeZone: string, isFlattened: boolean): Promise<Omit<ForeignDocument, 'legacy'> | Unreadable> {
  const page = await parseDom(html);
  if (page.querySelectorAll('*').length > MOST_ELEMENTS) return { unreadable: 'too-large', detail: '' };
  const facts = pageFacts(page, timeZone);
  const frames = framesOf(page);
  const passages = passagesOf(page);
  const main = await mainText(page, html);
  const said = squeezed(main.textContent);
  const lost = passages.filter((words) => !said.includes(squeezed(words)) && !isTitle(words, facts.title));
  const { base } = facts;
  // Images keep their addresses: the files of a saved page lie beside it.
  const options = { base: base ?? undefined, imageAddress: (src: string) => src };
  const { markdown, losses } = await elementToMarkdown(main, options);
  const own = losses.filter(({ name }) => !(name === 'iframe' && frames.length > 0)).map(leftOutOf);
  const leftOut: LeftOut[] = [...frames, ...lost.slice(0, MOST_LISTED).map((detail) => ({ what: 'page', detail, times: 1 })), ...own];
  if (markdown.trim() === '') return { unreadable: 'no-text', detail: '' };
  const { title, date, summary } = facts;
  return {
    ...{ markdown, title, date, summary, base, files: [] },
    leftOut: isFlattened ? [...leftOut, leftOutOf(NESTING)] : leftOut,
  };
}

/**
 * The part of the page that holds its text, found by Readability, which leaves Khmer and its spaces alone; the whole body where it finds none.
 * It changes the document that it is given.
 */
async function mainText(page: DomDocument, html: string): Promise<DomElement> {
  const content = await readableText(page);
  if (content === null) return (await parseDom(html)).body;
  for (const part of [...content.querySelectorAll(AROUND)]) part.parentNode?.removeChild(part);
  const bodies = content.querySelectorAll('[itemprop~="articleBody"]');
  const text = bodies.length === 1 ? bodies[0] : undefined;
  // A page that marks its text (schema.org) knows better where it begins; one that marks a part of it does not.
  return text && text.textContent.length > content.textContent.length / 2 ? text : content;
}

async function readableText(page: DomDocument): Promise<DomElement | null> {
  const { default: library } = (await import('@mozilla/readability')) as unknown as {
    default: { Readability: new (page: DomDocument, options: object) => { parse: () => { content: DomElement } | null } };
  };
  try {
    const options = { charThreshold: 100, serializer: (element: unknown) => element, keepClasses: false };
    return new library.Readability(page, options).parse()?.content ?? null;
  } catch {
    // It trips over pages that no browser would make, such as one with a body in its body.
    return null;
  }
}

function framesOf(page: DomDocument): LeftOut[] {
  const sources = page
    .querySelectorAll('iframe,video,audio,embed')
    .map((frame) => [frame.nodeName.toLowerCase(), frame.getAttribute('src') ?? '']);
  return sources.map(([what, detail]) => ({ what: what ?? '', detail: detail ?? '', times: 1 }));
}

/** The page's passages that read like text. */
function passagesOf(page: DomDocument): string[] {
  const found = new Set<string>();
  for (const block of page.body.querySelectorAll('p,li,td,dd,blockquote,h2,h3,figcaption,pre,div')) {
    if (block.nodeName === 'DIV' && block.querySelector('p,li,td,div,h2,h3,pre')) continue;
    const words = block.textContent.replace(/\s+/g, ' ').trim();
    if (words.length >= SENTENCE || /[។៕]$/.test(words)) found.add(words);
  }
  return [...found];
}

function isTitle(words: string, title: string | null): boolean {
  return title !== null && squeezed(words) === squeezed(title);
}

function squeezed(words: string): string {
  return words.replace(/[\s\u200B]+/g, '');
}
