import type { Diagnostic } from '../model/diagnostic.js';
import { checkTemplate, inlinePartials, type TemplateNames } from './check-template.js';
import { legalXml } from './escape-xml.js';
import { parseTemplate, placeOfParser } from './handlebars.js';
import { PRECOMPILED } from './precompiled.js';
import { type CompiledTemplate, type TemplateCode, type ThemeTools, templateCalls } from './template-calls.js';
import { templateCode } from './template-code.js';
import { TemplateFault, type TemplateFile, templateFinding } from './template-fault.js';

/** Renders a template over its view. Throws `TemplateFault` at a name that the view has not. */
export type Theme = { readonly render: (template: string, view: object) => string };
export type CompiledTheme = { readonly theme: Theme; readonly diagnostics: readonly Diagnostic[] };

/**
 * Compiles a theme: every template is also a partial under its own name. Templates under `feeds/` escape for XML, all others for HTML.
 */
export function compileTheme(templates: readonly TemplateFile[], { assetUrl, prose }: ThemeTools): CompiledTheme {
  const diagnostics: Diagnostic[] = [];
  const drafts = templates.flatMap((template) => precompiled(template) ?? parsed(template, diagnostics) ?? []);
  const partials = new Set([...templates.map(({ name }) => name), ...drafts.flatMap(({ inline }) => inline)]);
  const names = { partials, hasAsset: (name: string) => assetUrl(name) !== null };
  // A template with faults renders as nothing: they are known, and what stands around it may have faults of its own.
  const compiled = new Map<string, CompiledTemplate>(templates.map(({ name }) => [name, () => '']));
  const theme = { assetUrl, prose, templates: compiled };
  for (const { template, check, code } of drafts) {
    const found = check(names);
    diagnostics.push(...found);
    if (found.length > 0) continue;
    compiled.set(template.name, code()(templateCalls(template, theme)));
  }
  return { theme: { render: (name, view) => renderWith(compiled.get(name), name, view, templates) }, diagnostics };
}

/** A template that can be compiled, and what is known of it before. */
type Draft = {
  readonly template: TemplateFile;
  readonly inline: readonly string[];
  readonly check: (names: TemplateNames) => readonly Diagnostic[];
  readonly code: () => TemplateCode;
};

/** A template that came with sarika is compiled already; what it names came with it, so that nothing can be wrong. */
function precompiled(template: TemplateFile): Draft | null {
  const known = PRECOMPILED.get(template.file);
  if (known?.text !== template.text) return null;
  return { template, inline: known.inline, check: () => [], code: () => known.code };
}

function parsed(template: TemplateFile, diagnostics: Diagnostic[]): Draft | null {
  const program = parse(template, diagnostics);
  if (program === null) return null;
  return {
    template,
    inline: inlinePartials(program),
    check: (names) => checkTemplate(template, program, names),
    code: () => compile(program),
  };
}

/** What `templateCode` says, as it is. It names nothing but what it is given. */
function compile(program: hbs.AST.Program): TemplateCode {
  return new Function(`"use strict"; return ${templateCode(program)}`)();
}

function parse(template: TemplateFile, diagnostics: Diagnostic[]): hbs.AST.Program | null {
  try {
    return parseTemplate(template.text, template.file);
  } catch (error) {
    const { message, lineNumber } = error as HandlebarsError;
    if (lineNumber !== undefined || !/^(?:Parse|Lexical) error/.test(message)) {
      diagnostics.push(syntaxFinding(template, error as HandlebarsError));
      return null;
    }
    // The parser says in which line it stopped, and keeps where.
    const stopped = placeOfParser();
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? stopped.line);
    // Its picture of the line, with an arrow, is ours to draw.
    const detail = message.startsWith('Lexical') ? (message.split('\n')[0] ?? message) : (message.split('\n').at(-1) ?? message);
    const at = { line, column: line === stopped.line ? stopped.column : 0 };
    diagnostics.push(templateFinding('template-syntax', template, at, { detail }));
    return null;
  }
}

type HandlebarsError = Error & { readonly lineNumber?: number; readonly column?: number };
/** What Handlebars itself finds wrong: its message carries the place at its end. */
function syntaxFinding(template: TemplateFile, { message, lineNumber = 1, column = 0 }: HandlebarsError): Diagnostic {
  return templateFinding('template-syntax', template, { line: lineNumber, column }, { detail: message.replace(/ - \d+:\d+$/, '') });
}

function renderWith(run: CompiledTemplate | undefined, name: string, view: object, templates: readonly TemplateFile[]): string {
  if (!run) throw new TemplateFault(templateFinding('template-unknown-partial', templateNamed(name, templates), START, { name }));
  try {
    const output = run(view, { root: view }, null);
    // The one exit of all feeds: what XML can't carry doesn't leave, however a theme writes it.
    return name.startsWith('feeds/') ? legalXml(output) : output;
  } catch (error) {
    if (error instanceof TemplateFault) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new TemplateFault(templateFinding('template-failed', templateNamed(name, templates), START, { detail }));
  }
}

const START = { line: 1, column: 0 };

function templateNamed(name: string, templates: readonly TemplateFile[]): TemplateFile {
  return templates.find((template) => template.name === name) ?? { name, file: `${name}.hbs`, text: '' };
}
