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

/** UTN #61, «Do not use»: deprecated letters and discouraged signs with what stands for them, null where nothing does. */
export const DISCOURAGED: Readonly<Record<string, string | null>> = {
  '\u17A3': '\u17A2',
  '\u17A4': '\u17A2\u17B6',
  '\u17B4': null,
  '\u17B5': null,
  '\u17D3': null,
  '\u17D8': '\u17D4\u179B\u17D4',
};
