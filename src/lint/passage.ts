import type { ProseRun } from '../model/article.js';
import type { Span } from '../model/source.js';

/** Where a piece of a passage stands: `at` in the passage, `start` in the source; both are letter for letter the same. */
type Piece = { readonly at: number; readonly start: number };

/** Running text as it was written, from one block's edge, or from something that is no prose, to the next. */
export class Passage {
  readonly #pieces: readonly Piece[];

  constructor(
    readonly text: string,
    pieces: readonly Piece[],
  ) {
    this.#pieces = pieces;
  }

  /** Where a part of the text stands in the source. `start` < `end`, both offsets into `text`; the span may hold marks such as `**`. */
  place(start: number, end: number): Span {
    return { start: this.#sourceOf(start), end: this.#sourceOf(end - 1) + 1 };
  }

  /** Where the whole of it stands. */
  get span(): Span {
    return this.place(0, this.text.length);
  }

  #sourceOf(offset: number): number {
    let piece = this.#pieces[0] as Piece;
    for (const next of this.#pieces) {
      if (next.at > offset) break;
      piece = next;
    }
    return piece.start + offset - piece.at;
  }
}

/** Where a pattern fits in the passages of an article. `match` has offsets into `passage`. */
export type PassageMatch = { readonly passage: Passage; readonly match: RegExpExecArray; readonly written: string; readonly span: Span };

/**
 * Every place in the passages that a pattern (with the flag `g`) fits, in order; none is empty. `hint`: what stands in each passage that it fits,
 * where that is found sooner.
 */
export function* matchesIn(passages: readonly Passage[], pattern: RegExp, hint?: RegExp): Generator<PassageMatch> {
  for (const passage of passages) {
    if (hint?.test(passage.text) === false) continue;
    let end = 0;
    for (;;) {
      // `matchAll` would make a copy of the pattern for each passage; who is given a match may use the pattern itself before the next.
      pattern.lastIndex = end;
      const match = pattern.exec(passage.text);
      if (match === null) break;
      end = match.index + match[0].length;
      yield { passage, match, written: match[0], span: passage.place(match.index, end) };
    }
  }
}

/** Marks that may stand within a word: emphasis, and the brackets of a link's text. */
const WITHIN = /^[*_~[\]]*$/;

/** The passages of a body. `prose` as the outline has it: a line end inside a paragraph is a run of its own. */
export function passagesOf(source: string, prose: readonly ProseRun[]): Passage[] {
  const passages: Passage[] = [];
  let text = '';
  let pieces: Piece[] = [];
  let end = -1;
  const close = (): void => {
    if (text.trim() !== '') passages.push(new Passage(text, pieces));
    text = '';
    pieces = [];
  };
  for (const { span, text: shown } of prose) {
    const isLineEnd = shown === '\n';
    // Of a line end whose place is not known, the whole block is given.
    const isPlaced = !isLineEnd || span.end - span.start <= 2;
    if (!isPlaced || span.start < end || !WITHIN.test(source.slice(end, span.start))) close();
    if (!isPlaced || span.end <= span.start) continue;
    pieces.push({ at: text.length, start: span.start });
    text += source.slice(span.start, span.end);
    end = span.end;
  }
  close();
  return passages;
}
