import { HELPERS } from './check-template.js';
import { nodesIn } from './handlebars.js';

// Handlebars reads a template, and here the JavaScript is written that renders it: blocks are `if` and `for`, names are properties, and
// functions are made only of what other templates show, the block of a partial and inline partials. What the code calls is in
// template-calls.ts. Its variables, each with the level of its block: `c` a context, `d` that context and those around it (`../`), `f` a
// frame of data (`@index`), `v` what `#each` is given, `l` its items, `k` its names where it is a group, `i` an index; `p` block parameters.
// Without a level: `v` what was just looked up, `o` the inline partials of a block, `s` those that were known before.

/** What the code calls, by name. */
const CALLS = 'at, escape, raw, asset, prose, holds, isFilled, list, keys, given, frame, within, section, joined, partial, partialBlock';

/** What is known where a statement stands: the code of its context, of the contexts around it, of its data and of block parameters. */
type Scope = {
  readonly level: number;
  readonly context: string;
  readonly depths: string;
  readonly data: string;
  readonly params: ReadonlyMap<string, string>;
};

type Call = Pick<hbs.AST.SubExpression, 'params' | 'hash' | 'loc'> & { readonly path: hbs.AST.PathExpression | hbs.AST.Literal };
type Program = hbs.AST.Program;

/** The JavaScript of a template in which `checkTemplate` finds nothing: an expression that is a `TemplateCode`. */
export function templateCode(program: Program): string {
  const outside: Scope = { level: 0, context: 'undefined', depths: 'null', data: 'undefined', params: new Map() };
  return `({ ${CALLS} }) => (c0, f0, inlines) => ${body(program, { ...outside, context: 'c0', depths: 'd0', data: 'f0' }, outside)}`;
}

/** A block that another template shows, over a context and data of its own. */
function blockFunction(program: Program, outside: Scope, own?: string): string {
  const scope = { ...inside(outside), data: `f${outside.level + 1}` };
  return `(${scope.context}, ${scope.data}) => ${body(program, scope, outside, own)}`;
}

function body(program: Program, scope: Scope, outside: Scope, own?: string): string {
  return `{ let v, out = ""; ${opened(program, scope, outside, own)} return out; }`;
}

/** The scope of a block that opens a context; it sees the data that is seen outside. */
function inside(outside: Scope): Scope {
  const level = outside.level + 1;
  return { ...outside, level, context: `c${level}`, depths: `d${level}` };
}

/** The statements of a block that opens a context. */
function opened(program: Program, scope: Scope, outside: Scope, own?: string): string {
  const depths = needsOf(program).depths ? `const ${scope.depths} = within(${outside.depths}, ${scope.context}); ` : '';
  return depths + statements(program, scope, outside, own);
}

/** The statements of a block, for which it may define inline partials: they see what is seen outside of it. */
function statements(program: Program, scope: Scope, outside = scope, own = inlinePartialsOf(program, outside)): string {
  const code = program.body.map((node) => statement(node, scope)).join(' ');
  return own === '' ? code : `const s = inlines; inlines = joined(inlines, ${own}); ${code} inlines = s;`;
}

/** An object with the inline partials of a block, nothing where it has none. */
function inlinePartialsOf({ body }: Program, outside: Scope): string {
  const blocks = body.filter((node): node is hbs.AST.DecoratorBlock => node.type === 'DecoratorBlock');
  const entries = blocks.map(
    ({ params: [name], program }) => `${key((name as hbs.AST.StringLiteral).value)}: ${blockFunction(program, outside)}`,
  );
  return entries.length === 0 ? '' : `{ ${entries.join(', ')} }`;
}

function statement(node: hbs.AST.Statement, scope: Scope): string {
  switch (node.type) {
    case 'ContentStatement':
      return content((node as hbs.AST.ContentStatement).value);
    case 'MustacheStatement': {
      const { escaped, ...call } = node as hbs.AST.MustacheStatement;
      return write(`${escaped ? 'escape' : 'raw'}(${called(call, scope)})`);
    }
    case 'BlockStatement':
      return block(node as hbs.AST.BlockStatement, scope);
    case 'PartialStatement':
      return partial(node as hbs.AST.PartialStatement, scope);
    case 'PartialBlockStatement':
      return partialBlock(node as hbs.AST.PartialBlockStatement, scope);
    // A comment; or an inline partial, which is defined where its block begins.
    default:
      return '';
  }
}

/** Nothing for what fell to `{{~` or was the line of a block. */
function content(text: string): string {
  return text === '' ? '' : write(quote(text));
}

function write(text: string): string {
  return `out += ${text};`;
}

