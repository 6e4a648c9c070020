/** A line as it is and as it should be, without its line end. */
type Pair = { readonly before: string; readonly after: string; readonly isOpen: boolean };

/** Lines around a change, as `diff -u` has them. */
const CONTEXT = 3;
const NO_LINE_END = '\\ No newline at end of file';

/**
 * A unified diff of two texts that have the same lines, each with its counterpart in its place: normalising adds no line and takes none.
 * The texts come in pieces; memory holds one hunk.
 */
export class UnifiedDiff {
  readonly #file: string;
  #isBegun = false;
  /** The line that the next pair is. */
  #line = 1;
  #hunk: Pair[] = [];
  #start = 1;
  /** Unchanged lines at the hunk's end. */
  #calm = 0;
  #rest = { before: '', after: '' };

  constructor(file: string) {
    this.#file = file;
  }

  /** The next piece of both texts; gives the lines of the diff that are sure. */
  add(before: string, after: string): string[] {
    const olds = (this.#rest.before + before).split('\n');
    const news = (this.#rest.after + after).split('\n');
    this.#rest = { before: olds.pop() ?? '', after: news.pop() ?? '' };
    return olds.flatMap((line, index) => this.#next({ before: line, after: news[index] as string, isOpen: false }));
  }

  /** What is left when both texts have ended. */
  end(): string[] {
    const last = this.#rest.before === '' ? [] : this.#next({ ...this.#rest, isOpen: true });
    return [...last, ...this.#flush()];
  }

  #next(pair: Pair): string[] {
    const isChange = pair.before !== pair.after;
    const isInHunk = this.#hunk.length > this.#calm;
    this.#hunk.push(pair);
    this.#line += 1;
    this.#calm = isChange ? 0 : this.#calm + 1;
    if (isInHunk) return this.#calm > 2 * CONTEXT ? this.#flush() : [];
    // Before the first change only the last lines matter.
    const most = isChange ? CONTEXT + 1 : CONTEXT;
    if (this.#hunk.length > most) this.#hunk = this.#hunk.slice(-most);
    if (!isChange) this.#calm = this.#hunk.length;
    this.#start = this.#line - this.#hunk.length;
    return [];
  }

  #flush(): string[] {
    if (this.#hunk.length === this.#calm) return [];
    const extra = Math.max(0, this.#calm - CONTEXT);
    const shown = this.#hunk.slice(0, this.#hunk.length - extra);
    const head = this.#isBegun ? [] : [`--- ${headerName('a', this.#file)}`, `+++ ${headerName('b', this.#file)}`];
    const lines = [...head, `@@ -${this.#start},${shown.length} +${this.#start},${shown.length} @@`, ...rows(shown)];
    this.#isBegun = true;
    // What follows the hunk's own context may be the next one's.
    this.#hunk = this.#hunk.slice(this.#hunk.length - Math.min(extra, CONTEXT));
    this.#calm = this.#hunk.length;
    this.#start = this.#line - this.#hunk.length;
    return lines;
  }
}

/** As git writes names: quoted where they hold a control character, with a tab behind where they hold a space. */
function headerName(side: 'a' | 'b', file: string): string {
  const name = `${side}/${file.replace(/^(?:\.\/)+/, '')}`;
  if (/["\\\u0000-\u001F]/.test(name)) return `"${name.replace(/["\\\u0000-\u001F]/g, quoted)}"`;
  return name.includes(' ') ? `${name}\t` : name;
}

function quoted(character: string): string {
  return /["\\]/.test(character) ? `\\${character}` : `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}

/** Changed lines that stand together: all old ones, then all new ones. */
function rows(pairs: readonly Pair[]): string[] {
  const lines: string[] = [];
  let added: string[] = [];
  for (const { before, after, isOpen } of pairs) {
    const mark = isOpen ? [NO_LINE_END] : [];
    if (before === after) {
      lines.push(...added, ` ${before}`, ...mark);
      added = [];
    } else {
      lines.push(`-${before}`, ...mark);
      added.push(`+${after}`, ...mark);
    }
  }
  return [...lines, ...added];
}
