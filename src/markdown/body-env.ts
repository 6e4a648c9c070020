import type { Env } from 'markdown-it';
import type { NormalizeOptions } from '../khmer/normalize.js';
import type { BlockUse, Heading, ImageUse, LinkUse, ListUse, ProseRun } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { BlockSetup } from './block-setup.js';
import type { OpenCode } from './open-code.js';
import type { Reading, SourceMap } from './source-map.js';

/** What the plugins of one rendering share, under one key of markdown-it's `env`. */
export type BodyState = {
  readonly file: string;
  readonly map: SourceMap;
  /** Null: the author's words are taken as they stand. */
  readonly normalize: NormalizeOptions | null;
  /** Nothing in the body is raw HTML or opens attributes, or is replaced by another character: every tag will be Markdown's own. */
  readonly isBare: boolean;
  readonly diagnostics: Diagnostic[];
  readonly prose: ProseRun[];
  readonly headings: Heading[];
  readonly links: LinkUse[];
  readonly images: ImageUse[];
  readonly lists: ListUse[];
  readonly blocks: BlockUse[];
  readonly blockSetup: BlockSetup;
  /** The anchors that are taken: those that the author gave, and those that were made. */
  readonly anchors: Set<string>;
  /** The link definitions, and the lines of each; null for a label that was defined before. */
  readonly definitions: { readonly lines: readonly [number, number]; readonly label: string | null }[];
  /** The elements that are open where the text is being gathered. */
  readonly open: OpenCode;
  /** How many inline texts are being parsed: an image's text is one within another. */
  nesting: number;
  /** Where the inline text that is being parsed stands; null where that is not known. */
  reading: Reading | null;
};

const KEY = Symbol('sarika');

export function envOf(state: BodyState): Env {
  return { [KEY]: state };
}

export function bodyState(env: Env): BodyState {
  return env[KEY] as BodyState;
}
