import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';

// Loaded when the first template comes that is a newsroom's own: those of sarika are compiled already.
const require = createRequire(import.meta.url);

/** The text of a template as Handlebars reads it; `file` is named at its places. Throws what Handlebars finds wrong. */
export function parseTemplate(text: string, file: string): hbs.AST.Program {
  return loaded().parse(text, { srcName: file });
}

/** Where the parser stopped: the line counts from 1, the column from 0. */
export function placeOfParser(): { readonly line: number; readonly column: number } {
  const { first_line, first_column } = loaded().Parser.lexer.yylloc;
  return { line: first_line, column: first_column };
}

/** The generated parser's state, which Handlebars' types leave out. */
type ParserState = {
  readonly Parser: { readonly lexer: { readonly yylloc: { readonly first_line: number; readonly first_column: number } } };
};

function loaded(): typeof Handlebars & ParserState {
  return require('handlebars');
}

/** All nodes of a template or of a part of it, each before those that stand in it. */
export function nodesIn(part: hbs.AST.Node): readonly hbs.AST.Node[] {
  const nodes: hbs.AST.Node[] = [];
  const enter = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(enter);
    if (!isNode(value)) return;
    nodes.push(value);
    Object.values(value).forEach(enter);
  };
  enter(part);
  return nodes;
}

function isNode(value: unknown): value is hbs.AST.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
