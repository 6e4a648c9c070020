import type { Enclosure, Feed, FeedDate, FeedEntry, FeedValue } from './feed.js';
import { all, tagSpan, textSpan, type XmlElement, xmlValueSpan } from './xml-tree.js';

const DATES = ['pubDate', 'lastBuildDate'];
/** dcterms, and Atom's own elements in RSS. */
const ISO_DATES = ['dc:date', 'atom:updated', 'atom:published'];
const ADDRESSES = ['link', 'comments', 'docs', 'url'];
const LINKED = ['atom:link', 'media:content', 'media:thumbnail', 'enclosure', 'source'];

/** An RSS 2.0 feed; null where there is no channel. */
export function readRss(path: string, text: string, root: XmlElement): Feed | null {
  const channel = all(root, 'channel')[0];
  if (!channel) return null;
  const value = (element: XmlElement): FeedValue => ({ what: element.name, value: element.text.trim(), span: textSpan(text, element) });
  const items = all(channel, 'item');
  const inside = [channel, ...items, ...all(channel, 'image')].flatMap(({ children }) => children);
  const named = (names: readonly string[]): FeedValue[] => inside.filter(({ name }) => names.includes(name)).map(value);
  const self = all(channel, 'atom:link').find(({ attributes }) => attributes.rel === 'self');
  return {
    ...{ path, text, tree: { kind: 'rss', channel }, span: tagSpan(channel) },
    self: self ? attribute(text, self, 'href', 'atom:link') : null,
    dates: [
      ...named(DATES).map((date): FeedDate => ({ ...date, form: 'rfc822' })),
      ...named(ISO_DATES).map((date): FeedDate => ({ ...date, form: 'w3c' })),
    ],
    addresses: [...named(ADDRESSES), ...inside.filter(isPermalink).map(value), ...inside.flatMap((element) => linked(text, element))],
    contents: items.flatMap(({ children }) =>
      children.filter(({ name }) => name === 'description' || name === 'content:encoded').map(value),
    ),
    languages: all(channel, 'language').map(value),
    entries: items.map((item): FeedEntry => {
      const guid = all(item, 'guid')[0];
      const link = all(item, 'link')[0]?.text.trim() ?? null;
      const url = link ?? (guid && isPermalink(guid) ? guid.text.trim() : null);
      return { span: tagSpan(item), id: guid ? value(guid) : null, url };
    }),
    enclosures: items.flatMap((item) => all(item, 'enclosure').map((element) => enclosureOf(text, element, 'url'))),
  };
}

/** RSS 2.0: a guid is its item's address unless it says otherwise. */
export function isPermalink({ name, attributes }: XmlElement): boolean {
  return name === 'guid' && attributes.isPermaLink !== 'false';
}

function linked(text: string, element: XmlElement): FeedValue[] {
  if (!LINKED.includes(element.name)) return [];
  const key = element.name === 'atom:link' ? 'href' : 'url';
  return element.attributes[key] === undefined ? [] : [attribute(text, element, key, element.name)];
}

/** An attribute as a value of the element that it stands in. */
export function attribute(text: string, element: XmlElement, key: string, what: string): FeedValue {
  return { what, value: (element.attributes[key] ?? '').trim(), span: xmlValueSpan(text, element, key) };
}

/** RSS calls the address `url`, Atom `href`. */
export function enclosureOf(text: string, element: XmlElement, address: 'url' | 'href'): Enclosure {
  const said = (key: string): FeedValue | null =>
    element.attributes[key] === undefined ? null : attribute(text, element, key, `enclosure ${key}`);
  return { url: attribute(text, element, address, 'enclosure'), type: said('type'), length: said('length') };
}
