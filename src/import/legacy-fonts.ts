import { fromLegacy } from '../khmer/from-legacy.js';
import { legacyFamily } from '../khmer/legacy-layouts.js';

/**
 * What becomes of text in a named font: `text` in Unicode; `unknown` for a legacy font whose layout is not known, or a glyph that cannot be read;
 * null where the font is none of those that draw Khmer under Latin letters.
 */
export type LegacyFonts = { readonly convert: (font: string, text: string) => { readonly text: string } | 'unknown' | null };

/** The fonts that are known here: Limon S, R and F, ABC TEXT, FANCY and HEAD. Text without a letter (spaces, signs of no layout) stays as it is. */
export const legacyFonts: LegacyFonts = {
  convert(font, text) {
    const family = legacyFamily(font);
    if (family === null) return null;
    if (text.trim() === '') return { text };
    if (family === 'unmapped') return 'unknown';
    const reading = fromLegacy(text, family);
    return 'text' in reading ? reading : 'unknown';
  },
};

/** Knows such fonts by their names, and converts nothing: what is written in them is `unknown`. */
export const namedLegacyFonts: LegacyFonts = {
  // White space and digits say the same in every font.
  convert: (font, text) => (legacyFamily(font) !== null && /[^\s\d]/.test(text) ? 'unknown' : null),
};
