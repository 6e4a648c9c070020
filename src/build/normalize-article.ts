import { decodeSource } from '../content/decode.js';
import { readArticle } from '../content/read-article.js';
import { readSettings } from '../content/read-settings.js';
import type { NormalizeOptions } from '../khmer/normalize.js';
import { outsideAddresses } from '../khmer/plain-text.js';
import { renderBody } from '../markdown/render-body.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { KhmerEdit } from '../model/normalized.js';
import type { Settings } from '../model/settings.js';
import { applyEdits, type SourceFile } from '../model/source.js';

export type NormalizedArticle = {
  readonly text: string;
  /** In ascending order, spans in `text`. */
  readonly edits: readonly KhmerEdit[];
  readonly normalized: string;
  /** Front matter that cannot be read: then nothing is edited, for nobody knows what is prose. */
  readonly faults: readonly Diagnostic[];
};

/**
 * A Markdown file with its prose and the words of its front matter in canonical order: what a build mends on the page, where it can be
 * mended in place (not what is written as an escape, such as `&#6041;`), web addresses left alone. The bytes must be UTF-8.
 */
export function normalizeArticle(source: SourceFile, options: NormalizeOptions): NormalizedArticle {
  const { text, isReadable } = decodeSource(source);
  const found = isReadable ? findings(source, text, options) : [];
  const faults = found.filter(({ code }) => /^(?:front-matter|yaml)-/.test(code));
  const mends = found.flatMap(editsOf).sort((a, b) => a.span.start - b.span.start);
  const edits = faults.length > 0 ? [] : outsideAddresses(text, mends);
  return { text, edits, normalized: applyEdits(text, edits), faults };
}

/** A Markdown file without front matter is all body. */
function findings(source: SourceFile, text: string, options: NormalizeOptions): Diagnostic[] {
  const article = readArticle(source, settingsFor(options));
  const isPlain = article.diagnostics.some(({ code }) => code === 'front-matter-missing');
  const body = isPlain ? { start: 0, end: text.length } : article.body;
  const rendered = body && renderBody({ path: source.path, text, body }, { normalize: options, resolve: (address) => address });
  return [...(isPlain ? [] : article.diagnostics), ...(rendered?.diagnostics ?? [])];
}

function editsOf(finding: Diagnostic): KhmerEdit[] {
  if (finding.code !== 'not-canonical') return [];
  return (finding.fix ?? []).map((edit) => ({ ...edit, reason: finding.args.reason }));
}

const made = new Map<string, Settings>();

/** An article is read for its words alone: the settings of one newsroom do for all. Made once, as the schema hangs on them. */
function settingsFor({ coengDa = 'fold' }: NormalizeOptions): Settings {
  const known = made.get(coengDa);
  if (known) return known;
  const yaml = `title: newsroom\nbaseUrl: https://news.example\ncoengDa: ${coengDa}\n`;
  const { settings } = readSettings({ path: 'sarika.yaml', bytes: new TextEncoder().encode(yaml) });
  made.set(coengDa, settings as Settings);
  return settings as Settings;
}
