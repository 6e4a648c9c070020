import { type Diagnostic, type DiagnosticArgs, type DiagnosticCode, diagnostic } from '../model/diagnostic.js';
import type { Term } from '../model/settings.js';
import type { Span, TextEdit } from '../model/source.js';
import type { Copy } from './copy.js';

/** A body that a rule finds fault with, and the same with the rule's fixes made; null where only the author can mend it. */
export type RuleExample = {
  readonly bad: string;
  readonly fixed: string | null;
  readonly frontMatter?: string;
  readonly terms?: readonly Term[];
  /** Where the fixes change the front matter, too. */
  readonly fixedFrontMatter?: string;
};

/**
 * One way in which copy can be wrong. Its severity and its words stand in the catalogues, under its code.
 * Laws: `check` looks at nothing but the copy; a fix changes only what the rule names, within one line, and what is fixed is not found again.
 */
export type ArticleRule = {
  readonly code: DiagnosticCode;
  /** True for a rule that is asked in every build; the others are asked by `sarika check`. */
  readonly isGate: boolean;
  /** True of a gate that lets drafts be: they may stay unfinished, and a build need not say so each time. */
  readonly sparesDrafts?: boolean;
  readonly check: (copy: Copy) => Iterable<Diagnostic>;
  readonly examples: readonly RuleExample[];
};

/** Emphasis and brackets within a word: a fix of the whole word would lose them, and its author knows best where they belong. */
const MARKUP = /[*_~[\]]/;

/** A finding in `copy`; `right`: what should stand in the place. */
export function finding<C extends DiagnosticCode>(
  copy: Copy,
  code: C,
  span: Span,
  args: DiagnosticArgs[C],
  right: string | null = null,
): Diagnostic {
  const isPlain = !MARKUP.test(copy.text.slice(span.start, span.end));
  const fix: TextEdit[] | undefined = right !== null && isPlain ? [{ span, text: right }] : undefined;
  return diagnostic(code, { file: copy.path, span }, args, fix);
}

/** One finding for all of `spans` (one at least), at the first of them; `isFixable`: they can be deleted. */
export function findingOfAll<C extends DiagnosticCode>(
  copy: Copy,
  code: C,
  args: DiagnosticArgs[C],
  { spans, isFixable }: { readonly spans: readonly [Span, ...Span[]]; readonly isFixable: boolean },
): Diagnostic {
  const fix = isFixable ? spans.map((span) => ({ span, text: '' })) : undefined;
  return diagnostic(code, { file: copy.path, span: spans[0] }, args, fix);
}
