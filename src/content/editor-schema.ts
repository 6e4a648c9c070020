import { z } from 'zod';
import { ARTICLE_SYNONYMS, articleSchema } from './article-schema.js';
import { settingsSchema } from './settings-schema.js';

// JSON Schemas for editors, made from the schemas that we read with. An editor's YAML knows numbers, truth values and nothing at all, where ours
// knows text alone: what is text to us may be any of them there.

export type JsonSchema = { readonly [key: string]: unknown };

/** What is said of a key, by its path (`feeds.items`; places in lists left out); undefined where there is nothing to say. */
export type Describe = (path: string) => string | undefined;

/** The schema of `sarika.yaml`. Law: every file that our reader has no errors for fits it. */
export function settingsEditorSchema(describe: Describe): JsonSchema {
  return { ...DRAFT, ...forEditors(jsonSchemaOf(settingsSchema), '', describe) };
}

/** Any newsroom's: what its settings alone know, such as its sections, is not looked at. */
const ANY_NEWSROOM = { timeZone: 'UTC', lang: 'km', languages: ['en'], sections: [] } as unknown as Parameters<typeof articleSchema>[0];

/** The schema of an article's front matter, with the keys' other names. Law: as {@link settingsEditorSchema}. */
export function articleEditorSchema(describe: Describe): JsonSchema {
  const { required, ...schema } = forEditors(jsonSchemaOf(articleSchema(ANY_NEWSROOM)), '', describe);
  const own = schema.properties as Readonly<Record<string, JsonSchema>>;
  const others = Object.entries(ARTICLE_SYNONYMS).map(([name, key]) => [
    name,
    { ...own[key], description: `= ${key}. ${describe(key) ?? ''}` },
  ]);
  // A required key may stand under its other name.
  const allOf = (required as string[]).map((key) => ({ anyOf: namesOf(key).map((name) => ({ required: [name] })) }));
  return { ...DRAFT, ...schema, properties: { ...own, ...Object.fromEntries(others) }, allOf };
}

// The newest that the YAML language server understands.
const DRAFT = { $schema: 'http://json-schema.org/draft-07/schema#' };

function namesOf(key: string): string[] {
  return [key, ...Object.keys(ARTICLE_SYNONYMS).filter((name) => ARTICLE_SYNONYMS[name] === key)];
}

type Properties = Readonly<Record<string, Made>>;
/** The keywords of JSON Schema that zod makes of our schemas, and those of our own (`fields.ts`). */
type Made = {
  readonly type?: string;
  readonly kind?: 'truth' | 'number' | 'list-of-one' | 'local-text';
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly samples?: readonly string[];
  readonly items?: Made;
  readonly properties?: Properties;
  readonly required?: readonly string[];
  readonly additionalProperties?: Made | false;
};

function jsonSchemaOf(schema: z.ZodType): Made {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as Made;
}

function forEditors(made: Made, path: string, describe: Describe): JsonSchema {
  const description = describe(path);
  return { ...(description === undefined ? {} : { description }), ...shapeOf(made, path, describe) };
}

function shapeOf(made: Made, path: string, describe: Describe): JsonSchema {
  if (made.properties) return group(made, made.properties, path, describe);
  const { kind, items, additionalProperties: values } = made;
  if (values) {
    const entries = { type: 'object', additionalProperties: orNothing(forEditors(values, path, () => undefined)) };
    return kind === 'local-text' ? { anyOf: [{ type: SCALAR }, entries] } : entries;
  }
  if (items) {
    const item = forEditors(items, path, describe);
    const list = { type: 'array', items: orNothing(kind === 'list-of-one' ? shapeOf(items, path, describe) : item) };
    return kind === 'list-of-one' ? { anyOf: [list, shapeOf(items, path, describe)] } : list;
  }
  return scalar(made);
}

function group({ required = [] }: Made, properties: Properties, path: string, describe: Describe): JsonSchema {
  const entries = Object.entries(properties).map(([key, value]) => {
    const schema = forEditors(value, path === '' ? key : `${path}.${key}`, describe);
    return [key, required.includes(key) ? schema : orNothing(schema)];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(entries),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

const SCALAR = ['string', 'number', 'boolean'];
const TRUTH = '^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff])$';
const DIGITS = '^\\s*[0-9\\u17E0-\\u17E9]+\\s*$';

function scalar({ kind, enum: choices, pattern, maxLength, minimum, maximum, samples }: Made): JsonSchema {
  if (kind === 'truth') return { type: ['boolean', 'string'], pattern: TRUTH };
  if (kind === 'number') return { type: ['integer', 'string'], minimum, maximum, pattern: DIGITS };
  if (choices) return { type: ['string'], enum: choices };
  const limits = { pattern, maxLength, ...(samples ? { examples: samples } : {}) };
  return { type: SCALAR, ...Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)) };
}

/** A key with nothing behind it counts as none at all. */
function orNothing(schema: JsonSchema): JsonSchema {
  const { type, enum: choices, anyOf } = schema as { type?: string | string[]; enum?: string[]; anyOf?: JsonSchema[] };
  if (anyOf) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  return { ...schema, type: [type ?? [], 'null'].flat(), ...(choices ? { enum: [...choices, null] } : {}) };
}
