import type { Feed } from '../feed.js';
import { type Found, found } from '../ground.js';
import { plain } from '../read-atom.js';
import type { Rule } from '../site.js';
import { all, tagSpan, type XmlElement } from '../xml-tree.js';

/** RFC 4287 §4.1.1 and §4.1.2: what feeds and entries must have, once. */
const ONCE = ['atom:id', 'atom:title', 'atom:updated'];

export const atomElements: Rule<Feed> = function* ({ tree }): Generator<Found> {
  if (tree.kind !== 'atom') return;
  const { feed } = tree;
  yield* checkOnce(feed, 'feed');
  const selves = all(feed, 'atom:link').filter(({ attributes }) => attributes.rel === 'self');
  if (selves.length === 0) yield found('element-missing', { what: 'link rel=self', of: 'feed' }, tagSpan(feed));
  if (selves[1]) yield found('element-twice', { what: 'link rel=self' }, tagSpan(selves[1]));
  const hasAuthor = all(feed, 'atom:author').length > 0;
  for (const entry of all(feed, 'atom:entry')) {
    yield* checkOnce(entry, 'entry');
    if (!hasAuthor && all(entry, 'atom:author').length === 0)
      yield found('element-missing', { what: 'author', of: 'entry' }, tagSpan(entry));
    yield* checkContent(entry);
  }
  for (const author of [feed, ...all(feed, 'atom:entry')].flatMap((holder) => all(holder, 'atom:author'))) {
    if (!all(author, 'atom:name')[0]?.text.trim()) yield found('element-missing', { what: 'name', of: 'author' }, tagSpan(author));
  }
};

function* checkOnce(holder: XmlElement, of: 'feed' | 'entry'): Generator<Found> {
  for (const what of ONCE) {
    const [first, second] = all(holder, what);
    // A title may be empty, an id or a date may not.
    const isThere = first && (what === 'atom:title' || first.text.trim() !== '');
    if (!isThere) yield found('element-missing', { what: plain(what), of }, tagSpan(first ?? holder));
    if (second) yield found('element-twice', { what: plain(what) }, tagSpan(second));
  }
}

function* checkContent(entry: XmlElement): Generator<Found> {
  const [content, second] = all(entry, 'atom:content');
  const hasPage = all(entry, 'atom:link').some(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
  if (!content && !hasPage) yield found('element-missing', { what: 'content', of: 'entry' }, tagSpan(entry));
  if (second) yield found('element-twice', { what: 'content' }, tagSpan(second));
  if (content?.attributes.src !== undefined && all(entry, 'atom:summary').length === 0)
    yield found('element-missing', { what: 'summary', of: 'entry' }, tagSpan(entry));
}
