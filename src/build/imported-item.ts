import type { Diagnostic } from '../model/diagnostic.js';
import type { Texts } from '../model/source.js';

export type ImportAllOptions = {
  /** The newsroom's root, absolute. */
  readonly root: string;
  /** A folder of texts, one text, a feed (RSS 2.0, Atom) or an export of WordPress, absolute or relative to the root. */
  readonly file: string;
  /** A folder with the pictures of the articles, absolute; null for none. */
  readonly media: string | null;
  /** The day of an article that states none: milliseconds since the epoch. */
  readonly now: number;
  readonly isDryRun: boolean;
  /** True where text that was typed for a legacy font is not to be converted. */
  readonly isUnconverted: boolean;
};

/** What became of one item. Its findings stand at its place in the export, both from 1, unless `texts` has what they speak of. */
export type ImportedItem = {
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly outcome: 'written' | 'skipped' | 'failed';
  /** Of the article; null where none was made. */
  readonly path: string | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts?: Texts;
};
