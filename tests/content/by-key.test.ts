import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { articleSchema, plainPageSchema } from '../../src/content/article-schema.js';
import { readerByKey } from '../../src/content/by-key.js';
import { readSettings } from '../../src/content/read-settings.js';

const yaml = 'title: a\nbaseUrl: https://news.example\nlanguages: [km, en]\nsections: [{ slug: a, title: A }]\n';
const { settings } = readSettings({ path: 'sarika.yaml', bytes: new TextEncoder().encode(yaml) });
if (settings === null) throw new Error('the settings of this test are wrong');

const text = fc.constantFrom(
  'a',
  'ក ខ',
  '2022-01-21',
  'ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២',
  'true',
  'km',
  'https://a.kh/',
  'a.jpg',
  'news',
  '',
  'con',
);
const date = fc.constantFrom('2022-01-21', '2022-01-21 14:30', '2022-02-30');
const group = fc.dictionary(
  fc.constantFrom('src', 'alt', 'name', 'start', 'date', 'note', 'reason', 'url', 'title', 'online'),
  fc.oneof(text, date),
  {
    maxKeys: 4,
    noNullPrototype: false,
  },
);
const value = fc.oneof({ weight: 4, arbitrary: text }, date, fc.array(text, { maxLength: 3 }), group, fc.array(group, { maxLength: 2 }));

function readByKey<T>(schema: Parameters<typeof readerByKey<T>>[0]): (group: object) => T | null {
  const read = readerByKey(schema);
  return (group) => read(new Map(Object.entries(group)));
}

describe('a group read key by key', () => {
  for (const schema of [articleSchema(settings), plainPageSchema(settings)]) {
    const read = readByKey<unknown>(schema);
    const keys = fc.constantFrom(...Object.keys(schema.shape), 'unknown', '__proto__', 'constructor');

    it('is what zod reads of it as a whole, and nothing where zod finds fault', () => {
      fc.assert(
        fc.property(fc.dictionary(keys, value, { maxKeys: 6 }), fc.boolean(), date, (written, isWhole, day) => {
          const group = Object.assign(
            Object.create(null),
            isWhole ? { title: 'ក', ...('date' in schema.shape && { date: day }) } : {},
            written,
          );
          const whole = schema.safeParse(group);
          expect(read(group)).toEqual(whole.success ? whole.data : null);
        }),
        { numRuns: 2000 },
      );
    });
  }

  it('has what is said of keys that are not written', () => {
    const schema = z.strictObject({
      a: z.string().optional(),
      b: z
        .string()
        .optional()
        .transform((value) => value ?? 'none'),
    });
    const read = readByKey(schema);
    expect(read({ a: 'x' }) ?? schema.parse({ a: 'x' })).toEqual({ a: 'x', b: 'none' });
    expect(read({ a: 'x', b: 'y' })).toEqual({ a: 'x', b: 'y' });
  });

  it('asks every check, whatever it is of', () => {
    const [upper, text] = [z.string().transform((written) => written.toUpperCase()), z.string()];
    const fields = [
      text.min(2),
      upper.refine((made) => made !== 'X'),
      z.array(text).min(1),
      z.array(text.min(2)),
      z.email(),
      z.coerce.string().min(9),
    ];
    for (const a of fields) {
      const schema = z.strictObject({ a });
      for (const written of ['x', 'xx', [], ['x'], ['xx']]) {
        const group = { a: written };
        expect(readByKey<unknown>(schema)(group)).toEqual(schema.safeParse(group).data ?? null);
      }
    }
  });
});
