import { type DomElement, type DomNode, isElement, isText, rename, unwrap } from './dom.js';

/** What of a page does not come into Markdown. `name`: the element's, in lower case; `detail`: an address or words of it, or empty. */
export type HtmlLoss = {
  readonly kind: 'element' | 'address' | 'nesting';
  readonly name: string;
  readonly detail: string;
  readonly times: number;
};
export type HtmlImage = { readonly src: string; readonly alt: string };
export type CleanHtml = { readonly losses: readonly HtmlLoss[]; readonly images: readonly HtmlImage[] };

export type CleanOptions = {
  /** What relative addresses of links are relative to: an absolute address. */
  readonly base?: string | undefined;
  /** The address that an image gets in the Markdown; null: the image is left out, and reported. */
  readonly imageAddress?: ((src: string) => string | null) | undefined;
};

/** Nobody reads these, so nothing is said of them. */
const SILENT = new Set(['HEAD', 'TITLE', 'META', 'LINK', 'BASE', 'TEMPLATE', 'COL', 'COLGROUP', 'WBR', 'SOURCE', 'TRACK', 'PARAM']);
/** Active, embedded, or for typing: no plain text. They go with all that stands in them. */
const DROPPED = new Set([
  ...['SCRIPT', 'STYLE', 'IFRAME', 'OBJECT', 'EMBED', 'APPLET', 'FRAME', 'FRAMESET', 'AUDIO', 'VIDEO', 'CANVAS', 'SVG', 'MATH', 'MAP'],
  ...['INPUT', 'SELECT', 'TEXTAREA', 'BUTTON', 'DATALIST', 'NOSCRIPT', 'NOEMBED', 'NOFRAMES', 'XMP', 'PLAINTEXT', 'DIALOG'],
]);
/** What these say, they say without their tags. */
const UNWRAPPED = new Set([
  ...['SPAN', 'FONT', 'SMALL', 'BIG', 'TT', 'ABBR', 'ACRONYM', 'CITE', 'DFN', 'TIME', 'LABEL', 'FORM', 'FIELDSET', 'LEGEND', 'U', 'INS'],
  ...['MARK', 'BDI', 'BDO', 'NOBR', 'PICTURE', 'OUTPUT', 'DATA', 'VAR', 'SAMP', 'KBD'],
]);
const SYNONYMS: Readonly<Record<string, string>> = { B: 'strong', I: 'em', STRIKE: 'del', S: 'del', SUMMARY: 'div', DETAILS: 'div' };
/** Marks that would cancel each other when nested or side by side. */
const MERGED = new Set(['STRONG', 'EM', 'DEL', 'CODE']);
/** Around nothing they say nothing. */
const INSIDE_LINES = new Set([...MERGED, 'A', 'SUP', 'SUB', 'Q']);
const KEPT_ATTRIBUTES = new Set(['href', 'colspan', 'rowspan', 'start', 'scope']);
/** A note in the pages that mammoth makes of Word's documents. */
const NOTE = /^#(?:foot|end)note-/;
const SAFE = /^(?:https?|mailto|tel):/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Where pages that load images late keep their addresses. */
const LATE = ['data-src', 'data-lazy-src', 'data-original', 'data-url'];
/** What is shown of a dropped element, in UTF-16 code units. */
const SHOWN = 60;

/**
 * Leaves in the tree only what Markdown can say, and tells what went. Pure but for the tree; one visit for every node, without recursion.
 * Laws: no script, style, handler or address that runs code is left; every other text of the tree still stands in it.
 */
export function cleanHtml(root: DomElement, options: CleanOptions = {}): CleanHtml {
  const cleaner = new Cleaner(options);
  for (let node: DomNode | null = root.firstChild; node; node = cleaner.visit(node, root));
  mergeMarks(root);
  return { losses: [...cleaner.losses.values()], images: cleaner.images };
}

class Cleaner {
  readonly losses = new Map<string, HtmlLoss>();
  readonly images: HtmlImage[] = [];

  constructor(readonly options: CleanOptions) {}

  /** Cleans one node and gives the next one to be visited. */
  visit(node: DomNode, root: DomElement): DomNode | null {
    if (isText(node)) return following(node, root);
    if (!isElement(node)) return removed(node, root);
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return removed(node, root);
    if (DROPPED.has(name)) return this.#drop(node, root);
    if (name === 'IMG') return this.#image(node, root);
    if (name === 'A' && !this.#keepsLink(node)) return unwrapped(node, root);
    if (UNWRAPPED.has(name) || isPlainMark(node) || name.includes(':') || name.includes('-')) return unwrapped(node, root);
    stripAttributes(node);
    const synonym = SYNONYMS[name];
    const kept = synonym ? rename(node, synonym) : node;
    return kept.firstChild ?? following(kept, root);
  }

  #lose(kind: HtmlLoss['kind'], name: string, detail: string): void {
    const shown = detail.length > SHOWN ? `${detail.slice(0, SHOWN)}…` : detail;
    const key = `${kind} ${name} ${shown}`;
    const known = this.losses.get(key);
    this.losses.set(key, { kind, name, detail: shown, times: (known?.times ?? 0) + 1 });
  }

