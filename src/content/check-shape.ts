import type { z } from 'zod';
import { mendWords } from '../khmer/mend-words.js';
import type { NormalizeOptions } from '../khmer/normalize.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Span } from '../model/source.js';
import { illegalCharacters } from './decode.js';
import type { FieldFault } from './fields.js';
import { nearest } from './nearest.js';
import type { YamlEntry, YamlTree } from './yaml-tree.js';

export type Shape<T> = {
  readonly schema: z.ZodType<T>;
  /** What the schema gives, sooner; null where that has something to say ({@link readerByKey}). */
  readonly readRight?: (group: Readonly<Record<string, unknown>>) => T | null;
  /** Other names of top-level keys: Khmer ones, and those of other generators. */
  readonly synonyms: Readonly<Record<string, string>>;
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
/** What is written in a place, as zod reads it, and where it and all in it stands. */
type Node = {
  readonly span: Span;
  readonly plain: Plain;
  readonly keys: ReadonlyMap<string, Span>;
  readonly children: ReadonlyMap<string, Node>;
  /** Keys whose values were refused when the YAML was read: they are not missing. */
  readonly refused: ReadonlySet<string>;
};
/** A group while it is read. */
type GrowingGroup = Node & {
  readonly plain: PlainGroup;
  readonly keys: Map<string, Span>;
  readonly children: Map<string, Node>;
  readonly refused: Set<string>;
};

const NO_KEYS = new Map<string, never>();
const NONE = new Set<never>();

/** Checks a YAML tree against a schema: all faults at once, each at its place; Khmer words are normalised on the way. */
export function checkShape<T>(tree: YamlTree | null, whole: Span, shape: Shape<T>, context: ShapeContext): Shaped<T> {
  const reading = new TreeReading(shape.synonyms, shape.codes, context);
  const root = reading.read(tree ?? { kind: 'group', entries: [], span: whole }, [], false);
  if (tree !== null && tree.kind !== 'group') {
    reading.diagnostics.push(
      diagnostic('yaml-syntax', { file: context.file, span: tree.span }, { detail: 'lines of "key: value" are expected', slip: null }),
    );
    return { value: null, spans: () => null, diagnostics: reading.diagnostics };
  }
  const right = shape.readRight?.(root.plain as PlainGroup) ?? null;
  const result = right === null ? shape.schema.safeParse(root.plain) : { success: true, data: right, error: undefined };
  reading.diagnostics.push(...reading.empty.flatMap((empty) => emptyFindings(empty, shape, context.file)));
  for (const issue of result.error?.issues ?? []) reading.diagnostics.push(...issueFindings(issue, root, whole, shape, context.file));
  const isRight = result.success && reading.diagnostics.every(({ severity }) => severity !== 'error');
  return { value: isRight ? result.data : null, spans: (path) => spanAt(root, path), diagnostics: reading.diagnostics };
}

function spanAt({ children }: Node, path: string): Span | null {
  const dot = path.indexOf('.');
  if (dot < 0) return children.get(path)?.span ?? null;
  const child = children.get(path.slice(0, dot));
  return child ? spanAt(child, path.slice(dot + 1)) : null;
}

/** A key with nothing behind it counts as no key at all, but for its name. */
function emptyFindings<T>({ entry, path }: EmptyEntry, shape: Shape<T>, file: string): Diagnostic[] {
  const { key, keySpan } = entry;
  const names = [...keysAt(shape.schema, path), ...(path.length === 0 ? Object.keys(shape.synonyms) : [])];
  if (names.length === 0 || names.includes(key)) return [];
  return [diagnostic('unknown-key', { file, span: keySpan }, { key, nearest: nearest(key, names) })];
}

type EmptyEntry = { readonly entry: YamlEntry; readonly path: readonly string[] };

/** A YAML tree → the plain values that zod reads, each with its place. */
class TreeReading {
  readonly diagnostics: Diagnostic[] = [];
  /** Keys with nothing behind them that could be read, and the groups in which they stand. */
  readonly empty: EmptyEntry[] = [];

  constructor(
    private readonly synonyms: Readonly<Record<string, string>>,
    private readonly codes: ReadonlySet<string>,
    private readonly context: ShapeContext,
  ) {}

  /** `isCode`: its texts are no words, for it stands below a key of codes. */
  read(tree: YamlTree, path: readonly string[], isCode: boolean): Node {
    const { span } = tree;
    if (tree.kind === 'text')
      return { span, plain: this.readText(tree.value, span, isCode), keys: NO_KEYS, children: NO_KEYS, refused: NONE };
    if (tree.kind === 'list') {
      const children = new Map<string, Node>();
      const plain = tree.items.map((item, index) => {
        const read = this.read(item, below(path, String(index), item), isCode);
        children.set(String(index), read);
        return read.plain;
      });
      return { span, plain, keys: NO_KEYS, children, refused: NONE };
    }
    // No prototype: a key called `__proto__` is a key like any other.
    const group: GrowingGroup = { span, plain: Object.create(null), keys: new Map(), children: new Map(), refused: new Set() };
    const written = new Set<string>();
    for (const entry of tree.entries) {
      // The same word once more was found when the YAML was read.
      if (!written.has(entry.key)) this.readEntry(entry, path, isCode, group);
      written.add(entry.key);
    }
    return group;
  }

  private readEntry(entry: YamlEntry, path: readonly string[], isCode: boolean, group: GrowingGroup): void {
    const isSynonym = path.length === 0 && Object.hasOwn(this.synonyms, entry.key);
    const key = isSynonym ? (this.synonyms[entry.key] as string) : entry.key;
    if (group.keys.has(key)) {
      this.diagnostics.push(diagnostic('key-given-twice', { file: this.context.file, span: entry.keySpan }, { key: entry.key, as: key }));
      return;
    }
    group.keys.set(key, entry.keySpan);
    if (entry.isRefused) group.refused.add(key);
    if (entry.value === null) {
      this.empty.push({ entry, path });
      return;
    }
    const read = this.read(entry.value, below(path, key, entry.value), isCode || this.codes.has(key));
    group.children.set(key, read);
    group.plain[key] = read.plain;
  }

  private readText(value: string, span: Span, isCode: boolean): string {
    const { normalize, file, text } = this.context;
    const written = text.slice(span.start, span.end);
    // Those in the file itself were found when it was decoded; YAML can write more of them as escapes.
    for (const codePoint of written.startsWith('"') ? illegalCharacters(value) : []) {
      if (!written.includes(codePoint.character))
        this.diagnostics.push(diagnostic('control-character', { file, span }, { codePoint: codePoint.name }));
    }
    if (isCode) return value;
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
    if (parent.refused.has(path.at(-1) ?? '')) return [];
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
    // A text alone is a list of one.
    const child = node.children.get(part) ?? (part === '0' && node.children.size === 0 ? node : undefined);
    if (!child) return { node: null, parent };
    node = child;
  }
  return { node, parent };
}
