/** Letters, marks and digits: what a text is known by, however it is wrapped, broken and escaped. Halves of surrogate pairs count as letters. */
const KEPT = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
  KEPT[unit] = (unit >= 0xd800 && unit < 0xe000) || /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0;
}

/** Stands among letters where one block of text ends and the next begins. */
export const BOUNDARY = 0;

/** The letters of a text, in one array that grows; `from` and `to`, where they are kept, tell where each stands in the source. */
export class Letters {
  units = new Uint16Array(1 << 16);
  length = 0;
  from: number[] | null = null;
  to: number[] | null = null;

  add(unit: number, from: number, to: number): void {
    if (KEPT[unit] === 0) return;
    if (this.length === this.units.length) this.#grow();
    // ASCII capitals only: the rest of Unicode's are no concern of Khmer.
    this.units[this.length] = unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit;
    this.from?.push(from);
    this.to?.push(to);
    this.length += 1;
  }

  /** What stands on its two sides are two texts: a {@link BOUNDARY} between them, but never two. */
  part(at: number): void {
    if (this.length === 0 || this.units[this.length - 1] === BOUNDARY) return;
    if (this.length === this.units.length) this.#grow();
    this.units[this.length] = BOUNDARY;
    this.from?.push(at);
    this.to?.push(at);
    this.length += 1;
  }

  #grow(): void {
    const larger = new Uint16Array(this.units.length * 2);
    larger.set(this.units);
    this.units = larger;
  }

  clear(areKept: boolean): void {
    this.length = 0;
    this.from = areKept ? [] : null;
    this.to = areKept ? [] : null;
  }
}

/** Elements within a line of text (HTML §3.2.5.2.5, those that authors write); every other one parts what is before from what is behind. */
const INLINE =
  /\/?(?:a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|i|img|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)(?![\w-])/iy;
const NAMED: Readonly<Record<string, number>> = { lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27, nbsp: 0xa0, amp: 0x26 };
const ENTITY = /&(?:amp;)*(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|nbsp|amp));/iy;
const ESCAPE = /\\u([0-9a-f]{4})|\\([bfnrt])/iy;
const PERCENT = /%[0-7][0-9a-f]|%[c-d][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-4](?:%[89ab][0-9a-f]){3}/iy;

/**
 * A text of any format as the letters that a reader would find in it: those between the tags, and those in tags and comments apart, so that
 * neither hides the other. Escapes of HTML, XML, JSON and addresses are undone, one inside another too.
 */
export class Squeezer {
  readonly between = new Letters();
  readonly inTags = new Letters();
  #source = '';
  #next = 0;
  #state: 'text' | 'tag' | 'comment' = 'text';
  #quote = 0;

  /** `arePlacesKept`: slower, and only worth it where something was found. */
  squeeze(source: string, arePlacesKept = false): void {
    this.between.clear(arePlacesKept);
    this.inTags.clear(arePlacesKept);
    this.#source = source;
    this.#state = 'text';
    let at = 0;
    let last = 0;
    while (at < source.length) {
      const unit = this.#unitAt(at);
      if (this.#state === 'text') {
        if (unit === 0x3c) this.#open(this.#next);
        else this.#add(this.between, unit, at);
      } else {
        this.#add(this.inTags, unit, at);
        this.#close(unit, last, at);
      }
      if (unit !== 0x20) last = unit;
      at = this.#next;
    }
  }

  #add(letters: Letters, unit: number, at: number): void {
    if (unit <= 0xffff) letters.add(unit, at, this.#next);
    else {
      const pair = String.fromCodePoint(unit);
      letters.add(pair.charCodeAt(0), at, this.#next);
      letters.add(pair.charCodeAt(1), at, this.#next);
    }
  }

  /** The code unit that is written at `at`, or the code point where it is escaped; `#next` is where the next one begins. */
  #unitAt(at: number): number {
    const unit = this.#source.charCodeAt(at);
    this.#next = at + 1;
    if (unit === 0x26) return this.#escaped(ENTITY, at, unit, (match) => entity(match));
    if (unit === 0x5c) return this.#escaped(ESCAPE, at, unit, ([, hex]) => (hex === undefined ? 0x20 : Number.parseInt(hex, 16)));
    if (unit === 0x25) return this.#escaped(PERCENT, at, unit, ([bytes]) => percent(bytes));
    return unit;
  }

  #escaped(pattern: RegExp, at: number, unit: number, decode: (match: RegExpExecArray) => number): number {
    pattern.lastIndex = at;
    const match = pattern.exec(this.#source);
    if (match === null) return unit;
    this.#next = pattern.lastIndex;
    return decode(match);
  }

  /** Behind a `<`: a tag, a comment, or nothing of the kind. */
  #open(at: number): void {
    if (this.#source.startsWith('![CDATA[', at)) {
      this.#next = at + 8;
      return;
    }
    if (this.#source.startsWith('!--', at)) this.#state = 'comment';
    else if (/[a-z/!?]/i.test(this.#source[at] ?? '')) {
      this.#state = 'tag';
      this.#quote = 0;
      INLINE.lastIndex = at;
      if (!INLINE.test(this.#source)) this.between.part(at);
    }
  }

  #close(unit: number, last: number, at: number): void {
    if (this.#state === 'comment') {
      if (unit === 0x3e && this.#source.startsWith('--', at - 2)) this.#state = 'text';
      return;
    }
    const isQuote = unit === 0x22 || unit === 0x27;
    if (this.#quote !== 0) {
      if (unit === this.#quote) this.#quote = 0;
    } else if (isQuote && last === 0x3d) this.#quote = unit;
    else if (unit === 0x3e) this.#state = 'text';
  }
}

function entity([, hex, decimal, name]: RegExpExecArray): number {
  const code =
    hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : (NAMED[(name ?? '').toLowerCase()] ?? 0x26);
  return code <= 0x10ffff ? code : 0xfffd;
}

function percent(bytes: string): number {
  try {
    return decodeURIComponent(bytes).codePointAt(0) ?? 0xfffd;
  } catch {
    return 0xfffd;
  }
}
