import { type Found, found } from '../ground.js';
import type { HtmlPage } from '../html-page.js';
import { addressUses } from '../page-addresses.js';
import { idsOf, isNamed } from '../page-facts.js';
import type { Rule } from '../site.js';
import type { FoundIn, SiteRule } from '../site-facts.js';

/** A link to a place in its own page finds it. */
export const deadAnchors: Rule<HtmlPage> = function* (page, { addresses }): Generator<Found> {
  const ids = new Set(idsOf(page));
  for (const { url, span } of addressUses(page)) {
    if (!url.includes('#')) continue;
    const target = addresses.follow(url, page.base);
    if (target.kind !== 'file' || target.path !== page.path || !isNamed(target.anchor) || ids.has(target.anchor)) continue;
    yield found('dead-anchor', { url }, span());
  }
};

/** A link to a place in another page finds it. */
export const deadAnchorsElsewhere: SiteRule = function* ({ pages }): Generator<FoundIn> {
  const ids = new Map<string, ReadonlySet<string>>();
  for (const { path, anchors } of pages.values()) {
    for (const { target, anchor, url, span } of anchors) {
      const there = ids.get(target) ?? new Set(pages.get(target)?.ids);
      ids.set(target, there);
      if (!there.has(anchor)) yield { file: path, ...found('dead-anchor', { url }, span) };
    }
  }
};
