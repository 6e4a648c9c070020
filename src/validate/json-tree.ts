import type { Span } from '../model/source.js';

/** A JSON value and where it stands (RFC 8259). */
export type JsonNode = { readonly span: Span } & (
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode> }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'other'; readonly value: number | boolean | null }
);

export type JsonFile =
  | { readonly root: JsonNode }
  | { readonly root: null; readonly fault: { readonly detail: string; readonly span: Span } };

/** Deeper than anything that is meant; a parser that calls itself must end somewhere. */
const DEEPEST = 200;

export function readJson(text: string): JsonFile {
  const reader = new JsonReader(text);
  try {
    return { root: reader.whole() };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const start = Math.min(reader.at, text.length);
    return { root: null, fault: { detail: error.message, span: { start, end: Math.min(text.length, start + 1) } } };
  }
}

const STRING = /"(?:[^"\\\u0000-\u001F]+|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class JsonReader {
  at = 0;

  constructor(readonly text: string) {}

  whole(): JsonNode {
    this.#space();
    const node = this.#value(0);
    this.#space();
    if (this.at < this.text.length) throw new SyntaxError('text after the end');
    return node;
  }

  #value(depth: number): JsonNode {
    if (depth > DEEPEST) throw new SyntaxError('too many brackets inside each other');
    const start = this.at;
    const opening = this.text[start];
    if (opening === '{') return { kind: 'object', members: this.#members(depth), span: { start, end: this.at } };
    if (opening === '[') return { kind: 'array', items: this.#items(depth), span: { start, end: this.at } };
    if (opening === '"') return { kind: 'string', value: this.#string(), span: { start, end: this.at } };
    return { kind: 'other', value: JSON.parse(this.#take(SCALAR, 'a value is missing')), span: { start, end: this.at } };
  }

  #members(depth: number): Map<string, JsonNode> {
    const members = new Map<string, JsonNode>();
    this.#list('}', () => {
      const key = this.#string();
      this.#space();
      this.#sign(':');
      this.#space();
      members.set(key, this.#value(depth + 1));
    });
    return members;
  }

  #items(depth: number): JsonNode[] {
    const items: JsonNode[] = [];
    this.#list(']', () => items.push(this.#value(depth + 1)));
    return items;
  }

  #list(closing: string, next: () => void): void {
    this.at += 1;
    this.#space();
    if (this.text[this.at] !== closing) {
      for (;;) {
        next();
        this.#space();
        if (this.text[this.at] !== ',') break;
        this.at += 1;
        this.#space();
      }
    }
    this.#sign(closing);
  }

  #string(): string {
    return JSON.parse(this.#take(STRING, 'a string is missing or not closed')) as string;
  }

  #sign(sign: string): void {
    if (this.text[this.at] !== sign) throw new SyntaxError(`"${sign}" is missing`);
    this.at += 1;
  }

  #take(pattern: RegExp, otherwise: string): string {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) throw new SyntaxError(otherwise);
    this.at = pattern.lastIndex;
    return match[0];
  }

  #space(): void {
    while (' \t\r\n'.includes(this.text[this.at] ?? '-')) this.at += 1;
  }
}

/** The member of that name; undefined for what has none. */
export function member(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.get(key) : undefined;
}

/** The items of a list; none of anything else. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : [];
}

/** A text; null for anything else. */
export function stringOf(node: JsonNode | undefined): string | null {
  return node?.kind === 'string' ? node.value : null;
}
