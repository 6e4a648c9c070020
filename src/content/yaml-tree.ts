import { createRequire } from 'node:module';
import type { Node, Pair, YAMLError } from 'yaml';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { type Span, shiftSpan } from '../model/source.js';

// Loaded when the first text comes that is not plain: it takes longer than to read a hundred articles.
const require = createRequire(import.meta.url);
const library = (): typeof import('yaml') => require('yaml');

/** A YAML value with its place. Every scalar is text: what it means is the schema's business. */
export type YamlTree =
  | { readonly kind: 'text'; readonly value: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly YamlTree[]; readonly span: Span }
  | { readonly kind: 'group'; readonly entries: readonly YamlEntry[]; readonly span: Span };
/** `value` is null where nothing is written; `isRefused`: what is written was refused, and the fault has been noted. */
export type YamlEntry = { readonly key: string; readonly keySpan: Span; readonly value: YamlTree | null; readonly isRefused: boolean };

type Place = { readonly file: string; readonly offset: number };
export type ParsedYaml = {
  readonly tree: YamlTree | null;
  /** True when the tree is what was written: only keys that are given twice, and aliases, were found wrong. */
  readonly isSound: boolean;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Parses YAML 1.2 with the failsafe schema (only text, lists and groups; no dates that roll over, no `0123` read as octal).
 * `place.offset` is where `yaml` stands in its file. Anchors and aliases are refused: an article needs none, a bomb does.
 */
export function parseYaml(yaml: string, place: Place): ParsedYaml {
  const diagnostics: Diagnostic[] = [];
  try {
    const document = library().parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'error', uniqueKeys: true });
    const errors = [...document.errors, ...document.warnings];
    const overflow = errors.find(({ message }) => OVERFLOW.test(message));
    if (overflow) return tooDeep(yaml, overflow.pos[0], place);
    for (const error of errors) diagnostics.push(yamlFinding(error, yaml, place));
    const isSound = errors.every(({ code }) => code === 'DUPLICATE_KEY');
    if (document.contents === null) return { tree: null, isSound, diagnostics };
    return { tree: toTree(document.contents, place, diagnostics), isSound, diagnostics };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tooDeep(yaml, 0, place);
  }
}

const OVERFLOW = /call stack/;

/** The parser recurses: a hostile file of ten thousand brackets ends here, at the line of the first of them, on every machine alike. */
function tooDeep(yaml: string, at: number, place: Place): ParsedYaml {
  const start = yaml.lastIndexOf('\n', at - 1) + 1;
  const span = shiftSpan({ start, end: Math.min(start + 1, yaml.length) }, place.offset);
  return {
    tree: null,
    isSound: false,
    diagnostics: [diagnostic('yaml-syntax', { file: place.file, span }, { detail: 'nested too deeply', slip: null })],
  };
}

function yamlFinding(error: YAMLError, yaml: string, place: Place): Diagnostic {
  // The parser's place of a key may lie before the white space in front of it; that of a missing quotation mark behind the last line.
  const gap = /^\s*/.exec(yaml.slice(error.pos[0], error.pos[0] + 200))?.[0].length ?? 0;
  const start = Math.min(error.pos[0] + gap, yaml.trimEnd().length);
  const end = Math.max(start, Math.min(error.pos[1], yaml.length));
  const span = shiftSpan({ start, end }, place.offset);
  const at = { file: place.file, span };
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^(?:"([^"\n]*)"|'([^'\n]*)'|([^:\n]*))/.exec(yaml.slice(start));
    return diagnostic('yaml-duplicate-key', at, { key: (key?.[1] ?? key?.[2] ?? key?.[3] ?? '').trim() });
  }
  // What `title: a: b` is to the parser: a group where a value should be.
  return diagnostic('yaml-syntax', at, { detail: error.message, slip: error.code === 'BLOCK_AS_IMPLICIT_KEY' ? 'colon' : null });
}

/** Null for what is refused. */
function toTree(node: Node, place: Place, diagnostics: Diagnostic[]): YamlTree | null {
  const { isScalar, isSeq, isMap } = library();
  const span = spanOf(node, place);
  if (isReference(node)) {
    diagnostics.push(diagnostic('yaml-alias', { file: place.file, span }, {}));
    return null;
  }
  if (isScalar(node)) return { kind: 'text', value: String(node.value ?? ''), span };
  if (isSeq(node)) {
    // An item with nothing in it is no item: it would be a tag without a name.
    const written = (node.items as Node[]).filter((item) => !isScalar(item) || !isNothing(item) || isReference(item));
    const items = written.map((item) => toTree(item, place, diagnostics)).filter((item) => item !== null);
    return { kind: 'list', items, span };
  }
  if (!isMap(node)) return null;
  const entries = node.items.map((pair) => toEntry(pair as Pair<Node, Node | null>, place, diagnostics));
  return { kind: 'group', entries: entries.filter((entry) => entry !== null), span };
}

function isReference(node: Node): boolean {
  return library().isAlias(node) || ('anchor' in node && Boolean(node.anchor));
}

/** Null where the key is refused. */
function toEntry(pair: Pair<Node, Node | null>, place: Place, diagnostics: Diagnostic[]): YamlEntry | null {
  const { isScalar } = library();
  const keySpan = spanOf(pair.key, place);
  if (isReference(pair.key)) {
    diagnostics.push(diagnostic('yaml-alias', { file: place.file, span: keySpan }, {}));
    return null;
  }
  if (!isScalar(pair.key)) {
    diagnostics.push(
      diagnostic('yaml-syntax', { file: place.file, span: keySpan }, { detail: 'a key is a word, not a list or a group', slip: null }),
    );
    return null;
  }
  const key = String(pair.key.value ?? '');
  const isEmpty = pair.value === null || (isScalar(pair.value) && isNothing(pair.value) && !isReference(pair.value));
  if (isEmpty || pair.value === null) return { key, keySpan, value: null, isRefused: false };
  const value = toTree(pair.value, place, diagnostics);
  return { key, keySpan, value, isRefused: value === null };
}

/** `key:`, `key: ~` and `key: null` all mean that nothing was written; a quoted empty text is nothing as well. */
function isNothing(scalar: { readonly value: unknown; readonly type?: string }): boolean {
  const text = String(scalar.value ?? '');
  return text.trim() === '' || (scalar.type === 'PLAIN' && (text === '~' || text === 'null'));
}

function spanOf(node: Node, place: Place): Span {
  const [start, end] = node.range ?? [0, 0, 0];
  return shiftSpan({ start, end }, place.offset);
}
