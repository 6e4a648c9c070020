import Handlebars from 'handlebars';
import type { Diagnostic } from '../model/diagnostic.js';
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
  const visitor = new NameVisitor(template, names, found);
  visitor.accept(program);
  return found;
}

/** The names of partials that a template defines for itself or for its layout with `{{#*inline "name"}}`. */
export function inlinePartials(program: hbs.AST.Program): string[] {
  const names: string[] = [];
  const visitor = new (class extends Handlebars.Visitor {
    override DecoratorBlock(block: hbs.AST.DecoratorBlock): void {
      const [name] = block.params;
      if (name?.type === 'StringLiteral') names.push((name as hbs.AST.StringLiteral).value);
      super.DecoratorBlock(block);
    }
  })();
  visitor.accept(program);
  return names;
}

type Call = {
  readonly path: hbs.AST.PathExpression | hbs.AST.Literal;
  readonly params: hbs.AST.Expression[];
  readonly hash: hbs.AST.Hash;
  readonly loc: hbs.AST.SourceLocation;
};

class NameVisitor extends Handlebars.Visitor {
  constructor(
    private readonly template: TemplateFile,
    private readonly names: TemplateNames,
    private readonly found: Diagnostic[],
  ) {
    super();
  }

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    this.#checkPartial(statement.name, statement.loc);
    this.#checkViews(statement);
    super.PartialStatement(statement);
  }
  override PartialBlockStatement(statement: hbs.AST.PartialBlockStatement): void {
    // A name without a folder is no template but a place that pages may fill: where none does, the block stands there.
    const isSlot = statement.name.type === 'PathExpression' && !(statement.name as hbs.AST.PathExpression).original.includes('/');
    if (!isSlot) this.#checkPartial(statement.name, statement.loc);
    this.#checkViews(statement);
    super.PartialBlockStatement(statement);
  }
  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    this.#checkCall(statement, 'inline');
    super.MustacheStatement(statement);
  }
  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#checkCall(expression, 'inline', true);
    super.SubExpression(expression);
  }
  override BlockStatement(statement: hbs.AST.BlockStatement): void {
    this.#checkCall(statement, 'block');
    super.BlockStatement(statement);
  }
  override DecoratorBlock(block: hbs.AST.DecoratorBlock): void {
    this.#checkDecorator(block);
    super.DecoratorBlock(block);
  }
  override Decorator(decorator: hbs.AST.Decorator): void {
    this.#checkDecorator(decorator);
    super.Decorator(decorator);
  }

  #checkPartial(name: hbs.AST.PathExpression | hbs.AST.SubExpression, loc: hbs.AST.SourceLocation): void {
    const written = name.type === 'PathExpression' ? (name as hbs.AST.PathExpression).original : '(…)';
    if (written === '@partial-block' || this.names.partials.has(written)) return;
    this.found.push(templateFinding('template-unknown-partial', this.template, loc.start, { name: written }));
  }

  #checkViews({ params, loc }: Pick<hbs.AST.PartialStatement, 'params' | 'loc'>): void {
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
