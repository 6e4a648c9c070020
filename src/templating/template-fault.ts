import type { Diagnostic, DiagnosticArgs } from '../model/diagnostic.js';
import { diagnostic } from '../model/diagnostic.js';
import { lineStarts } from '../model/position.js';

export type TemplateCode = Extract<keyof DiagnosticArgs, `template-${string}`>;

/** A template file: `name` is its path below the templates folder without `.hbs`; `file` is how it is shown to people. */
export type TemplateFile = { readonly name: string; readonly file: string; readonly text: string };

/** Thrown while a page is rendered; carries a finding that names the template and the place in it. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';
  constructor(readonly finding: Diagnostic) {
    super(`${finding.file}: ${finding.code}`);
  }
}

/** A finding at a Handlebars location: lines count from 1, columns from 0. */
export function templateFinding<C extends TemplateCode>(
  code: C,
  template: TemplateFile,
  at: { readonly line: number; readonly column: number },
  args: DiagnosticArgs[C],
): Diagnostic {
  const lines = lineStarts(template.text);
  const line = Math.min(Math.max(at.line, 1), lines.length);
  const start = Math.min((lines[line - 1] ?? 0) + Math.max(at.column, 0), template.text.length);
  const rest = /^[^\r\n]*/.exec(template.text.slice(start))?.[0].length ?? 0;
  const length = /^\{\{[^}]*\}*/.exec(template.text.slice(start))?.[0].length ?? rest;
  return diagnostic(code, { file: template.file, span: { start, end: start + Math.min(length, rest) } }, args);
}
