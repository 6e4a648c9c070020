import type { z } from 'zod';
import { type NormalizeOptions, normalizeKhmer } from '../khmer/normalize.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { type Span, shiftEdits } from '../model/source.js';
import type { FieldFault } from './fields.js';
import { nearest } from './nearest.js';
import type { YamlEntry, YamlTree } from './yaml-tree.js';

export type Shape<T> = {
  readonly schema: z.ZodType<T>;
  /** Other names of top-level keys: Khmer ones, and those of other generators. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** Keys whose texts are codes and not words: never normalised, at any depth. */
  readonly codes: ReadonlySet<string>;
};

/** The file's path and its text; `normalize` null: the user's words are taken as they stand. */
export type ShapeContext = { readonly file: string; readonly text: string; readonly normalize: NormalizeOptions | null };
export type Shaped<T> = {
  readonly value: T | null;
  /** Where the value of each top-level key stands. */
  readonly spans: Readonly<Record<string, Span>>;
  readonly diagnostics: readonly Diagnostic[];
};

type Plain = string | Plain[] | { [key: string]: Plain };
type Node = {
  readonly span: Span;
  readonly key: string;
  readonly keys: ReadonlyMap<string, Span>;
  readonly children: ReadonlyMap<string, Node>;
};

/** Checks a YAML tree against a schema: all faults at once, each at its place; Khmer words are normalised on the way. */
export function checkShape<T>(tree: YamlTree | null, whole: Span, shape: Shape<T>, context: ShapeContext): Shaped<T> {
  const reading = new TreeReading(shape.synonyms, shape.codes, context);
  const root = reading.read(tree ?? { kind: 'group', entries: [], span: whole }, '', true);
  if (tree !== null && tree.kind !== 'group') {
    reading.diagnostics.push(
      diagnostic('yaml-syntax', { file: context.file, span: tree.span }, { detail: 'a list of «key: value» lines is expected' }),
    );
    return { value: null, spans: {}, diagnostics: reading.diagnostics };
  }
  const spans: Record<string, Span> = {};
  for (const [key, child] of root.node.children) spans[key] = child.span;
  const result = shape.schema.safeParse(root.plain);
  const known = [...keysAt(shape.schema, []), ...Object.keys(shape.synonyms)];
  for (const { key, keySpan } of reading.empty) {
    if (known.includes(key)) continue;
    reading.diagnostics.push(diagnostic('unknown-key', { file: context.file, span: keySpan }, { key, nearest: nearest(key, known) }));
  }
  for (const issue of result.error?.issues ?? []) reading.diagnostics.push(...issueFindings(issue, root.node, whole, shape, context.file));
  return { value: result.success ? result.data : null, spans, diagnostics: reading.diagnostics };
}

/** A YAML tree → the plain value that zod reads and a tree of places beside it. */
class TreeReading {
  readonly diagnostics: Diagnostic[] = [];
  /** Top-level keys with nothing behind them. */
  readonly empty: YamlEntry[] = [];

  constructor(
    private readonly synonyms: Readonly<Record<string, string>>,
    private readonly codes: ReadonlySet<string>,
    private readonly context: ShapeContext,
  ) {}

  read(tree: YamlTree, key: string, isTop = false): { plain: Plain; node: Node } {
    const children = new Map<string, Node>();
    const keys = new Map<string, Span>();
    const node: Node = { span: tree.span, key, keys, children };
    if (tree.kind === 'text') return { plain: this.readText(tree.value, tree.span, key), node };
    if (tree.kind === 'list') {
      const plain = tree.items.map((item, index) => {
        const read = this.read(item, key);
        children.set(String(index), read.node);
        return read.plain;
      });
      return { plain, node };
    }
    // No prototype: a key called `__proto__` is a key like any other.
    const plain: { [key: string]: Plain } = Object.create(null);
    for (const entry of tree.entries) this.readEntry(entry, isTop, plain, keys, children);
    return { plain, node };
  }

  private readEntry(
    entry: YamlEntry,
    isTop: boolean,
    plain: { [key: string]: Plain },
    keys: Map<string, Span>,
    children: Map<string, Node>,
  ): void {
    const key = isTop && Object.hasOwn(this.synonyms, entry.key) ? (this.synonyms[entry.key] as string) : entry.key;
    if (keys.has(key)) {
      this.diagnostics.push(diagnostic('key-given-twice', { file: this.context.file, span: entry.keySpan }, { key: entry.key, as: key }));
      return;
    }
    keys.set(key, entry.keySpan);
    if (entry.value === null) {
      // Nothing written counts as no key at all; a misspelt one is reported all the same.
      if (isTop) this.empty.push(entry);
      return;
    }
    const read = this.read(entry.value, key);
    children.set(key, read.node);
    plain[key] = read.plain;
  }

  private readText(value: string, span: Span, key: string): string {
    const { normalize, file, text } = this.context;
    if (normalize === null || this.codes.has(key)) return value;
    const { text: canonical, edits } = normalizeKhmer(value, normalize);
    // Escapes and folded lines stand differently in the source: such a value is mended as a whole and offered no edit.
    const at = text.slice(span.start, span.end).indexOf(value);
    for (const edit of edits) {
      const [fix] = shiftEdits([edit], span.start + at);
      const before = value.slice(edit.span.start, edit.span.end);
      const place = at >= 0 && fix ? fix.span : span;
      this.diagnostics.push(
        diagnostic('not-canonical', { file, span: place }, { before, after: edit.text }, at >= 0 && fix ? [fix] : undefined),
      );
    }
    return canonical;
  }
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

function issueFindings<T>(issue: z.core.$ZodIssue, root: Node, whole: Span, shape: Shape<T>, file: string): Diagnostic[] {
  const path = issue.path.map(String);
  const { node, parent } = nodeAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    const names = [...keysAt(shape.schema, path), ...(path.length === 0 ? Object.keys(shape.synonyms) : [])];
    return issue.keys.map((key) => {
      const span = node?.keys.get(key) ?? parent.span;
      return diagnostic('unknown-key', { file, span }, { key, nearest: nearest(key, names) });
    });
  }
  const key = path.filter((part) => !/^\d+$/.test(part)).join('.');
  if (node === null) {
    const span = parent.keys.get(path.at(-1) ?? '') ?? (parent === root ? whole : parent.span);
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

/** The node at `path`, null where nothing is written there, and the last group or list on the way. */
function nodeAt(root: Node, path: readonly string[]): { node: Node | null; parent: Node } {
  let parent = root;
  let node: Node = root;
  for (const part of path) {
    parent = node;
    const child = node.children.get(part);
    if (!child) return { node: null, parent };
    node = child;
  }
  return { node, parent };
}
