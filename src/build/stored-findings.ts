import { type Diagnostic, type DiagnosticCode, isDiagnosticCode } from '../model/diagnostic.js';
import type { Bodies } from './bodies.js';
import { type Ruling, severityIn } from './settings-at.js';
import type { StoredArticle, StoredFindings } from './stored-article.js';
import { isFinding } from './stored-shape.js';

/** How many errors and warnings there are, by the newsroom's own rules. */
export type Tally = { readonly errors: number; readonly warnings: number };

export function countCodes(findings: readonly Diagnostic[]): StoredFindings['counts'] {
  const counts: Partial<Record<DiagnosticCode, number>> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

export function tally(articles: readonly StoredArticle[], settings: Ruling): Tally {
  let [errors, warnings] = [0, 0];
  for (const { path, findings } of articles) {
    for (const code in findings.counts) {
      if (!isDiagnosticCode(code)) continue;
      const severity = severityIn(settings, { code, file: path });
      if (severity === 'error') errors += findings.counts[code] ?? 0;
      else if (severity === 'warn') warnings += findings.counts[code] ?? 0;
    }
  }
  return { errors, warnings };
}

/** Everything that was found in the articles; what is not there whole is left out: its count still tells of it. */
export function readFindings(articles: readonly StoredArticle[], bodies: Pick<Bodies, 'read'>): Diagnostic[] {
  return articles.flatMap(({ findings }) => {
    const text = findings.place.length === 0 ? null : bodies.read(findings.place);
    return text === null ? [] : parseFindings(text);
  });
}

function parseFindings(text: string): Diagnostic[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? (found.filter(isFinding) as Diagnostic[]) : [];
  } catch {
    return [];
  }
}
