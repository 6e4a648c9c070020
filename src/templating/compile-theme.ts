import Handlebars from 'handlebars';
import type { Diagnostic } from '../model/diagnostic.js';
import { checkTemplate, HELPERS, inlinePartials, type TemplateNames } from './check-template.js';
import { escapeXml, legalXml } from './escape-xml.js';
import { PRECOMPILED } from './precompiled.js';
import {
  type CompiledTemplate,
  type Container,
  compileStrict,
  type TemplatePlace,
  type TemplateSpec,
  templateOf,
} from './strict-compiler.js';
import { TemplateFault, type TemplateFile, templateFinding } from './template-fault.js';

/** Renders a template over its view. Throws `TemplateFault` at a name that the view has not. */
export type Theme = { readonly render: (template: string, view: object) => string };
/** What the helpers of templates do. */
export type ThemeTools = {
  /** The address of an asset by its name, null where there is none. */
  readonly assetUrl: (name: string) => string | null;
  /** Plain text in a language as HTML that is safe. */
  readonly prose: (text: string, lang: string) => string;
};
export type CompiledTheme = { readonly theme: Theme; readonly diagnostics: readonly Diagnostic[] };

/**
 * Compiles a theme: every template is also a partial under its own name. Templates under `feeds/` escape for XML, all others for HTML.
 */
export function compileTheme(templates: readonly TemplateFile[], { assetUrl, prose }: ThemeTools): CompiledTheme {
  const hb = Handlebars.create();
  const diagnostics: Diagnostic[] = [];
  const compiled = new Map<string, CompiledTemplate>();
  const byFile = new Map(templates.map((template) => [template.file, template]));
  const drafts = templates.flatMap((template) => precompiled(template) ?? parsed(hb, template, diagnostics) ?? []);
  const partials = new Set([...templates.map(({ name }) => name), ...drafts.flatMap(({ inline }) => inline)]);
  const names = { partials, hasAsset: (name: string) => assetUrl(name) !== null };

  hb.registerHelper('asset', (name: unknown, { loc }: { readonly loc: TemplatePlace }) => {
    const url = assetUrl(String(name));
    if (url !== null) return url;
    throw faultAt(byFile, loc, 'template-missing-asset', String(name));
  });
  hb.registerHelper('prose', (text: unknown, lang: unknown) => new hb.SafeString(legalXml(prose(textOf(text), textOf(lang)))));
  const strict = strictLookup(byFile);
  const partial = partialLookup(byFile);
  // Characters that no feed can carry mean nothing on a page either.
  const escapeHtml = (value: unknown): string =>
    value instanceof hb.SafeString ? value.toString() : legalXml(hb.Utils.escapeExpression(textOf(value)));
  const register = (name: string, run: CompiledTemplate): void => {
    compiled.set(name, run);
    hb.registerPartial(name, run as unknown as Handlebars.Template);
  };
  // A template with faults renders as nothing: they are known, and what stands around it may have faults of its own.
  for (const { name } of templates) register(name, () => '');
  for (const { template, check, compile } of drafts) {
    const found = check(names);
    diagnostics.push(...found);
    if (found.length > 0) continue;
    const container: Container = {
      strict,
      partial,
      escapeExpression: template.name.startsWith('feeds/') ? (value) => escapeXml(textOf(value)) : escapeHtml,
    };
    const run = compileChecked(() => templateOf(hb, compile(), container), template, diagnostics);
    if (run) register(template.name, run);
  }
  return { theme: { render: (name, view) => renderWith(compiled.get(name), name, view, templates) }, diagnostics };
}

/** A group or a list has no text of its own: `{{article}}` where `{{article.title}}` was meant. */
function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) throw new Error('a group or a list stands where a text is written');
  return value === null || value === undefined ? '' : String(value);
}

/** A template that can be compiled, and what is known of it before. */
type Draft = {
  readonly template: TemplateFile;
  readonly inline: readonly string[];
  readonly check: (names: TemplateNames) => readonly Diagnostic[];
  readonly compile: () => TemplateSpec;
};

/** A template that came with sarika is compiled already; what it names came with it, so that nothing can be wrong. */
function precompiled(template: TemplateFile): Draft | null {
  const known = PRECOMPILED.get(template.file);
  if (known?.text !== template.text) return null;
  return { template, inline: known.inline, check: () => [], compile: () => known.spec };
}

function parsed(hb: typeof Handlebars, template: TemplateFile, diagnostics: Diagnostic[]): Draft | null {
  const program = parse(hb, template, diagnostics);
  if (program === null) return null;
  return {
    template,
    inline: inlinePartials(program),
    check: (names) => checkTemplate(template, program, names),
    compile: () => compileStrict(program, Object.keys(HELPERS)),
  };
}

