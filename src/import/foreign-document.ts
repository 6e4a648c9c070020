import type { DiagnosticArgs } from '../model/diagnostic-args.js';

/** Why a file can't be imported: a binary format that must be saved as .docx first, one that is locked, damaged or too large. */
export type Unreadable = { readonly unreadable: DiagnosticArgs['import-unreadable']['reason']; readonly detail: string };

/** What did not come along. `what`: an element's name, or the part of a document: `header`, `macros`, `link`. */
export type LeftOut = { readonly what: string; readonly detail: string; readonly times: number };

/** What a foreign document says, as Markdown, and what it says of itself. Null: it does not say. */
export type ForeignDocument = {
  readonly markdown: string;
  readonly title: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly summary: string | null;
  /** The absolute address that relative ones are relative to. */
  readonly base: string | null;
  /** Images that lie in the document, named as the Markdown names them: a base name each. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly leftOut: readonly LeftOut[];
  /** Words in fonts from before Unicode; `after` null: nobody knows what they say, and nothing may be imported. */
  readonly legacy: readonly { readonly font: string; readonly before: string; readonly after: string | null }[];
};
