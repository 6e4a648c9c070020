import type { DiagnosticArgs } from '../../model/diagnostic.js';
import type { Feed } from '../feed.js';
import { type Found, found } from '../ground.js';
import { isPermalink } from '../read-rss.js';
import type { Rule } from '../site.js';
import type { FoundIn, SiteRule } from '../site-facts.js';
import { all } from '../xml-tree.js';

/** Readers' programs tell by the id what they have shown: it is one of a kind, and of the form that its format asks for. */
export const feedIds: Rule<Feed> = function* ({ entries, tree }): Generator<Found> {
  const ids = new Set<string>();
  const permalinks = tree.kind === 'rss' ? all(tree.channel, 'item').map((item) => all(item, 'guid').slice(0, 1).some(isPermalink)) : [];
  for (const [index, { id }] of entries.entries()) {
    if (id === null || id.value === '') continue;
    const fault = idFault(id.value, tree.kind, permalinks[index] === true);
    if (fault !== null) yield found('feed-id', { id: id.value, fault }, id.span);
    if (ids.has(id.value)) yield found('feed-id-twice', { id: id.value }, id.span);
    ids.add(id.value);
  }
};

function idFault(id: string, kind: Feed['tree']['kind'], isPermalink: boolean): DiagnosticArgs['feed-id']['fault'] | null {
  if (isPermalink && !/^https?:\/\//i.test(id)) return 'permalink';
  if (kind === 'rss' && /^\d{1,9}$/.test(id)) return 'short';
  // RFC 4287 §4.2.6: an IRI, never a relative one.
  return kind === 'atom' && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(id) ? 'not-uri' : null;
}

/** One id means one address in every feed of the site. */
export const movedIds: SiteRule = function* ({ feeds }): Generator<FoundIn> {
  const urls = new Map<string, string>();
  for (const { path, entries } of feeds) {
    for (const { id, url, span } of entries) {
      const other = urls.get(id);
      if (other === undefined) urls.set(id, url);
      else if (other !== url) yield { file: path, ...found('feed-id-moved', { id, url, other }, span) };
    }
  }
};
