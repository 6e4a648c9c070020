import { hash } from 'node:crypto';
import { readArticle } from '../content/read-article.js';
import { articleUrl, tagSlug } from '../edition/addresses.js';
import type { ArticleMeta } from '../model/article.js';
import type { Settings } from '../model/settings.js';
import type { SourceFile } from '../model/source.js';
import { articleSources } from './article-sources.js';

/** What a newsroom has already, as far as a new article could clash with it. */
export class KnownArticles {
  readonly #ids = new Map<string, string>();
  readonly #urls = new Map<string, string>();
  readonly #tags = new Map<string, string>();
  readonly #bodies = new Map<string, string>();

  constructor(readonly settings: Settings) {}

  /** Takes note of an article; of one whose front matter has errors, of its text alone. */
  add(source: SourceFile): void {
    const { meta, body, text } = readArticle(source, this.settings);
    if (body !== null) this.#bodies.set(bodyKey(text.slice(body.start, body.end)), source.path);
    if (meta === null) return;
    this.#ids.set(meta.id, source.path);
    for (const url of [articleUrl(meta, this.settings), ...meta.aliases]) this.#urls.set(url.toLowerCase(), source.path);
    for (const tag of meta.tags) this.usualTag(tag);
  }

  /** The path of the article with this id. */
  withId(id: string): string | undefined {
    return this.#ids.get(id);
  }

  /** The path of the article with this very text; of an empty one nothing is known. */
  withBody(body: string): string | undefined {
    return body.trim() === '' ? undefined : this.#bodies.get(bodyKey(body));
  }

  /** The path of the article that has an address, as its own or as an old one. */
  at(url: string): string | undefined {
    return this.#urls.get(url.toLowerCase());
  }

  hasAddressOf(meta: ArticleMeta): boolean {
    return this.at(articleUrl(meta, this.settings)) !== undefined;
  }

  /** The way in which the tag of this address was written first: this one, where it is new. */
  usualTag(tag: string): string {
    const key = tagSlug(tag, this.settings).toLowerCase();
    const usual = this.#tags.get(key) ?? tag;
    this.#tags.set(key, usual);
    return usual;
  }
}

function bodyKey(body: string): string {
  return hash('sha256', body.replaceAll('\r\n', '\n').trim(), 'base64');
}

/** All articles of the newsroom in `root`. */
export async function knownArticles(root: string, settings: Settings): Promise<KnownArticles> {
  const known = new KnownArticles(settings);
  for await (const source of articleSources(root, settings)) known.add(source);
  return known;
}
