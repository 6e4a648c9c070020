import { type Draft, importText } from '../../src/import/import-text.js';
import type { Diagnostic, DiagnosticArgs, DiagnosticCode } from '../../src/model/diagnostic.js';

export function draftOf(text: string): Draft {
  return importText({ file: 'a.txt', text });
}

/** The findings of one code: the words they stand at in the source, and their arguments. */
export function found<C extends DiagnosticCode>(text: string, code: C): { readonly at: string; readonly args: DiagnosticArgs[C] }[] {
  const findings: readonly Diagnostic[] = draftOf(text).diagnostics;
  return findings
    .filter((finding) => finding.code === code)
    .map(({ span, args }) => ({ at: text.slice(span.start, span.end), args: args as DiagnosticArgs[C] }));
}