function block(node: hbs.AST.BlockStatement, scope: Scope): string {
  const helper = helperOf(node.path, scope);
  if (helper === null) return section(node, scope);
  const { program, inverse, params, hash } = node;
  const given = value(params[0], scope);
  if (helper === 'each') return each(node, given, scope);
  if (helper === 'with') return withBlock(node, given, scope);
  const condition = `holds(${given}${hash ? `, (${group(hash, scope)}).includeZero` : ''})`;
  const shown = program === undefined ? '' : statements(program, scope);
  return `if (${helper === 'unless' ? '!' : ''}${condition}) { ${shown} }${otherwise('else', inverse, scope)}`;
}

function otherwise(condition: string, inverse: Program | undefined, scope: Scope): string {
  return inverse === undefined ? '' : ` ${condition} { ${statements(inverse, scope)} }`;
}

function withBlock({ program, inverse, hash }: hbs.AST.BlockStatement, given: string, outside: Scope): string {
  const scope = inside(outside);
  const { context } = scope;
  const params = withParams(outside, program, [context]);
  const shown = program === undefined ? '' : opened(program, { ...scope, params }, outside);
  const condition = `isFilled(${context}${extra(hash, outside)})`;
  return `{ const ${context} = ${given}; if (${condition}) { ${shown} }${otherwise('else', inverse, outside)} }`;
}

function each({ program, inverse, hash }: hbs.AST.BlockStatement, given: string, outside: Scope): string {
  const level = outside.level + 1;
  const [item, data, list, keys, i] = [`c${level}`, `f${level}`, `l${level}`, `k${level}`, `i${level}`];
  const key = `(${keys} === null ? ${i} : ${keys}[${i}])`;
  const needsData = program !== undefined && needsOf(program).data;
  const scope = {
    ...inside(outside),
    data: needsData ? data : outside.data,
    params: withParams(outside, program, [item, key]),
  };
  const setData = `${data}.key = ${key}; ${data}.index = ${i}; ${data}.first = ${i} === 0; ${data}.last = ${i} === ${list}.length - 1; `;
  return [
    `{ const v${level} = ${given}, ${list} = list(v${level}${extra(hash, outside)}), ${keys} = keys(v${level});`,
    needsData ? `const ${data} = frame(${outside.data});` : '',
    `for (let ${i} = 0; ${i} < ${list}.length; ${i}++) { const ${item} = ${list}[${i}];`,
    needsData ? setData : '',
    program === undefined ? '' : opened(program, scope, outside),
    `}${otherwise(`if (${list}.length === 0)`, inverse, outside)} }`,
  ].join(' ');
}

/** `{{#name}}`: a list is gone through, a group is entered, and else it is asked whether there is something. */
function section({ path, program, inverse }: hbs.AST.BlockStatement, outside: Scope): string {
  const scope = inside(outside);
  const [data, given] = [`f${scope.level}`, `p${scope.level}`];
  const params = withParams(outside, program, [`${given}[0]`, `${given}[1]`]);
  const shown = program === undefined ? '""' : body(program, { ...scope, data, params }, outside);
  const inverted = inverse === undefined ? '""' : `{ let v, out = ""; ${statements(inverse, outside)} return out; }`;
  const blocks = `(${scope.context}, ${data}, ${given}) => ${shown}, () => ${inverted}`;
  return write(`section(${value(asPath(path), outside)}, ${outside.context}, ${outside.data}, ${blocks})`);
}

function withParams({ params }: Scope, program: Program | undefined, values: readonly string[]): Scope['params'] {
  const names = program?.blockParams ?? [];
  return new Map([...params, ...names.map((name, index): [string, string] => [name, values[index] ?? 'undefined'])]);
}

function partial({ name, params, hash, indent, loc }: hbs.AST.PartialStatement, scope: Scope): string {
  const shown = write(`partial(${quote(nameOf(name))}, ${handed(params, hash, scope)}, ${scope.data}, inlines, ${place(loc)})`);
  return `${content(indent)} ${shown}`;
}

function partialBlock({ name, params, hash, program }: hbs.AST.PartialBlockStatement, scope: Scope): string {
  const own = inlinePartialsOf(program, scope);
  const shown = blockFunction(program, scope, own === '' ? '' : 'o');
  const call = `partialBlock(${quote(nameOf(name))}, ${handed(params, hash, scope)}, ${scope.data}, inlines, ${shown}`;
  return own === '' ? write(`${call}, null)`) : `{ const o = ${own}; ${write(`${call}, o)`)} }`;
}

/** The view that a partial is given. */
function handed([view]: readonly hbs.AST.Expression[], hash: hbs.AST.Hash | undefined, scope: Scope): string {
  const context = view === undefined ? scope.context : value(view, scope);
  if (!hash) return context;
  const own = group(hash, scope);
  return hash.pairs.some(({ key }) => key === '__proto__') ? `{ ...${context}, ...${own} }` : `given(${context}, ${own})`;
}

