import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editorSchemas } from '../../src/build/editor-schemas.js';
import { newSettings } from '../../src/build/new-newsroom.js';
import { ARTICLE_SYNONYMS } from '../../src/content/article-schema.js';
import { readArticle } from '../../src/content/read-article.js';
import { readSettings } from '../../src/content/read-settings.js';
import { PROJECT } from '../newsroom.js';

// Ajv looks at schemas as editors do; what an editor sees of a file is YAML 1.2 with numbers and truth values.

const schemas = editorSchemas();
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
const fitsSettings = ajv.compile(schemas['sarika.schema.json']);
const fitsArticle = ajv.compile(schemas['article.schema.json']);

const bytes = (text: string) => new TextEncoder().encode(text);
const settingsErrors = (text: string) => readSettings({ path: 'sarika.yaml', bytes: bytes(text) }).diagnostics.filter(isError);
const SETTINGS = (() => {
  const { settings } = readSettings({ path: 'sarika.yaml', bytes: bytes('title: a\nbaseUrl: https://a.example\nlanguages: [en]\n') });
  if (settings === null) throw new Error('no settings');
  return settings;
})();
const articleErrors = (front: string) =>
  readArticle({ path: 'articles/a.md', bytes: bytes(`---\n${front}\n---\n\nx\n`) }, SETTINGS).diagnostics.filter(isError);
const isError = ({ severity }: { severity: string }) => severity === 'error';

/** Every file below a folder with this ending. */
function filesIn(dir: string, ending: string): string[] {
  const entries = readdirSync(join(PROJECT, dir), { recursive: true }) as string[];
  return entries.filter((name) => name.endsWith(ending)).map((name) => join(PROJECT, dir, name));
}

