import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import { checkTranslations } from '../../src/edition/translations.js';
import type { ArticleMeta } from '../../src/model/article.js';
import { cardOf, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';

const SETTINGS = settingsOf('languages: [en]\n');
const NOW = Date.UTC(2026, 0, 1);

const card = (id: string, lang: string, translationOf: string | null = null, own: Partial<ArticleMeta> = {}) =>
  cardOf({ ...PLAIN, slug: id, id, lang, translationOf, ...own }, SETTINGS);

function groupsOf(cards: readonly ReturnType<typeof card>[]): Record<string, string[]> {
  const { translations } = compileEdition(cards, SETTINGS, NOW);
  return Object.fromEntries([...translations].map(([id, { versions }]) => [id, versions.map(({ meta }) => meta.id)]));
}

describe('translations', () => {
  it('are one group with their original, which stands first', () => {
    expect(groupsOf([card('b', 'en', 'a'), card('a', 'km'), card('c', 'km')])).toEqual({ a: ['a', 'b'], b: ['a', 'b'] });
  });
  it('of a translation are those of its original, even where what lies between is not out', () => {
    const between = card('b', 'en', 'a', { draft: true });
    expect(groupsOf([card('a', 'km'), between, card('c', 'en', 'b')])).toEqual({ a: ['a', 'c'], c: ['a', 'c'] });
  });
  it('of an original that is not out, or of none that is there, know each other and no original', () => {
    const { translations } = compileEdition(
      [card('a', 'km', null, { draft: true }), card('b', 'en', 'a'), card('c', 'km', 'a')],
      SETTINGS,
      NOW,
    );
    expect([...translations.keys()].sort()).toEqual(['b', 'c']);
    expect(translations.get('b')?.original).toBeNull();
    expect(groupsOf([card('b', 'en', 'x'), card('c', 'km', 'x')])).toEqual({ b: ['c', 'b'], c: ['c', 'b'] });
  });
  it('are none where only one language is out', () => {
    expect(groupsOf([card('a', 'km', null, { expires: { ms: NOW, dateOnly: true } }), card('b', 'en', 'a')])).toEqual({});
    expect(groupsOf([card('a', 'km'), card('b', 'km', 'a')])).toEqual({});
  });
  it('are one a language: the original, else the newest', () => {
    const old = card('c', 'en', 'a', { date: { ms: Date.UTC(2021, 0, 1), dateOnly: true } });
    expect(groupsOf([old, card('d', 'km', 'a'), card('b', 'en', 'a'), card('a', 'km')])).toEqual({ a: ['a', 'b'], b: ['a', 'b'] });
  });
  it('that name each other in a circle are one group all the same', () => {
    expect(groupsOf([card('a', 'km', 'b'), card('b', 'en', 'a')])).toEqual({ a: ['a', 'b'], b: ['a', 'b'] });
    expect(groupsOf([card('a', 'km', 'a')])).toEqual({});
  });
  it('have the same group each, whatever names whatever', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const names = fc.option(fc.constantFrom(...ids, 'x'), { nil: null });
    const cards = fc.tuple(
      ...ids.map((id) =>
        fc.tuple(fc.constantFrom('km', 'en'), names, fc.boolean()).map(([lang, of, draft]) => card(id, lang, of, { draft })),
      ),
    );
    fc.assert(
      fc.property(cards, (all) => {
        const { translations, articles } = compileEdition(all, SETTINGS, NOW);
        for (const [id, group] of translations) {
          expect(group.versions.map(({ meta }) => meta.id)).toContain(id);
          for (const { meta } of group.versions) expect(translations.get(meta.id)).toBe(group);
          expect(new Set(group.versions.map(({ meta }) => meta.lang)).size).toBe(group.versions.length);
          expect(group.versions.every((version) => articles.includes(version))).toBe(true);
        }
      }),
    );
  });
});

describe('checkTranslations', () => {
  it('finds those of an article that is not there, whether it is out or not', () => {
    const spans = 'title 1 2 translationOf 3 4';
    const found = checkTranslations([card('a', 'km', null, { draft: true }), card('b', 'en', 'a'), { ...card('c', 'en', 'x'), spans }]);
    expect(found.map(({ code, file, span, args }) => [code, file, span, args])).toEqual([
      ['unknown-original', 'articles/c.md', { start: 3, end: 4 }, { id: 'x' }],
    ]);
  });
});
