import type { Passage } from './blocks.js';

/** A run of one character, or the one character that matters of something longer; `start` counts from the passage's start. */
type Mark = { readonly start: number; readonly run: string };

// In one pass, so that a backslash is seen before what it stands before.
const MARKS =
  /\\|`+|\*+|_+|~+|\](?=\()|<(?=[A-Za-z/!?]|[^\s<>]*@)|&(?=#[xX][0-9a-fA-F]{1,6};|#[0-9]{1,7};|[A-Za-z][A-Za-z0-9]{1,31};)|\^(?=\[)|\{(?=:)/g;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
// Runs of backticks count whatever their length: an escaped one is still a closing one of length 1 (§6.1).
const PAIRED = /^[`*_~]/;
// Unicode white space of §2.1; JavaScript's \s has U+2028 and U+FEFF too, which emphasis may stand beside.
const SPACE = /[\t\n\f\r\p{Zs}]/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * Where in `text` a backslash must stand so that nothing inside the passage is inline Markdown (CommonMark 0.31 §6; footnotes and attributes
 * of the extensions). What is harmless stays: a mark without a partner in its paragraph, `_` inside a word, a `*` between spaces.
 */
export function inlineEscapes(text: string, passage: Passage): number[] {
  const offset = passage[0]?.start ?? 0;
  const words = text.slice(offset, passage.at(-1)?.end ?? offset);
  const marks = Array.from(words.matchAll(MARKS), (match) => ({ start: match.index, run: match[0] }));
  const firstBracket = words.indexOf('[');
  const live = marks.filter((mark) => (mark.run === ']' ? firstBracket >= 0 && firstBracket < mark.start : isLive(words, mark)));
  const counts = new Map<string, number>();
  for (const { run } of live) counts.set(run.charAt(0), (counts.get(run.charAt(0)) ?? 0) + 1);
  return live
    .filter((mark) => !PAIRED.test(mark.run) || (counts.get(mark.run.charAt(0)) ?? 0) > 1)
    .flatMap((mark) => Array.from(mark.run, (_, index) => offset + mark.start + index));
}

/** Whether the mark can mean anything where it stands. */
function isLive(words: string, { start, run }: Mark): boolean {
  const before = words.charAt(start - 1);
  const after = words.charAt(start + run.length);
  switch (run.charAt(0)) {
    case '\\':
      return PUNCTUATION.test(after) || after === '\n' || after === '\r';
    case '*':
      return !isSpace(before) || !isSpace(after);
    case '_':
      return !(isSpace(before) && isSpace(after)) && !(WORD.test(before) && WORD.test(after));
    case '~':
      return run.length > 1;
    default:
      return true;
  }
}

/** The ends of a passage count as white space (§6.2). */
function isSpace(character: string): boolean {
  return character === '' || SPACE.test(character);
}
