import type { Diagnostic } from '../model/diagnostic.js';
import { nodesIn } from './handlebars.js';
import { type TemplateFile, templateFinding } from './template-fault.js';

/** The helpers that templates have: as a block `{{#if x}}`, or in its place `{{asset "x"}}`; and how many values each takes. */
export const HELPERS: Readonly<Record<string, { readonly as: 'block' | 'inline'; readonly values: number }>> = {
  if: { as: 'block', values: 1 },
  unless: { as: 'block', values: 1 },
  each: { as: 'block', values: 1 },
  with: { as: 'block', values: 1 },
  asset: { as: 'inline', values: 1 },
  prose: { as: 'inline', values: 2 },
};

export type TemplateNames = {
  readonly partials: ReadonlySet<string>;
  readonly hasAsset: (name: string) => boolean;
};

/** Finds what can be known without a view: partials, helpers and assets that don't exist. All of a template's faults at once. */
export function checkTemplate(template: TemplateFile, program: hbs.AST.Program, names: TemplateNames): Diagnostic[] {
  const found: Diagnostic[] = [];
  const check = new NameCheck(template, names, found);
  for (const node of nodesIn(program)) check.node(node);
  return found;
}

/** The names of partials that a template defines for itself or for its layout with `{{#*inline "name"}}`. */
export function inlinePartials(program: hbs.AST.Program): string[] {
  const blocks = nodesIn(program).filter((node): node is hbs.AST.DecoratorBlock => node.type === 'DecoratorBlock');
  return blocks.flatMap(({ params: [name] }) => (name?.type === 'StringLiteral' ? (name as hbs.AST.StringLiteral).value : []));
}

type Call = {
  readonly path: hbs.AST.PathExpression | hbs.AST.Literal;
  readonly params: hbs.AST.Expression[];
  readonly hash: hbs.AST.Hash;
  readonly loc: hbs.AST.SourceLocation;
};

class NameCheck {
  constructor(
    private readonly template: TemplateFile,
    private readonly names: TemplateNames,
    private readonly found: Diagnostic[],
  ) {}

  node(node: hbs.AST.Node): void {
    switch (node.type) {
      case 'PartialStatement':
        this.#checkPartial(node as hbs.AST.PartialStatement);
        break;
      case 'PartialBlockStatement':
        this.#checkPartial(node as hbs.AST.PartialBlockStatement);
        break;
      case 'MustacheStatement':
        this.#checkCall(node as hbs.AST.MustacheStatement, 'inline');
        break;
      case 'SubExpression':
        this.#checkCall(node as hbs.AST.SubExpression, 'inline', true);
        break;
      case 'BlockStatement':
        this.#checkCall(node as hbs.AST.BlockStatement, 'block');
        break;
      case 'DecoratorBlock':
      case 'Decorator':
        this.#checkDecorator(node as hbs.AST.Decorator);
    }
  }

  #checkPartial({ type, name, params, loc }: Pick<hbs.AST.PartialStatement, 'name' | 'params' | 'loc'> & hbs.AST.Node): void {
    const written = name.type === 'PathExpression' ? (name as hbs.AST.PathExpression).original : null;
    // A name without a folder is no template but a place that pages may fill: where none does, the block stands there.
    const isSlot = type === 'PartialBlockStatement' && written !== null && !written.includes('/');
    if (!isSlot && written !== '@partial-block' && !this.names.partials.has(written ?? ''))
      this.found.push(templateFinding('template-unknown-partial', this.template, loc.start, { name: written ?? '(…)' }));
    if (params.length > 1) this.#syntax(loc, `Unsupported number of partial arguments: ${params.length}`);
  }

  /** `{{#*inline "name"}}` is the one decorator that there is. */
  #checkDecorator({ path, params, loc }: Pick<hbs.AST.Decorator, 'path' | 'params' | 'loc'>): void {
    const name = 'original' in path ? String(path.original) : '';
    if (name !== 'inline') this.found.push(templateFinding('template-unknown-helper', this.template, loc.start, { name }));
    else if (params.length !== 1 || params[0]?.type !== 'StringLiteral') this.#syntax(loc, '{{#*inline}} takes a name in quotation marks');
  }

  #syntax(loc: hbs.AST.SourceLocation, detail: string): void {
    this.found.push(templateFinding('template-syntax', this.template, loc.start, { detail }));
  }

  #checkCall(call: Call, as: 'block' | 'inline', isCalled = call.params.length > 0 || call.hash !== undefined): void {
    const name = 'original' in call.path ? String(call.path.original) : '';
    const helper = Object.hasOwn(HELPERS, name) ? HELPERS[name] : undefined;
    if (helper === undefined) {
      if (isCalled) this.found.push(templateFinding('template-unknown-helper', this.template, call.loc.start, { name }));
      return;
    }
    if (helper.as !== as)
      this.#syntax(call.loc, helper.as === 'block' ? `{{${name}}} is written {{#${name}}}` : `{{#${name}}} is written {{${name}}}`);
    else if (call.params.length !== helper.values)
      this.#syntax(call.loc, `${name} takes ${helper.values === 1 ? 'one value' : `${helper.values} values`}`);
    const [asset] = call.params;
    if (name !== 'asset' || asset?.type !== 'StringLiteral') return;
    const { value } = asset as hbs.AST.StringLiteral;
    if (!this.names.hasAsset(value))
      this.found.push(templateFinding('template-missing-asset', this.template, call.loc.start, { name: value }));
  }
}
