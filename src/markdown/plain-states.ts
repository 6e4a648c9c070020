import markdownIt, { type Delimiter, type Env, type MarkdownIt, type StateInline, type Token } from 'markdown-it';

/**
 * markdown-it as it is published sets each field of a token, and of the states that tokens are made in, through a helper that looks up a name:
 * that is half of its time. The same tokens and states, with their fields set one by one.
 */
export function plainStates(md: MarkdownIt): void {
  md.core.State = PlainStateCore;
  md.block.State = PlainStateBlock;
  md.inline.State = PlainStateInline;
}

type Nesting = -1 | 0 | 1;

/** markdown-it's token, with room for where it stands in the source: see `SourceMap`. */
export const PlainToken = heirOf(
  markdownIt.Token,
  class {
    map = null;
    level = 0;
    children = null;
    content = '';
    markup = '';
    info = '';
    block = false;
    hidden = false;
    attrs = null;
    meta = null;
    start = -1;
    end = -1;
    constructor(
      readonly type: string,
      readonly tag: string,
      readonly nesting: Nesting,
    ) {}
  },
);

const PlainStateCore = heirOf(
  markdownIt.StateCore,
  class {
    readonly tokens: Token[] = [];
    readonly inlineMode = false;
    readonly Token = PlainToken;
    constructor(
      readonly src: string,
      readonly md: MarkdownIt,
      readonly env: Env,
    ) {}
  },
);

const LF = '\n';
const TAB = 0x09;
const SPACE = 0x20;

const PlainStateBlock = heirOf(
  markdownIt.StateBlock,
  class {
    readonly bMarks: number[] = [];
    readonly eMarks: number[] = [];
    readonly tShift: number[] = [];
    readonly sCount: number[] = [];
    readonly bsCount: number[] = [];
    blkIndent = 0;
    line = 0;
    readonly lineMax: number;
    tight = false;
    listIndent = -1;
    parentType = 'root';
    level = 0;
    readonly Token = PlainToken;
    constructor(
      readonly src: string,
      readonly md: MarkdownIt,
      readonly env: Env,
      readonly tokens: Token[],
    ) {
      for (let start = 0; start < src.length; ) {
        const lineFeed = src.indexOf(LF, start);
        const end = lineFeed === -1 ? src.length : lineFeed;
        let first = start;
        let column = 0;
        for (; first < end; first++) {
          const code = src.charCodeAt(first);
          if (code === SPACE) column++;
          else if (code === TAB) column += 4 - (column % 4);
          else break;
        }
        // White space at the very end is no line.
        if (lineFeed === -1 && first === end) break;
        this.addLine(start, end, first - start, column);
        start = end + 1;
      }
      this.lineMax = this.bMarks.length;
      // Rules may look one line further.
      this.addLine(src.length, src.length, 0, 0);
    }
    addLine(start: number, end: number, indent: number, column: number): void {
      this.bMarks.push(start);
      this.eMarks.push(end);
      this.tShift.push(indent);
      this.sCount.push(column);
      this.bsCount.push(0);
    }
    push(type: string, tag: string, nesting: Nesting): Token {
      const token = new PlainToken(type, tag, nesting);
      token.block = true;
      if (nesting < 0) this.level--;
      token.level = this.level;
      if (nesting > 0) this.level++;
      this.tokens.push(token);
      return token;
    }
  },
);

const PlainStateInline = heirOf(
  markdownIt.StateInline,
  class {
    pos = 0;
    readonly posMax: number;
    level = 0;
    pending = '';
    pendingLevel = 0;
    readonly cache = {};
    readonly backticks = {};
    readonly backticksScanned = false;
    readonly skipHtmlSpecial = false;
    readonly linkLevel = 0;
    delimiters: Delimiter[] = [];
    readonly _prev_delimiters: Delimiter[][] = [];
    readonly tokens_meta: StateInline['tokens_meta'];
    readonly Token = PlainToken;
    constructor(
      readonly src: string,
      readonly md: MarkdownIt,
      readonly env: Env,
      readonly tokens: Token[],
    ) {
      this.posMax = src.length;
      this.tokens_meta = new Array(tokens.length);
    }
    pushPending(): Token {
      const token = new PlainToken('text', '', 0);
      token.content = this.pending;
      token.level = this.pendingLevel;
      this.tokens.push(token);
      this.pending = '';
      return token;
    }
    push(type: string, tag: string, nesting: Nesting): Token {
      if (this.pending) this.pushPending();
      const token = new PlainToken(type, tag, nesting);
      let meta: (typeof this.tokens_meta)[number];
      if (nesting < 0) {
        this.level--;
        this.delimiters = this._prev_delimiters.pop() ?? [];
      }
      token.level = this.level;
      if (nesting > 0) {
        this.level++;
        this._prev_delimiters.push(this.delimiters);
        this.delimiters = [];
        meta = { delimiters: this.delimiters };
      }
      this.pendingLevel = this.level;
      this.tokens.push(token);
      this.tokens_meta.push(meta);
      return token;
    }
  },
);

/** `own` with every method of `Base` that it does not have itself: what it makes is `Base`'s to everybody who asks. */
function heirOf<Base extends new (...args: never[]) => object>(
  Base: Base,
  own: new (...args: ConstructorParameters<Base>) => object,
): Base {
  Object.setPrototypeOf(own.prototype, Base.prototype);
  return own as unknown as Base;
}
