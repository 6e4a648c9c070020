/** Text as the content of an HTML element. In an attribute, its quotation mark must be escaped as well. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
