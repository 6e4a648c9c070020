/** The name of a character's code point: `U+17D2`, four hexadecimal digits at least. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
