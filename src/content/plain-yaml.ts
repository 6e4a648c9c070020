import type { YamlEntry, YamlTree } from './yaml-tree.js';

// What nearly all front matter is made of: `key: text`, `key: "text"`, `key: [a, "b"]`, and `- item` below a key.
// Everything else is left to the YAML library, which takes ten times as long.

/** Letters of a key, and the colon and spaces behind it. */
const KEY = /^([A-Za-z_\u1780-\u17DD][\w\u1780-\u17DD-]*):(?: +|$)/;
const ITEM = /^( *)- +(?=[^ ])/;
/** What a text without quotation marks begins with: no sign that means something. YAML 1.2 §7.3.3. */
const BARE = /^[^\s\-?:,[\]{}#&*!|>'"%@`\u0080-\u00A0\uFEFF]/;
const QUOTED = /^(?:"[^"\\\n]*"|'[^'\n]*')$/;
/** A piece of a list in brackets, with the spaces around it. */
const PIECE = /( *)("[^"\\\n]*"|'[^'\n]*'|[^,"'\n]*?)( *)(?:,|$)/y;
/** White space, and the characters that YAML 1.2 §5.1 takes for none: where they stand, the library decides. */
const ODD = /[\t\r\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/;

type Line = { readonly text: string; readonly start: number };

/**
 * The tree of plain YAML, as `parseYaml` gives it, or null where there is anything in it that is not plain, so that nothing can be said of it.
 * `offset` is where `yaml` stands in its file.
 */
export function parsePlainYaml(yaml: string, offset: number): YamlTree | null {
  if (ODD.test(yaml) || !yaml.isWellFormed()) return null;
  const lines = linesOf(yaml, offset);
  const entries: YamlEntry[] = [];
  const keys = new Set<string>();
  let end = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const match = KEY.exec(line.text);
    if (match === null) return null;
    const [head, key] = [match[0], match[1] as string];
    if (keys.has(key)) return null;
    keys.add(key);
    const keySpan = { start: line.start, end: line.start + key.length };
    const written = { text: line.text.slice(head.length), start: line.start + head.length };
    end = line.start + line.text.length;
    if (written.text !== '') {
      const value = valueIn(written);
      if (value === undefined) return null;
      entries.push({ key, keySpan, value, isRefused: false });
      continue;
    }
    const items = itemsFrom(lines, at + 1);
    if (items === null) return null;
    at += items.length;
    const value = listOf(items);
    if (value === undefined) return null;
    if (value !== null) end = value.span.end;
    entries.push({ key, keySpan, value, isRefused: false });
  }
  const first = entries[0];
  // Where the group ends nobody asks: its last value's end is as good as the library's line end.
  return first ? { kind: 'group', entries, span: { start: first.keySpan.start, end } } : null;
}

/** The lines that are not empty, without the spaces at their ends. */
function linesOf(yaml: string, offset: number): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < yaml.length; ) {
    const next = yaml.indexOf('\n', start);
    const stop = next < 0 ? yaml.length : next;
    let end = stop;
    while (end > start && yaml[end - 1] === ' ') end--;
    if (end > start) lines.push({ text: yaml.slice(start, end), start: offset + start });
    start = stop + 1;
  }
  return lines;
}

/** Null for nothing written, undefined for what is not plain. */
function valueIn(written: Line): YamlTree | null | undefined {
  const { text } = written;
  if (text.startsWith('[')) return bracketList(written);
  if (!isScalar(text)) return undefined;
  return textOf(written);
}

/** A text in quotation marks, or one without that has no sign in it that means something either. */
function isScalar(text: string): boolean {
  return BARE.test(text) ? !text.includes(': ') && !text.includes(' #') && !text.endsWith(':') : QUOTED.test(text);
}

function textOf({ text, start }: Line): YamlTree | null {
  const isQuoted = text.startsWith('"') || text.startsWith("'");
  const value = isQuoted ? text.slice(1, -1) : text;
  if (value.trim() === '' || (!isQuoted && (value === '~' || value === 'null'))) return null;
  return { kind: 'text', value, span: { start, end: start + text.length } };
}

function bracketList({ text, start }: Line): YamlTree | undefined {
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
    if (!isScalar(piece) || (BARE.test(piece) && /[,[\]{}]/.test(piece))) return undefined;
    const item = textOf({ text: piece, start: start + 1 + from + before.length });
    if (item !== null) items.push(item);
    if (!whole.endsWith(',')) break;
    // A comma at the end is allowed, and for the library.
    if (PIECE.lastIndex >= inside.length) return undefined;
  }
  return { kind: 'list', items, span: { start, end: start + text.length } };
}

/** The lines of items from `at` on; null where they stand at different depths. */
function itemsFrom(lines: readonly Line[], at: number): readonly Line[] | null {
  const items: Line[] = [];
  let depth = '';
  for (const line of lines.slice(at)) {
    const item = ITEM.exec(line.text);
    if (!item) break;
    if (items.length === 0) depth = item[1] ?? '';
    if (item[1] !== depth) return null;
    items.push(line);
  }
  return items;
}

function listOf(lines: readonly Line[]): YamlTree | null | undefined {
  const [first] = lines;
  if (!first) return null;
  const items: YamlTree[] = [];
  let end = 0;
  for (const line of lines) {
    const head = ITEM.exec(line.text)?.[0].length ?? 0;
    const written = { text: line.text.slice(head), start: line.start + head };
    if (!isScalar(written.text)) return undefined;
    const item = textOf(written);
    if (item !== null) items.push(item);
    end = line.start + line.text.length;
  }
  return { kind: 'list', items, span: { start: first.start + first.text.indexOf('-'), end } };
}
