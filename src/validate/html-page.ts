import { Parser } from 'htmlparser2';
import type { Span } from '../model/source.js';
import { attributeSpan } from './attribute-span.js';

/** An element as it stands in a page. `span`: its opening tag; `text`: what is in it, of the few whose text is asked for, empty of others. */
export type HtmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly span: Span;
  text: string;
};

/** A page, read: its elements in order. Relative addresses in it are relative to `base`. */
export type HtmlPage = {
  readonly path: string;
  readonly text: string;
  readonly elements: readonly HtmlElement[];
  readonly base: string;
};

const WITH_TEXT: ReadonlySet<string> = new Set(['title', 'h1', 'script']);

/** `url`: the address that the page is published at. */
export function readPage(path: string, text: string, url: string): HtmlPage {
  const elements = readHtml(text);
  const base = elements.find(({ name, attributes }) => name === 'base' && attributes.href !== undefined)?.attributes.href;
  return { path, text, elements, base: base !== undefined && URL.canParse(base, url) ? new URL(base, url).href : url };
}

/** The elements of HTML, whole or a piece of it, in the order of their opening tags. */
export function readHtml(text: string): HtmlElement[] {
  const elements: HtmlElement[] = [];
  const open: HtmlElement[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, span: { start: parser.startIndex, end: parser.endIndex + 1 }, text: '' };
      elements.push(element);
      if (WITH_TEXT.has(name)) open.push(element);
    },
    ontext(piece) {
      for (const element of open) element.text += piece;
    },
    onclosetag(name) {
      if (open.at(-1)?.name === name) open.pop();
    },
  });
  parser.end(text);
  return elements;
}

/** Where an attribute's value stands; the opening tag where it can't be found. */
export function valueSpan(text: string, { span }: HtmlElement, attribute: string): Span {
  return attributeSpan(text, span, attribute);
}

/** What space-separated words an attribute holds, in lower case. */
export function wordsOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : value.toLowerCase().split(/\s+/);
}
