import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { ArticleSettings } from '../model/settings.js';
import { ARTICLE_SYNONYMS, articleSchema } from './article-schema.js';
import { splitFrontMatter } from './front-matter.js';
import type { FrontMatterValue } from './write-article.js';
import type { YamlTree } from './yaml-tree.js';

/** `values`: by the keys that articles have. Null where the front matter can't be read: then `diagnostics` says why. */
export type ForeignFrontMatter = {
  readonly values: Readonly<Record<string, FrontMatterValue>> | null;
  /** Where the text begins, in UTF-16 code units. */
  readonly body: number;
  readonly diagnostics: readonly Diagnostic[];
};

/** The front matter that other generators write. Their keys become ours where they say the same; every other one is listed with its value. */
export function readForeignFrontMatter(file: string, text: string, settings: ArticleSettings): ForeignFrontMatter {
  if (/^\uFEFF?\+\+\+/.test(text)) {
    const finding = diagnostic('front-matter-language', { file, span: { start: 0, end: 3 } }, { language: 'toml' });
    return { values: null, body: 0, diagnostics: [finding] };
  }
  if (!/^\uFEFF?---[ \t]*(?:yaml)?[ \t]*\r?\n/.test(text)) return { values: {}, body: 0, diagnostics: [] };
  const { tree, body, isSound, diagnostics } = splitFrontMatter(file, text);
  // A line of hyphens is a rule in Markdown: a text may begin with one.
  if (body === null) return { values: {}, body: 0, diagnostics: [] };
  if (!isSound) return { values: null, body: body.start, diagnostics };
  const values: Record<string, FrontMatterValue> = {};
  const findings = [...diagnostics];
  const known = articleSchema(settings).shape;
  for (const { key, keySpan, value } of tree?.kind === 'group' ? tree.entries : []) {
    const name = Object.hasOwn(ARTICLE_SYNONYMS, key) ? (ARTICLE_SYNONYMS[key] ?? key) : key;
    const plain = value && plainValue(value);
    if (plain === null) continue;
    const span = { start: keySpan.start, end: value?.span.end ?? keySpan.end };
    if (!Object.hasOwn(known, name)) findings.push(diagnostic('import-key', { file, span }, { key, value: shown(plain) }));
    else if (Object.hasOwn(values, name)) findings.push(diagnostic('key-given-twice', { file, span }, { key, as: name }));
    else values[name] = plain;
  }
  return { values, body: body.start, diagnostics: findings };
}

function plainValue(tree: YamlTree): FrontMatterValue {
  if (tree.kind === 'text') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plainValue);
  return Object.fromEntries(tree.entries.flatMap(({ key, value }) => (value ? [[key, plainValue(value)]] : [])));
}

function shown(value: FrontMatterValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
