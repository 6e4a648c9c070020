import { type Diagnostic, SEVERITIES } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';

/**
 * The findings with the newsroom's own severities, by file and place, each said once. What is an error by its nature stays one.
 * A clash of addresses that has a place in the file is not told again without one.
 */
export function finishDiagnostics(found: readonly Diagnostic[], rules: Settings['rules']): Diagnostic[] {
  const placed = new Set(found.filter(({ code, span }) => code === 'address-clash' && span.end > 0).map(({ file }) => file));
  const seen = new Set<string>();
  return found
    .filter((finding) => {
      const key = JSON.stringify([finding.code, finding.file, finding.span, finding.args]);
      return !seen.has(key) && seen.add(key);
    })
    .filter(({ code, file, span }) => code !== 'address-clash' || span.end > 0 || !placed.has(file))
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
