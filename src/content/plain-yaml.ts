import type { YamlEntry, YamlTree } from './yaml-tree.js';

// What nearly all front matter and settings are made of: `key: text`, `key: "text"`, `key: [a, "b"]`, `key: { a: b }`, groups and lists below a
// key, and comments in lines of their own. Everything else is left to the YAML library, which takes ten times as long.

/** Letters of a key, and the colon and spaces behind it. */
const KEY = /^([A-Za-z_\u1780-\u17DD][\w\u1780-\u17DD-]*):(?: +|$)/;
const ITEM = /^- +(?=[^ ])/;
/** What a text without quotation marks begins with: no sign that means something. YAML 1.2 §7.3.3. */
const BARE = /^[^\s\-?:,[\]{}#&*!|>'"%@`\u0080-\u00A0\uFEFF]/;
const QUOTED = /^(?:"[^"\\\n]*"|'[^'\n]*')$/;
/** A piece of a list in brackets, with the spaces around it. */
const PIECE = /( *)("[^"\\\n]*"|'[^'\n]*'|[^,"'\n]*?)( *)(?:,|$)/y;
/** A piece of a group in braces: its key, and what stands between that and the comma. */
const PAIR = /( *)([A-Za-z_\u1780-\u17DD][\w\u1780-\u17DD-]*)(: +)("[^"\\\n]*"|'[^'\n]*'|[^,"'\n]+?)( *)(?:,|$)/y;
/** White space, and the characters that YAML 1.2 §5.1 takes for none: where they stand, the library decides. */
const ODD = /[\t\r\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/;
/** Settings have three. */
const DEEPEST = 6;

/** `text` begins at `start` of the file, `depth` spaces into its line, which ends at `stop`; the one after it begins at `next`. */
type Line = { readonly text: string; readonly start: number; readonly depth: number; readonly stop: number; readonly next: number };
type Group = Extract<YamlTree, { kind: 'group' }>;
type List = Extract<YamlTree, { kind: 'list' }>;
type Piece = { readonly text: string; readonly start: number };

/**
 * The tree of plain YAML, as `parseYaml` gives it, or null where there is anything in it that is not plain, so that nothing can be said of it.
 * `offset` is where `yaml` stands in its file.
 */
export function parsePlainYaml(yaml: string, offset: number): YamlTree | null {
  if (ODD.test(yaml) || !yaml.isWellFormed()) return null;
  const reading = new PlainReading(linesOf(yaml, offset));
  return reading.isAtEnd ? null : reading.whole();
}

/** The lines that are not empty and no comments, without the spaces at their ends. */
function linesOf(yaml: string, offset: number): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < yaml.length; ) {
    const newline = yaml.indexOf('\n', from);
    const next = newline < 0 ? yaml.length : newline + 1;
    const stop = newline < 0 ? next : newline;
    let end = stop;
    while (end > from && yaml[end - 1] === ' ') end--;
    let start = from;
    while (start < end && yaml[start] === ' ') start++;
    const text = yaml.slice(start, end);
    if (text !== '' && !text.startsWith('#'))
      lines.push({ text, start: offset + start, depth: start - from, stop: offset + stop, next: offset + next });
    from = next;
  }
  return lines;
}

/** Reads lines from the first to the last. What is not plain is undefined, and ends the reading. */
class PlainReading {
  #at = 0;

  constructor(private readonly lines: Line[]) {}

  get isAtEnd(): boolean {
    return this.#at === this.lines.length;
  }

  whole(): Group | null {
    const group = this.#group(0, 1);
    return group !== undefined && this.isAtEnd ? group : null;
  }

  /** The keys that stand `depth` spaces into their lines. The line that it begins with has one. */
  #group(depth: number, level: number): Group | undefined {
    if (level > DEEPEST) return undefined;
    const entries: YamlEntry[] = [];
    const keys = new Set<string>();
    let end = 0;
    for (let line = this.lines[this.#at]; line?.depth === depth; line = this.lines[this.#at]) {
      const match = KEY.exec(line.text);
      if (match === null) return undefined;
      const [head, key] = [match[0], match[1] as string];
      if (keys.has(key)) return undefined;
      keys.add(key);
      this.#at++;
      end = line.next;
      const written = { text: line.text.slice(head.length), start: line.start + head.length };
      const value = written.text === '' ? this.#below(depth, level) : valueIn(written);
      if (value === undefined) return undefined;
      if (written.text === '') end = value === null ? line.stop : value.span.end;
      entries.push({ key, keySpan: { start: line.start, end: line.start + key.length }, value, isRefused: false });
    }
    const first = entries[0];
    return first && { kind: 'group', entries, span: { start: first.keySpan.start, end } };
  }