  #drop(node: DomElement, root: DomElement): DomNode | null {
    const name = node.nodeName.toLowerCase();
    const isUnseen = name === 'input' && node.getAttribute('type')?.toLowerCase() === 'hidden';
    if (!isUnseen && !(name === 'noscript' && words(node) === '')) this.#lose('element', name, whatWasIn(node));
    return removed(node, root);
  }

  /** True for a link that leads somewhere; one that leads into this page or runs code is left as its words. */
  #keepsLink(node: DomElement): boolean {
    const href = bare(node.getAttribute('href') ?? '');
    if (href === '') return false;
    const address = this.#absolute(href);
    const isSafe = SAFE.test(address) || (!SCHEME.test(address) && !address.startsWith('#'));
    // A note's own number: the pages that mammoth makes of Word's documents link them so.
    if (NOTE.test(href)) return keep(node, href);
    if (isSafe) return keep(node, address);
    this.#lose('address', 'a', href);
    return false;
  }

  #absolute(address: string): string {
    const { base } = this.options;
    if (base === undefined || SCHEME.test(address) || address.startsWith('#')) return address;
    return URL.canParse(address, base) ? new URL(address, base).href : address;
  }

  #image(node: DomElement, root: DomElement): DomNode | null {
    const late = LATE.map((name) => bare(node.getAttribute(name) ?? '')).find((address) => address !== '');
    const src = late ?? bare(node.getAttribute('src') ?? '');
    const alt = (node.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
    const isSafe = /^https?:/i.test(src) || (src !== '' && !SCHEME.test(src));
    const address = isSafe ? (this.options.imageAddress ?? ((own: string) => this.#absolute(own)))(src) : null;
    if (address === null) {
      this.#lose('address', 'img', src);
      const parent = node.parentNode;
      // What the image said stays.
      if (alt !== '') parent?.insertBefore(node.ownerDocument.createTextNode(alt), node);
      return removed(node, root);
    }
    for (const attribute of [...node.attributes]) node.removeAttribute(attribute.name);
    node.setAttribute('src', address);
    node.setAttribute('alt', alt);
    this.images.push({ src: address, alt });
    return following(node, root);
  }
}

/** A mark that its own style takes back: Google Docs puts all of a page into one. */
function isPlainMark(node: DomElement): boolean {
  const style = node.getAttribute('style') ?? '';
  if (/^(?:B|STRONG)$/i.test(node.nodeName)) return /(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-4]00)\b/i.test(style);
  return /^(?:I|EM)$/i.test(node.nodeName) && /(?:^|;)\s*font-style\s*:\s*normal\b/i.test(style);
}

/** Sets a link's address; always true. */
function keep(node: DomElement, href: string): true {
  node.setAttribute('href', href);
  return true;
}

function stripAttributes(node: DomElement): void {
  for (const { name, value } of [...node.attributes]) {
    if (!KEPT_ATTRIBUTES.has(name) && !(name === 'id' && NOTE.test(`#${value}`))) node.removeAttribute(name);
  }
}

/** Browsers read an address without white space around it and without control characters. */
function bare(address: string): string {
  return address.replace(/[\u0000-\u001F\u007F]+/g, '').trim();
}

function words(node: DomNode): string {
  return node.textContent.replace(/\s+/g, ' ').trim();
}

/** Of a script its address alone: its text is not for readers. */
function whatWasIn(node: DomElement): string {
  const address = ['src', 'data', 'href'].map((name) => node.getAttribute(name)).find((value) => value);
  const source = node.querySelector('source')?.getAttribute('src');
  if (address ?? source) return address ?? source ?? '';
  if (/^(?:script|style)$/i.test(node.nodeName)) return '';
  return words(node) || (node.getAttribute('value') ?? '');
}

/** The next node in the order of the text that does not stand in this one. */
function following(node: DomNode, root: DomElement): DomNode | null {
  for (let at: DomNode | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

function removed(node: DomNode, root: DomElement): DomNode | null {
  const next = following(node, root);
  node.parentNode?.removeChild(node);
  return next;
}

function unwrapped(node: DomElement, root: DomElement): DomNode | null {
  const next = node.firstChild ?? following(node, root);
  unwrap(node);
  return next;
}

/** Text beside text becomes one text; bold in bold or beside bold one bold. */
function mergeMarks(root: DomElement): void {
  for (let node: DomNode | null = root.firstChild; node; ) {
    const before = node.previousSibling;
    if (isText(node) && isText(before) && before) {
      before.textContent += node.textContent;
      node = removed(node, root);
    } else if (isElement(node) && INSIDE_LINES.has(node.nodeName) && node.textContent.trim() === '' && !node.querySelector('img')) {
      node = unwrapped(node, root);
    } else if (isElement(node) && (MERGED.has(node.nodeName) || node.nodeName === 'A')) {
      node = mergeMark(node, root);
    } else node = node.firstChild ?? following(node, root);
  }
}

function mergeMark(node: DomElement, root: DomElement): DomNode | null {
  const { nodeName: name, previousSibling: before } = node;
  for (let above = node.parentNode; above && above !== root; above = above.parentNode) {
    if (above.nodeName === name) return unwrapped(node, root);
  }
  if (name !== 'A' && isElement(before) && before.nodeName === name) {
    const first = node.firstChild;
    for (let child = node.firstChild; child; child = node.firstChild) before.appendChild(child);
    const next = first ?? following(node, root);
    node.parentNode?.removeChild(node);
    return next;
  }
  return node.firstChild ?? following(node, root);
}
