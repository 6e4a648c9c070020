/** Zero width space: a word boundary that an author placed. */
export const ZWSP = '\u200B';
/** Zero width non-joiner: keeps a register shifter's form (UTN #61). */
export const ZWNJ = '\u200C';
export const ZWJ = '\u200D';

/** A stretch of the Khmer block (Unicode core specification §16.4) with the joiners inside it. */
export const KHMER_RUN = /[\u1780-\u17FF](?:[\u1780-\u17FF\u200C\u200D]*)/g;

/** Khmer letters, dependent vowels, signs and coengs: what spells words. Digits and punctuation are not among them. */
export const KHMER_LETTER = /[\u1780-\u17B3\u17B6-\u17D1\u17D2\u17DD]/;

/** True when the text has a character of the Khmer block. */
export function hasKhmer(text: string): boolean {
  return /[\u1780-\u17FF]/.test(text);
}
