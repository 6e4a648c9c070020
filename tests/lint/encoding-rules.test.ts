import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/build/prepare.js';
import { readSettings } from '../../src/content/read-settings.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { applyEdits } from '../../src/model/source.js';
import { mixed } from '../arbitraries/khmer.js';

const encode = (text: string) => new TextEncoder().encode(text);
const { settings } = readSettings({ path: 'sarika.yaml', bytes: encode('title: a\nbaseUrl: https://news.example\n') });

function findings(text: string): readonly Diagnostic[] {
  if (settings === null) throw new Error('the settings of this test are wrong');
  return prepare({ path: 'articles/a.md', bytes: encode(text) }, { settings, files: new Set(), rules: 'all' }).diagnostics;
}

const wholeOf = (body: string, title = 'ក') => `---\ntitle: ${title}\ndate: 2022-01-21\nid: tag:news.example,2022-01-21:a\n---\n\n${body}`;
const codesIn = (body: string) => findings(wholeOf(body)).map(({ code }) => code);
const argsIn = (body: string, code: string) => findings(wholeOf(body)).flatMap((found) => (found.code === code ? [found.args] : []));
const fixed = (text: string) =>
  applyEdits(
    text,
    findings(text).flatMap(({ fix }) => fix ?? []),
  );

describe('invalid-cluster', () => {
  const kindsIn = (body: string) => argsIn(body, 'invalid-cluster').map((args) => ('kind' in args ? args.kind : null));
  it('tells what is wrong', () => {
    expect(kindsIn('ក្ ខ')).toEqual(['orphan-coeng']);
    expect(kindsIn('ក្')).toEqual(['orphan-coeng']);
    expect(kindsIn('ឍ ្លោ')).toEqual(['no-base']);
    expect(kindsIn('េក')).toEqual(['no-base']);
    expect(kindsIn('ស ារ និង១ា')).toEqual(['no-base', 'no-base']);
    expect(kindsIn('វិជ្ជា ៈ គឺ')).toEqual(['colon']);
    expect(kindsIn('ក្ខ្គ្ឃ')).toEqual(['three-coengs']);
    expect(kindsIn('កៅើ')).toEqual(['two-vowels']);
    expect(kindsIn('កះៈ')).toEqual(['mark-order']);
  });
  it('finds the same whether it looks at every cluster or only where there is doubt', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const line = text.replace(/[\r\n]/g, ' ');
        // A mark that is shown on its own is no fault, but makes the rule look at all clusters of the line.
        expect(kindsIn(`${line} ក ◌ា`)).toEqual(kindsIn(`${line} ក`));
      }),
      { numRuns: process.env.FUZZ ? 20_000 : 2000 },
    );
  });
  it('leaves what normalising mends, and what other rules tell', () => {
    expect(codesIn('ខែ្មរ')).toEqual(['not-canonical']);
    expect(codesIn('ដេីម្បី')).toEqual(['not-canonical']);
    expect(codesIn('\u17CBក')).toContain('invalid-cluster');
    expect(codesIn('ក់់')).toEqual(['doubled-sign']);
    expect(codesIn('ក\u17B4')).toEqual(['discouraged-code-point']);
    expect(codesIn('ក\u200Bា')).toEqual(['stray-joiner']);
    expect(codesIn('ក\u17D2\u200Bខ')).toEqual(['stray-joiner']);
  });
  it('leaves a cluster alone that markup parts', () => {
    expect(codesIn('<b>ក</b>ា')).not.toContain('invalid-cluster');
    expect(codesIn('`ក`ា')).not.toContain('invalid-cluster');
    expect(codesIn('**ក**ា')).not.toContain('invalid-cluster');
  });
});

describe('stray-joiner', () => {
  it('is one finding for a paragraph and a kind, with all places in its fix', () => {
    const text = wholeOf('ក\u200B ខ\u200B គ\u200B។\n\nឃ\u200B ង។');
    expect(findings(text).map(({ args }) => args)).toEqual([
      { codePoint: 'U+200B', place: 'edge', times: 3 },
      { codePoint: 'U+200B', place: 'edge', times: 1 },
    ]);
    expect(fixed(text)).toBe(wholeOf('ក ខ គ។\n\nឃ ង។'));
  });
  it('deletes nothing whose place decides what Markdown or YAML sees', () => {
    for (const body of ['\u200B- ក', '\u200B1. ក', 'ក **\u200B ខ**', 'ក\n\u200B# ខ']) expect(fixed(wholeOf(body))).toBe(wholeOf(body));
    for (const title of ['ក:\u200B ខ', 'ក \u200B#ខ', '\u200B[ក]', '\u200B']) expect(fixed(wholeOf('ក។', title))).toBe(wholeOf('ក។', title));
  });
  it('says nothing of a name twice', () => {
    expect(findings(wholeOf('ក។', 'ក\u200B\u200Bខ')).map(({ code, args }) => [code, args])).toEqual([
      ['joiner-in-name', { codePoint: 'U+200B', key: 'title', times: 2 }],
    ]);
    expect(findings(wholeOf('ក។', 'ស៊\u200Cី'))).toEqual([]);
  });
});

describe('bidi-control', () => {
  it('deletes nothing beside letters that run to the left, or an override', () => {
    expect(fixed(wholeOf('ក \u200Eខ។'))).toBe(wholeOf('ក ខ។'));
    for (const body of ['ក \u200Eខ سلام។', 'ក \u202Eខ\u202C។']) expect(fixed(wholeOf(body))).toBe(wholeOf(body));
  });
  it('says nothing of code', () => {
    expect(codesIn('`a\u202Eb`')).toEqual([]);
  });
});

describe('mixed-script', () => {
  it('tells a letter within a word from one between words', () => {
    expect(codesIn('កម្ពុxជា')).toEqual(['mixed-script']);
    expect(codesIn('ក្រុមxនិង')).toEqual([]);
    expect(codesIn('ក្រុមហ៊ុនABCនិង')).toEqual([]);
  });
  it('leaves digits to foreign-digit', () => {
    expect(codesIn('ឆ្នាំ២០\u0E52២')).toEqual(['foreign-digit']);
  });
});

describe('legacy-font', () => {
  // As the font's table has them: rows of a law, the heads of letters, words of releases.
  const limon = [
    ...['RBHraCaNacRkkm<úCa', 'Cati sasna RBHmhakSRt', 'RksYgéRbsNIy_ nigTUrKmnaKmn_', 'TIRkúgPñMeBj', 'raCrdæaPi)al', 'esckþICUndMNwg'],
    ...[
      'bTelμIsEdl)anRbRBwtþ',
      'minRtUvGnuvtþeT',
      'éf¶TI12 ExmIna qñaM2004',
      'GñknaMBakü',
      'kic©RbCuM',
      'B½t’manviTüa',
      'sþaB½n',
      'kareFVI[',
      'kñúg',
    ],
    ...['RksYg', 'rdæm®nþI', 'sRmab;RbCaBlrdæ', 'RKb;RkHsßansikSa nigGgÁPaB', 'eKalbMNgénkmµviFI'],
  ];
  for (const text of limon) it(`finds ${text}`, () => expect(codesIn(text)).toContain('legacy-font'));
  it('shows the words from the first that is sure to the last', () => {
    const text = 'ក្រសួង RksYg Cati rdæm®nþI ជាតិ';
    expect(argsIn(text, 'legacy-font')).toEqual([{ written: 'RksYg Cati rdæm®nþI' }]);
  });
});