/** Names and their values as an object; where a name stands twice, the first holds. */
function group({ pairs }: hbs.AST.Hash, scope: Scope): string {
  const values = new Map(pairs.toReversed().map((pair) => [pair.key, pair.value]));
  return `{ ${Array.from(values, ([name, given]) => `${key(name)}: ${value(given, scope)}`).join(', ')} }`;
}

/** What is evaluated though nobody reads it: names in it may be misspelt. */
function extra(hash: hbs.AST.Hash | undefined, scope: Scope): string {
  return hash ? `, ${group(hash, scope)}` : '';
}

function value(node: hbs.AST.Expression | undefined, scope: Scope): string {
  switch (node?.type) {
    case 'PathExpression':
      return lookup(node as hbs.AST.PathExpression, scope);
    case 'SubExpression':
      return called(node as hbs.AST.SubExpression, scope);
    case 'StringLiteral':
      return quote((node as hbs.AST.StringLiteral).value);
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return `(${(node as hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral).value})`;
    case 'NullLiteral':
      return 'null';
    default:
      return 'undefined';
  }
}

/** A helper that gives a value, or what a name means. */
function called({ path, params, hash, loc }: Call, scope: Scope): string {
  const helper = helperOf(path, scope);
  if (helper === null) return lookup(asPath(path), scope);
  return `${helper}(${params.map((param) => value(param, scope)).join(', ')}, ${place(loc)}${extra(hash, scope)})`;
}

/** The helper that a name calls; null where it stands for a value. */
function helperOf(path: Call['path'], { params }: Scope): string | null {
  const { original, parts } = asPath(path);
  return parts[0] === original && Object.hasOwn(HELPERS, original) && !params.has(original) ? original : null;
}

/** `{{"a name"}}` is a name, too, where something is called. */
function asPath(path: Call['path']): hbs.AST.PathExpression {
  if ('parts' in path) return path;
  const name = String((path as hbs.AST.StringLiteral).original);
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc: path.loc };
}

function nameOf(name: hbs.AST.PartialStatement['name']): string {
  return (name as hbs.AST.PathExpression).original;
}

/**
 * What a path leads to. JavaScript's own look-up is fast and asks for nothing: where it finds nothing, `at` goes over the path again and
 * knows whether a name is missing. A name that JavaScript itself gives to values is looked up by `at` alone.
 */
function lookup(path: hbs.AST.PathExpression, scope: Scope): string {
  const [from, parts] = origin(path, scope);
  if (parts.length === 0) return from;
  const asked = `at(${from}, ${JSON.stringify(parts)}, ${place(path.loc)})`;
  if (parts.some((part) => INHERITED.has(part))) return asked;
  return `((v = ${from}${parts.map((part) => `?.[${quote(part)}]`).join('')}) === undefined ? ${asked} : v)`;
}

/** Where a path begins, and the names that are left to go. */
function origin({ parts, depth, data, original }: hbs.AST.PathExpression, scope: Scope): [string, readonly string[]] {
  const [first, ...rest] = parts;
  const param = depth > 0 || /^\.|this\b/.test(original) || first === undefined ? undefined : scope.params.get(first);
  if (param !== undefined) return [param, rest];
  if (!data) return [depth === 0 ? scope.context : `${scope.depths}${'?.outer'.repeat(depth)}?.context`, parts];
  const frame = `${scope.data}${'?._parent'.repeat(depth)}`;
  // Whether there is a block to show may be asked, and no more.
  return first === 'partial-block' ? [`(typeof ${frame}?.["partial-block"] === "function")`, rest] : [frame, parts];
}

/** Names that lead from a value to something that is not in a view: `constructor`, `length` of a text. */
const INHERITED: ReadonlySet<string> = new Set(
  [Object, Array, String, Number, Boolean, BigInt, Symbol].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)),
);

/** Whether anything in a block, or shown from there, may ask for contexts around it or for data. */
function needsOf(program: Program): { readonly depths: boolean; readonly data: boolean } {
  const nodes = nodesIn(program);
  const paths = nodes.filter((node): node is hbs.AST.PathExpression => node.type === 'PathExpression');
  const showsPartials = nodes.some(({ type }) => type === 'PartialStatement' || type === 'PartialBlockStatement');
  return { depths: paths.some(({ depth }) => depth > 0), data: showsPartials || paths.some(({ data }) => data) };
}

function place({ start }: hbs.AST.SourceLocation): string {
  return `${start.line}, ${start.column}`;
}

function key(name: string): string {
  return name === '__proto__' ? '["__proto__"]' : quote(name);
}

function quote(text: string): string {
  return JSON.stringify(text);
}
