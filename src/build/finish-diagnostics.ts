import { type Diagnostic, SEVERITIES } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';

/** The findings with the newsroom's own severities, by file and place. What is an error by its nature stays one. */
export function finishDiagnostics(found: readonly Diagnostic[], rules: Settings['rules']): Diagnostic[] {
  return found
    .flatMap((finding): Diagnostic[] => {
      const rule = rules[finding.code];
      if (rule === undefined || SEVERITIES[finding.code] === 'error') return [finding];
      return rule === 'off' ? [] : [{ ...finding, severity: rule }];
    })
    .sort((a, b) => compare(a.file, b.file) || a.span.start - b.span.start || compare(a.code, b.code));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
