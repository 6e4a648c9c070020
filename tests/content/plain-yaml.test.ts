import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainYaml } from '../../src/content/plain-yaml.js';
import { parseYaml, type YamlTree } from '../../src/content/yaml-tree.js';

/** A tree without the places where groups and lists end: the library has them now before a comment and now behind it. */
function withoutEnds(tree: YamlTree | null): unknown {
  if (tree === null || tree.kind === 'text') return tree;
  const { kind, span } = tree;
  if (tree.kind === 'list') return { kind, start: span.start, items: tree.items.map(withoutEnds) };
  return { kind, start: span.start, entries: tree.entries.map((entry) => ({ ...entry, value: withoutEnds(entry.value) })) };
}

function agrees(yaml: string): boolean {
  const plain = parsePlainYaml(yaml, 4);
  if (plain === null) return false;
  const { tree, diagnostics, isSound } = parseYaml(yaml, { file: 'a.md', offset: 4 });
  const seen = /^ *#/m.test(yaml) ? withoutEnds : (whole: YamlTree | null) => whole;
  expect({ tree: seen(plain), diagnostics: [], isSound: true }).toEqual({ tree: seen(tree), diagnostics, isSound });
  return true;
}

const piece = fc.constantFrom(
  ...[
    'title',
    'tags',
    'ចំណងជើង',
    'a-b',
    ':',
    ': ',
    ' :',
    '"',
    "'",
    '[',
    ']',
    ', ',
    ',',
    '- ',
    '-',
    '#',
    ' #',
    '\n',
    '\n',
    '\n  ',
    ' ',
    '  ',
  ],
  ...[
    'ខ្មែរ',
    'x',
    '1',
    '2022-01-21',
    '14:30',
    '~',
    'null',
    'true',
    '{',
    '}',
    '&a',
    '*a',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '\\',
    '\\n',
    '។',
  ],
  ...['---', '...', '\t', '\r\n', '\u00A0', '\u3000', '\u2028', '\u0085', '\uFEFF', '😀', '\u200B', '=', '(', '«'],
);
const soup = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const word = fc.array(fc.constantFrom('ក', 'ខ្មែរ', 'a', ' ', ',', '.', ':', '-', '"', "'", '[', '#', '(', '~', '1'), { maxLength: 6 });
const text = word.map((parts) => parts.join(''));
const value = fc.oneof(
  text,
  text.map((inside) => `"${inside}"`),
  text.map((inside) => `'${inside}'`),
  fc
    .array(
      fc.oneof(
        text,
        text.map((inside) => `"${inside}"`),
      ),
      { maxLength: 3 },
    )
    .map((items) => `[${items.join(', ')}]`),
  fc.array(text, { maxLength: 3 }).map((items) => items.map((item) => `\n  - ${item}`).join('')),
);
const lines = fc
  .array(fc.tuple(fc.constantFrom('title', 'date', 'tags', 'ផ្នែក', 'a'), fc.constantFrom(': ', ':', ':  '), value), { maxLength: 4 })
  .map((all) => all.map(([key, colon, written]) => `${key}${colon}${written}\n`).join(''));

const key = fc.constantFrom('title', 'ខ្មែរ', 'a', 'b', 'c');
const gap = fc.constantFrom('', '', '', '\n', '# ក\n', '    # a: b\n');
const { block } = fc.letrec<{ block: readonly string[] }>((tie) => ({
  // The lines of a group, without the spaces that set them in.
  block: fc
    .array(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.tuple(key, value).map(([name, written]) => `${name}: ${written}`.split('\n')),
        fc.tuple(key, key, text, key, text).map(([name, one, first, two, second]) => [`${name}: { ${one}: ${first}, ${two}: ${second} }`]),
        fc.tuple(key, tie('block')).map(([name, inner]) => [`${name}:`, ...inner.map((line) => `  ${line}`)]),
        fc.tuple(key, fc.array(tie('block'), { maxLength: 2 })).map(([name, items]) => {
          return [`${name}:`, ...items.flatMap((item) => item.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`))];
        }),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((parts) => parts.flat()),
}));
const nested = fc
  .array(fc.tuple(block, gap), { maxLength: 2 })
  .map((parts) => parts.map(([group, behind]) => `${group.join('\n')}\n${behind}`).join(''));

describe('parsePlainYaml', () => {
  it('gives what the YAML library gives, or nothing: any characters', () => {
    fc.assert(
      fc.property(soup, (yaml) => void agrees(yaml)),
      { numRuns: 20_000 },
    );
  });

  it('gives what the YAML library gives, or nothing: lines as authors write them', () => {
    let plain = 0;
    fc.assert(
      fc.property(lines, (yaml) => {
        if (agrees(yaml)) plain++;
      }),
      { numRuns: 20_000 },
    );
    // It is worth its lines.
    expect(plain).toBeGreaterThan(2000);
  });

  it('gives what the YAML library gives, or nothing: groups and lists in each other', () => {
    let plain = 0;
    fc.assert(
      fc.property(nested, (yaml) => {
        if (agrees(yaml)) plain++;
      }),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(500);
  });

  it('reads settings as newsrooms write them', () => {
    for (const yaml of [
      '# ការកំណត់ · Settings\ntitle: ព័ត៌មាន\n\nfeeds:\n  # Few.\n  channels: main\n  items: 20\nperPage: 7\n',
      'feeds: { channels: main }\nsections:\n  - slug: digital\n    title: { km: រដ្ឋាភិបាល, en: "Digital, too" }\n  - slug: notices\nmenu: [about]\n',
      'organisations:\n  ministry:\n    name: ក្រសួង\n    contact:\n      phone: "012 345"\ntagSlugs:\n  អភិបាលកិច្ច: governance\n',
      'title: ក\nlast:',
    ])
      expect(agrees(yaml)).toBe(true);
  });

  it('reads front matter as newsrooms write it', () => {
    for (const yaml of [
      'title: ព័ត៌មាន\ndate: 2022-01-21\nslug: news\n',
      'title: "ខ្មែរ: ពិត"\ndate: 2024-12-28T02:31:00+07:00\ntags: ["ការទូត", \'x\', y z]\n\nplace:\nauthor: ""\n',
      'tags:\n  - ក\n  - "ខ, គ"\nsections:\n- a\n',
    ])
      expect(agrees(yaml)).toBe(true);
  });

  it('leaves to the library what is not plain', () => {
    for (const yaml of [
      'a: b\n c\n',
      'a: |\n  b\n',
      'a: {b}\n',
      'a: {b: [c]}\n',
      'a: {b: c, b: d}\n',
      'a:\n  b: c\n d: e\n',
      'a:\n  b: c\n  b: d\n',
      '- a\n',
      'a:\n  - - b\n',
      'a: &x b\n',
      'a: b # c\n',
      '\t# c\na: b\n',
      'a: b: c\n',
      'a: [b\n',
      'a: b\na: c\n',
      '',
    ])
      expect(parsePlainYaml(yaml, 0)).toBeNull();
  });
});
