import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterFault, clusters } from '../../src/khmer/clusters.js';
import { asWindows1252, fromLegacy } from '../../src/khmer/from-legacy.js';
import { normalizeKhmer } from '../../src/khmer/normalize.js';
import { cluster, RELEASE_WORDS } from '../arbitraries/khmer.js';
import { toLegacy } from './to-legacy.js';

const textOf = (written: string, family: 'limon' | 'abc' = 'limon') => {
  const reading = fromLegacy(written, family);
  return 'text' in reading ? reading.text : reading;
};
const withoutJoiners = (text: string) => text.replace(/[\u200B-\u200D]/g, '');

describe('fromLegacy', () => {
  // Lines of Cambodian laws that were typed in Limon, with what they say (as public converters' tests have them).
  it.each([
    ['Rkmrdæb,evNI', 'ក្រមរដ្ឋប្បវេណី'],
    ['RkmRBhµTNÐ', 'ក្រមព្រហ្មទណ្ឌ'],
    ['RkmRBhμTNÐ', 'ក្រមព្រហ្មទណ្ឌ'],
    ['KnßITI 1', 'គន្ថីទី ១'],
    ['maRta 336>- karbegáItkic©snüaedaysMeNI nig sVIkar', 'មាត្រា ៣៣៦.- ការបង្កើតកិច្ចសន្យាដោយសំណើ និង ស្វីការ'],
    ['RkmenH bBaØtþGMBIeKalkarN_TUeTA', 'ក្រមនេះ បញ្ញត្តអំពីគោលការណ៍ទូទៅ'],
    ['1-kic©snüamanGanuPaBedaysarsMeNI nig sVIkarRtUvKña .', '១-កិច្ចសន្យាមានអានុភាពដោយសារសំណើ និង ស្វីការត្រូវគ្នា ។'],
    ['b¤cat;fa)anRbRBwtþenAelIEdndI', 'ឬចាត់ថាបានប្រព្រឹត្តនៅលើដែនដី'],
    ['y:agNak¾eday', 'យ៉ាងណាក៏ដោយ'],
    ['bu:Enþ', 'ប៉ុន្តែ'],
    ['rYmbBa©ÚlTaMglMhGakas', 'រួមបញ្ចូលទាំងលំហអាកាស'],
    ['énRBHraCaNacRkkm<úCa', 'នៃព្រះរាជាណាចក្រកម្ពុជា'],
    ['éf¶ExqñaMkMeNIt', 'ថ្ងៃខែឆ្នាំកំណើត'],
  ])('reads %s', (written, right) => expect(textOf(written)).toBe(right));

  it.each([
    ['sIub‘I', 'ស៊ីប៊ី', 'U+17BB under another vowel is a register shifter'],
    ['kBaa¢', 'កញ្ជា', 'PO with AA over a small coeng is NYO, however its AAs were typed'],
    ['BüaBnña', 'ព្យាពន្នា', 'PO with its own coengs stays PO'],
    ['RbarB§', 'ប្រារព្ធ', 'PO with coeng THO, too'],
    ['B§d¾', 'ឰដ៏', 'but not in the one word with the rare letter'],
    ['Rek eRk', 'ក្រេ ក្រេ'.replaceAll('េ', 'េ'), 'coeng RO and a left vowel in either order'],
    ['karN³ bI ³', 'ការណៈ បី ៖', 'behind a space the sign is a colon'],
    ['\uF06B\uF061r', 'ការ', 'as Word keeps glyphs of symbol fonts'],
  ])('%s → %s: %s', (written, right) => expect(textOf(written)).toBe(right));

  it('reads ABC by its own keys', () => {
    expect(textOf('RB¼raCaNacRk', 'abc')).toBe('ព្រះរាជាណាចក្រ');
    expect(textOf('rdæaPiál sRmab´', 'abc')).toBe('រដ្ឋាភិបាល សម្រាប់');
  });

  it('says where it cannot read', () => {
    expect(fromLegacy('km<úCa€', 'limon')).toEqual({ fault: 'glyph', start: 6, end: 7 });
    expect(fromLegacy('kar eek', 'limon')).toEqual({ fault: 'cluster', start: 4, end: 5 });
    expect(fromLegacy('kar Smith', 'limon')).toEqual({ fault: 'cluster', start: 4, end: 5 });
  });

  it.each(['limon', 'abc'] as const)('gives back the words of a real release from %s', (family) => {
    const words = RELEASE_WORDS.map((word) => normalizeKhmer(word).text).filter((word) => !/[«»()•–]/.test(word));
    const typed = words.flatMap((word) => {
      const keys = toLegacy(word, family);
      return keys === null || /៖|ៈ/.test(word) ? [] : [[word, keys] as const];
    });
    expect(typed.length).toBeGreaterThan(words.length * 0.85);
    for (const [word, keys] of typed) expect(textOf(keys, family)).toBe(withoutJoiners(word));
  });

  it('gives back what can be typed, or says that it cannot', () => {
    const typable = fc.array(cluster, { minLength: 1, maxLength: 5 }).map((parts) => normalizeKhmer(parts.join('')).text);
    fc.assert(
      fc.property(typable, (text) => {
        const keys = toLegacy(text, 'limon');
        fc.pre(keys !== null && clusters(text).every((piece) => clusterFault(piece) === null));
        const read = textOf(keys);
        // One key has the sign and the colon, two letters look like others with a coeng: what comes back looks the same.
        if (typeof read === 'string' && !/³|\u17D2ធ|ឰ|ឧ|[ពញ]\u17D2/.test(keys + text)) {
          expect(withoutJoiners(read)).toBe(withoutJoiners(text));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('makes well-formed clusters of anything that it reads', () => {
    const glyph = fc.constantFrom(...'kxgcCtTnbpmrlvshGRe®EéaiIuUMH;:½_þñµ§,<YoOA0 .-'.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: glyph, maxLength: 12 }), fc.string({ unit: 'binary' })), (written) => {
        const reading = fromLegacy(written, 'limon');
        if (!('text' in reading)) {
          expect(reading.end).toBeGreaterThan(reading.start);
          return;
        }
        const made = /[\u1780-\u17FF]/.test(written) ? [] : clusters(reading.text);
        expect(made.map(clusterFault).filter((fault) => fault !== null)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });
});

it('asWindows1252 keeps every unit in its place', () => {
  expect(asWindows1252('\u0092\u0080\uF0E1μ')).toBe('’€áµ');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => asWindows1252(text).length === text.length));
});
