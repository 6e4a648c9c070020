/**
 * A rendered body with every address absolute, for readers that show it outside the site. `pageUrl` is the absolute address of its page.
 * Leans on what sanitising leaves: a `<` always begins a tag, and attributes are in double quotes.
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
  const written = address.replaceAll('&amp;', '&');
  return (URL.canParse(written, pageUrl) ? new URL(written, pageUrl).href : written).replaceAll('&', '&amp;');
}
