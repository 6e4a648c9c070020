import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import type { ArticleCard } from '../../src/model/article.js';
import type { PageContext } from '../../src/pages/page-context.js';
import { teaserView } from '../../src/pages/teaser.js';
import { type SearchFile, searchFiles } from '../../src/search/search-files.js';
import { type Entry, readShard } from '../../src/search/shard.js';
import { cardOf, instant, meta, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';

const SETTINGS = settingsOf('languages: [en]\norganisations: { GovTech: { name: មជ្ឈមណ្ឌល } }');
const NOW = Date.UTC(2026, 0, 1);

function contextOf(cards: readonly ArticleCard[], now: number): PageContext {
  return { edition: compileEdition(cards, SETTINGS, now), settings: SETTINGS, isPreview: false, files: new Map() };
}

function filesFor(cards: readonly ArticleCard[], now = NOW): SearchFile[] {
  const context = contextOf(cards, now);
  return searchFiles({ ...context, teaserOf: (card) => teaserView(context, card), headingsOf: () => ['ចំណងជើងរង'] });
}
const entriesOf = ({ text }: SearchFile): Entry[] => readShard(JSON.parse(text())) ?? [];
const onDay = (index: number, year = 2022): ArticleCard =>
  cardOf(
    { ...PLAIN, slug: `n${index}`, id: `n${index}`, date: { ms: Date.UTC(year, 0, 1, 12) + index * 60_000, dateOnly: false } },
    SETTINGS,
  );

describe('searchFiles', () => {
  it('has each article that is out once, and no other', () => {
    fc.assert(
      fc.property(fc.array(meta, { maxLength: 8 }), instant, (metas, now) => {
        const cards = metas.map((own, index) => cardOf({ ...own, slug: `${own.slug}${index}` }, SETTINGS));
        const context = contextOf(cards, now);
        const urls = filesFor(cards, now).flatMap((file) => entriesOf(file).map(({ url }) => url));
        expect(urls.sort()).toEqual(context.edition.articles.map((card) => teaserView(context, card).url).sort());
      }),
    );
  });

  it('is a file a year and language, the newest first, by the newsroom’s own clocks', () => {
    const english = cardOf({ ...PLAIN, lang: 'en', slug: 'en', id: 'en' }, SETTINGS);
    // Midnight in Phnom Penh is still last year in Greenwich.
    const newYear = cardOf({ ...PLAIN, slug: 'y', id: 'y', date: { ms: Date.UTC(2021, 11, 31, 17), dateOnly: true } }, SETTINGS);
    const files = filesFor([onDay(1, 2020), newYear, english, onDay(2, 2025)]);
    expect(files.map(({ path, lang, year, count }) => [path, lang, year, count])).toEqual([
      ['search/2025.json', 'km', 2025, 1],
      ['search/2022.json', 'km', 2022, 1],
      ['search/2020.json', 'km', 2020, 1],
      ['en/search/2022.json', 'en', 2022, 1],
    ]);
  });

  it('parts a large year so that only its last file grows', () => {
    const before = filesFor(Array.from({ length: 2300 }, (_, index) => onDay(index)));
    expect(before.map(({ path, count }) => [path, count])).toEqual([
      ['search/2022-3.json', 300],
      ['search/2022-2.json', 1000],
      ['search/2022.json', 1000],
    ]);
    const after = filesFor(Array.from({ length: 2301 }, (_, index) => onDay(index)));
    expect(after.slice(1).map(({ madeFrom }) => madeFrom)).toEqual(before.slice(1).map(({ madeFrom }) => madeFrom));
    expect(after[0]?.madeFrom).not.toEqual(before[0]?.madeFrom);
    const urls = before.flatMap((file) => entriesOf(file).map(({ url }) => url));
    expect(new Set(urls).size).toBe(2300);
    expect(urls[0]).toContain('n2299');
  });

  it('tells what an article is known by', () => {
    const card = cardOf(
      {
        ...PLAIN,
        ...{ summary: 'ខ្លី', tags: ['ក', 'ខ'], place: 'ភ្នំពេញ', organisation: 'GovTech', supporting: ['ក្រសួង'], type: 'press-release' },
        people: [{ honorific: 'ឯកឧត្តម', name: 'ជាង សុភ័ក្រ', role: 'អគ្គនាយក', organisation: null }],
      },
      SETTINGS,
    );
    const [entry] = filesFor([card]).flatMap(entriesOf);
    expect(entry).toEqual({
      ...{ title: 'ព័ត៌មាន', url: '/2022/01/news/', day: '2022-01-21', date: 'ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២' },
      ...{ excerpt: 'ខ្លី', tags: 'ក\nខ', headings: 'ចំណងជើងរង' },
      facts: 'សេចក្តីប្រកាសព័ត៌មាន\nភ្នំពេញ\nមជ្ឈមណ្ឌល\nក្រសួង\nឯកឧត្តម ជាង សុភ័ក្រ អគ្គនាយក',
    });
  });
});
