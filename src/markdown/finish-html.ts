import type { Env, MarkdownIt, Token } from 'markdown-it';
import { escapeMarkup, plainOf } from '../model/markup.js';
import { encodeAddress, leavesSite } from '../model/url.js';
import { isSafeAddress } from './allowed-html.js';
import { PLAIN_LIST, PLAIN_PARAGRAPH, plainHtml } from './plain-blocks.js';

/** The HTML of a bare body's tokens, finished. */
export function finishedHtml(tokens: Token[], md: MarkdownIt, env: Env, resolve: (address: string) => string): string {
  let html = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const { type } = token;
    if (type === 'inline') html += finishedHtml(token.children ?? [], md, env, resolve);
    else if (type === 'text') html += escapeMarkup(token.content);
    else if (type === PLAIN_PARAGRAPH || type === PLAIN_LIST) html += plainHtml(token);
    else {
      const rule = md.renderer.rules[type];
      const piece = rule ? rule(tokens, at, md.options, env, md.renderer) : md.renderer.renderToken(tokens, at, md.options);
      html += rule || token.attrs !== null || token.tag === 'table' || token.tag === 'h1' ? finishHtml(piece, resolve) : piece;
    }
  }
  return html;
}

/** Markdown's own attributes stand in double quotes, with `&`, `<`, `>` and `"` escaped: nothing else begins or ends a tag. */
const TAG = /<(\/?)(table|h1)(?=[\s>])([^>]*)>|<(a|img|t[hd])( [^>]*)>|<\w+ [^>]*>|&quot;/g;

/**
 * What `sanitizeBody` makes of HTML in which nothing but Markdown has written a tag: the same text, without a parser and a second list.
 * Law: for a body without raw HTML and attributes, both give the same (see the laws of `renderBody`).
 */
function finishHtml(html: string, resolve: (address: string) => string): string {
  return html.replace(TAG, (whole: string, slash = '', block?: string, ofBlock?: string, name?: string, attributes = '') => {
    if (whole === '&quot;') return '"';
    if (block === 'table') return slash ? '</table></div>' : '<div class="table-scroll" tabindex="0"><table>';
    if (block === 'h1') return slash ? '</h2>' : `<h2${ofBlock}>`;
    if (name === 'img') return `<img${withAddress(attributes, SRC, resolve)}>`;
    if (name === 'a') return `<a${withAddress(attributes, HREF, resolve)}>`;
    if (name === 'th' || name === 'td')
      return `<${name}${attributes.replace(/ style="text-align:(left|right|center)"/, ' class="align-$1"')}>`;
    // Another tag, with attributes: a reference in it stays one.
    return whole;
  });
}

const HREF = / href="([^"]*)"/;
const SRC = / src="([^"]*)"/;

/** The attributes with the address as it is on the page, without one that is not safe. A link that leaves the site says so. */
function withAddress(attributes: string, attribute: RegExp, resolve: (address: string) => string): string {
  const found = attribute.exec(attributes);
  if (!found) return attributes;
  const before = attributes.slice(0, found.index);
  const after = attributes.slice(found.index + found[0].length);
  const address = encodeAddress(resolve(plainOf(found[1] ?? '')));
  if (!isSafeAddress(address)) return before + after;
  const written = escapeMarkup(address).replaceAll('"', '&quot;');
  if (attribute === SRC) return `${before} src="${written}"${after}`;
  return `${before} href="${written}"${after}${leavesSite(address) ? ' rel="noopener noreferrer"' : ''}`;
}
