import { type NormalizeOptions, normalizeKhmer } from '../khmer/normalize.js';
import type { NormalizeReason } from '../model/normalized.js';

/** A piece of a name that was written down otherwise than it was typed. */
export type NameEdit = { readonly before: string; readonly after: string; readonly reason: NormalizeReason };

/** A name that was typed on the command line as it is written down: without the spaces around it, Khmer in the standard order. Every change to a word is listed. */
export function tidyName(typed: string, options: NormalizeOptions | null): { readonly text: string; readonly edits: readonly NameEdit[] } {
  const trimmed = typed.trim();
  if (options === null) return { text: trimmed, edits: [] };
  const { text, edits } = normalizeKhmer(trimmed, options);
  return {
    text,
    edits: edits.map(({ span, text: after, reason }) => ({ before: trimmed.slice(span.start, span.end), after, reason })),
  };
}
