import type { Feed, FeedDate, FeedEntry, FeedValue } from './feed.js';
import { attribute, enclosureOf } from './read-rss.js';
import { all, tagSpan, textSpan, type XmlElement } from './xml-tree.js';

const DATES = ['atom:updated', 'atom:published'];
const ADDRESSES = ['atom:logo', 'atom:icon', 'atom:uri'];
const TEXTS = ['atom:title', 'atom:subtitle', 'atom:summary', 'atom:content', 'atom:rights'];

/** An Atom feed (RFC 4287). */
export function readAtom(path: string, text: string, feed: XmlElement): Feed {
  const value = (element: XmlElement): FeedValue => ({
    what: plain(element.name),
    value: element.text.trim(),
    span: textSpan(text, element),
  });
  const entries = all(feed, 'atom:entry');
  const persons = [feed, ...entries].flatMap(({ children }) => children.filter(({ name }) => /^atom:(?:author|contributor)$/.test(name)));
  const inside = [feed, ...entries, ...persons].flatMap(({ children }) => children);
  const links = inside.filter(({ name }) => name === 'atom:link');
  const self = all(feed, 'atom:link').find(({ attributes }) => attributes.rel === 'self');
  const href = (link: XmlElement): FeedValue => attribute(text, link, 'href', 'link');
  const src = inside.filter(({ name, attributes }) => name === 'atom:content' && attributes.src !== undefined);
  const lang = feed.attributes['xml:lang'];
  return {
    ...{ path, text, tree: { kind: 'atom', feed }, span: tagSpan(feed) },
    self: self ? href(self) : null,
    dates: inside.filter(({ name }) => DATES.includes(name)).map((element): FeedDate => ({ ...value(element), form: 'rfc3339' })),
    addresses: [
      ...links.map(href),
      ...src.map((element) => attribute(text, element, 'src', 'content')),
      ...inside.filter(({ name }) => ADDRESSES.includes(name)).map(value),
    ],
    contents: inside
      .filter(({ name, attributes }) => TEXTS.includes(name) && /^x?html$/.test(attributes.type ?? ''))
      .map((element) => htmlOf(text, element)),
    languages: lang === undefined ? [] : [attribute(text, feed, 'xml:lang', 'xml:lang')],
    entries: entries.map((entry): FeedEntry => {
      const id = all(entry, 'atom:id')[0];
      const page = all(entry, 'atom:link').find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
      return { span: tagSpan(entry), id: id ? value(id) : null, url: page?.attributes.href ?? null };
    }),
    enclosures: links.filter(({ attributes }) => attributes.rel === 'enclosure').map((link) => enclosureOf(text, link, 'href')),
  };
}

/** The name as RFC 4287 writes it. */
export function plain(name: string): string {
  return name.replace(/^atom:/, '');
}

/** Text of type `html` is escaped, and of type `xhtml` elements of the feed's own. */
function htmlOf(text: string, element: XmlElement): FeedValue {
  const span = textSpan(text, element);
  return { what: plain(element.name), value: element.attributes.type === 'xhtml' ? text.slice(span.start, span.end) : element.text, span };
}
