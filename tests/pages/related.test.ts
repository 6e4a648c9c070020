import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import type { ArticleCard } from '../../src/model/article.js';
import { articlesInContext } from '../../src/pages/related.js';
import { cardOf, instant, meta, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';

const SETTINGS = settingsOf('languages: [en]\n');
const NOW = Date.UTC(2026, 0, 1);

/** For each article that is out, by its address: those that are related to it. */
function relatedIn(cards: readonly ArticleCard[], now = NOW): Map<string, string[]> {
  const edition = compileEdition(cards, SETTINGS, now);
  const homes = edition.channels.filter(({ kind }) => kind === 'home');
  return new Map(
    homes.flatMap((home) => [...articlesInContext(home)()].map(({ card, related }) => [card.url, related.map(({ url }) => url)])),
  );
}
const of = (index: number, tags: string[], sections: string[] = []) =>
  cardOf(
    { ...PLAIN, slug: `n${index}`, id: `tag:a,2022:${index}`, tags, sections, date: { ms: Date.UTC(2022, 0, 1 + index), dateOnly: false } },
    SETTINGS,
  );
const url = (index: number) => of(index, []).url;

const tagged = fc
  .array(fc.record({ own: meta, tags: fc.array(fc.constantFrom('ក', 'ខ', 'គ', 'ឃ'), { maxLength: 3 }) }), { maxLength: 16 })
  .map((all) => all.map(({ own, tags }, index) => cardOf({ ...own, tags, slug: `${own.slug}${index}` }, SETTINGS)));

describe('related articles', () => {
  it('share a tag or section, are out, and are neither the article nor its neighbours', () => {
    fc.assert(
      fc.property(tagged, instant, (all, now) => {
        const edition = compileEdition(all, SETTINGS, now);
        const out = new Set(edition.articles);
        for (const home of edition.channels.filter(({ kind }) => kind === 'home')) {
          for (const { card, newer, older, related } of articlesInContext(home)()) {
            expect(related.length).toBeLessThanOrEqual(4);
            expect(new Set(related).size).toBe(related.length);
            for (const other of related) {
              expect(out.has(other)).toBe(true);
              expect([card, newer, older]).not.toContain(other);
              expect(other.meta.lang).toBe(card.meta.lang);
              const isShared = (key: 'tags' | 'sections') => other.meta[key].some((name) => card.meta[key].includes(name));
              expect(isShared('tags') || isShared('sections')).toBe(true);
            }
          }
        }
      }),
    );
  });
  it('are the same asked for in parts, in any order', () => {
    fc.assert(
      fc.property(tagged, fc.nat(16), (all, cut) => {
        for (const home of compileEdition(all, SETTINGS, NOW).channels) {
          const between = articlesInContext(home);
          const [end, beginning] = [[...between(cut)], [...between(0, cut)]];
          expect([...beginning, ...end]).toEqual([...between()]);
        }
      }),
    );
  });
  it('are the same whatever order the sources came in', () => {
    fc.assert(
      fc.property(
        tagged.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(relatedIn(shuffled)).toEqual(relatedIn(all));
        },
      ),
    );
  });
  it('are the likest first, then the nearest in time', () => {
    const all = [
      of(0, ['ក', 'ខ'], ['digital']),
      of(1, []),
      of(2, ['ក']),
      of(3, ['គ'], ['digital']),
      of(4, []),
      of(5, ['ក', 'ខ']),
      of(6, []),
      of(7, ['ក', 'ខ'], ['digital']),
    ];
    expect(relatedIn(all).get(url(7))).toEqual([url(0), url(5), url(2), url(3)]);
    // Its neighbours are named anyway.
    expect(relatedIn([of(0, ['ក']), of(1, ['ក']), of(2, ['ក'])]).get(url(1))).toEqual([]);
  });
  it('are the best of all where no subject has more articles than are looked at', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom('ក', 'ខ', 'គ'), { maxLength: 3 }), { maxLength: 6 }), (tags) => {
        const cards = tags.map((own, index) => of(index, own, ['digital']));
        for (const [index, card] of cards.entries()) {
          const shared = (other: ArticleCard) => new Set(other.meta.tags.filter((tag) => card.meta.tags.includes(tag))).size;
          const apart = (other: ArticleCard) => Math.abs(other.meta.date.ms - card.meta.date.ms);
          const best = cards
            .filter((_, other) => Math.abs(other - index) > 1)
            .sort((a, b) => shared(b) - shared(a) || apart(a) - apart(b) || b.meta.date.ms - a.meta.date.ms)
            .slice(0, 4);
          expect(relatedIn(cards).get(card.url)).toEqual(best.map(({ url: address }) => address));
        }
      }),
    );
  });
  it('change on few pages when an article comes, however many there are', () => {
    const all = Array.from({ length: 400 }, (_, index) => of(index, [`t${index % 3}`, 'ក'], ['digital']));
    const [before, after] = [relatedIn(all), relatedIn([...all, of(400, ['t1', 'ក'], ['digital'])])];
    const changed = [...before].filter(([page, related]) => String(after.get(page)) !== String(related));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThanOrEqual(14);
  });
});
