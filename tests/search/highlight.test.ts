import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters, isClusterEdge } from '../../src/khmer/clusters.js';
import { hasFind, type Mark, snippet } from '../../src/search/highlight.js';
import { parseQuery, type Query } from '../../src/search/query.js';
import { khmerText, mixed, RELEASE_WORDS } from '../arbitraries/khmer.js';
import { TITLES } from './entries.js';

const anyText = fc.oneof(
  mixed,
  khmerText,
  fc.constantFrom(...TITLES),
  fc.array(fc.constantFrom(...RELEASE_WORDS)).map((all) => all.join(' ')),
);
const shown = (text: string, query: string, length?: number): string =>
  snippet(text, parseQuery(query) as Query, length)
    .map((mark: Mark) => (mark.isFound ? `[${mark.text}]` : mark.text))
    .join('');

describe('snippet', () => {
  it('is a stretch of the text, and no mark begins or ends inside a cluster', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 1, max: 60 }), (text, words, length) => {
        const query = parseQuery(words);
        fc.pre(query !== null);
        const marks = snippet(text, query as Query, length).map((mark) => mark.text);
        const cut = marks.join('').replace(/^…/, '').replace(/…$/, '');
        const isWhole = marks.join('') === text;
        const stretch = isWhole ? text : cut;
        const start = text.indexOf(stretch);
        expect(start).toBeGreaterThanOrEqual(0);
        if (clusters(text).length <= length && text.length <= length) expect(isWhole).toBe(true);
        let at = 0;
        for (const [index, mark] of marks.entries()) {
          expect(isClusterEdge(stretch, at)).toBe(true);
          at += mark.length - (!isWhole && index === 0 && mark.startsWith('…') ? 1 : 0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('has a mark in every title that has the words', () => {
    for (const title of TITLES) for (const word of title.split(' ')) if (parseQuery(word)) expect(shown(title, word)).toContain('[');
  });

  it.each([
    ['អំពីព័ត៌មានថ្មី', 'ព័ត៌មាន', 'អំពី[ព័ត៌មាន]ថ្មី'],
    ['ប្រទេសខែ្មរ', 'ខ្មែរ', 'ប្រទេស[ខែ្មរ]'],
    ['ព័ត៌\u200Bមាន', 'ព័ត៌មាន', '[ព័ត៌\u200Bមាន]'],
    ['លើកទី ២ ហើយ', 'ទី២', 'លើក[ទី ២] ហើយ'],
    ['ឆ្នាំ២០២២', '2022', 'ឆ្នាំ[២០២២]'],
    ['មជ្ឈមណ្ឌល GovTech', 'govtech', 'មជ្ឈមណ្ឌល [GovTech]'],
    ['Press release on digital services', 'digital press', '[Press] release on [digital] services'],
    ['Many lectures', 'lecture', 'Many [lecture]s'],
    ['ក្រសួងប្រៃសណីយ៍', 'ក្រស', '[ក្រសួ]ងប្រៃសណីយ៍'],
    ['ព័ត៌មាន', 'zoom', 'ព័ត៌មាន'],
  ])('of %s for %s is %s', (text, query, wanted) => {
    expect(shown(text, query)).toBe(wanted);
  });

  it('of a long text is cut around what was found', () => {
    const text = `${'ការងារ '.repeat(40)}ព័ត៌មាន${' ការងារ'.repeat(40)}`;
    const cut = shown(text, 'ព័ត៌មាន', 40);
    expect(cut).toMatch(/^…ការងារ .*\[ព័ត៌មាន\].*…$/);
    expect(clusters(cut).length).toBeLessThan(60);
  });

  it('marks the parts of a word that was mistyped, and no chance pairs', () => {
    expect(hasFind(snippet('ហេដ្ឋារចនាសម្ព័ន្ធ', parseQuery('ហេដ្ឋារចនាសម្ព័ទ្ធ') as Query))).toBe(true);
    expect(hasFind(snippet('ការងារ', parseQuery('ការពារ') as Query))).toBe(false);
  });
});
