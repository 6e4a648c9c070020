import { clusters } from './clusters.js';
import { words } from './words.js';

/**
 * The beginning of a text, at most `max` UTF-16 units long without its ellipsis: cut behind the last ។ or ៕ that fits in the second half
 * (never inside ។ល។, «and so on»), else at the last space in the second half, else between two words, else between two clusters.
 * White space is folded. A text that is short enough is given as it is. Law: no cluster, surrogate pair or emoji sequence is parted.
 */
export function truncate(text: string, max: number): string {
  const folded = text.replace(/\s\s+|[^\S ]/g, ' ').trim();
  if (folded.length <= max) return folded;
  const head = wholeHead(folded, max);
  const sentence = sentenceEnd(folded, head.length);
  if (sentence > max / 2) return head.slice(0, sentence);
  const space = folded.charAt(head.length) === ' ' ? head.length : head.lastIndexOf(' ');
  return `${head.slice(0, space > max / 2 ? space : wordEdge(folded, head.length)).trimEnd()}…`;
}

// Made when the first text is cut within other scripts: to load its rules takes as long as to read thirty articles.
let graphemes: Intl.Segmenter | null = null;

/** As many whole clusters, or graphemes of other scripts (UAX #29 keeps emoji and flags whole), as fit. */
function wholeHead(text: string, max: number): string {
  let end = 0;
  // What hangs on the last character lies within a few units behind it.
  for (const piece of clusters(text.slice(0, max + LONGEST))) {
    if (end + piece.length > max) {
      if (/^[\u1780-\u17FF]/.test(piece)) return text.slice(0, end);
      graphemes ??= new Intl.Segmenter('km', { granularity: 'grapheme' });
      return text.slice(0, end + (graphemes.segment(piece).containing(max - end)?.index ?? 0));
    }
    end += piece.length;
  }
  return text.slice(0, end);
}

/** UTF-16 units: the longest emoji sequences have some thirty. */
const LONGEST = 100;

// A joiner that hangs on the mark makes it no place to cut.
const SENTENCE_END = /(?<!\u17D4\u179B)[\u17D4\u17D5](?!\u179B\u17D4|[\u17B4-\u17D3\u17DD\u200C\u200D])/g;

/** The end of the last sentence up to `most`; 0 where there is none. What follows is looked at, too: ល។ belongs to the mark before it. */
function sentenceEnd(text: string, most: number): number {
  const ends = Array.from(text.slice(0, most + 2).matchAll(SENTENCE_END), ({ index }) => index + 1);
  return ends.findLast((end) => end <= most) ?? 0;
}

/** The last place before `end` where a word starts or ends; `end` where there is none. */
function wordEdge(text: string, end: number): number {
  const edges = words(text.slice(0, end + LONGEST)).flatMap(({ span }) => [span.start, span.end]);
  return edges.findLast((edge) => edge <= end && edge > 0) ?? end;
}
