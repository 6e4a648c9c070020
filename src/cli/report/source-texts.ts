import { lineStarts, type Position, positionAt } from '../../model/position.js';
import type { Span, Texts } from '../../model/source.js';

/** The texts that findings lie in, with their lines found once: a long text may have thousands of findings. */
export class SourceTexts {
  readonly #texts: Texts;
  readonly #starts = new Map<string, readonly number[]>();

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /** Null where the file's text is not known. */
  position(file: string, offset: number): Position | null {
    const text = this.#texts.get(file);
    return text === undefined ? null : positionAt(text, offset, this.#startsOf(file, text));
  }

  /** What a file says between two offsets; empty where its text is not known. */
  slice(file: string, { start, end }: Span): string {
    return this.#texts.get(file)?.slice(start, end) ?? '';
  }

  /** The line that `position` lies in, without its line end. */
  line(file: string, { line }: Position): string {
    const text = this.#texts.get(file) ?? '';
    const starts = this.#startsOf(file, text);
    return text.slice(starts[line - 1] ?? 0, starts[line] ?? text.length).replace(/[\r\n]+$/, '');
  }

  #startsOf(file: string, text: string): readonly number[] {
    let starts = this.#starts.get(file);
    if (!starts) {
      starts = lineStarts(text);
      this.#starts.set(file, starts);
    }
    return starts;
  }
}
