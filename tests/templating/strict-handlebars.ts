import Handlebars from 'handlebars';
import type { Files } from './theme.js';

// Handlebars' own compiler and runtime, with look-ups that are faults where a name is not there: what our code is held against.

type Place = string;
type Compiler = {
  compiler: unknown;
  source: { readonly currentLocation: hbs.AST.SourceLocation };
  quotedString: (text: string) => string;
  nameLookup(parent: unknown, name: string, type: string): unknown;
  matchExistingProgram(child: unknown): unknown;
};
const Base = (Handlebars as unknown as { readonly JavaScriptCompiler: new () => Compiler }).JavaScriptCompiler;

class StrictLookups extends Base {
  override nameLookup(parent: unknown, name: string, type: string): unknown {
    if (type === 'data' && name === 'partial-block') return ['(typeof ', super.nameLookup(parent, name, type), ' === "function")'];
    if (type !== 'context' && type !== 'data') return super.nameLookup(parent, name, type);
    const { source, start } = this.source.currentLocation;
    const place = this.quotedString(`${source}:${start.line}:${start.column + 1} ${name}`);
    return ['container.named(', parent, ', ', this.quotedString(name), ', ', place, ')'];
  }
  override matchExistingProgram(): undefined {}
}
StrictLookups.prototype.compiler = StrictLookups;

class UnknownName extends Error {}

function named(object: unknown, name: string, place: Place): unknown {
  if (typeof object === 'object' && object !== null && Object.hasOwn(object, name)) return (object as Record<string, unknown>)[name];
  throw new UnknownName(place);
}

type Template = (view: unknown, options?: object) => string;
type Spec = { main: (container: object, ...rest: unknown[]) => string };

/** What Handlebars makes of a theme's `page`: its text, the name that the view has not with its place, or that it failed. */
export function renderedByHandlebars(files: Files, view: object): string {
  const hb = Handlebars.create();
  Object.assign(hb, { JavaScriptCompiler: StrictLookups });
  hb.registerHelper('asset', (name: unknown) => {
    if (name === 'style.css') return '/assets/style.1.css';
    throw new Error('no such asset');
  });
  hb.registerHelper('prose', (text: unknown, lang: unknown) => new hb.SafeString(`<q lang="${textOf(lang)}">${textOf(text)}</q>`));
  const templates = Object.entries(files).map(([name, text]): [string, Template] => {
    const options = { assumeObjects: true, knownHelpersOnly: true, knownHelpers: { asset: true, prose: true }, preventIndent: true };
    const code = hb.precompile(hb.parse(text, { srcName: `${name}.hbs` }), options as unknown as PrecompileOptions) as string;
    const spec = new Function(`return ${code}`)() as Spec;
    const { main } = spec;
    const escapeExpression = (value: unknown): string =>
      hb.escapeExpression((value instanceof hb.SafeString ? value : textOf(value)) as string);
    const own: Spec['main'] = (container, ...rest) => main(Object.assign(container, { named, escapeExpression }), ...rest);
    return [name, hb.template(Object.assign(spec, { main: Object.assign(own, main) })) as Template];
  });
  for (const [name, template] of templates) hb.registerPartial(name, template as Handlebars.Template);
  try {
    return `text: ${new Map(templates).get('page')?.(view)}`;
  } catch (error) {
    return error instanceof UnknownName ? `unknown: ${error.message}` : 'failed';
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) throw new Error('a group or a list stands where a text is written');
  return value === null || value === undefined ? '' : String(value);
}
