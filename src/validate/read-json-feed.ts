import type { Enclosure, Feed, FeedDate, FeedEntry, FeedValue } from './feed.js';
import { itemsOf, type JsonNode, member, stringOf } from './json-tree.js';

export const JSON_FEED_VERSION = 'https://jsonfeed.org/version/1.1';
const OF_FEED = ['home_page_url', 'feed_url', 'icon', 'favicon', 'next_url'];
const OF_ITEM = ['url', 'external_url', 'image', 'banner_image'];

/** True for a JSON file that is meant as a feed (JSON Feed 1.1). */
export function isJsonFeed(root: JsonNode): boolean {
  const version = stringOf(member(root, 'version')) ?? '';
  return version.startsWith('https://jsonfeed.org/') || (member(root, 'items') !== undefined && member(root, 'feed_url') !== undefined);
}

export function readJsonFeed(path: string, text: string, feed: JsonNode): Feed {
  const items = itemsOf(member(feed, 'items'));
  const attachments = items.flatMap((item) => itemsOf(member(item, 'attachments')));
  const authors = [feed, ...items].flatMap((node) => itemsOf(member(node, 'authors')));
  return {
    ...{ path, text, tree: { kind: 'json', feed }, span: { start: feed.span.start, end: feed.span.start + 1 } },
    self: textOf(feed, 'feed_url'),
    dates: items
      .flatMap((item) => values(item, ['date_published', 'date_modified']))
      .map((date): FeedDate => ({ ...date, form: 'rfc3339' })),
    addresses: [
      ...values(feed, OF_FEED),
      ...items.flatMap((item) => values(item, OF_ITEM)),
      ...[...attachments, ...itemsOf(member(feed, 'hubs'))].flatMap((node) => values(node, ['url'])),
      ...authors.flatMap((author) => values(author, ['url', 'avatar'])),
    ],
    contents: items.flatMap((item) => values(item, ['content_html'])),
    languages: [feed, ...items].flatMap((node) => values(node, ['language'])),
    entries: items.map((item): FeedEntry => {
      const { start } = item.span;
      return { span: { start, end: start + 1 }, id: textOf(item, 'id'), url: stringOf(member(item, 'url')) };
    }),
    enclosures: attachments.flatMap((node): Enclosure[] => {
      const url = textOf(node, 'url');
      return url ? [{ url, type: textOf(node, 'mime_type'), length: sizeOf(node) }] : [];
    }),
  };
}

function textOf(node: JsonNode, key: string): FeedValue | null {
  const found = member(node, key);
  return found?.kind === 'string' ? { what: key, value: found.value, span: found.span } : null;
}

function values(node: JsonNode, keys: readonly string[]): FeedValue[] {
  return keys.flatMap((key) => textOf(node, key) ?? []);
}

function sizeOf(node: JsonNode): FeedValue | null {
  const size = member(node, 'size_in_bytes');
  return size?.kind === 'other' ? { what: 'size_in_bytes', value: String(size.value), span: size.span } : null;
}
