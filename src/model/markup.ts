/** Text as the content of an HTML element. In an attribute, its quotation mark must be escaped as well. */
export function escapeMarkup(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The text that stands in markup as sanitize-html and Handlebars write it: Handlebars `=` as `&#x3D;` and `'` as `&#x27;`. */
export function plainOf(markup: string): string {
  if (!markup.includes('&')) return markup;
  return markup.replace(REFERENCE, (whole, hex?: string, name?: string) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (NAMED[name ?? ''] ?? whole),
  );
}

const REFERENCE = /&(?:#x([0-9a-f]{1,5})|(amp|quot|lt|gt));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>' };
