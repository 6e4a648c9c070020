import type { Diagnostic } from '../model/diagnostic.js';
import { type Ruling, severityIn } from './settings-at.js';

/**
 * The findings with the newsroom's own severities, by file and place, each said once. What is an error by its nature stays one.
 * A clash of addresses that has a place in the file is not told again without one.
 */
export function finishDiagnostics(found: readonly Diagnostic[], settings: Ruling): Diagnostic[] {
  const isOfAddress = ({ code }: Diagnostic): boolean => code === 'address-clash' || code === 'reserved-address';
  const placed = new Set(found.filter((finding) => isOfAddress(finding) && finding.span.end > 0).map(({ file }) => file));
  const wanted = found
    .filter(({ code, file, span }) => code !== 'address-clash' || span.end > 0 || !placed.has(file))
    .flatMap((finding): Diagnostic[] => {
      const severity = severityIn(settings, finding);
      if (severity === null) return [];
      return [severity === finding.severity ? finding : { ...finding, severity }];
    });
  return withoutRepeats(wanted);
}

/** Findings by file and place, each said once. */
export function withoutRepeats(found: readonly Diagnostic[]): Diagnostic[] {
  return [...found]
    .sort((a, b) => compare(a.file, b.file) || a.span.start - b.span.start || compare(a.code, b.code))
    .filter((finding, index, all) => !isSaidBefore(finding, index, all));
}

/** The same finding stands among those right before it: of one code, at one place. */
function isSaidBefore(finding: Diagnostic, index: number, all: readonly Diagnostic[]): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const { code, file, span, args } = all[at] as Diagnostic;
    if (code !== finding.code || span.start !== finding.span.start || file !== finding.file) return false;
    if (span.end === finding.span.end && JSON.stringify(args) === JSON.stringify(finding.args)) return true;
  }
  return false;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
