import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLError } from 'yaml';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { type Span, shiftSpan } from '../model/source.js';

/** A YAML value with its place. Every scalar is text: what it means is the schema's business. */
export type YamlTree =
  | { readonly kind: 'text'; readonly value: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly YamlTree[]; readonly span: Span }
  | { readonly kind: 'group'; readonly entries: readonly YamlEntry[]; readonly span: Span };
export type YamlEntry = { readonly key: string; readonly keySpan: Span; readonly value: YamlTree | null };

type Place = { readonly file: string; readonly offset: number };
export type ParsedYaml = { readonly tree: YamlTree | null; readonly diagnostics: readonly Diagnostic[] };

/**
 * Parses YAML 1.2 with the failsafe schema (only text, lists and groups; no dates that roll over, no `0123` read as octal).
 * `place.offset` is where `yaml` stands in its file. Anchors and aliases are refused: an article needs none, a bomb does.
 */
export function parseYaml(yaml: string, place: Place): ParsedYaml {
  const diagnostics: Diagnostic[] = [];
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent', uniqueKeys: true });
    for (const error of [...document.errors, ...document.warnings]) diagnostics.push(yamlFinding(error, yaml, place));
    if (document.contents === null) return { tree: null, diagnostics };
    return { tree: toTree(document.contents, place, diagnostics), diagnostics };
  } catch (error) {
    // The parser recurses: a hostile file of ten thousand brackets ends here and not in a stack trace.
    if (!(error instanceof RangeError)) throw error;
    const span = shiftSpan({ start: 0, end: Math.min(1, yaml.length) }, place.offset);
    return { tree: null, diagnostics: [diagnostic('yaml-syntax', { file: place.file, span }, { detail: 'nested too deeply' })] };
  }
}

function yamlFinding(error: YAMLError, yaml: string, place: Place): Diagnostic {
  // The parser's place of a key may lie before the white space in front of it.
  const start = error.pos[0] + (/^\s*/.exec(yaml.slice(error.pos[0], error.pos[0] + 200))?.[0].length ?? 0);
  const end = Math.max(start, error.pos[1]);
  const span = shiftSpan({ start, end }, place.offset);
  const at = { file: place.file, span };
  if (error.code === 'DUPLICATE_KEY')
    return diagnostic('yaml-duplicate-key', at, { key: /^[^:\n]*/.exec(yaml.slice(start))?.[0].trim() ?? '' });
  return diagnostic('yaml-syntax', at, { detail: error.message });
}

function toTree(node: Node, place: Place, diagnostics: Diagnostic[]): YamlTree | null {
  const span = spanOf(node, place);
  if (isAlias(node) || (!isAlias(node) && 'anchor' in node && node.anchor)) {
    diagnostics.push(diagnostic('yaml-alias', { file: place.file, span }, {}));
    return null;
  }
  if (isScalar(node)) return { kind: 'text', value: String(node.value ?? ''), span };
  if (isSeq(node)) {
    const items = node.items.map((item) => toTree(item as Node, place, diagnostics)).filter((item) => item !== null);
    return { kind: 'list', items, span };
  }
  if (!isMap(node)) return null;
  const entries = node.items.map((pair) => toEntry(pair as Pair<Node, Node | null>, place, diagnostics));
  return { kind: 'group', entries, span };
}

function toEntry(pair: Pair<Node, Node | null>, place: Place, diagnostics: Diagnostic[]): YamlEntry {
  const keySpan = spanOf(pair.key, place);
  const key = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
  if (isScalar(pair.value) && isNothing(pair.value)) return { key, keySpan, value: null };
  return { key, keySpan, value: pair.value === null ? null : toTree(pair.value, place, diagnostics) };
}

/** `key:`, `key: ~` and `key: null` all mean that nothing was written; a quoted empty text is nothing as well. */
function isNothing(scalar: { readonly value: unknown; readonly type?: string }): boolean {
  const text = String(scalar.value ?? '').trim();
  return text === '' || (scalar.type === 'PLAIN' && (text === '~' || text === 'null'));
}

function spanOf(node: Node, place: Place): Span {
  const [start, end] = node.range ?? [0, 0, 0];
  return shiftSpan({ start, end }, place.offset);
}
