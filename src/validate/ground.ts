import type { Diagnostic, DiagnosticArgs, DiagnosticCode } from '../model/diagnostic.js';
import { diagnostic } from '../model/diagnostic.js';
import type { Span } from '../model/source.js';

/** What is known of a published site before one of its files is read. */
export type Ground = {
  /** The files, by their paths in the folder, and how many bytes each has. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The site's origin, without a slash at its end; null where nobody knows it: then every absolute address is another site's. */
  readonly origin: string | null;
  /** The path that the folder is published under, without a slash at its end: empty or `/news`. */
  readonly basePath: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/** What a rule finds: its code, what is to be said and where in the file's decoded text. */
export type Found = {
  readonly [C in DiagnosticCode]: { readonly code: C; readonly args: DiagnosticArgs[C]; readonly span: Span };
}[DiagnosticCode];

export function found<C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C], span: Span): Found {
  // A correlated union, as in `diagnostic`.
  return { code, args, span } as unknown as Found;
}

/** The beginning of a file: where a thing that is missing has no place of its own. */
export const BEGINNING: Span = { start: 0, end: 0 };

/** What was found, without the file's text: a piece of it would keep the whole text in memory, so that every piece is copied. */
export function toDiagnostic(file: string, { code, args, span }: Found): Diagnostic {
  return diagnostic(code, { file, span }, structuredClone(args));
}
