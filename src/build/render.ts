import type { Diagnostic } from '../model/diagnostic.js';
import type { Theme } from '../templating/compile-theme.js';
import { TemplateFault } from '../templating/template-fault.js';

/** A template over its view; null where the template has a fault, which is noted once however many pages it spoils. */
export function rendered(theme: Theme, template: string, view: object, faults: Diagnostic[]): string | null {
  try {
    return theme.render(template, view);
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    noteFault(error.finding, faults);
    return null;
  }
}

/** Notes a finding in a template, unless it is known. */
export function noteFault(finding: Diagnostic, faults: Diagnostic[]): void {
  const isKnown = faults.some(
    ({ file, span, code }) => file === finding.file && span.start === finding.span.start && code === finding.code,
  );
  if (!isKnown) faults.push(finding);
}
