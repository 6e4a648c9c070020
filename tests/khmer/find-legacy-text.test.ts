import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLegacyText } from '../../src/khmer/find-legacy-text.js';
import { mixed, RELEASE_WORDS } from '../arbitraries/khmer.js';
import { toLegacy } from './to-legacy.js';

const found = (text: string) => findLegacyText(text).map(({ start, end }) => text.slice(start, end));

describe('findLegacyText', () => {
  it('finds what was typed for Limon and ABC, and where', () => {
    expect(found('ក្រសួង RksYg Cati rdæm®nþI ជាតិ')).toEqual(['RksYg Cati rdæm®nþI']);
    expect(found('RB¼raCaNacRkkm<úCa')).toEqual(['RB¼raCaNacRkkm<úCa']);
    const typed = RELEASE_WORDS.map((word) => toLegacy(word, 'limon')).filter((word) => word !== null);
    expect(found(typed.join(' '))).toHaveLength(1);
  });

  it.each([
    'The Ministry of Post and Telecommunications (MPTC) of the Kingdom of Cambodia signed an MoU with NBC, ADB and UNDP on 21 January 2022.',
    'Le ministère a signé un accord à Phnom Penh ; l’événement, très attendu, réunissait plus de 120 délégués. Où êtes-vous né ?',
    'Bộ Bưu chính Viễn thông đã ký kết bản ghi nhớ tại Phnôm Pênh. Chúng tôi rất vui mừng được hợp tác với các đối tác.',
    'Straße, Größe, für, señor, año, Þórður, fête, œuvre, Søren, København',
    'const { getElementById, RtUv } = await import("./RbTs.js"); if (a<b && c>d) return km[x];',
    'https://www.mptc.gov.kh/RBHraCa?x=kmCa&y=Edl#kar sokha.kar@mptc.gov.kh',
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    '© 2022 §4 ¶ 5µm ½ kg ¾ cup þ',
    'ក្រសួង MPTC និង UNDP ចុះហត្ថលេខា MoU 4G/5G',
  ])('finds nothing in %s', (text) => expect(found(text)).toEqual([]));

  it('gives spans in order, none empty, none with Khmer', () => {
    const pieces = fc.constantFrom('RBHraCa', 'km<úCa', ' ', 'Edl', 'kñúg', 'ក', 'a', '\n', 'kar');
    fc.assert(
      fc.property(
        fc.oneof(
          mixed,
          fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
        ),
        (text) => {
          let done = 0;
          for (const { start, end } of findLegacyText(text)) {
            expect(start).toBeGreaterThanOrEqual(done);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).not.toMatch(/[\u1780-\u17FF]/);
            done = end;
          }
        },
      ),
    );
  });
});
