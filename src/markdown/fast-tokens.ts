import type { MarkdownIt, Token } from 'markdown-it';

type TokenClass = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/**
 * markdown-it as it is published sets each field of a token through a helper that looks up a name: that is half of its time. The same tokens,
 * with their fields set one by one, and pushed as `StateBlock` and `StateInline` push them.
 */
export function fastTokens(md: MarkdownIt): void {
  const PlainToken = plainToken(new md.core.State('', md, {}).Token as TokenClass);
  const BlockState = md.block.State;
  md.block.State = class extends BlockState {
    override Token = PlainToken as InstanceType<typeof BlockState>['Token'];
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = new PlainToken(type, tag, nesting);
      token.block = true;
      if (nesting < 0) this.level--;
      token.level = this.level;
      if (nesting > 0) this.level++;
      this.tokens.push(token);
      return token;
    }
  };
  const InlineState = md.inline.State;
  md.inline.State = class extends InlineState {
    override Token = PlainToken as InstanceType<typeof InlineState>['Token'];
    override pushPending(): Token {
      const token = new PlainToken('text', '', 0);
      token.content = this.pending;
      token.level = this.pendingLevel;
      this.tokens.push(token);
      this.pending = '';
      return token;
    }
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
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
  };
}

/** A class of its own making whose tokens are tokens of `Base` to everybody who asks. */
function plainToken(Base: TokenClass): TokenClass {
  class PlainToken {
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
    constructor(
      readonly type: string,
      readonly tag: string,
      readonly nesting: -1 | 0 | 1,
    ) {}
  }
  Object.setPrototypeOf(PlainToken.prototype, Base.prototype);
  return PlainToken as unknown as TokenClass;
}
