// A base with all that hangs on it, an emoji with its joiners and tags, or any one character: what must never be cut in two.
const WHOLE =
  /[\u1780-\u17A2\u17A5-\u17B3](?:\u17D2[\u1780-\u17B3]|[\u17B6-\u17D3\u17DD\u200B-\u200D])*|\p{RGI_Emoji}|\P{M}[\p{M}\u200D]*|./gsv;

/**
 * The beginning of a text, at most `max` UTF-16 units long without its ellipsis: cut behind the last ។ or ៕ that fits in the second half,
 * else at a space, else between two clusters. White space is folded. A text that is short enough is given as it is.
 */
export function excerpt(text: string, max: number): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  if (folded.length <= max) return folded;
  let head = '';
  for (const [whole] of folded.matchAll(WHOLE)) {
    if (head.length + whole.length > max) break;
    head += whole;
  }
  const sentence = Math.max(head.lastIndexOf('។'), head.lastIndexOf('៕')) + 1;
  if (sentence > max / 2) return head.slice(0, sentence);
  const space = head.lastIndexOf(' ');
  return `${(space > max / 2 ? head.slice(0, space) : head).trimEnd()}…`;
}
