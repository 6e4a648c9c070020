/** Coeng DA and coeng TA look the same, and both are typed (UTN #61, «Do not use»). */
const COENG_TA = '\u17D2\u178F';
const COENG_DA = '\u17D2\u178A';

/**
 * Any of these words wherever they stand in a run of Khmer, with either of coeng TA and coeng DA, but no part of a cluster: neither its subscript nor its
 * beginning. Of two words that begin alike, the longer one is found.
 */
export function wordPattern(words: readonly string[]): RegExp {
  const typed = words.flatMap((word) => [word, word.replaceAll(COENG_TA, COENG_DA)]);
  // In this order V8 tests what words have in common once, and a longer word before a shorter one.
  const ordered = [...new Set(typed)].sort().reverse();
  return new RegExp(`(?<!\\u17D2)(?:${ordered.join('|')})(?![\\u17B6-\\u17D3\\u17DD])`, 'g');
}

/** A found word as the table has it. */
export function tableSpelling(written: string): string {
  return written.replaceAll(COENG_DA, COENG_TA);
}
