/** A file as it lies on disk. `path` is relative to the newsroom's root, with `/` between its parts. */
export type SourceFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * A file of the newsroom that is read when its turn comes; `real`: where it lies, absolute and free of symbolic links; `stamp`: what told
 * its state when it was found, empty where it was gone again.
 */
export type PlacedFile = { readonly path: string; readonly real: string; readonly stamp: string };

/** The texts of files by their paths, for showing where a finding stands. */
export type Texts = { readonly get: (path: string) => string | undefined };

/** A half-open range `[start, end)` of UTF-16 offsets into a decoded text. */
export type Span = { readonly start: number; readonly end: number };

/** A change to a text: what stands in `span` is replaced by `text`. */
export type TextEdit = { readonly span: Span; readonly text: string };

/** True where a span begins within another one. */
export function startsIn({ start }: Span, within: Span): boolean {
  return start >= within.start && start < within.end;
}

/** Moves a span by `offset` code units. */
export function shiftSpan(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}

/** Moves edits made against a part of a text to where that part stands in the whole. */
export function shiftEdits(edits: readonly TextEdit[], offset: number): TextEdit[] {
  return edits.map((edit) => ({ span: shiftSpan(edit.span, offset), text: edit.text }));
}

/**
 * The text with all edits made, whatever order they are given in.
 * Law: where edits overlap, the one that starts first is made and the other is left out, so nothing is changed twice.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return applyOrdered(text, ordered);
}

/** {@link applyEdits} for edits that stand in ascending order already. */
export function applyOrdered(text: string, ordered: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { span, text: replacement } of ordered) {
    if (span.start < done) continue;
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
}
