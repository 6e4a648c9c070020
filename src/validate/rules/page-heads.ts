import { BEGINNING, type Found, found } from '../ground.js';
import { type HtmlElement, type HtmlPage, valueSpan } from '../html-page.js';
import { linksOf, metaOf } from '../page-addresses.js';
import type { Rule } from '../site.js';
import { isAbsolute } from '../site-address.js';

/** A page says its language, its title and its encoding, and fits a telephone; it has one heading of the first level. */
export const pageHeads: Rule<HtmlPage> = function* (page): Generator<Found> {
  const { elements } = page;
  // Search engines ask for files with a word of theirs in them, which are no pages.
  if (!elements.some(({ name }) => name === 'html' || name === 'head' || name === 'body')) return;
  const first = (wanted: string): HtmlElement | undefined => elements.find(({ name }) => name === wanted);
  const html = first('html');
  const head = first('head')?.span ?? html?.span ?? BEGINNING;
  if (!html?.attributes.lang?.trim()) yield found('page-without', { what: 'lang' }, html?.span ?? BEGINNING);
  if (!first('title')?.text.trim()) yield found('page-without', { what: 'title' }, first('title')?.span ?? head);
  if (!isUtf8(elements)) yield found('page-without', { what: 'charset' }, head);
  if (!metaOf(page, 'viewport')) yield found('page-without', { what: 'viewport' }, head);
  const headings = elements.filter(({ name }) => name === 'h1');
  if (headings.length !== 1)
    yield found('page-headings', { count: headings.length }, headings[1]?.span ?? first('body')?.span ?? BEGINNING);
};

function isUtf8(elements: readonly HtmlElement[]): boolean {
  return elements.some(({ name, attributes: { charset, content, 'http-equiv': header } }) => {
    if (name !== 'meta') return false;
    return /^utf-8$/i.test(charset ?? '') || (/^content-type$/i.test(header ?? '') && /charset=utf-8/i.test(content ?? ''));
  });
}

/** What other programs are told of a page's address is absolute. */
export const ownAddresses: Rule<HtmlPage> = function* (page): Generator<Found> {
  const { text } = page;
  const canonical = linksOf(page, 'canonical');
  const translations = linksOf(page, 'alternate').filter(({ attributes }) => attributes.hreflang !== undefined);
  for (const [what, links] of [
    ['canonical', canonical],
    ['hreflang', translations],
  ] as const) {
    for (const link of links) {
      const url = link.attributes.href ?? '';
      if (!isAbsolute(url)) yield found('not-absolute', { what, url }, valueSpan(text, link, 'href'));
    }
  }
  if (canonical[1]) yield found('element-twice', { what: 'link rel=canonical' }, canonical[1].span);
  for (const what of ['og:url', 'og:image']) {
    const meta = metaOf(page, what);
    const url = meta?.attributes.content ?? '';
    if (meta && !isAbsolute(url)) yield found('not-absolute', { what, url }, valueSpan(text, meta, 'content'));
  }
};
