import { isSound, mendWords } from '../khmer/mend-words.js';
import type { Span } from '../model/source.js';
import type { BodyState } from './body-env.js';

/** Notes a stretch of prose and gives its canonical form. `isLiteral`: it stands in the source letter for letter, so that edits fit. */
export function addProse(body: BodyState, span: Span, text: string, isLiteral: boolean): string {
  const canonical = canonicalText(body, span, text, isLiteral);
  if (canonical !== '') body.prose.push({ span, text: canonical });
  return canonical;
}

/** The canonical form of words that are no prose, such as an image's alternative text. */
export function canonicalText(body: BodyState, span: Span, text: string, isLiteral: boolean): string {
  if (isSound(text)) return text;
  const { text: canonical, diagnostics } = mendWords(text, { file: body.file, span, isLiteral }, body.normalize);
  body.diagnostics.push(...diagnostics);
  return canonical;
}
