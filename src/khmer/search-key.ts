import { DISCOURAGED } from './characters.js';
import { clusters } from './clusters.js';
import { latinDigits } from './digits.js';
import { normalizeKhmer } from './normalize.js';

// ZWSP, ZWNJ, ZWJ, word joiner, soft hyphen, byte order mark, and the inherent vowels U+17B4 and U+17B5.
const INVISIBLE = /[\u200B-\u200D\u2060\u00AD\uFEFF\u17B4\u17B5]/g;

/**
 * What a text is compared by: two texts that look the same have the same key, however they were typed. In canonical order with coeng DA
 * folded, deprecated letters replaced, invisible characters left out, Khmer digits as Latin ones, other scripts in NFC and lower case,
 * white space folded.
 * Laws: a key is its own key; the key of a text and of its canonical form are the same; the same on every machine, but for letters newer than
 * its Unicode version. For comparing only: never for printing.
 */
export function searchKey(text: string): string {
  const visible = normalizeKhmer(text)
    .text.replace(INVISIBLE, '')
    .replace(/[\u17A3\u17A4\u17D8]/g, (letter) => DISCOURAGED[letter] ?? '');
  // Never NFC on Khmer: it moves coeng signs.
  const others = visible.replace(/[^\u1780-\u17FF\s]+/g, (run) => run.toLowerCase().normalize('NFC'));
  return latinDigits(normalizeKhmer(others).text).replace(/\s+/g, ' ').trim();
}

/** In a search key: stretches of Khmer letters with their marks; and words and numbers of other scripts. */
export const STRETCH = /[\u1780-\u17D3\u17DD]+|(?:(?![\u1780-\u17D3\u17DD])[\p{L}\p{N}\p{M}])+/gu;
const IS_KHMER = /^[\u1780-\u17D3\u17DD]/;

/**
 * The tokens by which a text is found: of a stretch of Khmer, each pair of clusters that stand side by side (the cluster itself where it
 * stands alone); of other scripts, whole words and numbers in lower case. Tokens stand in the text's order, with repeats.
 * No dictionary is asked, so that Node and every browser give the same tokens, and a phrase is found wherever it stands in another:
 * law: the tokens of a stretch of clusters within a longer one are among the longer one's, unless it is one cluster; that is the beginning
 * or the end of one of them.
 */
export function searchTokens(text: string): string[] {
  return Array.from(searchKey(text).matchAll(STRETCH), ([stretch]) =>
    IS_KHMER.test(stretch) ? pairs(clusters(stretch)) : [stretch],
  ).flat();
}

function pairs(parts: readonly string[]): string[] {
  if (parts.length < 2) return [...parts];
  return parts.slice(1).map((part, index) => `${parts[index]}${part}`);
}
