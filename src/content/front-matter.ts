import { createRequire } from 'node:module';
import type GrayMatter from 'gray-matter';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Span } from '../model/source.js';
import { parsePlainYaml } from './plain-yaml.js';
import { type ParsedYaml, parseYaml, type YamlTree } from './yaml-tree.js';

// Loaded when the first block comes that is not plain.
const require = createRequire(import.meta.url);

export type FrontMatter = {
  /** Null where there is none that can be read. */
  readonly tree: YamlTree | null;
  /** Where the body stands; null where the front matter's end was not found. */
  readonly body: Span | null;
  /** True when the tree is what the author wrote, however faulty its values are. */
  readonly isSound: boolean;
  readonly diagnostics: readonly Diagnostic[];
};

const OPENING = /^\uFEFF?---(?!-)([^\r\n]*)(?:\r?\n|$)/;
// Line ends as gray-matter and YAML know them: `m` would let U+2028 end a line as well.
const CLOSING = /(?<![^\n])---[ \t]*(?![^\n])/;

/** Splits a source text into front matter and body. Only YAML is read: every other language is refused without running anything. */
export function splitFrontMatter(file: string, text: string): FrontMatter {
  const opening = OPENING.exec(text);
  const fail = (finding: Diagnostic): FrontMatter => ({ tree: null, body: null, isSound: false, diagnostics: [finding] });
  if (!opening) return fail(diagnostic('front-matter-missing', { file, span: lineAt(text, 0) }, {}));
  const language = (opening[1] ?? '').trim();
  if (language !== '' && language !== 'yaml')
    return fail(diagnostic('front-matter-language', { file, span: lineAt(text, 0) }, { language }));
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start).replaceAll('\r\n', ' \n'));
  if (!closing) return fail(diagnostic('front-matter-unclosed', { file, span: lineAt(text, 0) }, {}));

  const block = text.slice(start, start + closing.index);
  const bodyStart = start + closing.index + (/^---[ \t]*(?:\r?\n)?/.exec(text.slice(start + closing.index))?.[0].length ?? 0);
  const body = { start: bodyStart, end: text.length };
  const plain = parsePlainYaml(block, start);
  if (plain !== null) return { tree: plain, body, isSound: true, diagnostics: [] };
  // gray-matter copies what it is given, so it gets the head alone.
  const parsed = parseWithGrayMatter(file, text.slice(0, bodyStart), block, start);
  if (parsed === null) {
    // gray-matter ends the front matter at any line that begins with `---`: where that is not our line, nobody knows what was meant.
    const early = start + Math.max(0, block.search(/(?<![^\n])---/));
    return fail(diagnostic('front-matter-unclosed', { file, span: lineAt(text, early) }, {}));
  }
  return { body, ...parsed };
}

/** Null when gray-matter sees another block than `block`. Options are always given: without them it answers from a cache. */
function parseWithGrayMatter(file: string, text: string, block: string, offset: number): ParsedYaml | null {
  let parsed: ParsedYaml = { tree: null, isSound: true, diagnostics: [] };
  const engine = (): object => {
    parsed = parseYaml(block, { file, offset });
    return {};
  };
  const refuse = (): never => {
    throw new Error('only YAML front matter is read');
  };
  const engines = {
    yaml: engine,
    json: refuse,
    javascript: refuse,
    js: refuse,
    coffee: refuse,
    coffeescript: refuse,
    cson: refuse,
    toml: refuse,
  };
  const matter = require('gray-matter') as typeof GrayMatter;
  const seen = matter(text, { language: 'yaml', engines });
  return seen.matter.trim() === block.trim() ? parsed : null;
}

function lineAt(text: string, start: number): Span {
  const end = text.slice(start).search(/[\r\n]/);
  return { start, end: end < 0 ? text.length : start + end };
}
