import ts from 'typescript';

/** A key of a view: where it stands in it (`event.start`, `corrections[].note`), what it is, and what is said of it in the source. */
export type ViewKey = { readonly path: string; readonly type: string; readonly says: string };
/** `also`: views whose keys it has, too. */
export type ViewTable = {
  readonly name: string;
  readonly says: string;
  readonly also: readonly string[];
  readonly keys: readonly ViewKey[];
};

/** What a file of types exports, as tables: the types that are groups of keys. */
export function viewTables(source: string): ViewTable[] {
  const file = ts.createSourceFile('views.ts', source, ts.ScriptTarget.Latest, true);
  const tables = file.statements.filter(ts.isTypeAliasDeclaration).map((alias) => {
    const parts = partsOf(alias.type);
    return {
      name: alias.name.text,
      says: commentOf(alias),
      also: parts.filter(ts.isTypeReferenceNode).map((part) => part.typeName.getText(file)),
      keys: parts.filter(ts.isTypeLiteralNode).flatMap((part) => keysOf(part, '')),
    };
  });
  return tables.filter(({ keys }) => keys.length > 0);
}

function partsOf(type: ts.TypeNode): readonly ts.TypeNode[] {
  return ts.isIntersectionTypeNode(type) ? type.types.flatMap(partsOf) : ts.isParenthesizedTypeNode(type) ? partsOf(type.type) : [type];
}

function keysOf(group: ts.TypeLiteralNode, before: string): ViewKey[] {
  return group.members.filter(ts.isPropertySignature).flatMap((member) => {
    const path = before + member.name.getText();
    const type = member.type as ts.TypeNode;
    const { inner, suffix } = unwrapped(type);
    return [
      { path, type: wordsOf(type), says: commentOf(member) },
      ...partsOf(inner)
        .filter(ts.isTypeLiteralNode)
        .flatMap((part) => keysOf(part, `${path}${suffix}.`)),
    ];
  });
}

/** Without `readonly`, `| null` and `[]`; `suffix` says whether it was a list. */
function unwrapped(type: ts.TypeNode): { inner: ts.TypeNode; suffix: string } {
  if (ts.isParenthesizedTypeNode(type)) return unwrapped(type.type);
  if (ts.isTypeOperatorNode(type)) return unwrapped(type.type);
  if (ts.isArrayTypeNode(type)) return { inner: unwrapped(type.elementType).inner, suffix: '[]' };
  if (ts.isUnionTypeNode(type)) {
    const [one, ...more] = type.types.filter((part) => !isNull(part));
    if (one && more.length === 0) return unwrapped(one);
  }
  return { inner: type, suffix: '' };
}

function isNull(type: ts.TypeNode): boolean {
  return ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}

const PLAIN: Readonly<Record<string, string>> = { string: 'text', boolean: 'true or false', number: 'number', null: 'null' };

/** A type for people who write no TypeScript. */
function wordsOf(type: ts.TypeNode): string {
  if (ts.isParenthesizedTypeNode(type) || ts.isTypeOperatorNode(type)) return wordsOf(type.type);
  if (ts.isArrayTypeNode(type)) return `list of ${wordsOf(type.elementType)}`;
  if (ts.isUnionTypeNode(type)) return type.types.map(wordsOf).join(' or ');
  if (ts.isIntersectionTypeNode(type)) return type.types.map(wordsOf).join(' and ');
  if (ts.isTypeLiteralNode(type)) return 'group';
  const text = type.getText();
  return PLAIN[text] ?? `\`${text.replaceAll("'", '')}\``;
}

function commentOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => (typeof comment === 'string' ? comment : ts.getTextOfJSDocComment(comment)) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ');
}
