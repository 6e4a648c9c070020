import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters } from '../../src/khmer/clusters.js';
import { khmerDigits, latinDigits } from '../../src/khmer/digits.js';
import { find, searchable } from '../../src/search/find.js';
import { parseQuery, type Query } from '../../src/search/query.js';
import { entry, TITLES, titled } from './entries.js';

const queryOf = (text: string): Query => {
  const query = parseQuery(text);
  if (query === null) throw new Error(`nothing to look for in «${text}»`);
  return query;
};
const titlesFor = (text: string, all = titled(...TITLES)): string[] => find(all, queryOf(text)).entries.map(({ title }) => title);

/** How the same letters come from other hands and other keyboards. */
const HANDS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'marks before subscripts': (text) => text.replace(/((?:\u17D2[\u1780-\u17A2])+)([\u17B6-\u17C5\u17D0]+)/g, '$2$1'),
  'ZWSP between clusters': (text) => clusters(text).join('\u200B'),
  'coeng DA for coeng TA': (text) => text.replaceAll('\u17D2\u178F', '\u17D2\u178A'),
  'Latin digits': latinDigits,
  'Khmer digits': khmerDigits,
  'capital letters': (text) => text.toUpperCase(),
  'no spaces between Khmer words': (text) => text.replace(/(?<=[\u1780-\u17D3]) (?=[\u1780-\u17D3])/g, ''),
  'more spaces': (text) => text.replaceAll(' ', ' \u00A0 '),
};

describe('find', () => {
  for (const [hand, typed] of Object.entries(HANDS)) {
    it(`finds every article first by its title: ${hand}`, () => {
      for (const title of TITLES) expect(titlesFor(typed(title))[0]).toBe(title);
    });

    it(`finds an article by any words of its title: ${hand}`, () => {
      const words = TITLES.flatMap((title) => title.split(' ').map((word) => [title, word] as const)).filter(([, word]) =>
        parseQuery(word),
      );
      expect(words.length).toBeGreaterThan(50);
      for (const [title, word] of words) expect(titlesFor(typed(word))).toContain(title);
    });
  }

  it('finds a phrase from the midst of a title', () => {
    const stretch = fc
      .constantFrom(...TITLES)
      .chain((title) => fc.tuple(fc.constant(title), fc.nat(clusters(title).length - 4), fc.integer({ min: 2, max: 8 })));
    fc.assert(
      fc.property(stretch, ([title, from, length]) => {
        const phrase = clusters(title)
          .slice(from, from + length)
          .join('');
        // A number or a Latin word is found from its beginning.
        fc.pre(/^[\u1780-\u17B3]/.test(phrase));
        expect(titlesFor(phrase)).toContain(title);
      }),
      { numRuns: 500 },
    );
  });

  it('finds while somebody is still typing', () => {
    const title = 'ពិធីសម្ពោធមជ្ឈមណ្ឌល GovTech';
    const all = titled('ព័ត៌មានផ្សេង', title);
    for (const typed of ['ព', 'ពិ', 'ពិធ', 'ពិធី', 'ពិធីស', 'ពិធីសម', 'ពិធីសម្ព', 'ពិធីសម្ពោ', 'ពិធីសម្ពោធមជ្ឈ', 'gov', 'ពិធី govt'])
      expect(titlesFor(typed, all)).toContain(title);
  });

  it('finds nothing in letters that stand in others: from cluster to cluster, from word to word', () => {
    expect(titlesFor('មករា', titled('កម្មករាជការ'))).toEqual([]);
    expect(titlesFor('art', titled('Smart city'))).toEqual([]);
    expect(titlesFor('22 ក', titled('2022'))).toEqual([]);
    expect(titlesFor('art', titled('The arts'))).toEqual(['The arts']);
  });

  it('puts the phrase in a title before the same words apart, and a title before all else', () => {
    const apart = searchable(entry({ title: 'សេវាឌីជីថលនៃសាធារណៈ និងសេវាសា', tags: 'សេវាសាធារណៈ', url: '/apart/' }));
    const inside = searchable(entry({ title: 'អំពីសេវាសាធារណៈ', url: '/inside/' }));
    const first = searchable(entry({ title: 'សេវាសាធារណៈថ្មី', url: '/first/' }));
    const exact = searchable(entry({ title: 'សេវា សាធារណៈ', url: '/exact/' }));
    const below = searchable(entry({ title: 'ព័ត៌មាន', excerpt: 'អំពីសេវាសាធារណៈ', url: '/below/' }));
    const found = find([below, apart, inside, first, exact], queryOf('សេវាសាធារណៈ'));
    expect(found.entries.map(({ url }) => url)).toEqual(['/exact/', '/first/', '/inside/', '/apart/', '/below/']);
  });

  it('keeps the order of equals: the newest first', () => {
    const all = ['/3/', '/2/', '/1/'].map((url) => searchable(entry({ title: 'ព័ត៌មាន', url })));
    expect(find(all, queryOf('ព័ត៌មាន')).entries.map(({ url }) => url)).toEqual(['/3/', '/2/', '/1/']);
  });

  it.each(['tags', 'headings', 'facts', 'excerpt'] as const)('looks into %s', (field) => {
    const all = [searchable(entry({ title: 'ក', [field]: 'មុន\nខេត្តកំពត\nក្រោយ' })), ...titled('ព័ត៌មាន')];
    expect(titlesFor('កំពត', all)).toEqual(['ក']);
  });

  it('wants all words where an article has them, and says so where none has', () => {
    const all = titled('ពិធីបុណ្យអុំទូក', 'ពិធីសម្ពោធ', 'បុណ្យអុំទូក ២០២២');
    expect(titlesFor('បុណ្យអុំទូក ២០២២', all)).toEqual(['បុណ្យអុំទូក ២០២២']);
    expect(find(all, queryOf('បុណ្យអុំទូក')).isNear).toBe(false);
    const near = find(all, queryOf('បុណ្យអុំទូក ២០៣០ zoom'));
    expect(near.isNear).toBe(true);
    expect(near.entries).toHaveLength(2);
    expect(find(all, queryOf('zoom'))).toEqual({ entries: [], isNear: false });
  });

  it('bears whatever is typed', () => {
    const all = titled(...TITLES);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const query = parseQuery(text);
        if (query !== null) find(all, query);
      }),
    );
    for (const nothing of ['', '  ', '\u200B', '។', '🇰🇭', '*', '"']) expect(parseQuery(nothing)).toBeNull();
  });
});
