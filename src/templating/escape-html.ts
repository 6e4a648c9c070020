import { legalXml } from './escape-xml.js';

const REFERENCES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;', '`': '&#x60;', '=': '&#x3D;' },
};
const MARKUP = /[&<>"'`=]/g;
// Nearly always every character can stand as it is, and that is seen in one go. The text of an emoji is looked at more closely.
const MAY_BE_UNFIT = /[^\t\n\r !#-%(-;?-_a-\uD7FF\uE000-\uFFFD]/;

/** Text for HTML, in elements and in attributes however they are quoted. Characters that no feed can carry mean nothing on a page either. */
export function escapeHtml(text: string): string {
  return MAY_BE_UNFIT.test(text) ? legalXml(text).replace(MARKUP, (character) => REFERENCES[character] ?? '') : text;
}
