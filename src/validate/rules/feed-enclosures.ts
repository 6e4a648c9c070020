import type { Enclosure, Feed } from '../feed.js';
import { type Found, found } from '../ground.js';
import { mediaTypesOf } from '../media-types.js';
import type { Rule, Site } from '../site.js';

/** A file that a feed offers is there, as long as the feed says and of that type. */
export const feedEnclosures: Rule<Feed> = function* ({ enclosures, tree }, site): Generator<Found> {
  for (const enclosure of enclosures) {
    const { url, type, length } = enclosure;
    if (tree.kind === 'rss') {
      if (url.value === '') yield found('element-missing', { what: 'url', of: 'enclosure' }, url.span);
      if (!type) yield found('element-missing', { what: 'type', of: 'enclosure' }, url.span);
      if (!length) yield found('element-missing', { what: 'length', of: 'enclosure' }, url.span);
    }
    if (length && !/^\d+$/.test(length.value))
      yield found('value-wrong', { what: length.what, value: length.value, right: '0' }, length.span);
    else yield* compare(enclosure, site);
  }
};

function* compare({ url, type, length }: Enclosure, { ground, addresses }: Site): Generator<Found> {
  const target = addresses.follow(url.value, addresses.urlOf(''));
  if (target.kind !== 'file') return;
  const size = ground.sizes.get(target.path);
  // RSS 2.0: 0 where it is not known.
  if (length && length.value !== '0' && Number(length.value) !== size)
    yield found('value-wrong', { what: length.what, value: length.value, right: String(size) }, length.span);
  const types = mediaTypesOf(target.path);
  const said = type?.value.toLowerCase().split(';')[0]?.trim();
  if (type && types[0] !== undefined && !types.includes(said ?? ''))
    yield found('value-wrong', { what: type.what, value: type.value, right: types[0] }, type.span);
}
