import type { ArticleMeta, Outline } from '../model/article.js';
import type { Span } from '../model/source.js';
import { type Passage, passagesOf } from './passage.js';

/** An article as rules look at it: what was written, and where everything in it stands. */
export type Copy = {
  /** Relative to the newsroom's root. */
  readonly path: string;
  /** The whole source, decoded. */
  readonly text: string;
  /** Null where the front matter has errors. */
  readonly meta: ArticleMeta | null;
  readonly body: Span;
  readonly outline: Outline;
  /** The prose of the body, in order: no code, no addresses, no markup. */
  readonly passages: readonly Passage[];
};

export function copyOf(article: Omit<Copy, 'passages'>): Copy {
  return { ...article, passages: passagesOf(article.text, article.outline.prose) };
}
