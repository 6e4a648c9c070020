import Handlebars from 'handlebars';

/** Where something stands in a template: Handlebars counts lines from 1 and columns from 0. */
export type TemplateLocation = { readonly source: string; readonly start: { readonly line: number; readonly column: number } };
export type Container = {
  strict: (object: unknown, name: string, location: TemplateLocation) => unknown;
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
  source: { readonly currentLocation: unknown };
  quotedString: (text: string) => string;
  nameLookup(parent: unknown, name: string, type: string): unknown;
  compile(environment: unknown, options: object, context: undefined, asObject: true): TemplateSpec;
};
type Main = (container: Container, ...rest: unknown[]) => string;
type TemplateSpec = { main: Main };

const internals = Handlebars as unknown as CompilerInternals;
const Base = internals.JavaScriptCompiler;

/**
 * Handlebars' strict mode lets a missing name pass in `{{#if name}}`, `{{#each name}}` and in the middle of a path.
 * Here every look-up in a view goes through `container.strict`, which knows its template and its place.
 */
class StrictLookups extends Base {
  override nameLookup(parent: unknown, name: string, type: string): unknown {
    if (type !== 'context') return super.nameLookup(parent, name, type);
    return ['container.strict(', parent, ', ', this.quotedString(name), ', ', JSON.stringify(this.source.currentLocation), ')'];
  }
}
StrictLookups.prototype.compiler = StrictLookups;

/** Compiles a parsed template. `container` is what its look-ups and escapes go through, in all of its blocks. */
export function compileStrict(
  hb: typeof Handlebars,
  program: hbs.AST.Program,
  helpers: readonly string[],
  container: Container,
): CompiledTemplate {
  const options = {
    data: true,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helpers.map((name) => [name, true])),
    preventIndent: true,
  };
  const environment = new internals.Compiler().compile(program, options);
  const spec = new StrictLookups().compile(environment, options, undefined, true);
  const { main } = spec;
  spec.main = (own, ...rest) => main(Object.assign(own, container), ...rest);
  return (hb as unknown as CompilerInternals).template(spec);
}
