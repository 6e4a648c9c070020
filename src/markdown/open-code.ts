import { createRequire } from 'node:module';
import type { Parser } from 'htmlparser2';

// Loaded when the first body comes that holds HTML.
const require = createRequire(import.meta.url);

/**
 * Knows whether what is written next will stand in code (`<code>` or `<pre>`), by the reading of the parser that the finished HTML goes
 * through: it is told of every tag, and closes what that one closes.
 */
export class OpenCode {
  #depth = 0;
  readonly #parser: Parser | null;

  /** `mayOpen`: whether the body holds HTML. Without it, nothing is open: Markdown's own code is one piece that nothing stands in. */
  constructor(mayOpen: boolean) {
    this.#parser = mayOpen ? this.#listen() : null;
  }

  /** Takes whole tags. */
  write(tags: string): void {
    this.#parser?.write(tags);
  }

  get isCode(): boolean {
    return this.#depth > 0;
  }

  /** Whether it listens at all. */
  get isListening(): boolean {
    return this.#parser !== null;
  }

  #listen(): Parser {
    const { Parser } = require('htmlparser2') as typeof import('htmlparser2');
    return new Parser({
      onopentagname: (tag) => {
        if (isCode(tag)) this.#depth++;
      },
      onclosetag: (tag) => {
        if (isCode(tag)) this.#depth--;
      },
    });
  }
}

function isCode(tag: string): boolean {
  return tag === 'code' || tag === 'pre';
}
