import type { Diagnostic } from '../model/diagnostic.js';
import { isDiagnosticCode } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';
import type { Bodies } from './bodies.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import { severityIn } from './settings-at.js';
import type { StoredArticle } from './stored-article.js';
import { readFindings } from './stored-findings.js';

/** The errors and warnings of an edition, by file and place. What was found in articles that have none of them is not even read. */
export function findingsToShow(
  articles: readonly StoredArticle[],
  found: readonly Diagnostic[],
  settings: Settings,
  texts: Pick<Bodies, 'read'>,
): readonly Diagnostic[] {
  const counts = (code: string, file: string): boolean => {
    const severity = isDiagnosticCode(code) ? severityIn(settings, { code, file }) : null;
    return severity === 'error' || severity === 'warn';
  };
  const wanted = articles.filter(({ path, findings }) => Object.keys(findings.counts).some((code) => counts(code, path)));
  return finishDiagnostics([...readFindings(wanted, texts), ...found], settings).filter(({ severity }) => severity !== 'info');
}
