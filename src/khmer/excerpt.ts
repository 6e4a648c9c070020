const graphemes = new Intl.Segmenter('km', { granularity: 'grapheme' });
// Graphemes (UAX #29) keep emoji, flags and marks whole, but know no Khmer subscripts: what hangs on the one before, and what binds the next.
const HANGS = /^[\p{M}\u200B-\u200D]/u;
const BINDS = /\u17D2[\u200B-\u200D]*$/;

/** What must never be cut in two. Law: joined, they are the text. */
function* wholes(text: string): Generator<string> {
  let whole = '';
  for (const { segment } of graphemes.segment(text)) {
    if (whole !== '' && !HANGS.test(segment) && !BINDS.test(whole)) {
      yield whole;
      whole = '';
    }
    whole += segment;
  }
  if (whole !== '') yield whole;
}

/**
 * The beginning of a text, at most `max` UTF-16 units long without its ellipsis: cut behind the last ។ or ៕ that fits in the second half,
 * else at a space, else between two clusters. White space is folded. A text that is short enough is given as it is.
 */
export function excerpt(text: string, max: number): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  if (folded.length <= max) return folded;
  let head = '';
  let sentence = 0;
  let space = 0;
  for (const whole of wholes(folded)) {
    if (head.length + whole.length > max) break;
    if (whole === ' ') space = head.length;
    head += whole;
    // A joiner that hangs on the mark makes it no place to cut.
    if (/[។៕]$/.test(whole)) sentence = head.length;
  }
  if (sentence > max / 2) return head.slice(0, sentence);
  return `${(space > max / 2 ? head.slice(0, space) : head).trimEnd()}…`;
}
