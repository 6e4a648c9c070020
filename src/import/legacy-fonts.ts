/**
 * What knows the fonts from before Unicode. `convert` tells of a run's words in a font: the same words in Unicode; `unknown` for a font whose
 * letters nobody has a table for; null for a font that is none of these.
 */
export type LegacyFonts = { readonly convert: (font: string, text: string) => { readonly text: string } | 'unknown' | null };

/** Names of the families that wrote Khmer with the codes of Latin letters, in the 1990s and 2000s. */
const NAMES =
  /^(?:limon|abc[-_ ]|abc zoom|khmek|khek|ktm|ekreach|truth|baidok|angkor wat|fk[-_ ]|zero[-_ ]?space[-_ ]?limon|kh[-_ ](?:limon|abc))/i;

/** Knows such fonts by their names, and no table: what is written in them can't be read. */
export const namedLegacyFonts: LegacyFonts = {
  // White space and digits say the same in every font.
  convert: (font, text) => (NAMES.test(font.trim()) && /[^\s\d]/.test(text) ? 'unknown' : null),
};
