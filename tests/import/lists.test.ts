import { describe, expect, it } from 'vitest';
import { draftOf, found } from './found.js';
import { rendered } from './rendered.js';

const bodyOf = (text: string) => draftOf(text).body;

describe('lists', () => {
  it.each([
    ['• មួយ', '- មួយ'],
    ['  •មួយ\n  • ពីរ', '- មួយ\n- ពីរ'],
    ['– មួយ\n– ពីរ', '- មួយ\n- ពីរ'],
    ['- មួយ\n- ពីរ', '- មួយ\n- ពីរ'],
    ['o មួយ\no ពីរ', '- មួយ\n- ពីរ'],
    ['១. មួយ\n២. ពីរ', '1. មួយ\n2. ពីរ'],
    ['៣) មួយ\n៤) ពីរ', '3) មួយ\n4) ពីរ'],
    ['9. មួយ\n10.ពីរ', '9. មួយ\n10. ពីរ'],
    ['ក. មួយ\nខ. ពីរ', '- ក. មួយ\n- ខ. ពីរ'],
    ['• មួយ\n\n• ពីរ', '- មួយ\n\n- ពីរ'],
    ['• មួយ\n   ទៀត\n• ពីរ', '- មួយ\n   ទៀត\n- ពីរ'],
    ['• មួយ\nទៀត\n• ពីរ', '- មួយ\nទៀត\n- ពីរ'],
    ['ដូចជា៖\n• មួយ\nចប់។', 'ដូចជា៖\n\n- មួយ\n\nចប់។'],
    ['• មួយ\n\n   ចប់។', '- មួយ\n\nចប់។'],
    ['• មួយ\n  – ក\n  – ខ\n• ពីរ', '- មួយ\n  - ក\n  - ខ\n- ពីរ'],
    ['១. មួយ\n   • ក\n២. ពីរ', '1. មួយ\n   - ក\n2. ពីរ'],
  ])('%j become Markdown', (text, body) => {
    expect(bodyOf(text)).toBe(body);
  });

  it.each([
    ['– មួយ', '– មួយ'],
    ['- មួយ', '\\- មួយ'],
    ['១. មួយ', '១. មួយ'],
    ['1. មួយ', '1\\. មួយ'],
    ['1. មួយ\n3. បី', '1\\. មួយ\n3\\. បី'],
    ['គ.ជ.ប បានប្រកាស។\nឃ. ចប់។', 'គ.ជ.ប បានប្រកាស។\nឃ. ចប់។'],
    ['ក. មួយ', 'ក. មួយ'],
    ['១.៥ ភាគរយ\n២.៥ ភាគរយ', '១.៥ ភាគរយ\n២.៥ ភាគរយ'],
    ['២១.០១.២០២២\n២២.០១.២០២២', '២១.០១.២០២២\n២២.០១.២០២២'],
  ])('%j is none, and reads as it stands', (text, body) => {
    expect(bodyOf(text)).toBe(body);
    expect(found(text, 'import-list')).toEqual([]);
  });

  it('stay apart when one follows the other', () => {
    const text = '• មួយ\n\n– ពីរ\n– បី\n\n១. ក\n២. ខ\n\n១. គ\n២. ឃ';
    expect(bodyOf(text)).toBe('- មួយ\n\n* ពីរ\n* បី\n\n1. ក\n2. ខ\n\n1) គ\n2) ឃ');
    expect(found(text, 'import-list').map(({ args }) => args.items)).toEqual([1, 2, 2, 2]);
    expect(rendered(draftOf(text)).tags.filter((tag) => tag.endsWith('l'))).toEqual(['ul', 'ul', 'ol', 'ol']);
  });
});

describe('the announced count', () => {
  it.each([
    ['ដែលមានចំនួន២ ដូចជា៖\n• មួយ\n• ពីរ', 'import-count-right', { stated: 2 }],
    ['ដែលមានចំនួន 2៖\n\n• មួយ\n• ពីរ', 'import-count-right', { stated: 2 }],
    ['ដែលមានចំនួន៤ ដូចជា៖\n• មួយ\n• ពីរ', 'import-count-wrong', { stated: 4, found: 2 }],
    ['មានចំនួន៣។ យុទ្ធសាស្ត្រចំនួន២៖\n១. មួយ\n២. ពីរ', 'import-count-right', { stated: 2 }],
  ] as const)('of %j is checked', (text, code, args) => {
    expect(found(text, code).map((finding) => finding.args)).toEqual([args]);
  });

  it.each([['មានចំនួន៤។\n\nដូចជា៖\n• មួយ'], ['មានចំនួន៤។ ដូចជា៖\n• មួយ'], ['មានចំនួន៤៥០០ ដូចជា៖\n• មួយ'], ['មានចំនួន៤']])('of %j is not one', (text) => {
    expect([...found(text, 'import-count-right'), ...found(text, 'import-count-wrong')]).toEqual([]);
  });
});
