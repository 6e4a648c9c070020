import { type Diagnostic, type DiagnosticCode, isDiagnosticCode, SEVERITIES, type Severity } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';
import type { Bodies } from './bodies.js';
import type { StoredArticle, StoredFindings } from './stored-article.js';
import { isFinding } from './stored-shape.js';

/** How many errors and warnings there are, by the newsroom's own rules. */
export type Tally = { readonly errors: number; readonly warnings: number };

export function countCodes(findings: readonly Diagnostic[]): StoredFindings['counts'] {
  const counts: Partial<Record<DiagnosticCode, number>> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** How serious a code is in a newsroom; null where it does not want to hear of it. What is an error by its nature stays one. */
export function severityIn(rules: Settings['rules'], code: DiagnosticCode): Severity | null {
  const rule = rules[code];
  if (rule === undefined || SEVERITIES[code] === 'error') return SEVERITIES[code];
  return rule === 'off' ? null : rule;
}

export function tally(articles: readonly StoredArticle[], rules: Settings['rules']): Tally {
  let [errors, warnings] = [0, 0];
  for (const { findings } of articles) {
    for (const [code, count] of Object.entries(findings.counts)) {
      const severity = isDiagnosticCode(code) ? severityIn(rules, code) : null;
      if (severity === 'error') errors += count;
      else if (severity === 'warn') warnings += count;
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
