import type { Passage } from './blocks.js';
import type { Line } from './lines.js';

/** What is looked at: a line from its first character on, the line before it in the same paragraph, and whether `]:` stands further on. */
type Place = { readonly line: string; readonly before: string | null; readonly closesLabel: boolean };
/** Where, counted from the line's first character, backslashes must stand; null where the line isn't of this kind. */
type LineRule = { readonly what: string; readonly escapes: (place: Place) => readonly number[] | null };

const first = [0];
const allOf = (match: RegExpExecArray | null) => match && Array.from(match[0], (_, index) => index);
const startsWith = (what: string, pattern: RegExp): LineRule => ({ what, escapes: ({ line }) => (pattern.test(line) ? first : null) });

/** The block constructs of CommonMark 0.31 and of the extensions in use; section numbers are CommonMark's. */
const LINE_RULES: readonly LineRule[] = [
  startsWith('heading (§4.2)', /^#{1,6}(?:[ \t]|$)/),
  startsWith('quotation (§5.1)', /^>/),
  {
    what: 'thematic break (§4.1)',
    // The whole first run: what is left of it could still pair with another one in the paragraph.
    escapes: ({ line }) => (/^([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line) ? allOf(/^(?:-|\*+|_+)/.exec(line)) : null),
  },
  startsWith('bullet (§5.2)', /^[-+*](?:[ \t]|$)/),
  startsWith('container', /^:::/),
  {
    what: 'number (§5.2)',
    escapes: ({ line }) => {
      const match = /^[0-9]{1,9}(?=[.)](?:[ \t]|$))/.exec(line);
      return match && [match[0].length];
    },
  },
  { what: 'fence (§4.5)', escapes: ({ line }) => allOf(/^(?:`{3,}|~{3,})/.exec(line)) },
  { what: 'underlined heading (§4.3)', escapes: ({ line, before }) => (before !== null && /^(?:=+|-+)[ \t]*$/.test(line) ? first : null) },
  {
    what: 'table (GFM §4.10)',
    escapes: ({ line, before }) => (before?.includes('|') && /^[|:-][|: \t-]*$/.test(line) && line.includes('-') ? first : null),
  },
  // A label may run on over the next lines.
  { what: 'reference or footnote (§4.7)', escapes: ({ line, closesLabel }) => (line.startsWith('[') && closesLabel ? first : null) },
];

/** Where in `text` a backslash must stand so that no line of the passage starts a Markdown block. */
export function lineEscapes(text: string, passage: Passage): number[] {
  const start = passage[0]?.start ?? 0;
  const lastLabelEnd = start + text.slice(start, passage.at(-1)?.end).lastIndexOf(']:');
  return passage.flatMap((line, index) => {
    const before = passage[index - 1];
    const place = { line: written(text, line), before: before ? written(text, before) : null, closesLabel: lastLabelEnd > line.content };
    for (const rule of LINE_RULES) {
      const escapes = rule.escapes(place);
      if (escapes) return escapes.map((at) => line.content + at);
    }
    return [];
  });
}

function written(text: string, line: Line): string {
  return text.slice(line.content, line.end);
}
