import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegister } from '../../src/content/read-register.js';
import { writeRegister } from '../../src/content/write-register.js';
import type { RegisterEntry } from '../../src/model/register.js';

const HEAD = '{"version":2,"writtenBy":"sarika build --lock"}';
const LINE =
  '{"id":"tag:news.example,2022-01-21:a","published":"2022-01-20T17:00:00Z","lang":"km","file":"articles/a.md","addresses":["/2022/01/a/"]}';

const read = (text: string | Uint8Array) =>
  readRegister({ path: 'sarika.lock', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text });
const found = (text: string | Uint8Array) => read(text).diagnostics.map(({ code, span }) => [code, span.start]);
const refused = (text: string) => {
  const { register, diagnostics } = read(text);
  return register === null ? diagnostics.map(({ code }) => code) : 'believed';
};
const lineWith = (own: Record<string, unknown>) => `${HEAD}\n${JSON.stringify({ ...JSON.parse(LINE), ...own })}\n`;

const segment = fc.stringMatching(/^[a-z0-9ក-ឳា-ៅ_~-]{1,12}$/u);
const entry: fc.Arbitrary<RegisterEntry> = fc.record({
  id: fc.stringMatching(/^[!-~]{1,20}$/).map((rest) => `tag:news.example,2022:${rest}`),
  path: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((name) => `articles/${name.replace(/[\\/\u0000-\u001F]/g, '_')}.md`),
  lang: fc.constantFrom('km', 'en'),
  published: fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(9999, 0) }),
  addresses: fc.uniqueArray(
    fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}/`),
    { minLength: 1, maxLength: 5 },
  ),
  span: fc.constant({ start: 0, end: 0 }),
});
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 8 });
const plain = (all: Iterable<RegisterEntry>) => [...all].map(({ span: _, ...rest }) => rest).sort((a, b) => (a.id < b.id ? -1 : 1));

describe('the publication register', () => {
  it('is read as it was written, whatever the order of its lines, and is written the same again', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (all, turn) => {
        const text = writeRegister(new Map(all.map((one) => [one.id, one])));
        const [head, ...lines] = text.trimEnd().split('\n');
        const at = lines.length > 0 ? turn % lines.length : 0;
        for (const written of [text, [head, ...lines.slice(at), ...lines.slice(0, at)].join('\r\n')]) {
          const { register, diagnostics } = read(written);
          expect(diagnostics).toEqual([]);
          expect(plain(register?.values() ?? [])).toEqual(plain(all));
          expect(writeRegister(register ?? new Map())).toBe(text);
        }
      }),
    );
  });

  it('has lists, too, of which the most pages count', () => {
    const line = (own: object) => JSON.stringify({ list: '/tags/ka/', kind: 'tag', lang: 'km', name: 'ក', pages: 2, ...own });
    const others = [
      { list: '/', kind: 'home', name: '' },
      { list: '/en/', kind: 'home', lang: 'en', name: '' },
      { list: '/en/sections/notices/', kind: 'section', lang: 'en', name: 'notices' },
      { list: '/archive/0987/', kind: 'year', name: '987' },
    ];
    const text = [HEAD, LINE, ...[{ pages: 7 }, {}, { pages: 3 }, ...others].map(line), ''].join('\n');
    const { register, lists, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect([register?.size, lists.size]).toEqual([1, 5]);
    expect(lists.get('/tags/ka/')).toEqual({ kind: 'tag', lang: 'km', path: '/tags/ka/', name: 'ក', pages: 7 });
    const again = read(writeRegister(register ?? new Map(), lists));
    expect([...again.lists].sort()).toEqual([...lists].sort());
    const wrong = [
      ...[
        '/',
        '/tags/',
        '/tags/ka',
        'tags/ka/',
        '/tags/ka/x/',
        '/tags/../',
        '/tags/.git/',
        '/tags/a b/',
        '/sections/ka/',
        '/km/xx/tags/ka/',
      ].map((list) => ({ list })),
      ...[0, -1, 1.5, 1e9, '2', null].map((pages) => ({ pages })),
      ...['', 7].map((name) => ({ name })),
      ...[
        { kind: 'other' },
        { lang: '.*' },
        { more: 1 },
        { kind: 'year', list: '/archive/2022/', name: '2021' },
        { kind: 'home', list: '/' },
      ],
    ];
    for (const own of wrong) expect(refused(`${HEAD}\n${line(own)}\n`), line(own)).toEqual(['lock-line']);
    expect(read(`${HEAD}\n${line({})}\n{\n`).lists.size).toBe(0);
  });

  it('is read where it is of the first version, which knew no lists', () => {
    const { register, lists, diagnostics } = read(`{"version":1,"writtenBy":"sarika build --lock"}\n${LINE}\n`);
    expect([register?.size, lists.size, diagnostics]).toEqual([1, 0, []]);
  });

  it('takes the lines of two branches together, and loses no address', () => {
    fc.assert(
      fc.property(entries, entries, (ours, theirs) => {
        const [a, b] = [ours, theirs].map((all) => writeRegister(new Map(all.map((one) => [one.id, one])))) as [string, string];
        const { register } = read(a + b);
        for (const { id, addresses, published } of [...ours, ...theirs]) {
          expect(register?.get(id)?.addresses).toEqual(expect.arrayContaining([...addresses]));
          expect(register?.get(id)?.published).toBeLessThanOrEqual(published);
        }
      }),
    );
  });

  it('says where git left a conflict', () => {
    const text = `${HEAD}\n<<<<<<< HEAD\n${LINE}\n=======\n${LINE}\n>>>>>>> other\n`;
    expect(found(text)).toEqual([['lock-conflict', HEAD.length + 1]]);
    expect(read(text).register).toBeNull();
  });

  it('believes no other version, and none without one', () => {
    for (const text of ['{"version":3}\n', `{"version":"1"}\n${LINE}\n`, `${LINE}\n`, 'version: 1\n', '[]\n', '1\n'])
      expect(refused(text), text).toEqual(['lock-version']);
    expect(refused(`${HEAD}\n${LINE}\n{"version":3}\n`)).toEqual(['lock-version']);
    expect(refused('')).toEqual(['empty-file']);
    expect(found(new Uint8Array([123, 255]))).toEqual([['not-utf8', 1]]);
  });

  it('believes nothing when there is a line that it does not understand', () => {
    const wrong = [
      ...['{', '[]', 'null', '"a"', '{}', `${LINE}x`, '{"__proto__":{"id":"x"}}', '{"constructor":1}'].map((line) => `${HEAD}\n${line}\n`),
      ...['../x.md', '/etc/passwd', 'a//b.md', 'articles/../../x', 'a\\b', 'a\u0000b', '', 7, null].map((file) => lineWith({ file })),
      ...['x', 'gopher://x.example/', '', 1].map((id) => lineWith({ id })),
      ...['', 'KM', '"', null].map((lang) => lineWith({ lang })),
      ...['2022-01-21', '2022-13-40T00:00:00Z', 1642723200000, '+012022-01-21T00:00:00Z'].map((published) => lineWith({ published })),
      ...[
        '//evil.example/',
        '/../x/',
        '/a/../b/',
        'javascript:x',
        'https://x/',
        '/a',
        'a/',
        '/',
        '/a//b/',
        '/a?x/',
        '/a#b/',
        '/%2e%2e/',
        '/.git/',
        '/a\n/',
      ].map((address) => lineWith({ addresses: [address] })),
      ...[[], 'x', [1], {}].map((addresses) => lineWith({ addresses })),
      lineWith({ title: 'x' }),
    ];
    for (const text of wrong) expect(refused(text), text).toEqual(['lock-line']);
    expect(({} as { id?: string }).id).toBeUndefined();
    expect(found(`${HEAD}\n${LINE}\n{\n`)).toEqual([['lock-line', HEAD.length + LINE.length + 2]]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.string(), (bytes, text) => {
        read(bytes);
        read(`${HEAD}\n${text}\n${LINE}`);
      }),
    );
  });
});
