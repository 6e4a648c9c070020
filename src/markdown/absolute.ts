import { plainOf } from '../model/markup.js';

/**
 * A rendered body with every address absolute, for readers that show it outside the site. `pageUrl` is the absolute address of its page.
 * Leans on what sanitising and templates leave: a `<` always begins a tag, and attributes are in double quotes.
 */
export function absoluteBody(html: string, pageUrl: string): string {
  let origin: string | null = null;
  return html.replace(/<[a-z][^<>]*?\s(?:href|src|cite)="[^<>]*>/gi, (tag) =>
    tag.replace(/(\s(?:href|src|cite)=")([^"]*)"/gi, (_, before: string, address: string) => {
      if (!PLAIN_PATH.test(address)) return `${before}${absoluteAddress(address, pageUrl)}"`;
      origin ??= new URL(pageUrl).origin;
      return `${before}${origin}${address}"`;
    }),
  );
}

/** A path from the site's root with nothing in it that `URL` would change: no `..`, no character that wants encoding. */
const PLAIN_PATH = /^\/(?!\/)(?:[\w\-/]|%[013-9A-Fa-f])*(?:\.\w+)?$/;

function absoluteAddress(address: string, pageUrl: string): string {
  const written = plainOf(address);
  const absolute = URL.canParse(written, pageUrl) ? new URL(written, pageUrl).href : written;
  return absolute.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