function parse(hb: typeof Handlebars, template: TemplateFile, diagnostics: Diagnostic[]): hbs.AST.Program | null {
  try {
    return hb.parse(template.text, { srcName: template.file });
  } catch (error) {
    const { message, lineNumber } = error as HandlebarsError;
    if (lineNumber !== undefined || !/^(?:Parse|Lexical) error/.test(message)) {
      diagnostics.push(syntaxFinding(template, error as HandlebarsError));
      return null;
    }
    // The parser says in which line it stopped, and keeps where.
    const { first_line, first_column } = (hb as unknown as ParserState).Parser.lexer.yylloc;
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? first_line);
    // Its picture of the line, with an arrow, is ours to draw.
    const detail = message.startsWith('Lexical') ? (message.split('\n')[0] ?? message) : (message.split('\n').at(-1) ?? message);
    const at = { line, column: line === first_line ? first_column : 0 };
    diagnostics.push(templateFinding('template-syntax', template, at, { detail }));
    return null;
  }
}

type HandlebarsError = Error & { readonly lineNumber?: number; readonly column?: number };
/** The generated parser's state, which Handlebars' types leave out. */
type ParserState = {
  readonly Parser: { readonly lexer: { readonly yylloc: { readonly first_line: number; readonly first_column: number } } };
};

/** What Handlebars itself finds wrong: its message carries the place at its end. */
function syntaxFinding(template: TemplateFile, { message, lineNumber = 1, column = 0 }: HandlebarsError): Diagnostic {
  return templateFinding('template-syntax', template, { line: lineNumber, column }, { detail: message.replace(/ - \d+:\d+$/, '') });
}

function compileChecked(compile: () => CompiledTemplate, template: TemplateFile, diagnostics: Diagnostic[]): CompiledTemplate | null {
  try {
    return compile();
  } catch (error) {
    diagnostics.push(syntaxFinding(template, error as HandlebarsError));
    return null;
  }
}

type NameCode = 'template-missing-asset' | 'template-unknown-name' | 'template-unknown-partial';

function faultAt(byFile: ReadonlyMap<string, TemplateFile>, place: TemplatePlace, code: NameCode, name: string): TemplateFault {
  const [, file = '', line, column] = /^(.*):(\d+):(\d+)$/s.exec(place) ?? [];
  const template = byFile.get(file) ?? { name: file, file, text: '' };
  return new TemplateFault(templateFinding(code, template, { line: Number(line), column: Number(column) }, { name }));
}

function strictLookup(byFile: ReadonlyMap<string, TemplateFile>): Container['strict'] {
  return (object: unknown, name: string, place: TemplatePlace) => {
    if (typeof object === 'object' && object !== null && Object.hasOwn(object, name)) return (object as Record<string, unknown>)[name];
    throw faultAt(byFile, place, 'template-unknown-name', name);
  };
}

type PartialOptions = {
  readonly fn?: unknown;
  readonly data?: Readonly<Record<string, unknown>>;
};

function partialLookup(byFile: ReadonlyMap<string, TemplateFile>): Container['partial'] {
  return (partials, name, place) => {
    if (Object.hasOwn(partials, name)) return partials[name];
    return (view: unknown, options: PartialOptions): string => {
      // The block of a layout's caller, or what stands between `{{#> name}}` and `{{/name}}` where nobody defines `name`.
      const block = name === '@partial-block' || options.fn !== undefined ? options.data?.['partial-block'] : undefined;
      if (typeof block === 'function') return String(block(view, options));
      throw faultAt(byFile, place, 'template-unknown-partial', name);
    };
  };
}

function renderWith(run: CompiledTemplate | undefined, name: string, view: object, templates: readonly TemplateFile[]): string {
  const template = templates.find((candidate) => candidate.name === name) ?? { name, file: `${name}.hbs`, text: '' };
  const start = { line: 1, column: 0 };
  if (!run) throw new TemplateFault(templateFinding('template-unknown-partial', template, start, { name }));
  try {
    const output = run(view);
    // The one exit of all feeds: what XML can't carry doesn't leave, however a theme writes it.
    return name.startsWith('feeds/') ? legalXml(output) : output;
  } catch (error) {
    if (error instanceof TemplateFault) throw error;
    throw new TemplateFault(
      templateFinding('template-failed', template, start, { detail: error instanceof Error ? error.message : String(error) }),
    );
  }
}
