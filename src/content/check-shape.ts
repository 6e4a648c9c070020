import type { z } from 'zod';
import { isSound, mendWords } from '../khmer/mend-words.js';
import type { NormalizeOptions } from '../khmer/normalize.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { onceFor } from '../model/remembered.js';
import type { Span } from '../model/source.js';
import { illegalCharacters } from './decode.js';
import type { FieldFault } from './fields.js';
import { nearest } from './nearest.js';
import type { YamlEntry, YamlTree } from './yaml-tree.js';

export type Shape<T> = {
  readonly schema: z.ZodType<T>;
  /** What the schema gives, sooner; null where that has something to say ({@link readerByKey}). */
  readonly readRight?: (group: ReadonlyMap<string, unknown>) => T | null;
  /** What names of top-level keys mean: Khmer ones, and those of other generators; a key that is not among them means itself. */
  readonly names: ReadonlyMap<string, string>;
  /** Keys whose texts are codes and not words: never normalised, at any depth. */
  readonly codes: ReadonlySet<string>;
};

/** The file's path and its text; `normalize` null: the user's words are taken as they stand. */
export type ShapeContext = { readonly file: string; readonly text: string; readonly normalize: NormalizeOptions | null };
export type Shaped<T> = {
  readonly value: T | null;
  /** Where a value stands, by its path: `title`, `image.src`, `tags.0`. */
  readonly spans: SpanOf;
  readonly diagnostics: readonly Diagnostic[];
};

/** Where something stands, by its path; null where it is not written. */
export type SpanOf = (path: string) => Span | null;

type PlainGroup = { [key: string]: Plain };
type Plain = string | Plain[] | PlainGroup;
type YamlGroup = Extract<YamlTree, { readonly kind: 'group' }>;
/** A group's entries by their keys; of several with one key, the first. */
type Entries = ReadonlyMap<string, YamlEntry>;

/** Checks a YAML tree against a schema: all faults at once, each at its place; Khmer words are normalised on the way. */
export function checkShape<T>(tree: YamlTree | null, whole: Span, shape: Shape<T>, context: ShapeContext): Shaped<T> {
  const reading = new TreeReading(shape.names, shape.codes, context);
  const { diagnostics } = reading;
  if (tree !== null && tree.kind !== 'group') {
    reading.read(tree, [], false);
    const expected = { detail: 'lines of "key: value" are expected', slip: null };
    diagnostics.push(diagnostic('yaml-syntax', { file: context.file, span: tree.span }, expected));
    return { value: null, spans: () => null, diagnostics };
  }
  const { top, values } = reading.readTop(tree?.entries ?? []);
  const right = shape.readRight?.(values) ?? null;
  const result = right === null ? shape.schema.safeParse(plainGroup(values)) : { success: true, data: right, error: undefined };
  for (const empty of reading.empty) diagnostics.push(...emptyFindings(empty, shape, context.file));
  if (result.error) {
    const root: YamlGroup = { kind: 'group', entries: Array.from(top, ([key, entry]) => ({ ...entry, key })), span: whole };
    for (const issue of result.error.issues) diagnostics.push(...issueFindings(issue, root, shape, context.file));
  }
  const isRight = result.success && diagnostics.every(({ severity }) => severity !== 'error');
  return { value: isRight ? result.data : null, spans: (path) => spanAt(top, path), diagnostics };
}

/** No prototype: a key called `__proto__` is a key like any other. */
function plainGroup(values: Iterable<readonly [string, Plain]>): PlainGroup {
  const group: PlainGroup = Object.create(null);
  for (const [key, value] of values) group[key] = value;
  return group;
}

const entriesOf = onceFor(({ entries }: YamlGroup): Entries => {
  const first = new Map<string, YamlEntry>();
  for (const entry of entries) if (!first.has(entry.key)) first.set(entry.key, entry);
  return first;
});

function spanAt(top: Entries, path: string): Span | null {
  const dot = path.indexOf('.');
  if (dot < 0) return top.get(path)?.value?.span ?? null;
  let node = top.get(path.slice(0, dot))?.value ?? null;
  for (const part of path.slice(dot + 1).split('.')) node = node && childOf(node, part);
  return node?.span ?? null;
}

/** What stands in a group under a key, or in a list under a number; null where nothing does. */
function childOf(node: YamlTree, name: string): YamlTree | null {
  if (node.kind === 'group') return entriesOf(node).get(name)?.value ?? null;
  return (node.kind === 'list' && node.items[Number(name)]) || null;
}

/** A key with nothing behind it counts as no key at all, but for its name. */
function emptyFindings<T>({ entry, path }: EmptyEntry, shape: Shape<T>, file: string): Diagnostic[] {
  const { key, keySpan } = entry;
  const names = [...keysAt(shape.schema, path), ...(path.length === 0 ? shape.names.keys() : [])];
  if (names.length === 0 || names.includes(key)) return [];
  return [diagnostic('unknown-key', { file, span: keySpan }, { key, nearest: nearest(key, names) })];
}

type EmptyEntry = { readonly entry: YamlEntry; readonly path: readonly string[] };

/** A YAML tree → the plain values that zod reads. */
class TreeReading {
  readonly diagnostics: Diagnostic[] = [];
  /** Keys with nothing behind them that could be read, and the groups in which they stand. */
  readonly empty: EmptyEntry[] = [];

  constructor(
    private readonly names: ReadonlyMap<string, string>,
    private readonly codes: ReadonlySet<string>,
    private readonly context: ShapeContext,
  ) {}

