import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Span } from '../model/source.js';
import { attributeSpan } from './attribute-span.js';

/** An element of an XML file. `name` has the prefix that is usual for its namespace, whatever the file calls it; `span`: from its opening tag to its end. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** All text in it, but for that of its children. */
  text: string;
  /** Where its text begins and the opening tag ends. */
  readonly inner: number;
  readonly start: number;
  end: number;
};

export type XmlFault = { readonly detail: string; readonly span: Span };
export type XmlFile = { readonly root: XmlElement | null; readonly fault: XmlFault | null };

/** Namespaces by their own documents: RFC 4287, the RSS modules, sitemaps.org, Google's news sitemaps, XHTML, RFC 5005. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://www.sitemaps.org/schemas/sitemap/0.9': 'sitemap:',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news:',
  'http://www.google.com/schemas/sitemap-image/1.1': 'image:',
  'http://www.w3.org/1999/xhtml': 'xhtml:',
  'http://purl.org/syndication/history/1.0': 'fh:',
};

/** The file's elements, as far as it is well formed (XML 1.0), and its first fault. */
export function readXml(text: string): XmlFile {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let fault: XmlFault | null = null;
  parser.on('opentag', (tag) => {
    if (fault) return;
    const element = elementOf(tag, text, parser.position);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const take = (piece: string): void => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.end = parser.position;
  });
  parser.on('error', ({ message }) => {
    const at = Math.min(Math.max(0, parser.position - 1), text.length);
    // The parser's own line and column stand before its words.
    fault ??= { detail: message.replace(/^(?:\S+:)?\d+:\d+: /, ''), span: { start: at, end: Math.min(text.length, at + 1) } };
  });
  parser.write(text).close();
  return { root, fault };
}

function elementOf(tag: SaxesTagNS, text: string, inner: number): XmlElement {
  const attributes: Record<string, string> = {};
  for (const { name, value } of Object.values(tag.attributes)) attributes[name] = value;
  const prefix = tag.uri === '' ? '' : (PREFIXES[tag.uri] ?? `${tag.prefix || '?'}:`);
  // No `<` may stand in an attribute (XML 1.0 §3.1): the last one opened this tag.
  const start = Math.max(0, text.lastIndexOf('<', inner - 1));
  return { name: prefix + tag.local, attributes, children: [], text: '', inner, start, end: inner };
}

/** The children of that name. */
export function all(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** What stands between its tags, where it has any text; else the opening tag. */
export function textSpan(text: string, element: XmlElement): Span {
  const close = text.lastIndexOf('</', element.end - 1);
  const [start, end] = close > element.inner ? [element.inner, close] : [element.start, element.inner];
  const inside = text.slice(start, end);
  const lead = inside.length - inside.trimStart().length;
  return inside.trim() === '' ? { start, end } : { start: start + lead, end: start + inside.trimEnd().length };
}

/** Where an attribute's value stands; the opening tag where it can't be found. */
export function xmlValueSpan(text: string, element: XmlElement, attribute: string): Span {
  return attributeSpan(text, tagSpan(element), attribute);
}

/** The opening tag. */
export function tagSpan({ start, inner }: XmlElement): Span {
  return { start, end: inner };
}
