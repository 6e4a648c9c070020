import { createRequire } from 'node:module';
import { diagnostic } from '../model/diagnostic.js';
import { escapeMarkup } from '../model/markup.js';
import type { Span } from '../model/source.js';
import { isAllowedAttribute, isAllowedTag, TAGS_WITH_CONTENT } from './allowed-html.js';
import type { BodyState } from './body-env.js';
import { addProse } from './prose-text.js';

// Loaded when the first body comes that holds HTML.
const require = createRequire(import.meta.url);

/** How offsets into a piece of HTML turn into offsets into the article's source. */
type Translate = (offset: number) => number;

/**
 * Raw HTML as an author wrote it → the part of it that may stay. Every tag or attribute that is taken out is a warning at its place;
 * its text becomes prose like any other, its links and images are noted. Tags are read one by one, as they stand:
 * a piece may open what another one closes, and the whole body is balanced at the end.
 */
export function filterHtml(html: string, body: BodyState, translate: Translate): string {
  const filter = new HtmlFilter(html, body, translate);
  const { Tokenizer } = require('htmlparser2') as typeof import('htmlparser2');
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, filter);
  tokenizer.write(html);
  tokenizer.end();
  return filter.result();
}

/** Takes the events of htmlparser2's tokenizer, whose numbers are offsets into the piece of HTML. */
class HtmlFilter {
  readonly #pieces: string[] = [];
  /** The tag whose content is being left out. */
  #dropped: { readonly tag: string; readonly start: number; depth: number } | null = null;
  /** Where the last event ended: what is behind it at the end is a tag that nobody closed. */
  #reached = 0;
  #tagStart = 0;
  #tag = '';
  #attributes: [name: string, value: string][] = [];

  constructor(
    readonly html: string,
    readonly body: BodyState,
    readonly translate: Translate,
  ) {}

  result(): string {
    if (this.#dropped) this.#remove(this.#dropped.start, this.html.length, `<${this.#dropped.tag}>`);
    else if (this.#reached < this.html.length) this.#remove(this.#reached, this.html.length, this.html.slice(this.#reached));
    return this.#pieces.join('');
  }

  ontext(start: number, end: number): void {
    this.#reached = end;
    this.#addText(start, end, this.html.slice(start, end));
  }

  ontextentity(codePoint: number, end: number): void {
    this.#reached = end;
    this.#addText(Math.max(this.html.lastIndexOf('&', end - 1), 0), end, String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    this.#tagStart = start - 1;
    this.#tag = this.html.slice(start, end).toLowerCase();
    this.#attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.#attributes.push([this.html.slice(start, end).toLowerCase(), '']);
  }

  onattribdata(start: number, end: number): void {
    this.#addToAttribute(this.html.slice(start, end));
  }

  onattribentity(codePoint: number): void {
    this.#addToAttribute(String.fromCodePoint(codePoint));
  }

  onattribend(): void {}

  onopentagend(end: number): void {
    const tag = this.#tag;
    const start = this.#tagStart;
    this.#reached = end + 1;
    if (this.#dropped) {
      if (this.#dropped.tag === tag) this.#dropped.depth++;
    } else if (TAGS_WITH_CONTENT.has(tag)) {
      this.#dropped = { tag, start, depth: 1 };
    } else if (!isAllowedTag(tag)) {
      this.#remove(start, end + 1, `<${tag}>`);
    } else {
      this.#addTag(this.#openTag(start, end + 1));
    }
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.html.slice(start, end).toLowerCase();
    this.#reached = this.html.indexOf('>', end) + 1 || this.html.length;
    if (this.#dropped) {
      if (this.#dropped.tag !== tag || --this.#dropped.depth > 0) return;
      this.#remove(this.#dropped.start, this.#reached, `<${tag}>`);
      this.#dropped = null;
    } else if (isAllowedTag(tag)) {
      this.#addTag(`</${tag}>`);
    }
  }

  /** A comment is not shown, on purpose; one that is never closed, or is none to a reader, takes text along. */
  oncomment(start: number, end: number): void {
    if (this.html.startsWith('<!--', start - 4) && end < this.html.length) this.#reached = end + 1;
    else this.ondeclaration(start, end);
  }

  oncdata(start: number, end: number): void {
    this.ondeclaration(start, end);
  }

  ondeclaration(_start: number, end: number): void {
    const start = this.#reached;
    this.#reached = Math.min(end + 1, this.html.length);
    if (!this.#dropped) this.#remove(start, this.#reached, this.html.slice(start, this.#reached));
  }

  onprocessinginstruction(start: number, end: number): void {
    this.ondeclaration(start, end);
  }

  onend(): void {}

  #addText(start: number, end: number, text: string): void {
    if (this.#dropped) return;
    if (this.body.open.isCode) {
      this.#pieces.push(escapeMarkup(text));
      return;
    }
    const isLiteral = this.html.slice(start, end) === text && this.translate(end) - this.translate(start) === end - start;
    this.#pieces.push(escapeMarkup(addProse(this.body, this.#place(start, end), text, isLiteral)));
  }

  #addTag(tag: string): void {
    this.#pieces.push(tag);
    this.body.open.write(tag);
  }

  #addToAttribute(text: string): void {
    const last = this.#attributes.at(-1);
    if (last) last[1] += text;
  }

  #openTag(start: number, end: number): string {
    const span = this.#place(start, end);
    let tag = `<${this.#tag}`;
    for (const [name, value] of this.#attributes) {
      if (isAllowedAttribute(this.#tag, name, value)) tag += ` ${name}="${escapeMarkup(value).replaceAll('"', '&quot;')}"`;
      else this.#remove(start, end, `${name}="…"`);
    }
    const attributes = new Map(this.#attributes);
    const href = attributes.get('href');
    const src = attributes.get('src');
    if (this.#tag === 'a' && href !== undefined) this.body.links.push({ span, url: href });
    if (this.#tag === 'img' && src !== undefined) this.body.images.push({ span, url: src, alt: attributes.get('alt') ?? '' });
    return `${tag}>`;
  }

  #place(start: number, end: number): Span {
    return { start: this.translate(start), end: this.translate(end) };
  }

  #remove(start: number, end: number, what: string): void {
    this.body.diagnostics.push(diagnostic('html-removed', { file: this.body.file, span: this.#place(start, end) }, { what }));
  }
}
