import type { SaxesTagNS } from 'saxes';

/** A category as the feed writes it: `domain` tells WordPress's tags (`post_tag`) from its categories. */
export type FeedCategory = { readonly name: string; readonly domain: string };
/** What an item of a feed, or of an export of WordPress, says of itself; texts as they stand there, trimmed; empty where it says nothing. */
export type FeedItem = {
  /** Where it begins in the file, both from 1. */
  readonly line: number;
  readonly column: number;
  /** By their names here: see {@link FIELDS}. */
  readonly texts: ReadonlyMap<FieldName, string>;
  readonly authors: readonly string[];
  readonly categories: readonly FeedCategory[];
  readonly enclosures: readonly string[];
  /** WordPress's own fields of an item (`_thumbnail_id`). */
  readonly meta: ReadonlyMap<string, string>;
  /** What is wrong with its XML, each with its place. */
  readonly faults: readonly string[];
  /** Control characters that XML has no place for; they were taken out. */
  readonly controls: number;
  readonly isTooLarge: boolean;
};

export type FieldName =
  | 'title'
  | 'link'
  | 'id'
  | 'published'
  | 'updated'
  | 'summary'
  | 'content'
  | 'gmt'
  | 'local'
  | 'name'
  | 'status'
  | 'kind'
  | 'postId'
  | 'file'
  | 'password';

/** Why a file is read no further: a document type definition, which can hold entities without end, or tags or texts beyond all measure. */
export type FeedRefusal = { readonly reason: 'doctype' | 'too-large'; readonly line: number; readonly column: number };

const WP = 'http://wordpress.org/export/';
const [DC, CONTENT, ATOM] = ['http://purl.org/dc/elements/1.1/', 'http://purl.org/rss/1.0/modules/content/', 'http://www.w3.org/2005/Atom'];

/** RSS 2.0 without a namespace, its modules, Atom (RFC 4287), and WXR 1.0 to 1.2, whose namespace ends in its version. */
const FIELDS: Readonly<Record<string, FieldName>> = {
  ...{ ' title': 'title', ' link': 'link', ' guid': 'id', ' pubDate': 'published', ' description': 'summary' },
  ...{ [`${DC} date`]: 'published', [`${CONTENT} encoded`]: 'content', 'excerpt encoded': 'summary' },
  ...{ [`${ATOM} title`]: 'title', [`${ATOM} id`]: 'id', [`${ATOM} published`]: 'published', [`${ATOM} updated`]: 'updated' },
  ...{ [`${ATOM} summary`]: 'summary', [`${ATOM} content`]: 'content' },
  ...{ 'wp post_date_gmt': 'gmt', 'wp post_date': 'local', 'wp post_name': 'name', 'wp status': 'status', 'wp post_type': 'kind' },
  ...{ 'wp post_id': 'postId', 'wp attachment_url': 'file', 'wp post_password': 'password' },
};

/** UTF-16 units of one item, or of one text between two tags: more than any article has (`isTooLarge` in `build/prepare`). */
const MOST_TEXT = 10_000_000;
const DEEPEST = 200;
const MOST_LISTED = 200;

/**
 * Reads feeds piece by piece: nothing is held but the item at hand. `write` gives the items that a piece completes; a slip in the XML is a fault of
 * its item, and reading goes on. Throws nothing of the text's: what must not be read further is `refusal`.
 */
export class FeedReader {
  readonly #ready: FeedItem[] = [];
  readonly #parser: Parser;
  #item: OpenItem | null = null;
  #field: { readonly name: string; readonly depth: number; text: string } | null = null;
  #depth = 0;
  #meta = '';
  #author: string[] = [];
  #quiet = 0;
  #isMarkup = false;
  /** Display names by the names that authors log in with: WordPress lists them before the items. */
  readonly #names = new Map<string, string>();
  refusal: FeedRefusal | null = null;

