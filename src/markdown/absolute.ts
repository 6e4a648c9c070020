import { plainOf } from '../model/markup.js';

/**
 * A rendered body with every address absolute, for readers that show it outside the site. `pageUrl` is the absolute address of its page.
 * Leans on what sanitising and templates leave: a `<` always begins a tag, and attributes are in double quotes.
 */
export function absoluteBody(html: string, pageUrl: string): string {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(
      /(\s(?:href|src|cite)=")([^"]*)"/gi,
      (_, before: string, address: string) => `${before}${absoluteAddress(address, pageUrl)}"`,
    ),
  );
}

function absoluteAddress(address: string, pageUrl: string): string {
  const written = plainOf(address);
  const absolute = URL.canParse(written, pageUrl) ? new URL(written, pageUrl).href : written;
  return absolute.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
