import { checkAddress } from '../check-address.js';
import { type Found, found } from '../ground.js';
import { attribute } from '../read-rss.js';
import type { Rule } from '../site.js';
import { tagSpan, type XmlElement } from '../xml-tree.js';

/** A list of feeds (OPML 2.0): `root` is its outermost element. */
export type Outlines = { readonly path: string; readonly text: string; readonly root: XmlElement };

/** The feeds and pages that a list of feeds names are there. */
export const outlines: Rule<Outlines> = function* ({ root, text }, site): Generator<Found> {
  for (const element of outlinesIn(root)) {
    const { attributes } = element;
    if (attributes.text === undefined) yield found('element-missing', { what: 'text', of: 'outline' }, tagSpan(element));
    if (attributes.type === 'rss' && !attributes.xmlUrl)
      yield found('element-missing', { what: 'xmlUrl', of: 'outline' }, tagSpan(element));
    for (const key of ['xmlUrl', 'htmlUrl']) {
      if (attributes[key]) yield* checkAddress(attribute(text, element, key, key), site);
    }
  }
};

function* outlinesIn(element: XmlElement): Generator<XmlElement> {
  if (element.name === 'outline') yield element;
  for (const child of element.children) yield* outlinesIn(child);
}
