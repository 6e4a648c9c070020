import { escapeMarkup } from '../model/markup.js';

// What lays Khmer text out well and is no part of the text: the language of a stretch in another script, and signs that stay
// with their word. Spans alone are added, so that a reader copies, searches and hears the text as its author wrote it.

/** Elements whose text is no running text. */
const VERBATIM = /^(?:code|pre|kbd|samp|var|script|style)$/;
const TAG = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>/gi;

/** A stretch of Latin letters, from its first letter to the last sign before Khmer, a tag or a reference. */
const LATIN = /&#?\w+;|[A-Za-z\u00C0-\u024F][^<>&\u1780-\u17FF\u19E0-\u19FF\u200B]*/g;
/** A stretch of Khmer, spaces and joiners within it included. */
const KHMER = /[\u1780-\u17FF\u19E0-\u19FF](?:[\u1780-\u17FF\u19E0-\u19FF\u200B-\u200D ]*[\u1780-\u17FF\u19E0-\u19FF])?/g;
/** What no voice reads as words: addresses of the web and of mail, file names. */
const IS_ADDRESS = /:\/\/|@|www\.|\w\.\w/;

const CLUSTER =
  '(?:[\\u1780-\\u17B3](?:\\u17D2[\\u1780-\\u17B3]|[\\u17B6-\\u17D1\\u17DD])*|[0-9\\u17E0-\\u17E9](?:[.,]?[0-9\\u17E0-\\u17E9])*)';
// Signs that begin no line and signs that end none (W3C, Khmer layout requirements; UAX #14 classes EX, CL, QU, OP, PR), with the author's space beside them.
const CLOSES = '[។-ៗ៚»”’)\\]!?%៛]';
const OPENS = '[«“‘(\\[]';
const STAYS = new RegExp(`${OPENS} ${CLUSTER}(?: ${CLOSES}+)?|${CLUSTER} ${CLOSES}+`, 'g');
const MAY_STAY = new RegExp(` ${CLOSES}|${OPENS} `);

/**
 * Plain text as HTML in which the layout of Khmer is marked. `lang`: the language that it stands in.
 * Law: its text is `text`.
 */
export function proseHtml(text: string, lang: string): string {
  return marked(escapeMarkup(text), lang);
}

/**
 * A rendered body in which the layout of Khmer is marked. Leans on what sanitising leaves: a `<` always begins a tag.
 * What stands in code, or in an element whose author has named its language, is left as it is.
 * Law: without the spans that are added, it is `html`.
 */
export function bodyProse(html: string, lang: string): string {
  let result = '';
  let done = 0;
  const skipped: { name: string; depth: number }[] = [];
  for (const match of html.matchAll(TAG)) {
    const [tag, slash, written = '', attributes = ''] = match;
    const name = written.toLowerCase();
    const text = html.slice(done, match.index);
    result += skipped.length > 0 ? text : marked(text, lang);
    result += tag;
    done = match.index + tag.length;
    const within = skipped.at(-1);
    if (within?.name === name && !attributes.endsWith('/')) {
      within.depth += slash ? -1 : 1;
      if (within.depth === 0) skipped.pop();
    } else if (within === undefined && !slash && (VERBATIM.test(name) || / lang="/.test(attributes))) skipped.push({ name, depth: 1 });
  }
  return result + (skipped.length > 0 ? html.slice(done) : marked(html.slice(done), lang));
}

/** `html`: text without a tag, escaped. */
function marked(html: string, lang: string): string {
  if (html === '' || html === '\n') return html;
  const kept = MAY_STAY.test(html) ? html.replace(STAYS, '<span class="keep">$&</span>') : html;
  // A span that was just added holds no Latin letters but its own; it is told by its angle brackets.
  return kept === html
    ? withLanguages(html, lang)
    : kept
        .split(/(<[^>]*>)/)
        .map((part) => (part.startsWith('<') ? part : withLanguages(part, lang)))
        .join('');
}

function withLanguages(html: string, lang: string): string {
  if (lang !== 'km') return html.replace(KHMER, '<span lang="km">$&</span>');
  return html.replace(LATIN, (stretch) => {
    if (stretch.startsWith('&') || IS_ADDRESS.test(stretch)) return stretch;
    const words = stretch.replace(/[^\p{L}\p{N}]+$/u, '');
    // A single letter is a sign, not a word.
    return words.length < 2 ? stretch : `<span lang="en">${words}</span>${stretch.slice(words.length)}`;
  });
}
