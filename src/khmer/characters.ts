/** Zero width space: a word boundary that an author placed. */
export const ZWSP = '\u200B';
/** Zero width non-joiner: after a register shifter it keeps the sign above the letter (UTN #61 §5.4). */
export const ZWNJ = '\u200C';
/** Zero width joiner. */
export const ZWJ = '\u200D';

/** A stretch of the Khmer block (Unicode core specification §16.4) with the joiners inside it. */
export const KHMER_RUN = /[\u1780-\u17FF](?:[\u1780-\u17FF\u200C\u200D]*)/g;

/** UTN #61 §3: consonants and independent vowels. */
export const BASE = '[\\u1780-\\u17A2\\u17A5-\\u17B3]';
