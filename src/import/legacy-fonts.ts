import { type LegacyBreak, type LegacyReading, readLegacy } from '../khmer/from-legacy.js';
import { legacyFamily } from '../khmer/legacy-layouts.js';

/**
 * What becomes of text in a named font: `text` in Unicode, with the places at which it may be cut; `fault` where glyphs of a known layout cannot be
 * read; `unknown` for a legacy font whose layout is not known; null where the font is none of those that draw Khmer under Latin letters.
 */
export type LegacyAnswer =
  | { readonly text: string; readonly breaks?: readonly LegacyBreak[] }
  | Exclude<LegacyReading, { readonly text: string }>
  | 'unknown'
  | null;

export type LegacyFonts = {
  readonly convert: (font: string, text: string) => LegacyAnswer;
  /** True where the user wants no conversion: text that was surely typed for such a font stops the import, in whatever font it stands. */
  readonly isRefused: boolean;
};

/** The fonts that are known here: Limon S, R and F, ABC TEXT, FANCY and HEAD. Text without a letter (spaces, signs of no layout) stays as it is. */
export const legacyFonts: LegacyFonts = {
  convert(font, text) {
    const family = legacyFamily(font);
    if (family === null) return null;
    if (text.trim() === '') return { text };
    return family === 'unmapped' ? 'unknown' : readLegacy(text, family);
  },
  isRefused: false,
};

/** Knows such fonts by their names, and converts nothing: what is written in them is `unknown`. */
export const namedLegacyFonts: LegacyFonts = {
  // White space and digits say the same in every font.
  convert: (font, text) => (legacyFamily(font) !== null && /[^\s\d]/.test(text) ? 'unknown' : null),
  isRefused: true,
};
