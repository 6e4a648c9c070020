import { Parser } from 'htmlparser2';

/**
 * Knows whether what is written next will stand in code (`<code>` or `<pre>`), by the reading of the parser that the finished HTML goes
 * through: it is told of every tag, and closes what that one closes.
 */
export class OpenCode {
  #depth = 0;
  readonly #parser = new Parser({
    onopentagname: (tag) => {
      if (isCode(tag)) this.#depth++;
    },
    onclosetag: (tag) => {
      if (isCode(tag)) this.#depth--;
    },
  });

  /** Takes whole tags. */
  write(tags: string): void {
    this.#parser.write(tags);
  }

  get isCode(): boolean {
    return this.#depth > 0;
  }
}

function isCode(tag: string): boolean {
  return tag === 'code' || tag === 'pre';
}
