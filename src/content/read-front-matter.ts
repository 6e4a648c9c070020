import type { Diagnostic } from '../model/diagnostic.js';
import type { ArticleSettings } from '../model/settings.js';
import type { SourceFile, Span } from '../model/source.js';
import { checkShape, type Shape, type SpanOf } from './check-shape.js';
import { decodeSource } from './decode.js';
import { splitFrontMatter } from './front-matter.js';

export type ReadSource<Written> = {
  readonly text: string;
  /** What the front matter says; null where it has errors. */
  readonly value: Written | null;
  /** Where the body stands; null where that can't be told. */
  readonly body: Span | null;
  /** Where the front matter begins. */
  readonly fence: Span;
  /** Where a key's value stands. */
  readonly spans: SpanOf;
  readonly diagnostics: readonly Diagnostic[];
};

/** A source file's front matter, read against a schema, and where its body stands. Every fault is found in one go. */
export function readFrontMatter<Written>(source: SourceFile, shape: Shape<Written>, settings: ArticleSettings): ReadSource<Written> {
  const decoded = decodeSource(source);
  const { text } = decoded;
  const fence = { start: text.indexOf('---'), end: text.indexOf('---') + 3 };
  const unread = { text, value: null, fence, spans: () => null };
  if (!decoded.isReadable) return { ...unread, body: null, diagnostics: decoded.diagnostics };
  const front = splitFrontMatter(source.path, text);
  const findings = [...decoded.diagnostics, ...front.diagnostics];
  if (front.body === null || !front.isSound) return { ...unread, body: front.body, diagnostics: findings };

  const normalize = settings.rules['not-canonical'] === 'off' ? null : { coengDa: settings.coengDa };
  const { value, spans, diagnostics } = checkShape(front.tree, fence, shape, { file: source.path, text, normalize });
  findings.push(...diagnostics);
  return { text, value: front.diagnostics.length > 0 ? null : value, body: front.body, fence, spans, diagnostics: findings };
}
