/** A stretch of the Khmer block (Unicode core specification §16.4) with the joiners inside it. */
export const KHMER_RUN = /[\u1780-\u17FF](?:[\u1780-\u17FF\u200C\u200D]*)/g;
