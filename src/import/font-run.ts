import type { Span } from '../model/source.js';

/**
 * Words in one font, as a document names it; empty where it names none. `span`: where they stand in the source, written as its format writes them.
 * Runs with one `block` stand in one line of text; without it, so do all that follow each other. `isBare`: text that can be given no font at all: a
 * page's title, what an image shows.
 */
export type FontRun = {
  readonly font: string;
  readonly text: string;
  readonly span: Span;
  readonly block?: number;
  readonly isBare?: boolean;
};
