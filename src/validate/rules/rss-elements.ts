import type { Feed } from '../feed.js';
import { type Found, found } from '../ground.js';
import type { Rule } from '../site.js';
import { all, tagSpan, textSpan, type XmlElement } from '../xml-tree.js';

// RSS 2.0 and the RSS Board's profile.

const OF_CHANNEL = ['title', 'link', 'description', 'language'];
const ONCE_IN_ITEM = ['title', 'link', 'description', 'guid', 'pubDate', 'author', 'comments', 'source', 'content:encoded'];
/** Two ways to say the same: readers' programs differ in which they believe. */
const SAME: readonly (readonly [string, string])[] = [
  ['pubDate', 'dc:date'],
  ['category', 'dc:subject'],
  ['guid', 'atom:id'],
  ['author', 'dc:creator'],
];
const MAILED = ['author', 'managingEditor', 'webMaster'];

export const rssElements: Rule<Feed> = function* ({ tree, text }): Generator<Found> {
  if (tree.kind !== 'rss') return;
  const { channel } = tree;
  for (const what of OF_CHANNEL) {
    const [first, second] = all(channel, what);
    if (!first?.text.trim()) yield found('element-missing', { what, of: 'channel' }, tagSpan(first ?? channel));
    if (second) yield found('element-twice', { what }, tagSpan(second));
  }
  const selves = all(channel, 'atom:link').filter(({ attributes }) => attributes.rel === 'self');
  if (selves.length === 0) yield found('element-missing', { what: 'atom:link rel=self', of: 'channel' }, tagSpan(channel));
  if (selves[1]) yield found('element-twice', { what: 'atom:link rel=self' }, tagSpan(selves[1]));
  yield* checkOrder(channel);
  for (const item of all(channel, 'item')) yield* checkItem(item);
  const people = [channel, ...all(channel, 'item')].flatMap(({ children }) => children.filter(({ name }) => MAILED.includes(name)));
  for (const person of people) {
    const value = person.text.trim();
    if (!/^[^\s@]+@[^\s@]+ \(.+\)$/.test(value))
      yield found('value-wrong', { what: person.name, value, right: 'mail@host (Name)' }, textSpan(text, person));
  }
};

/** What the channel says of itself stands before its items, an item's summary before its full text. */
function* checkOrder({ children }: XmlElement): Generator<Found> {
  const firstItem = children.findIndex(({ name }) => name === 'item');
  for (const late of firstItem < 0 ? [] : children.slice(firstItem)) {
    if (late.name !== 'item') yield found('element-order', { what: late.name, before: 'item' }, tagSpan(late));
  }
  for (const item of children.filter(({ name }) => name === 'item')) {
    const names = item.children.map(({ name }) => name);
    const [full, summary] = [names.indexOf('content:encoded'), names.indexOf('description')];
    if (full >= 0 && summary > full)
      yield found('element-order', { what: 'description', before: 'content:encoded' }, tagSpan(item.children[summary] as XmlElement));
  }
}

function* checkItem(item: XmlElement): Generator<Found> {
  const has = (name: string): XmlElement | undefined =>
    all(item, name).find(({ text, attributes }) => text.trim() !== '' || attributes.url);
  if (!has('title') && !has('description')) yield found('element-missing', { what: 'title', of: 'item' }, tagSpan(item));
  if (!has('guid')) yield found('element-missing', { what: 'guid', of: 'item' }, tagSpan(all(item, 'guid')[0] ?? item));
  // RSS 2.0 allows more enclosures; most readers' programs see one of them.
  for (const what of [...ONCE_IN_ITEM, 'enclosure']) {
    const second = all(item, what)[1];
    if (second) yield found('element-twice', { what }, tagSpan(second));
  }
  for (const [one, other] of SAME) {
    const second = all(item, other)[0];
    if (all(item, one)[0] && second) yield found('element-twice', { what: `${one}, ${other}` }, tagSpan(second));
  }
}
