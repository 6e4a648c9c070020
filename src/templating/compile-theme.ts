import Handlebars from 'handlebars';
import type { Diagnostic } from '../model/diagnostic.js';
import { checkTemplate, inlinePartials } from './check-template.js';
import { escapeXml } from './escape-xml.js';
import { type CompiledTemplate, type Container, compileStrict, type TemplateLocation } from './strict-compiler.js';
import { TemplateFault, type TemplateFile, templateFinding } from './template-fault.js';

/** Renders a template over its view. Throws `TemplateFault` at a name that the view has not. */
export type Theme = { readonly render: (template: string, view: object) => string };
export type CompiledTheme = { readonly theme: Theme; readonly diagnostics: readonly Diagnostic[] };

const HELPERS = ['if', 'unless', 'each', 'with', 'asset'] as const;

/**
 * Compiles a theme: every template is also a partial under its own name. Templates under `feeds/` escape for XML, all others for HTML.
 * `assetUrl` gives the address of an asset by its name, null where there is none.
 */
export function compileTheme(templates: readonly TemplateFile[], assetUrl: (name: string) => string | null): CompiledTheme {
  const hb = Handlebars.create();
  const diagnostics: Diagnostic[] = [];
  const compiled = new Map<string, CompiledTemplate>();
  const byFile = new Map(templates.map((template) => [template.file, template]));
  const programs = templates.flatMap((template) => {
    const program = parse(hb, template, diagnostics);
    return program ? [{ template, program }] : [];
  });
  const partials = new Set([...templates.map(({ name }) => name), ...programs.flatMap(({ program }) => inlinePartials(program))]);
  const names = { helpers: new Set<string>(HELPERS), partials, hasAsset: (name: string) => assetUrl(name) !== null };

  hb.registerHelper('asset', (name: unknown) => assetUrl(String(name)) ?? '');
  const strict = strictLookup(byFile);
  const escapeHtml = hb.Utils.escapeExpression.bind(hb.Utils);
  const register = (name: string, run: CompiledTemplate): void => {
    compiled.set(name, run);
    hb.registerPartial(name, run as unknown as Handlebars.Template);
  };
  // A template with faults renders as nothing: they are known, and what stands around it may have faults of its own.
  for (const { name } of templates) register(name, () => '');
  for (const { template, program } of programs) {
    const found = checkTemplate(template, program, names);
    diagnostics.push(...found);
    if (found.length > 0) continue;
    const container: Container = {
      strict,
      escapeExpression: template.name.startsWith('feeds/') ? escapeXml : (escapeHtml as Container['escapeExpression']),
    };
    register(template.name, compileStrict(hb, program, HELPERS, container));
  }
  return { theme: { render: (name, view) => renderWith(compiled.get(name), name, view, templates) }, diagnostics };
}

function parse(hb: typeof Handlebars, template: TemplateFile, diagnostics: Diagnostic[]): hbs.AST.Program | null {
  try {
    return hb.parse(template.text, { srcName: template.file });
  } catch (error) {
    const { message, lineNumber, column, hash } = error as Error & {
      lineNumber?: number;
      column?: number;
      hash?: { loc?: { first_line: number; first_column: number } };
    };
    const line = lineNumber ?? hash?.loc?.first_line ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1);
    // The parser's picture of the line, with its arrow, is ours to draw.
    const detail = (message.split('\n').at(-1) ?? message).replace(/ - \d+:\d+$/, '');
    diagnostics.push(templateFinding('template-syntax', template, { line, column: column ?? hash?.loc?.first_column ?? 0 }, { detail }));
    return null;
  }
}

function strictLookup(byFile: ReadonlyMap<string, TemplateFile>): Container['strict'] {
  return (object: unknown, name: string, location: TemplateLocation) => {
    if (typeof object === 'object' && object !== null && Object.hasOwn(object, name)) return (object as Record<string, unknown>)[name];
    const template = byFile.get(location.source) ?? { name: location.source, file: location.source, text: '' };
    throw new TemplateFault(templateFinding('template-unknown-name', template, location.start, { name }));
  };
}

function renderWith(run: CompiledTemplate | undefined, name: string, view: object, templates: readonly TemplateFile[]): string {
  const template = templates.find((candidate) => candidate.name === name) ?? { name, file: `${name}.hbs`, text: '' };
  const start = { line: 1, column: 0 };
  if (!run) throw new TemplateFault(templateFinding('template-unknown-partial', template, start, { name }));
  try {
    return run(view);
  } catch (error) {
    if (error instanceof TemplateFault) throw error;
    throw new TemplateFault(
      templateFinding('template-failed', template, start, { detail: error instanceof Error ? error.message : String(error) }),
    );
  }
}
