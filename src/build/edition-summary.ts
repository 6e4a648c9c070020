import type { Diagnostic } from '../model/diagnostic.js';
import type { Edition, Withheld } from '../model/edition.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import type { Ruling } from './settings-at.js';
import type { StoredArticle } from './stored-article.js';
import { type Tally, tally } from './stored-findings.js';

/** What people are told of an edition. `mended`: places in published articles whose letters were put in order. */
export type EditionSummary = Tally & {
  readonly articles: number;
  readonly mended: number;
  readonly withheld: readonly (Withheld & { readonly path: string; readonly title: string })[];
  /** Milliseconds since the epoch; null when the edition will not change by itself. */
  readonly nextChange: number | null;
};

/** What an edition was made of: all articles, and what was found in the newsroom as a whole. */
export type Findings = {
  readonly articles: readonly StoredArticle[];
  readonly found: readonly Diagnostic[];
  readonly settings: Ruling;
};

/** `prepared`: what the edition was made of; `tally`: what was found in all of it. */
export function summarize(edition: Edition, prepared: readonly StoredArticle[], { errors, warnings }: Tally): EditionSummary {
  const { articles, withheld, withheldPages, nextChange } = edition;
  return {
    ...{ articles: articles.length, errors, warnings },
    mended: mendedIn(edition, prepared),
    withheld: [
      ...withheld.map(({ card, reason, until }) => ({ path: card.path, title: card.meta.title, reason, until })),
      ...withheldPages.map(({ path, meta }) => ({ path, title: meta.title, reason: 'draft' as const, until: null })),
    ],
    nextChange,
  };
}

function mendedIn({ articles, pages }: Edition, prepared: readonly StoredArticle[]): number {
  const mended = prepared.filter(({ findings }) => findings.counts['not-canonical'] !== undefined);
  if (mended.length === 0) return 0;
  const shown = new Set([...articles, ...pages].map(({ path }) => path));
  return mended.reduce((sum, { path, findings }) => sum + (shown.has(path) ? (findings.counts['not-canonical'] ?? 0) : 0), 0);
}

export function tallyOf({ articles, found, settings }: Findings): Tally {
  const { errors, warnings } = tally(articles, settings);
  const whole = finishDiagnostics(found, settings);
  const count = (wanted: Diagnostic['severity']): number => whole.filter(({ severity }) => severity === wanted).length;
  return { errors: errors + count('error'), warnings: warnings + count('warn') };
}
