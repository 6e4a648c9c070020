import { createRequire } from 'node:module';
import type sanitizeHtml from 'sanitize-html';
import { encodeAddress, leavesSite } from '../model/url.js';
import { ALLOWED_SCHEMES, ALLOWED_TAGS, GLOBAL_ATTRIBUTES, TAGS_WITH_CONTENT } from './allowed-html.js';

// Loaded when the first body comes that holds HTML.
const require = createRequire(import.meta.url);

/**
 * The whole rendered body, once more through the list of what it may hold: balanced, every attribute quoted, every `<` of a text escaped.
 * `resolve` turns an address as written into one that works on the page. A body's first-level headings become second-level ones:
 * the page's headline is the only first. Links that leave the site say so.
 */
export function sanitizeBody(html: string, resolve: (address: string) => string): string {
  const attribs = (attributes: sanitizeHtml.Attributes): sanitizeHtml.Attributes => {
    const result = { ...attributes };
    for (const name of ['href', 'src', 'cite']) {
      if (result[name] !== undefined) result[name] = encodeAddress(resolve(result[name]));
    }
    return result;
  };
  const column = (tagName: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag => {
    const align = /^text-align:(left|right|center)$/.exec(attributes.style ?? '')?.[1];
    const result = { ...attributes };
    if (align) result.class = `align-${align}`;
    return { tagName, attribs: result };
  };
  const sanitize = require('sanitize-html') as typeof sanitizeHtml;
  const safe = sanitize(html, {
    allowedTags: Object.keys(ALLOWED_TAGS),
    allowedAttributes: {
      ...Object.fromEntries(Object.entries(ALLOWED_TAGS).map(([tag, names]) => [tag, [...names]])),
      '*': [...GLOBAL_ATTRIBUTES],
    },
    allowedSchemes: [...ALLOWED_SCHEMES],
    allowProtocolRelative: false,
    nonTextTags: [...TAGS_WITH_CONTENT],
    transformTags: {
      h1: 'h2',
      center: 'div',
      th: column,
      td: column,
      a: (tagName, attributes) => {
        const { target: _, ...rest } = attribs(attributes);
        return {
          tagName,
          attribs: rest.href !== undefined && leavesSite(rest.href) ? { ...rest, rel: 'noopener noreferrer' } : rest,
        };
      },
      img: (tagName, attributes) => ({ tagName, attribs: attribs(attributes) }),
      blockquote: (tagName, attributes) => ({ tagName, attribs: attribs(attributes) }),
      q: (tagName, attributes) => ({ tagName, attribs: attribs(attributes) }),
    },
  });
  // A wide table scrolls by itself, and the keyboard can reach it. In sanitised HTML `<table` is always a tag, and so is what ` />` ends,
  // which HTML knows nothing of.
  return safe
    .replaceAll(' />', '>')
    .replace(/<table(?=[\s>])/g, '<div class="table-scroll" tabindex="0"><table')
    .replaceAll('</table>', '</table></div>');
}