  /** What stands in the outermost group, each key under the name that the schema has for it, and its values. */
  readTop(entries: readonly YamlEntry[]): { readonly top: Entries; readonly values: Map<string, Plain> } {
    const top = new Map<string, YamlEntry>();
    const values = new Map<string, Plain>();
    const written = new Set<string>();
    for (const entry of entries) {
      const key = this.names.get(entry.key) ?? entry.key;
      if (!top.has(key)) {
        top.set(key, entry);
        this.readEntry(entry, key, [], false, values);
      } else if (!written.has(entry.key)) {
        this.diagnostics.push(diagnostic('key-given-twice', { file: this.context.file, span: entry.keySpan }, { key: entry.key, as: key }));
      }
      // The same word once more was found when the YAML was read.
      written.add(entry.key);
    }
    return { top, values };
  }

  /** `isCode`: its texts are no words, for it stands below a key of codes. */
  read(tree: YamlTree, path: readonly string[], isCode: boolean): Plain {
    if (tree.kind === 'text') return this.readText(tree.value, tree.span, isCode);
    if (tree.kind === 'list') return tree.items.map((item, index) => this.read(item, below(path, String(index), item), isCode));
    const values = new Map<string, Plain>();
    for (const entry of entriesOf(tree).values()) this.readEntry(entry, entry.key, path, isCode, values);
    return plainGroup(values);
  }

  private readEntry(entry: YamlEntry, key: string, path: readonly string[], isCode: boolean, values: Map<string, Plain>): void {
    if (entry.value === null) this.empty.push({ entry, path });
    else values.set(key, this.read(entry.value, below(path, key, entry.value), isCode || this.codes.has(key)));
  }

  private readText(value: string, span: Span, isCode: boolean): string {
    const { normalize, file, text } = this.context;
    const written = text.slice(span.start, span.end);
    // Those in the file itself were found when it was decoded; YAML can write more of them as escapes.
    for (const codePoint of written.startsWith('"') && written.includes('\\') ? illegalCharacters(value) : []) {
      if (!written.includes(codePoint.character))
        this.diagnostics.push(diagnostic('control-character', { file, span }, { codePoint: codePoint.name }));
    }
    if (isCode || isSound(value)) return value;
    // Escapes and folded lines stand differently in the source: such a value is mended as a whole and offered no edit.
    const at = written.indexOf(value);
    const place =
      at < 0
        ? { file, span, isLiteral: false }
        : { file, span: { start: span.start + at, end: span.start + at + value.length }, isLiteral: true };
    const { text: canonical, diagnostics } = mendWords(value, place, normalize);
    this.diagnostics.push(...diagnostics);
    return canonical;
  }
}

/** The path of what stands in a group or list; of a text nobody asks for it. */
function below(path: readonly string[], key: string, tree: YamlTree): readonly string[] {
  return tree.kind === 'text' ? path : [...path, key];
}

/** The keys of the group that stands at `path` in a schema; none where it is not a group. */
function keysAt(schema: unknown, path: readonly string[]): readonly string[] {
  const { shape, element, valueType, innerType, in: before, out } = (schema as { def?: Def } | undefined)?.def ?? {};
  if (innerType) return keysAt(innerType, path);
  if (out) return [...keysAt(before, path), ...keysAt(out, path)];
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(shape ?? {});
  return keysAt(shape?.[key] ?? element ?? valueType, rest);
}

/** The parts of zod 4's schema definitions that lead from a group to the groups in it. */
type Def = { shape?: Record<string, unknown>; element?: unknown; valueType?: unknown; innerType?: unknown; in?: unknown; out?: unknown };

function issueFindings<T>(issue: z.core.$ZodIssue, root: YamlGroup, shape: Shape<T>, file: string): Diagnostic[] {
  const path = issue.path.map(String);
  const { node, parent } = nodeAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    const names = [...keysAt(shape.schema, path), ...(path.length === 0 ? shape.names.keys() : [])];
    return issue.keys.map((key) => {
      const span = (node?.kind === 'group' && entriesOf(node).get(key)?.keySpan) || parent.span;
      return diagnostic('unknown-key', { file, span }, { key, nearest: nearest(key, names) });
    });
  }
  const key = path.filter((part) => !/^\d+$/.test(part)).join('.');
  if (node === null) {
    const entry = parent.kind === 'group' ? entriesOf(parent).get(path.at(-1) ?? '') : undefined;
    // What was refused when the YAML was read is not missing.
    if (entry?.isRefused) return [];
    const span = entry?.keySpan ?? parent.span;
    return [diagnostic('missing-key', { file, span }, { key })];
  }
  const at = { file, span: node.span };
  const found = issue.code === 'custom' ? (issue.params?.found as FieldFault | undefined) : undefined;
  if (found) return [diagnostic(found.code, at, 'key' in found.args ? { ...found.args, key } : found.args)];
  return [diagnostic('wrong-type', at, { key, expected: expectedKind(issue) })];
}

function expectedKind(issue: z.core.$ZodIssue): 'text' | 'list' | 'group' {
  if (issue.code !== 'invalid_type') return 'group';
  if (issue.expected === 'array') return 'list';
  return issue.expected === 'string' ? 'text' : 'group';
}

/** What stands at `path`, null where nothing is written there, and the last group or list on the way. */
function nodeAt(root: YamlTree, path: readonly string[]): { node: YamlTree | null; parent: YamlTree } {
  let parent = root;
  let node = root;
  for (const part of path) {
    parent = node;
    // A text alone is a list of one.
    const child = childOf(node, part) ?? (part === '0' && isBare(node) ? node : null);
    if (!child) return { node: null, parent };
    node = child;
  }
  return { node, parent };
}

/** True where nothing stands in it. */
function isBare(node: YamlTree): boolean {
  if (node.kind === 'group') return node.entries.every(({ value }) => value === null);
  return node.kind === 'text' || node.items.length === 0;
}
