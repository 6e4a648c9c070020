import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import type { ArticleCard } from '../../src/model/article.js';
import type { ListPageView } from '../../src/model/views.js';
import { editionPages } from '../../src/pages/edition-pages.js';
import { cardOf, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';

const SETTINGS = settingsOf(
  'languages: [en]\nperPage: 3\nsections: [{ slug: notices, title: { km: ដំណឹង, en: Notices } }, { slug: digital, title: ឌីជីថល }, { slug: empty, title: គ }]\n',
);
const of = (index: number, sections: string[], own: object = {}) =>
  cardOf(
    {
      ...PLAIN,
      slug: `n${index}`,
      title: `n${index}`,
      id: `tag:a,2022:${index}`,
      sections,
      date: { ms: Date.UTC(2022, 0, 90 - index), dateOnly: true },
      ...own,
    },
    SETTINGS,
  );

/** The home pages of the main language, with what stands under each section. */
function homesOf(cards: readonly ArticleCard[]): { readonly path: string; readonly blocks: readonly (readonly string[])[] }[] {
  const edition = compileEdition(cards, SETTINGS, Date.UTC(2026, 0, 1));
  return [...editionPages({ edition, settings: SETTINGS, isPreview: false, files: new Map() }, () => '')].flatMap(
    ({ path, template, view }) => {
      if (template !== 'pages/home') return [];
      const { sectionBlocks } = view() as ListPageView;
      return [{ path, blocks: sectionBlocks.map(({ text, url, headlines }) => [text, url, ...headlines.map(({ title }) => title)]) }];
    },
  );
}

describe('the sections on the home page', () => {
  it('stand in the order of the settings, with what the page does not show yet, on the first page alone', () => {
    const cards = Array.from({ length: 12 }, (_, index) => of(index, [index % 2 === 0 ? 'digital' : 'notices']));
    const [first, ...others] = homesOf([...cards, of(20, ['notices'], { draft: true }), of(21, ['digital'], { lang: 'en' })]);
    expect(first).toEqual({
      path: 'index.html',
      blocks: [
        ['ដំណឹង', '/sections/notices/', 'n5', 'n7', 'n9', 'n11'],
        ['ឌីជីថល', '/sections/digital/', 'n4', 'n6', 'n8', 'n10'],
      ],
    });
    expect(others.filter(({ path }) => path.startsWith('page/')).map(({ blocks }) => blocks)).toEqual([[], [], []]);
    expect(others.find(({ path }) => path === 'en/index.html')?.blocks).toEqual([['ឌីជីថល', '/en/sections/digital/', 'n21']]);
  });
  it('have their newest articles once more where the page shows all of them', () => {
    expect(homesOf([of(0, ['digital']), of(1, ['digital'])])[0]?.blocks).toEqual([['ឌីជីថល', '/sections/digital/', 'n0', 'n1']]);
  });
  it('are there for other sections, too, by their names', () => {
    const own = settingsOf('perPage: 3\n');
    const edition = compileEdition([of(0, ['ខ']), of(1, ['ក'])], own, Date.UTC(2026, 0, 1));
    const [home] = [...editionPages({ edition, settings: own, isPreview: false, files: new Map() }, () => '')].filter(
      ({ template }) => template === 'pages/home',
    );
    expect((home?.view() as ListPageView).sectionBlocks.map(({ text }) => text)).toEqual(['ក', 'ខ']);
  });
});
