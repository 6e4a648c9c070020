import type { MarkdownIt, Token } from 'markdown-it';
import { OPENING } from './attribute-filter.js';
import { type BodyState, bodyState } from './body-env.js';
import { IMAGE } from './only-where.js';
import { PlainToken } from './plain-states.js';
import { PLAIN } from './plain-text.js';

/**
 * An image's title becomes its caption (markdown-it-image-figures), parsed on its own, after the text around it: so it knows nothing of
 * the text's footnotes, and a footnote in it stays as typed. Its words are then found again in the source.
 */
export function captions(md: MarkdownIt): void {
  const parseInline = md.parseInline.bind(md);
  md.parseInline = (source, env) => {
    if (PLAIN.test(source) && !source.includes(OPENING)) return [plainInline(source)];
    const body = bodyState(env);
    body.nesting++;
    const tokens = parseInline(source, { ...env, footnotes: undefined });
    body.nesting--;
    return tokens;
  };
  md.core.ruler.after('image_figures', 'locate_captions', (state) => {
    if (state.inlineMode || !state.src.includes(IMAGE)) return;
    const body = bodyState(state.env);
    for (let at = 0; at < state.tokens.length; at++) {
      if (state.tokens[at]?.type !== 'figure_open') continue;
      const children = state.tokens[at + 1]?.children;
      const open = children?.findIndex(({ type }) => type === 'figcaption_open') ?? -1;
      if (!children || open < 0) continue;
      const image = children.slice(0, open).find(({ type }) => type === 'image');
      if (!image) continue;
      locateCaption(md, image, children.slice(open), body);
      // The paragraph of a tight list is not rendered; the figure that it became must be, around its caption.
      for (const token of state.tokens.slice(at, at + 3)) token.hidden = false;
    }
  });
}

/** What parsing makes of a text in which there is nothing else. */
function plainInline(source: string): Token {
  const inline = new PlainToken('inline', '', 0);
  inline.content = source;
  inline.map = [0, 1];
  const text = new PlainToken('text', '', 0);
  text.content = source;
  inline.children = [text];
  return inline;
}

/** A caption's parts are looked for one behind the other, after the image's address; in a title by reference they have no place. */
function locateCaption(md: MarkdownIt, image: Token, parts: readonly Token[], { map }: BodyState): void {
  const place = map.spanOf(image);
  if (!place) return;
  const behindText = place.start + '!['.length + image.content.length;
  const address = /^\]\([ \t]*/.exec(map.text.slice(behindText, place.end));
  const start = address ? md.helpers.parseLinkDestination(map.text, behindText + address[0].length, place.end).pos : place.end;
  let rest = { start, end: place.end };
  for (const part of parts) {
    const { span, isLiteral } = map.placeOf(part, rest, part.markup || part.content);
    const known = isLiteral ? span : rest;
    map.set(part, known.start, known.end);
    if (isLiteral) rest = { start: span.end, end: rest.end };
  }
}
