import type { Diagnostic } from '../model/diagnostic.js';
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
  /** What was converted of text in fonts from before Unicode, and what was left. They know neither their file's name nor a place in the Markdown. */
  readonly legacy: readonly Diagnostic[];
};

/**
 * Text for old fonts that cannot be converted, or may not: nothing must be made of the file. `stopped` says why, with places in `source`, the text of
 * the file itself; where that is empty, there are none.
 */
export type LegacyStop = { readonly source: string; readonly stopped: readonly Diagnostic[] };