describe('the schemas for editors', () => {
  it('take the settings of every newsroom of ours', () => {
    const files = [join(PROJECT, 'sarika.yaml'), ...filesIn('tests/golden', 'sarika.yaml')];
    expect(files.length).toBeGreaterThan(1);
    const fresh = ['km', 'en'].map((lang) => newSettings({ title: '1', baseUrl: 'https://a.example/b/', lang, organisation: 'null' }));
    for (const text of [...files.map((file) => readFileSync(file, 'utf8')), ...fresh]) {
      expect(settingsErrors(text)).toEqual([]);
      expect([fitsSettings(parse(text)), fitsSettings.errors]).toEqual([true, null]);
    }
  });

  it('take the front matter of every article of ours, with Khmer keys too', () => {
    const files = [
      ...filesIn('articles', '.md'),
      ...filesIn('tests/golden/release/newsroom', '.md'),
      ...filesIn('tests/browser/articles', '.md'),
    ];
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const front = /^---\n(.*?)\n---\n/s.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
      if (articleErrors(front).length > 0) continue;
      expect([file, fitsArticle(parse(front)), fitsArticle.errors]).toEqual([file, true, null]);
    }
  });

  it('take every example of the documents that we take', () => {
    const docs = filesIn('docs', '.md').concat(join(PROJECT, 'README.md'));
    let seen = 0;
    for (const [, language, block = ''] of docs.flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/```(yaml|markdown)\n(.*?)```/gs),
    ])) {
      const front = /^---\n(.*?)\n---\n/s.exec(block)?.[1];
      const isSettings = language === 'yaml' && !block.includes('---');
      const yaml = isSettings && !/^title:/m.test(block) ? `title: a\nbaseUrl: https://a.example\n${block}` : block;
      const [errors, fits, value] = isSettings
        ? [settingsErrors(yaml), fitsSettings, yaml]
        : [articleErrors(front ?? ''), fitsArticle, front];
      if (value === undefined || errors.length > 0) continue;
      seen++;
      expect([value, fits(parse(value)), fits.errors]).toEqual([value, true, null]);
    }
    expect(seen).toBeGreaterThan(5);
  });

  // What stands in front matter and settings, right and wrong.
  const scalar = fc.oneof(
    fc.constantFrom(
      'true',
      'No',
      'OFF',
      '5',
      '០៥',
      '1001',
      '2022-01-21',
      '2022-02-30',
      'ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២',
      'km',
      'en',
      'fr',
      'news',
      'ព័ត៌មាន',
    ),
    fc.constantFrom(
      'a',
      'ខ្មែរ',
      'a b',
      '/a/b/',
      '/:year/:slug/',
      'con',
      'https://a.example/',
      'HTTP://ខ្មែរ.example/ក',
      'a@b.example',
      'mailto:a@b.example',
    ),
    fc.constantFrom(
      'tag:a.example,2022-01-21:b',
      'a.jpg',
      'full',
      'main',
      'fold',
      'warn',
      'error',
      'UTC',
      'Asia/Phnom_Penh',
      'articles/**',
      '1e3',
      '0x1F',
      '-',
      '?',
    ),
    // Nothing but white space is nothing.
    fc.string().filter((text) => text.trim() !== ''),
  );
  const properties = (schema: unknown): Record<string, { anyOf?: object[]; properties?: object }> =>
    (schema as { properties: Record<string, { anyOf?: object[]; properties?: object }> }).properties;
  /** A value for a key of a schema: of its kind, or of none. */
  const valueFor = (schema: object): fc.Arbitrary<unknown> => {
    const {
      anyOf,
      items,
      required,
      properties: inner,
      additionalProperties,
      enum: choices,
    } = schema as {
      anyOf?: object[];
      items?: object;
      required?: string[];
      properties?: Record<string, object>;
      additionalProperties?: object | false;
      enum?: (string | null)[];
    };
    if (anyOf) return fc.oneof(...anyOf.map(valueFor));
    if (items) return fc.array(valueFor(items), { maxLength: 2 });
    if (inner) return groupFor(inner, required);
    if (additionalProperties) return fc.dictionary(fc.constantFrom('km', 'en', 'a', 'ក'), valueFor(additionalProperties), { maxKeys: 2 });
    return choices ? fc.oneof(scalar, fc.constantFrom(...choices.filter((choice) => choice !== null))) : scalar;
  };
  const groupFor = (inner: Record<string, object>, required: readonly string[] = []): fc.Arbitrary<unknown> => {
    const keys = Object.keys(inner);
    const some = fc.subarray(keys, { maxLength: Math.min(3, keys.length) });
    return some.chain((chosen) => {
      const written = [...new Set([...required, ...chosen])];
      return fc.record(Object.fromEntries(written.map((key) => [key, valueFor(inner[key] ?? {})])));
    });
  };

  /** As our reader sees it, and as an editor does: plain where YAML has plain text for it. */
  const law = (kind: 'settings' | 'article', must: object) => {
    const schema = schemas[kind === 'settings' ? 'sarika.schema.json' : 'article.schema.json'];
    const [fits, errorsOf] = kind === 'settings' ? [fitsSettings, settingsErrors] : [fitsArticle, articleErrors];
    let taken = 0;
    fc.assert(
      fc.property(groupFor(properties(schema) as Record<string, object>), (group) => {
        const yaml = JSON.stringify({ ...must, ...(group as object) });
        const plain = yaml.replace(/"(true|No|OFF|5|1e3|0x1F|2022-01-21)"/g, '$1');
        for (const text of [yaml, plain]) {
          if (errorsOf(text).length > 0) continue;
          taken++;
          expect([text, fits(parse(text)), fits.errors]).toEqual([text, true, null]);
        }
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(50);
  };
  it('law: what we have no errors for fits (settings)', () => law('settings', { title: 'a', baseUrl: 'https://a.example' }));
  it('law: what we have no errors for fits (front matter)', () => law('article', { title: 'a', date: '2022-01-21' }));

  it.each([
    'titel: a\nbaseUrl: https://a.example',
    'title: a',
    'title: a\nbaseUrl: www.a.example',
    'title: a\nbaseUrl: https://a.example\nfeeds: { contents: full }',
    'title: a\nbaseUrl: https://a.example\nfeeds: { content: ful }',
    'title: a\nbaseUrl: https://a.example\nperPage: 0',
    'title: a\nbaseUrl: https://a.example\nrules: { weekday: off }',
    'title: a\nbaseUrl: https://a.example\nrules: { leak: off }',
    'title: a\nbaseUrl: https://a.example\norganisation: GovTech',
    'title: a\nbaseUrl: https://a.example\nlunarDate: maybe',
    'title: a\nbaseUrl: https://a.example\nterms: [{ not: b }]',
  ])('refuse what we refuse in settings: %j', (text) => {
    expect(settingsErrors(text)).not.toEqual([]);
    expect(fitsSettings(parse(text))).toBe(false);
  });

  it.each([
    'titel: a\ndate: 2022-01-21',
    'title: a',
    'title: a\ndate: 2022-01-21\ntype: new',
    'title: a\ndate: 2022-01-21\nimage: { src: a.jpg }',
    'title: a\ndate: 2022-01-21\ndraft: perhaps',
    'title: a\ndate: 2022-01-21\nslug: a b',
    'title: a\ndate: 2022-01-21\nid: 12',
    'title: a\ndate: 2022-01-21\npeople: [{ nme: a }]',
    'title: a\ndate: 2022-01-21\nlang: fr',
    'title: a\nកាលបរិច្ឆេត: 2022-01-21',
  ])('refuse what we refuse in front matter: %j', (text) => {
    expect(articleErrors(text)).not.toEqual([]);
    // A number is text to us.
    if (!text.includes('id: 12')) expect(fitsArticle(parse(text))).toBe(false);
  });

  it('say of every key what it is for, in both languages', () => {
    const silent: string[] = [];
    const look = (schema: object, path: string): void => {
      const {
        properties: inner = {},
        anyOf = [],
        items,
      } = schema as { properties?: Record<string, object>; anyOf?: object[]; items?: object };
      for (const [key, value] of Object.entries(inner)) {
        const { description } = value as { description?: string };
        const isSaid = description !== undefined && /[A-Za-z]/.test(description) && /[\u1780-\u17B3]/.test(description);
        if (!isSaid && !path.startsWith('.overrides.rules')) silent.push(`${path}.${key}`);
        look(value, `${path}.${key}`);
      }
      for (const other of [...anyOf, ...(items ? [items] : [])]) look(other, path);
    };
    for (const schema of Object.values(schemas)) look(schema, '');
    expect(silent.filter((path) => !/^\.organisations/.test(path))).toEqual([]);
    for (const name of Object.keys(ARTICLE_SYNONYMS)) expect(properties(schemas['article.schema.json'])).toHaveProperty([name]);
  });
});
