import { escapeMarkup } from '../model/markup.js';

// What lays Khmer text out well and is no part of the text: the language of a stretch in another script, and signs that stay
// with their word. Spans alone are added, so that a reader copies, searches and hears the text as its author wrote it.

/** A tag with which begins what is no running text, or what has its language from its author. */
const BEGINS_VERBATIM = /<(?:(code|pre|kbd|samp|var|script|style)(?![a-z0-9])|([a-z][a-z0-9]*)(?![a-z0-9])[^<>]* lang=")[^<>]*>/g;

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
/** Nearly every text has nothing to be marked, which is told fastest by one look: its own script, and no sign that stands alone. */
const MAY_NEED_MARKS = {
  km: new RegExp(`[A-Za-z\\u00C0-\\u024F]|${MAY_STAY.source}`),
  other: new RegExp(`[\\u1780-\\u17FF\\u19E0-\\u19FF]|${MAY_STAY.source}`),
};

/**
 * Plain text as HTML in which the layout of Khmer is marked. `lang`: the language that it stands in.
 * Law: its text is `text`.
 */
export function proseHtml(text: string, lang: string): string {
  return markedTexts(escapeMarkup(text), lang);
}

/**
 * A rendered body in which the layout of Khmer is marked. Leans on what sanitising leaves: a `<` always begins a tag.
 * What stands in code, or in an element whose author has named its language, is left as it is.
 * Law: without the spans that are added, it is `html`.
 */
export function bodyProse(html: string, lang: string): string {
  let result = '';
  let done = 0;
  for (let match = nextVerbatim(html, 0); match !== null; match = nextVerbatim(html, done)) {
    const start = match.index + match[0].length;
    result += markedTexts(html.slice(done, match.index), lang) + match[0];
    done = endOf(match[1] ?? match[2] ?? '', html, start);
    result += html.slice(start, done);
  }
  return result + markedTexts(html.slice(done), lang);
}

function nextVerbatim(html: string, from: number): RegExpExecArray | null {
  BEGINS_VERBATIM.lastIndex = from;
  return BEGINS_VERBATIM.exec(html);
}

/** Where the element ends whose content begins at `start`: where all is closed again that has its name, or else with the text. */
function endOf(name: string, html: string, start: number): number {
  const tags = new RegExp(`<(/?)${name}(?![a-z0-9])(?:[^<>]*[^<>/])?>`, 'g');
  tags.lastIndex = start;
  let depth = 1;
  while (depth > 0) {
    const tag = tags.exec(html);
    if (tag === null) return html.length;
    depth += tag[1] ? -1 : 1;
  }
  return tags.lastIndex;
}

/** HTML whose texts are marked, those between its tags. */
function markedTexts(html: string, lang: string): string {
  const mayNeedMarks = lang === 'km' ? MAY_NEED_MARKS.km : MAY_NEED_MARKS.other;
  let result = '';
  let done = 0;
  let start = 0;
  while (start < html.length) {
    const tag = html.indexOf('<', start);
    const end = tag === -1 ? html.length : tag;
    const text = html.slice(start, end);
    if (mayNeedMarks.test(text)) {
      result += html.slice(done, start) + withMarks(text, lang);
      done = end;
    }
    const close = html.indexOf('>', end);
    start = close === -1 ? html.length : close + 1;
  }
  return done === 0 ? html : result + html.slice(done);
}

/** `html`: text without a tag, escaped. */
function withMarks(html: string, lang: string): string {
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