  constructor(parser: Parser) {
    this.#parser = parser;
    parser.on('opentagstart', (tag) => this.#begin(tag.name));
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('closetag', (tag) => this.#close(tag));
    parser.on('text', (text) => this.#add(this.#isMarkup ? escaped(text) : text));
    parser.on('cdata', (text) => this.#add(this.#isMarkup ? escaped(text) : text));
    parser.on('doctype', () => this.#refuse('doctype'));
    parser.on('error', ({ message }) => {
      // What is no entity of XML stays as it was written: in an article's HTML it is one.
      if (!/undefined entity/.test(message) && this.#item && this.#item.faults.length < MOST_LISTED) this.#item.faults.push(message);
    });
  }

  /** `piece`: the next of the file's text. After a refusal nothing is read. */
  write(piece: string): FeedItem[] {
    if (this.refusal !== null) return [];
    this.#quiet += piece.length;
    if (this.#quiet > MOST_TEXT * 2) this.#refuse('too-large');
    else this.#parser.write(piece.replace(ILLEGAL, MARK));
    return this.refusal === null ? this.#ready.splice(0) : [];
  }

  #refuse(reason: FeedRefusal['reason']): void {
    this.refusal ??= { reason, line: this.#parser.line, column: this.#parser.column };
  }

  #begin(name: string): void {
    this.#quiet = 0;
    const isItem = this.#item === null && /^(?:item|(?:\w+:)?entry)$/.test(name);
    if (isItem) this.#item = openItem(this.#parser.line, Math.max(1, this.#parser.column - name.length - 1));
  }

  #open({ local, uri, attributes }: SaxesTagNS): void {
    this.#depth++;
    if (this.#depth > DEEPEST) this.#refuse('too-large');
    const attribute = (name: string): string => (Object.hasOwn(attributes, name) ? (attributes[name]?.value ?? '') : '');
    if (this.#isMarkup) {
      this.#add(startTag(local, attribute));
      return;
    }
    const name = qualified(uri, local);
    const item = this.#item;
    this.#openElement(item, name, attribute);
    if (this.#field === null) this.#field = { name, depth: this.#depth, text: '' };
    this.#isMarkup = attribute('type') === 'xhtml' && FIELDS[name] !== undefined;
    // What an item is within, and the people in it, are no texts of their own.
    if (item === null ? !name.startsWith('wp author') || name === 'wp author' : CONTAINERS.has(name)) this.#field = null;
  }

  #openElement(item: OpenItem | null, name: string, attribute: (name: string) => string): void {
    if (name === 'wp author') this.#author = [];
    if (item === null) return;
    if (name === `${ATOM} link` && /^(?:alternate)?$/.test(attribute('rel'))) item.texts.set('link', attribute('href'));
    if (name === `${ATOM} link` && attribute('rel') === 'enclosure') listed(item.enclosures, attribute('href'));
    if (name === ' enclosure') listed(item.enclosures, attribute('url'));
    if (name === `${ATOM} category`) listed(item.categories, { name: attribute('label') || attribute('term'), domain: '' });
    if (name === ' category') item.domain = attribute('domain');
  }

  #close({ local, uri, name: written }: SaxesTagNS): void {
    this.#quiet = 0;
    const field = this.#field;
    if (field && field.depth === this.#depth) {
      this.#isMarkup = false;
      this.#finish(field.name, field.text.trim());
      this.#field = null;
    } else if (this.#isMarkup) this.#add(`</${local}>`);
    this.#depth--;
    const isEnd = /^(?:item|(?:\w+:)?entry)$/.test(written) && (uri === '' || uri === ATOM);
    if (isEnd && this.#item) {
      this.#ready.push(doneItem(this.#item, this.#names));
      this.#item = null;
      this.#field = null;
    }
  }

  #finish(name: string, text: string): void {
    const item = this.#item;
    if (item === null) {
      if (name === 'wp author_login') this.#author[0] = text;
      if (name === 'wp author_display_name' && this.#author[0] !== undefined && this.#names.size < 10_000)
        this.#names.set(this.#author[0], text);
      return;
    }
    if (name === 'wp meta_key') this.#meta = text;
    if (name === 'wp meta_value' && /^_thumbnail_id$|^_wp_attachment_image_alt$/.test(this.#meta)) item.meta.set(this.#meta, text);
    if (name === ' category' && text !== '') listed(item.categories, { name: text, domain: item.domain });
    if (AUTHORS.has(name) && text !== '') listed(item.authors, text);
    const field = FIELDS[name];
    if (field !== undefined && text !== '' && !item.texts.has(field)) item.texts.set(field, text);
  }

  #add(text: string): void {
    this.#quiet = 0;
    const [field, item] = [this.#field, this.#item];
    if (!field) return;
    if (item) item.size += text.length;
    if ((item?.size ?? 0) <= MOST_TEXT && field.text.length <= MOST_TEXT) field.text += text;
  }
}

/** What is used of saxes: its types are of a class that is loaded when a feed is read. */
type Parser = import('saxes').SaxesParser<{ xmlns: true }>;

/** A reader of feeds, with the parser that it needs. */
export async function feedReader(): Promise<FeedReader> {
  const { SaxesParser } = await import('saxes');
  return new FeedReader(new SaxesParser({ xmlns: true }));
}

const CONTAINERS = new Set([' item', `${ATOM} entry`, `${ATOM} author`, 'wp postmeta']);
const AUTHORS = new Set([' author', `${DC} creator`, `${ATOM} name`]);

// XML 1.0 §2.2 `Char`, the other way round. A noncharacter marks the place: no text has one, and XML allows it.
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const MARK = '\uFDD0';
const MARKS = /\uFDD0/g;

type OpenItem = {
  readonly line: number;
  readonly column: number;
  readonly texts: Map<FieldName, string>;
  readonly authors: string[];
  readonly categories: FeedCategory[];
  readonly enclosures: string[];
  readonly meta: Map<string, string>;
  readonly faults: string[];
  domain: string;
  size: number;
};

function openItem(line: number, column: number): OpenItem {
  return { line, column, texts: new Map(), authors: [], categories: [], enclosures: [], meta: new Map(), faults: [], domain: '', size: 0 };
}

function doneItem({ domain: _, size, ...item }: OpenItem, names: ReadonlyMap<string, string>): FeedItem {
  let controls = 0;
  const texts = new Map<FieldName, string>();
  for (const [field, text] of item.texts) {
    controls += text.match(MARKS)?.length ?? 0;
    texts.set(field, text.replace(MARKS, ''));
  }
  const authors = item.authors.map((author) => names.get(author) ?? author);
  return { ...item, texts, authors: [...new Set(authors)], controls, isTooLarge: size > MOST_TEXT };
}

function listed<T>(list: T[], value: T): void {
  if (list.length < MOST_LISTED) list.push(value);
}

/** A name for the tables above: WordPress's namespaces end in a version. */
function qualified(uri: string, local: string): string {
  if (uri.startsWith(WP)) return /\/excerpt\/?$/.test(uri) ? `excerpt ${local}` : `wp ${local}`;
  return `${uri} ${local}`;
}

function startTag(local: string, attribute: (name: string) => string): string {
  const attributes = ['href', 'src', 'alt', 'colspan', 'rowspan', 'start', 'face', 'style'].map((name) => [name, attribute(name)] as const);
  return `<${local}${attributes.flatMap(([name, value]) => (value === '' ? [] : [` ${name}="${escaped(value)}"`])).join('')}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
