import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainYaml } from '../../src/content/plain-yaml.js';
import { parseYaml, type YamlTree } from '../../src/content/yaml-tree.js';

/** A tree without the places where groups, and lists that have no bracket, end: the library has them somewhere in the next line. */
function comparable(tree: YamlTree | null, yaml: string): unknown {
  if (tree === null || tree.kind === 'text') return tree;
  const { kind, span } = tree;
  if (tree.kind === 'list') return { kind, items: tree.items, start: span.start, end: yaml[span.start - 4] === '[' ? span.end : null };
  return { kind, start: span.start, entries: tree.entries.map((entry) => ({ ...entry, value: comparable(entry.value, yaml) })) };
}

function agrees(yaml: string): boolean {
  const plain = parsePlainYaml(yaml, 4);
  if (plain === null) return false;
  const { tree, diagnostics, isSound } = parseYaml(yaml, { file: 'a.md', offset: 4 });
  expect({ tree: comparable(plain, yaml), diagnostics: [], isSound: true }).toEqual({ tree: comparable(tree, yaml), diagnostics, isSound });
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
      'a: {b: c}\n',
      'a: &x b\n',
      'a: b # c\n',
      '# c\na: b\n',
      'a: b: c\n',
      'a: [b\n',
      'a: b\na: c\n',
      '',
    ])
      expect(parsePlainYaml(yaml, 0)).toBeNull();
  });
});
