import Handlebars from 'handlebars';

/** Where something stands in a template, `FILE:LINE:COLUMN`: Handlebars counts lines from 1 and columns from 0. */
export type TemplatePlace = string;
export type Container = {
  strict: (object: unknown, name: string, place: TemplatePlace) => unknown;
  /** A partial by its name; one that is not there is a fault at the place of its call. */
  partial: (partials: Readonly<Record<string, unknown>>, name: string, place: TemplatePlace) => unknown;
  escapeExpression: (value: unknown) => string;
};
export type CompiledTemplate = (view: unknown, options?: object) => string;

// The part of Handlebars' compiler that its types leave out. `nameLookup` and subclassing are its public extension points.
type CompilerInternals = {
  Compiler: new () => { compile: (program: unknown, options: object) => unknown };
  JavaScriptCompiler: new () => StrictCompiler;
  template: (spec: TemplateSpec) => CompiledTemplate;
};
type StrictCompiler = {
  compiler: unknown;
  source: { readonly currentLocation: hbs.AST.SourceLocation };
  quotedString: (text: string) => string;
  nameLookup(parent: unknown, name: string, type: string): unknown;
  objectLiteral(entries: Readonly<Record<string, unknown>>): unknown;
  matchExistingProgram(child: unknown): unknown;
  compile(environment: unknown, options: object, context: undefined, asObject: true): TemplateSpec;
  compile(environment: unknown, options: object, context: undefined, asObject: false): string;
};
type Main = (container: Container, ...rest: unknown[]) => string;
/** A template as Handlebars compiled it: functions, and what they were made for. */
export type TemplateSpec = { readonly main: Main };

const internals = Handlebars as unknown as CompilerInternals;
const Base = internals.JavaScriptCompiler;

/**
 * Handlebars' strict mode lets a missing name pass in `{{#if name}}`, `{{#each name}}` and in the middle of a path.
 * Here every look-up in a view goes through `container.strict`, which is told its place, and every one of a partial through
 * `container.partial`. Places are texts: Handlebars' own are three objects, made anew for each look-up of each page.
 */
class StrictLookups extends Base {
  override nameLookup(parent: unknown, name: string, type: string): unknown {
    // Whether there is a block to show is asked with `{{#if @partial-block}}`: it may be missing, and `if` would call a function.
    if (type === 'data' && name === 'partial-block') return ['(typeof ', super.nameLookup(parent, name, type), ' === "function")'];
    const look = type === 'partial' ? 'partial' : type === 'context' || type === 'data' ? 'strict' : null;
    if (look === null) return super.nameLookup(parent, name, type);
    return [`container.${look}(`, parent, ', ', this.quotedString(name), ', ', this.#place(), ')'];
  }
  /** What a helper is called with, among others. */
  override objectLiteral(entries: Readonly<Record<string, unknown>>): unknown {
    return super.objectLiteral('loc' in entries ? { ...entries, loc: this.#place() } : entries);
  }
  /** Handlebars compiles two blocks that read alike once: a fault in the second would be shown in the first. */
  override matchExistingProgram(): undefined {}

  #place(): string {
    const { source, start } = this.source.currentLocation;
    return this.quotedString(`${source}:${start.line}:${start.column}`);
  }
}
StrictLookups.prototype.compiler = StrictLookups;

const BUILT_IN = ['helperMissing', 'blockHelperMissing', 'log', 'lookup'];

/** Compiles a parsed template, which knows these helpers alone. */
export function compileStrict(program: hbs.AST.Program, helpers: readonly string[]): TemplateSpec {
  const options = strictOptions(helpers);
  return new StrictLookups().compile(new internals.Compiler().compile(program, options), options, undefined, true);
}

/** The JavaScript of what `compileStrict` gives, an expression. */
export function compileToCode(program: hbs.AST.Program, helpers: readonly string[]): string {
  const options = strictOptions(helpers);
  return new StrictLookups().compile(new internals.Compiler().compile(program, options), options, undefined, false);
}

function strictOptions(helpers: readonly string[]): object {
  return {
    data: true,
    // Every part of a path is looked up alike.
    assumeObjects: true,
    knownHelpersOnly: true,
    // Handlebars' other helpers are names like any other.
    knownHelpers: {
      ...Object.fromEntries(BUILT_IN.map((name) => [name, false])),
      ...Object.fromEntries(helpers.map((name) => [name, true])),
    },
    preventIndent: true,
  };
}

/** A template that can be run. `container` is what its look-ups and escapes go through, in all of its blocks. */
export function templateOf(hb: typeof Handlebars, { main, ...spec }: TemplateSpec, container: Container): CompiledTemplate {
  const own: Main = (given, ...rest) => main(Object.assign(given, container), ...rest);
  return (hb as unknown as CompilerInternals).template({ ...spec, main: own });
}
