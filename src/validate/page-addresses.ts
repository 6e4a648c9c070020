import type { Span } from '../model/source.js';
import { type HtmlElement, type HtmlPage, valueSpan, wordsOf } from './html-page.js';

/** An address in a page, and where it stands. */
export type AddressUse = { readonly url: string; readonly span: () => Span };

/** Attributes that hold an address, by their elements (HTML Living Standard, index of attributes; SVG 2 `href`). */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  img: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  script: ['src'],
  input: ['src', 'formaction'],
  button: ['formaction'],
  form: ['action'],
  blockquote: ['cite'],
  q: ['cite'],
  ins: ['cite'],
  del: ['cite'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
};
const SETS: Readonly<Record<string, string>> = { img: 'srcset', source: 'srcset', link: 'imagesrcset' };
/** Meta elements whose content is an address (ogp.me, the cards of X). */
const META = /^(?:og:(?:url|image|audio|video)(?::(?:secure_)?url)?|twitter:(?:image|player))$/;

/** Every address that a page leads to, shows or loads. */
export function* addressUses({ text, elements }: HtmlPage): Generator<AddressUse> {
  for (const element of elements) {
    const { name, attributes } = element;
    for (const holder of HOLDERS[name] ?? []) {
      const url = attributes[holder];
      if (url !== undefined) yield { url, span: () => valueSpan(text, element, holder) };
    }
    const set = SETS[name];
    if (set !== undefined && attributes[set] !== undefined) yield* candidates(text, element, set);
    if (name === 'meta') yield* ofMeta(text, element);
  }
}

/** What a page shows in the place of an old one, or says of itself to those who share it. */
function* ofMeta(text: string, element: HtmlElement): Generator<AddressUse> {
  const { attributes } = element;
  const { content = '' } = attributes;
  const span = () => valueSpan(text, element, 'content');
  if (META.test(attributes.property ?? attributes.name ?? '')) yield { url: content, span };
  const refresh =
    attributes['http-equiv']?.toLowerCase() === 'refresh'
      ? /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?['"]?([^'"]+)/i.exec(content)?.[1]
      : undefined;
  if (refresh !== undefined) yield { url: refresh, span };
}

function* candidates(text: string, element: HtmlElement, set: string): Generator<AddressUse> {
  const value = element.attributes[set] ?? '';
  for (const [, url = ''] of value.matchAll(/\s*(?:,\s*)*(\S*[^\s,])(?:\s+[^,]*)?(?:,|$)/g)) {
    yield { url, span: () => within(text, valueSpan(text, element, set), url) };
  }
}

/** Where `part` stands in a place; the whole place where it is written otherwise, as with entities. */
export function within(text: string, span: Span, part: string): Span {
  const at = text.slice(span.start, span.end).indexOf(part);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + part.length };
}

/** `link` elements with that relation. */
export function linksOf({ elements }: HtmlPage, rel: string): HtmlElement[] {
  return elements.filter(({ name, attributes }) => name === 'link' && wordsOf(attributes.rel).includes(rel));
}

/** The `meta` element of that name or property. */
export function metaOf({ elements }: HtmlPage, key: string): HtmlElement | undefined {
  return elements.find(({ name, attributes }) => name === 'meta' && (attributes.name ?? attributes.property ?? '').toLowerCase() === key);
}
