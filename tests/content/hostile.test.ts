import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_SYNONYMS } from '../../src/content/article-schema.js';
import { readSettings } from '../../src/content/read-settings.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { mixed } from '../arbitraries/khmer.js';
import { frontMatter, read, settingsOf, sourceOf } from './source.js';

const SETTINGS = settingsOf('languages: [en]\nsections: [{ slug: a, title: b }]\n');
const KEYS = [
  ...[
    'title',
    'date',
    'slug',
    'id',
    'summary',
    'place',
    'type',
    'organisation',
    'supporting',
    'series',
    'number',
    'reference',
    'topic',
    'tags',
  ],
  ...['sections', 'authors', 'people', 'contacts', 'event', 'image', 'attachments', 'video', 'pinned', 'lang', 'translationOf', 'draft'],
  ...[
    'publishAt',
    'embargo',
    'expires',
    'updated',
    'corrections',
    'withdrawn',
    'aliases',
    'name',
    'src',
    'alt',
    'url',
    'start',
    'note',
    'reason',
  ],
  ...['__proto__', 'constructor', ...Object.keys(ARTICLE_SYNONYMS)],
];
const scalar = fc.oneof(
  fc.constantFrom(
    '2022-01-21',
    '9999-12-31',
    '0001-01-01',
    '២១ មករា ២០២២',
    'true',
    '~',
    '""',
    'a',
    'a.jpg',
    'https://a.b/c',
    'news',
    'km',
    '*a',
    '&a b',
    '!!x y',
    '|',
    '>-',
  ),
  mixed.map((text) => JSON.stringify(text)),
  mixed,
  fc.string({ unit: 'binary' }),
);
const value: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { maxLength: 3 })
      .map((pairs) => `{ ${pairs.map(([k, v]) => `${k}: ${v}`).join(', ')} }`),
  ),
})).value;
const lines = fc
  .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...KEYS) }, { weight: 1, arbitrary: fc.string() }), value), {
    maxLength: 6,
  })
  .map((pairs) => pairs.map(([key, text]) => `${key}: ${text}`).join('\n'));

/** True when a finding's span stands in the text. */
const isInside = ({ span }: Diagnostic, text: string): boolean => 0 <= span.start && span.start <= span.end && span.end <= text.length;

function checkReading(bytes: Uint8Array | string): void {
  const { text, meta, body, diagnostics } = read(bytes, SETTINGS);
  expect(diagnostics.filter((finding) => !isInside(finding, text))).toEqual([]);
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  expect(meta === null).toBe(hasErrors);
  if (meta) expect(body).not.toBeNull();
  if (body) expect(body.start <= body.end && body.end === text.length).toBe(true);
}

describe('reading an article never throws, and points into its text', () => {
  it('whatever the bytes are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), checkReading), { numRuns: 500 });
  });
  it('whatever the text is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '---',
        '---\n',
        '\n---\n',
        '---js\n',
        '\r\n',
        '\r',
        '\uFEFF',
        'title: a\n',
        'date: 2022-01-21\n',
        '\u2028',
        '...\n',
        '%YAML 1.1\n',
      ),
      mixed,
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
        checkReading,
      ),
      { numRuns: 600 },
    );
  });
  it('whatever the front matter is', () => {
    fc.assert(
      fc.property(lines, (text) => checkReading(frontMatter(text))),
      { numRuns: 600 },
    );
  });
  it('and as much is true of the settings', () => {
    const setting = fc.constantFrom(
      ...[
        'title',
        'description',
        'baseUrl',
        'lang',
        'languages',
        'timeZone',
        'organisation',
        'organisations',
        'articles',
        'templates',
        'out',
        'permalink',
      ],
      ...[
        'perPage',
        'feeds',
        'sections',
        'tagSlugs',
        'rules',
        'overrides',
        'terms',
        'letterhead',
        'coengDa',
        'images',
        'menu',
        'theme',
        'name',
        'slug',
      ],
    );
    const written = fc.oneof(
      value,
      fc.constantFrom('https://a.b/%E0%A4%A', 'https://a.b//c', 'https://[::1]:3/x', '/:slug/', '../x', 'UTC', '20'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(setting, written), { maxLength: 6 }), fc.boolean(), (pairs, isBare) => {
        const own = pairs.map(([key, text]) => `${key}: ${text}`).join('\n');
        const { settings, text, diagnostics } = readSettings(
          sourceOf(isBare ? own : `title: a\nbaseUrl: https://a.b\n${own}`, 'sarika.yaml'),
        );
        expect(diagnostics.filter((finding) => !isInside(finding, text))).toEqual([]);
        expect(settings === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 400 },
    );
  });
});
