// In one pass, so that a backslash is seen before what it stands before. See inline-escapes.ts for the sections of CommonMark.
// White space at its end may be moved behind a mark.
const INLINE = /\\(?=[!-/:-@[-`{-~]|\s*$)|[`*[\]]|_+|~~+|<(?=[A-Za-z/!?])|&(?=#[xX]?[0-9a-fA-F]{1,7};|[A-Za-z][A-Za-z0-9]{1,31};)|\{(?=:)/g;
const WORD = /[\p{L}\p{M}\p{N}]/u;
/** What would start a block where a line begins with it: heading, quotation, bullet, container, fence, underline or table, number. */
const LINE = /^(\s*)(?:(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|:::|~~~|=+\s*$|-[-\s]*$|[|:-][|: \t-]*$)|([0-9]{1,9})(?=[.)](?:\s|$)))/;

/**
 * Text made to stand for itself in Markdown: a backslash before what would be read as a mark. Only ASCII marks are touched, so words in
 * Khmer, their spaces and U+200B stay as they are. The text may start a line or not: a backslash too many is not seen by readers.
 */
export function escapeProse(text: string): string {
  const inline = text.replace(INLINE, (mark, at: number) => {
    if (mark.startsWith('_') && WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + mark.length))) return mark;
    return Array.from(mark, (character) => `\\${character}`).join('');
  });
  return inline.replace(LINE, (_, space: string, mark: string | undefined, number: string | undefined) =>
    mark === undefined ? `${space}${number}\\` : `${space}\\${mark}`,
  );
}
