import type { DiagnosticArgs } from '../model/diagnostic.js';
import type { Span } from '../model/source.js';
import type { Letters } from './squeeze.js';

/** An article that is not out, or not any more, and what of it must not be found in anything that was published. */
export type Secret = {
  /** Its path in the newsroom. */
  readonly article: string;
  readonly reason: DiagnosticArgs['leak']['reason'];
  readonly id: string | null;
  readonly title: string | null;
  /** Parts of its address, and names of its files, that nothing else has. */
  readonly segments: readonly string[];
  readonly files: readonly string[];
  /** Its texts, as HTML or plain. */
  readonly texts: readonly string[];
};

export type SecretKind = DiagnosticArgs['leak']['what'];

/** What may be a leak. `letters`: what was found, by which the same is known again in a text that is out by right; null where nothing excuses it. */
export type Suspicion = { readonly secret: Secret; readonly what: SecretKind; readonly letters: string | null };
/** Where it begins and ends among the letters of a text. */
export type LetterPlace = { readonly letters: Letters; readonly at: number; readonly count: number };
/** `isWhole`: false for letters that are only a part of a longer name, or stand where they mean nothing; `span` is where they are in `source`. */
export type Sighting = Suspicion & { readonly place: LetterPlace; readonly isWhole: (source: string, span: Span) => boolean };
