import { type Found, found } from '../ground.js';
import { type HtmlPage, valueSpan } from '../html-page.js';
import type { Rule } from '../site.js';

/** Blocks of data, which no browser runs (HTML §4.12.1). */
const DATA = /^application\/(?:[\w.-]+\+)?json$/i;
const HOLDERS = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'];

/** No page has a script in it, in an attribute or in an address: a strict Content-Security-Policy would refuse it. */
export const inlineScripts: Rule<HtmlPage> = function* ({ text, elements }): Generator<Found> {
  for (const element of elements) {
    const { name, attributes, span } = element;
    if (name === 'script' && attributes.src === undefined && !DATA.test(attributes.type ?? '')) {
      yield found('inline-script', { what: 'script', name }, span);
    }
    for (const key of Object.keys(attributes)) {
      if (key.startsWith('on') && /^on[a-z]+$/.test(key))
        yield found('inline-script', { what: 'handler', name: key }, valueSpan(text, element, key));
    }
    for (const key of HOLDERS) {
      const url = attributes[key];
      // WHATWG URL: browsers skip control characters and spaces there.
      if (url !== undefined && /^[\u0000-\u0020]*j/i.test(url) && /^javascript:/i.test(url.replace(/[\u0000-\u0020]/g, '')))
        yield found('inline-script', { what: 'address', name: key }, valueSpan(text, element, key));
    }
  }
};
