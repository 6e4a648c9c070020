import { posix } from 'node:path';
import type { ArticleFile, LinkUse } from '../model/article.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { decodePath, encodePath, isExternal } from '../model/url.js';

/** An address in an article, as seen from the article: `rest` is its query and fragment. */
type Reference =
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'site'; readonly path: string; readonly rest: string }
  | { readonly kind: 'file'; readonly from: string; readonly to: string; readonly rest: string }
  | { readonly kind: 'outside'; readonly path: string };

/** What an article's relative addresses mean: files beside its source, published beside its page. */
export class LocalFiles {
  readonly #folder: string;

  /** `files`: the paths of the files that there are, relative to the newsroom's root like `path`. */
  constructor(
    readonly path: string,
    readonly files: ReadonlySet<string>,
  ) {
    this.#folder = posix.dirname(path);
  }

  /** The address on the page for one in the source. `pageUrl` is the page's own, encoded, with a slash at its end. */
  pageAddress(address: string, basePath: string, pageUrl: string): string {
    const reference = this.#read(address);
    if (reference.kind === 'site') return encodePath(basePath) + reference.path + reference.rest;
    if (reference.kind === 'file') return pageUrl + encodePath(reference.to) + reference.rest;
    return address;
  }

  /** The files that must be published with the article, each once: those that it shows, and those that it leads to. */
  referred(images: readonly LinkUse[], links: readonly LinkUse[]): ArticleFile[] {
    const found = new Map<string, ArticleFile>();
    const add = ({ url, span }: LinkUse, isImage: boolean): void => {
      const reference = this.#read(url);
      if (reference.kind !== 'file' || !this.files.has(reference.from) || found.has(reference.to)) return;
      found.set(reference.to, { from: reference.from, to: reference.to, isImage, span });
    };
    for (const use of images) add(use, true);
    for (const use of links) add(use, false);
    return [...found.values()];
  }

  /** The files beside the article that it names, and whether each is there. */
  named(uses: readonly LinkUse[]): Record<string, boolean> {
    const named: Record<string, boolean> = {};
    for (const { url } of uses) {
      const reference = this.#read(url);
      if (reference.kind === 'file') named[reference.from] = this.files.has(reference.from);
    }
    return named;
  }

  /** A file that is missing, outside the article's folder, or another article's source can't be published: an error each. */
  check(uses: readonly LinkUse[]): Diagnostic[] {
    return uses.flatMap(({ url, span }): Diagnostic[] => {
      const reference = this.#read(url);
      const at = { file: this.path, span };
      if (reference.kind === 'outside') return [diagnostic('file-outside', at, { path: reference.path })];
      if (reference.kind !== 'file') return [];
      if (/\.md$/i.test(reference.to)) return [diagnostic('link-to-source', at, { path: reference.to })];
      return this.files.has(reference.from) ? [] : [diagnostic('file-missing', at, { path: reference.to })];
    });
  }

  #read(address: string): Reference {
    if (address === '' || /^[#?]/.test(address) || isExternal(address)) return { kind: 'elsewhere' };
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
    if (path.startsWith('/')) return { kind: 'site', path, rest };
    const to = posix.normalize(decodePath(path));
    if (to === '..' || to.startsWith('../') || to.includes('\\') || to.includes('\0')) return { kind: 'outside', path: to };
    return { kind: 'file', from: posix.join(this.#folder, to), to, rest };
  }
}