  /** What stands below a key that is `depth` spaces into its line: null for nothing. */
  #below(depth: number, level: number): YamlTree | null | undefined {
    const line = this.lines[this.#at];
    if (line === undefined || line.depth < depth) return null;
    if (ITEM.test(line.text)) return this.#list(line.depth, level);
    return line.depth === depth ? null : this.#group(line.depth, level + 1);
  }

  #list(depth: number, level: number): List | undefined {
    const items: YamlTree[] = [];
    const { start = 0 } = this.lines[this.#at] ?? {};
    let end = start;
    for (let line = this.lines[this.#at]; line?.depth === depth; line = this.lines[this.#at]) {
      const head = ITEM.exec(line.text)?.[0].length;
      if (head === undefined) break;
      const written = { text: line.text.slice(head), start: line.start + head };
      const isGroup = KEY.test(written.text);
      if (!isGroup && !isScalar(written.text)) return undefined;
      // Its first key stands as deep as the others, which have lines of their own.
      if (isGroup) this.lines[this.#at] = { ...written, depth: depth + head, stop: line.stop, next: line.next };
      else this.#at++;
      const item = isGroup ? this.#group(depth + head, level + 1) : textOf(written);
      if (item === undefined) return undefined;
      if (item !== null) items.push(item);
      end = item?.kind === 'group' ? item.span.end : line.next;
    }
    return { kind: 'list', items, span: { start, end } };
  }
}

/** Null for nothing written, undefined for what is not plain. */
function valueIn(written: Piece): YamlTree | null | undefined {
  const { text } = written;
  if (text.startsWith('[')) return bracketList(written);
  if (text.startsWith('{')) return bracedGroup(written);
  if (!isScalar(text)) return undefined;
  return textOf(written);
}

/** A text in quotation marks, or one without that has no sign in it that means something either. */
function isScalar(text: string): boolean {
  return BARE.test(text) ? !text.includes(': ') && !text.includes(' #') && !text.endsWith(':') : QUOTED.test(text);
}

/** The same in brackets and braces, where commas and they themselves mean something, too. */
function isFlowScalar(text: string): boolean {
  return isScalar(text) && (!BARE.test(text) || !/[,[\]{}]/.test(text));
}

function textOf({ text, start }: Piece): YamlTree | null {
  const isQuoted = text.startsWith('"') || text.startsWith("'");
  const value = isQuoted ? text.slice(1, -1) : text;
  if (value.trim() === '' || (!isQuoted && (value === '~' || value === 'null'))) return null;
  return { kind: 'text', value, span: { start, end: start + text.length } };
}

function bracketList({ text, start }: Piece): YamlTree | undefined {
  if (!text.endsWith(']') || text.length < 2) return undefined;
  const inside = text.slice(1, -1);
  const items: YamlTree[] = [];
  for (PIECE.lastIndex = 0; PIECE.lastIndex < inside.length; ) {
    const from = PIECE.lastIndex;
    const [whole = '', before = '', piece = ''] = PIECE.exec(inside) ?? [];
    if (whole === '') return undefined;
    // A comma with nothing before it is for the library, a space before the bracket is not.
    if (piece === '' && (whole.endsWith(',') || items.length > 0)) return undefined;
    if (piece === '') break;
    if (!isFlowScalar(piece)) return undefined;
    const item = textOf({ text: piece, start: start + 1 + from + before.length });
    if (item !== null) items.push(item);
    if (!whole.endsWith(',')) break;
    // A comma at the end is allowed, and for the library.
    if (PIECE.lastIndex >= inside.length) return undefined;
  }
  return { kind: 'list', items, span: { start, end: start + text.length } };
}

function bracedGroup({ text, start }: Piece): Group | undefined {
  if (!text.endsWith('}')) return undefined;
  const inside = text.slice(1, -1);
  const entries: YamlEntry[] = [];
  for (PAIR.lastIndex = 0; PAIR.lastIndex < inside.length; ) {
    const from = PAIR.lastIndex;
    const [whole = '', before = '', key = '', colon = '', piece = ''] = PAIR.exec(inside) ?? [];
    if (!isFlowScalar(piece) || entries.some((entry) => entry.key === key)) return undefined;
    const keyStart = start + 1 + from + before.length;
    const keySpan = { start: keyStart, end: keyStart + key.length };
    entries.push({ key, keySpan, value: textOf({ text: piece, start: keySpan.end + colon.length }), isRefused: false });
    if (!whole.endsWith(',')) break;
    // A comma at the end is allowed, and for the library.
    if (PAIR.lastIndex >= inside.length) return undefined;
  }
  return entries.length === 0 ? undefined : { kind: 'group', entries, span: { start, end: start + text.length } };
}
