import { encodePath } from '../model/url.js';
import type { Ground } from './ground.js';

/** Where an address leads: to another site, to a file of this one, to nothing on this one, or to no place at all (`mailto:`). */
export type Target =
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'file'; readonly path: string; readonly anchor: string }
  | { readonly kind: 'nothing' };

const ELSEWHERE: Target = { kind: 'elsewhere' };
const NOTHING: Target = { kind: 'nothing' };
/** Stands for an origin that nobody knows (RFC 2606 §2). */
const NOWHERE = 'http://site.invalid';

/** Follows addresses as a browser and a plain web server do: a folder is answered by its `index.html`. */
export class SiteAddresses {
  readonly #ground: Ground;
  readonly #origin: string;
  /** Most pages have the same links in their head, menu and foot. */
  readonly #known = new Map<string, Target>();

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#origin = ground.origin ?? NOWHERE;
  }

  /** The address that a file is published at; a page in a folder has the folder's. */
  urlOf(path: string): string {
    return `${this.#origin}${encodePath(`${this.#ground.basePath}/${path.replace(/(^|\/)index\.html$/, '$1')}`)}`;
  }

  /** `base`: what relative addresses are relative to, absolute. */
  follow(address: string, base: string): Target {
    // WHATWG URL: white space around an address is not part of it.
    const written = address.trim();
    const isRooted = written.startsWith('/') && !written.startsWith('//');
    const known = isRooted ? this.#known.get(written) : undefined;
    if (known) return known;
    const target = this.#follow(written, base);
    // A copy: a piece of a page's text would keep the whole page in memory.
    if (isRooted) this.#known.set(structuredClone(written), target);
    return target;
  }

  #follow(written: string, base: string): Target {
    if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(written)) return ELSEWHERE;
    if (!URL.canParse(written, base)) return NOTHING;
    const { origin, pathname, hash } = new URL(written, base);
    if (origin !== new URL(this.#origin).origin) return ELSEWHERE;
    const path = decoded(pathname);
    const { basePath } = this.#ground;
    if (path === null) return NOTHING;
    const isInside = path === basePath || path.startsWith(`${basePath}/`);
    if (!isInside) return /^https?:/i.test(written) ? ELSEWHERE : NOTHING;
    const file = this.#fileAt(path.slice(basePath.length + 1));
    return file === null ? NOTHING : { kind: 'file', path: file, anchor: decoded(hash.slice(1)) ?? hash.slice(1) };
  }

  #fileAt(path: string): string | null {
    const { sizes } = this.#ground;
    const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`];
    return candidates.find((candidate) => sizes.has(candidate)) ?? null;
  }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** True for an absolute http or https address. */
export function isAbsolute(address: string): boolean {
  return /^https?:\/\/[^/\s]/i.test(address.trim());
}

/** True where every character is one that RFC 3986 allows in a URI; Khmer must be percent-encoded. */
export function isRfc3986(address: string): boolean {
  return /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(address);
}
