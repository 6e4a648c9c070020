import type { Feed } from '../feed.js';
import { type Found, found } from '../ground.js';
import { itemsOf, type JsonNode, member, stringOf } from '../json-tree.js';
import { JSON_FEED_VERSION } from '../read-json-feed.js';
import type { Rule } from '../site.js';

/** JSON Feed 1.1: what feeds, items and attachments must have. */
export const jsonFeedMembers: Rule<Feed> = function* ({ tree, text }): Generator<Found> {
  if (tree.kind !== 'json') return;
  const { feed } = tree;
  const version = member(feed, 'version');
  if (stringOf(version) !== JSON_FEED_VERSION) {
    const value = version ? text.slice(version.span.start, version.span.end) : '';
    yield found('value-wrong', { what: 'version', value, right: JSON_FEED_VERSION }, version?.span ?? opening(feed));
  }
  for (const what of ['title', 'feed_url'])
    if (!stringOf(member(feed, what))) yield found('element-missing', { what, of: 'feed' }, opening(feed));
  const items = member(feed, 'items');
  if (items?.kind !== 'array') yield found('element-missing', { what: 'items', of: 'feed' }, opening(feed));
  for (const item of itemsOf(items)) yield* checkItem(item, text);
  for (const node of [feed, ...itemsOf(items)]) {
    const old = member(node, 'author');
    if (old) yield found('value-wrong', { what: 'author', value: text.slice(old.span.start, old.span.end), right: 'authors' }, old.span);
  }
};

function* checkItem(item: JsonNode, text: string): Generator<Found> {
  const id = member(item, 'id');
  if (!id || stringOf(id) === '') yield found('element-missing', { what: 'id', of: 'item' }, opening(item));
  else if (id.kind !== 'string') {
    const value = text.slice(id.span.start, id.span.end);
    yield found('value-wrong', { what: 'id', value, right: JSON.stringify(value) }, id.span);
  }
  if (stringOf(member(item, 'content_html')) === null && stringOf(member(item, 'content_text')) === null)
    yield found('element-missing', { what: 'content_html', of: 'item' }, opening(item));
  for (const attachment of itemsOf(member(item, 'attachments'))) {
    for (const what of ['url', 'mime_type'])
      if (!stringOf(member(attachment, what))) yield found('element-missing', { what, of: 'attachment' }, opening(attachment));
  }
}

/** The bracket that opens it. */
function opening({ span }: JsonNode): { readonly start: number; readonly end: number } {
  return { start: span.start, end: span.start + 1 };
}
