/** The source of a regular expression (flag `u`) for a term where it parts no cluster, and no longer word of a script that has spaces. */
export function termPattern(term: string): string {
  const literal = term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const isKhmer = (character: string): boolean => /[\u1780-\u17FF]/.test(character);
  const before = isKhmer(term.charAt(0)) ? '(?<!\\u17D2[\\u200C\\u200D]{0,3})' : '(?<![\\p{L}\\p{N}\\p{M}])';
  const after = isKhmer(term.at(-1) ?? '') ? '(?![\\p{M}\\u200C\\u200D])' : '(?![\\p{L}\\p{N}\\p{M}\\u200C\\u200D])';
  return before + literal + after;
}
