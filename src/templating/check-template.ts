import Handlebars from 'handlebars';
import type { Diagnostic } from '../model/diagnostic.js';
import { type TemplateFile, templateFinding } from './template-fault.js';

export type TemplateNames = {
  readonly helpers: ReadonlySet<string>;
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
    super.PartialStatement(statement);
  }
  override PartialBlockStatement(statement: hbs.AST.PartialBlockStatement): void {
    this.#checkPartial(statement.name, statement.loc);
    super.PartialBlockStatement(statement);
  }
  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    this.#checkCall(statement);
    super.MustacheStatement(statement);
  }
  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#checkCall(expression);
    super.SubExpression(expression);
  }
  override BlockStatement(statement: hbs.AST.BlockStatement): void {
    this.#checkCall(statement);
    super.BlockStatement(statement);
  }

  #checkPartial(name: hbs.AST.PathExpression | hbs.AST.SubExpression, loc: hbs.AST.SourceLocation): void {
    const written = name.type === 'PathExpression' ? (name as hbs.AST.PathExpression).original : '(…)';
    if (written === '@partial-block' || this.names.partials.has(written)) return;
    this.found.push(templateFinding('template-unknown-partial', this.template, loc.start, { name: written }));
  }

  #checkCall(call: Call): void {
    const name = 'original' in call.path ? String(call.path.original) : '';
    const isCall = call.params.length > 0 || call.hash !== undefined;
    if (isCall && !this.names.helpers.has(name)) {
      this.found.push(templateFinding('template-unknown-helper', this.template, call.loc.start, { name }));
    }
    const [asset] = call.params;
    if (name !== 'asset' || asset?.type !== 'StringLiteral') return;
    const { value } = asset as hbs.AST.StringLiteral;
    if (!this.names.hasAsset(value))
      this.found.push(templateFinding('template-missing-asset', this.template, call.loc.start, { name: value }));
  }
}
