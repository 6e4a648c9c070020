import { normalizeKhmer } from '../khmer/normalize.js';
import { diagnostic } from '../model/diagnostic.js';
import { type Span, shiftEdits } from '../model/source.js';
import type { BodyState } from './body-env.js';

/** Notes a stretch of prose and gives its canonical form. `isLiteral`: it stands in the source letter for letter, so that edits fit. */
export function addProse(body: BodyState, span: Span, text: string, isLiteral: boolean): string {
  const canonical = canonicalText(body, span, text, isLiteral);
  if (canonical !== '') body.prose.push({ span, text: canonical });
  return canonical;
}

/** The canonical form of words that are no prose, such as an image's alternative text. */
export function canonicalText(body: BodyState, span: Span, text: string, isLiteral: boolean): string {
  if (body.normalize === null) return text;
  const { text: canonical, edits } = normalizeKhmer(text, body.normalize);
  for (const edit of edits) {
    const [fix] = isLiteral ? shiftEdits([edit], span.start) : [];
    const before = text.slice(edit.span.start, edit.span.end);
    const at = { file: body.file, span: fix?.span ?? span };
    body.diagnostics.push(diagnostic('not-canonical', at, { before, after: edit.text }, fix && [fix]));
  }
  return canonical;
}
