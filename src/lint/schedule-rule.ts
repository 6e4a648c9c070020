import type { ArticleCard, ArticleMeta } from '../model/article.js';
import { type Diagnostic, type DiagnosticArgs, type DiagnosticCode, diagnostic } from '../model/diagnostic.js';
import { spanOfKey } from '../model/key-spans.js';
import { isoDay } from '../model/moment.js';

/** Front matter that a rule finds fault with at an instant (ISO 8601), and the same mended. */
export type ScheduleExample = { readonly bad: string; readonly good: string; readonly now: string };

/** An article's dates, and where they stand. */
export type Dated = Pick<ArticleCard, 'path' | 'meta' | 'spans'>;
/** `now` in milliseconds since the epoch. */
export type Clock = { readonly now: number; readonly timeZone: string };

/**
 * One way in which an article's dates can be odd at a moment. Asked in every build and check; never remembered with the article, since the clock
 * may change it.
 * Law: what it finds at two moments is the same unless one of `turnsAt` lies between them, or is the later of them.
 */
export type ScheduleRule = {
  readonly code: DiagnosticCode;
  readonly check: (article: Dated, clock: Clock) => Iterable<Diagnostic>;
  /** Instants from which on it may find something else, in milliseconds since the epoch; where there are none, it never finds anything. */
  readonly turnsAt: (meta: ArticleMeta) => readonly number[];
  readonly examples: readonly ScheduleExample[];
};

/** A finding at the value of a key, such as `corrections.0.date`. */
export function dateFinding<C extends DiagnosticCode>({ path, spans }: Dated, code: C, key: string, args: DiagnosticArgs[C]): Diagnostic {
  return diagnostic(code, { file: path, span: spanOfKey(spans, key) }, args);
}

/** The day of an instant in the newsroom's zone: `2022-01-21`. */
export function dayAt(ms: number, { timeZone }: Clock): string {
  return isoDay(ms, timeZone);
}
