import type { CivilDay } from '../khmer/solar-date.js';
import type { Outline } from '../model/article.js';
import type { Moment } from '../model/moment.js';
import type { AnyMeta } from '../model/plain-page.js';
import type { Term } from '../model/settings.js';
import type { Span } from '../model/source.js';
import { type Field, fieldsOf, type SpanOf } from './field.js';
import { type Passage, passagesOf } from './passage.js';

/** An article, or a plain page, that was read: what was written, and where. */
export type Draft = {
  /** Relative to the newsroom's root. */
  readonly path: string;
  /** The whole source, decoded. */
  readonly text: string;
  /** Null where the front matter has errors. */
  readonly meta: AnyMeta | null;
  readonly spanOf: SpanOf;
  readonly body: Span;
  readonly outline: Outline;
  /** How the newsroom writes its names and expressions. */
  readonly terms: readonly Term[];
  /** True where the newsroom's settings say how the article's organisation is reached. */
  readonly hasContact: boolean;
  /** The day that the clocks of the newsroom show at a moment. */
  readonly dayOf: (moment: Moment) => CivilDay;
};

/** An article as rules look at it. */
export type Copy = Draft & {
  /** Title, summary, tags and all other words of the front matter. */
  readonly fields: readonly Field[];
  /** The prose of the body, in order: no code, no addresses, no markup. */
  readonly passages: readonly Passage[];
  /** All running words: those of the front matter, then those of the body. */
  readonly prose: readonly Passage[];
};

export function copyOf(draft: Draft): Copy {
  const fields = fieldsOf(draft.text, draft.meta, draft.spanOf);
  const passages = passagesOf(draft.text, draft.outline.prose);
  return { fields, passages, prose: [...fields.map(({ passage }) => passage), ...passages], ...draft };
}
