/**
 * A site path as a URL path: every character that RFC 3986 does not allow in a path segment is percent-encoded as UTF-8,
 * Khmer included. `/` stays. Law: `decodeURIComponent` gives the path back.
 */
export function encodePath(path: string): string {
  // RFC 3986 §3.3, `pchar` without `%`: most paths of a site need nothing.
  if (/^[\w\-.~!$&'()*+,;=:@/]*$/.test(path)) return path;
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()).replace(/%(?:40|3A|24|26|2B|2C|3B|3D)/g, decodeURIComponent))
    .join('/');
}

/** The address of a site path for the world outside. `basePath` prefixes every path of the site. */
export function siteAddress(path: string, { origin, basePath }: { readonly origin: string; readonly basePath: string }): string {
  return origin + encodePath(basePath + path);
}

/**
 * An address as RFC 3986 wants it: an IRI's characters outside ASCII are percent-encoded, what is already encoded stays.
 */
export function encodeAddress(address: string): string {
  // The characters that RFC 3986 §2 allows in a URI: most addresses have no others.
  if (/^[\w\-.~:/?#[\]@!$&'()*+,;=]*$/.test(address)) return address;
  // The same, and `%`.
  const encoded = address.toWellFormed().replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character));
  return encoded.replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
}

/** True for addresses with a scheme (`https:`, `mailto:`) or a host (`//host/`). */
export function isExternal(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** True for an address on another site, or one that is written as if it were. */
export function leavesSite(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address);
}

/** True for an absolute http or https address with a host. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^/\s?#]+(?:[/?#]\S*)?$/i.test(address) && URL.canParse(address);
}

/** A percent-encoded path as it was meant; one whose encoding is broken stays as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Begins with www., or is of a domain that no file's name ends in; for those that one might end in (notes.org) a path must follow. */
const BARE_HOST =
  /^(?:www\.[^/?#\s]+\.[a-z]{2,}|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:kh|com))(?:[:/?#]|$)|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:org|net|me|be)\//i;

/** True for a host, with a path or without, that lacks its `https://`. */
export function lacksScheme(address: string): boolean {
  return BARE_HOST.test(address);
}
