import type { Diagnostic } from '../../src/model/diagnostic.js';
import { positionAt } from '../../src/model/position.js';
import { type CompiledTheme, compileTheme } from '../../src/templating/compile-theme.js';
import { TemplateFault, type TemplateFile } from '../../src/templating/template-fault.js';

export type Files = Readonly<Record<string, string>>;

const templatesOf = (files: Files): TemplateFile[] =>
  Object.entries(files).map(([name, text]) => ({ name, file: `templates/${name}.hbs`, text }));

export function themeOf(files: Files): CompiledTheme {
  return compileTheme(templatesOf(files), {
    assetUrl: (name) => (name === 'style.css' ? '/assets/style.1.css' : null),
    prose: (text, lang) => `<q lang="${lang}">${text}</q>`,
  });
}

/** `code templates/page.hbs:line:column name`. */
export function said(finding: Diagnostic, files: Files): string {
  const text = files[finding.file.replace(/^templates\/|\.hbs$/g, '')] ?? '';
  const { line, column } = positionAt(text, finding.span.start);
  const name = 'name' in finding.args ? ` ${finding.args.name}` : '';
  return `${finding.code} ${finding.file.replace('templates/', '')}:${line}:${column}${name}`;
}

/** What is found before anything is rendered. */
export function foundIn(files: Files): string[] {
  return themeOf(files).diagnostics.map((finding) => said(finding, files));
}

/** Renders a theme that compiles. */
export function render(files: Files, view: object, name = 'page'): string {
  const { theme, diagnostics } = themeOf(files);
  if (diagnostics.length > 0) throw new Error(diagnostics.map((finding) => said(finding, files)).join('\n'));
  return theme.render(name, view);
}

/** The fault that rendering ends in. */
export function faultIn(files: Files, view: object, name = 'page'): string {
  try {
    return `none: ${render(files, view, name)}`;
  } catch (error) {
    if (error instanceof TemplateFault) return said(error.finding, files);
    throw error;
  }
}
