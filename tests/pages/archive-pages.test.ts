import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import type { ArticleCard } from '../../src/model/article.js';
import type { Settings } from '../../src/model/settings.js';
import type { ArchivePageView, ArchiveYearPageView } from '../../src/model/views.js';
import { archivePages } from '../../src/pages/archive-pages.js';
import { cardOf, instant, meta, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';

const SETTINGS = settingsOf('languages: [en]\nperPage: 3\n');
const NOW = Date.UTC(2026, 0, 1);

function archiveOf(cards: readonly ArticleCard[], now = NOW, settings: Settings = SETTINGS) {
  const edition = compileEdition(cards, settings, now);
  const context = { edition, settings, isPreview: false, files: new Map() };
  const homes = edition.channels.filter(({ kind }) => kind === 'home');
  const pages = homes.flatMap((home) => [...archivePages(home, context)].map((page) => ({ ...page, lang: home.lang, view: page.view() })));
  return { edition, pages };
}
const years = (pages: ReturnType<typeof archiveOf>['pages']) =>
  pages.filter(({ template }) => template === 'pages/archive-year').map((page) => ({ ...page, view: page.view as ArchiveYearPageView }));
const at = (slug: string, ms: number, lang = 'km') =>
  cardOf({ ...PLAIN, slug, title: slug, lang, id: `tag:a,2022:${slug}`, date: { ms, dateOnly: false } }, SETTINGS);

describe('the archive', () => {
  it('has every article that is out in exactly one year of its language, and nothing of any other', () => {
    const cards = fc
      .array(meta, { maxLength: 12 })
      .map((metas) => metas.map((own, index) => cardOf({ ...own, slug: `${own.slug}${index}`, title: `title-${index}-end` }, SETTINGS)));
    fc.assert(
      fc.property(cards, instant, (all, now) => {
        const { edition, pages } = archiveOf(all, now);
        const named = years(pages).flatMap(({ lang, view }) =>
          view.months.flatMap(({ articles }) => articles.map(({ title }) => `${lang} ${title}`)),
        );
        const published = edition.articles.filter(({ meta: own }) => pages.some(({ lang }) => lang === own.lang));
        expect(named.sort()).toEqual(published.map((card) => `${card.meta.lang} ${card.meta.title}`).sort());
        const said = JSON.stringify(pages);
        for (const card of [...edition.withheld, ...edition.ended].map((gone) => gone.card)) expect(said).not.toContain(card.meta.title);
      }),
    );
  });
  it('goes by the clocks of the newsroom, months and years the newest first', () => {
    const { pages } = archiveOf([
      at('a', Date.UTC(2021, 11, 31, 16, 59)),
      at('b', Date.UTC(2021, 11, 31, 17)),
      at('c', Date.UTC(2022, 4, 2)),
      at('d', Date.UTC(2022, 4, 1)),
      at('e', Date.UTC(2020, 0, 5), 'en'),
    ]);
    expect(pages.map(({ path }) => path)).toEqual([
      ...['archive/index.html', 'archive/2022/index.html', 'archive/2021/index.html'],
      ...['en/archive/index.html', 'en/archive/2020/index.html'],
    ]);
    const shown = years(pages).map(({ view }) => [
      view.heading,
      view.count,
      ...view.months.map(({ text, anchor, articles }) => [text, anchor, ...articles.map(({ title }) => title)]),
    ]);
    expect(shown).toEqual([
      ['ឆ្នាំ២០២២', '៣', ['ខែឧសភា', 'month-5', 'c', 'd'], ['ខែមករា', 'month-1', 'b']],
      ['ឆ្នាំ២០២១', '១', ['ខែធ្នូ', 'month-12', 'a']],
      ['2020', '1', ['January', 'month-1', 'e']],
    ]);
    const [first, second] = years(pages);
    expect([first?.view.newerYear, first?.view.olderYear?.url]).toEqual([null, '/archive/2021/']);
    expect([second?.view.newerYear?.text, second?.view.olderYear]).toEqual(['ឆ្នាំ២០២២', null]);
    const overview = pages[0]?.view as ArchivePageView;
    expect(overview.years.map(({ text, url, count }) => [text, url, count])).toEqual([
      ['ឆ្នាំ២០២២', '/archive/2022/', '៣'],
      ['ឆ្នាំ២០២១', '/archive/2021/', '១'],
    ]);
    expect(overview.years[0]?.months).toEqual([
      { text: 'ខែឧសភា', url: '/archive/2022/#month-5', count: '២' },
      { text: 'ខែមករា', url: '/archive/2022/#month-1', count: '១' },
    ]);
  });
  it('divides a year of very many articles, and its months lead to the right page', () => {
    const many = Array.from({ length: 2001 }, (_, index) => at(`n${index}`, Date.UTC(2022, index < 2000 ? 11 : 0, 5) - index));
    const { pages } = archiveOf(many);
    expect(pages.map(({ path }) => path)).toEqual(['archive/index.html', 'archive/2022/index.html', 'archive/2022/page/2/index.html']);
    const overview = pages[0]?.view as ArchivePageView;
    expect(overview.years[0]?.months.map(({ url }) => url)).toEqual(['/archive/2022/#month-12', '/archive/2022/page/2/#month-1']);
    expect(years(pages)[1]?.view).toMatchObject({ count: '២០០១', pageNumber: '២', newerUrl: '/archive/2022/', olderUrl: null });
  });
  it('is made anew in the year and the overview alone when an article comes', () => {
    const madeFrom = (cards: readonly ArticleCard[]) =>
      new Map(archiveOf(cards).pages.map(({ path, madeFrom: from }) => [path, from.join('\n')]));
    const old = [at('a', Date.UTC(2021, 1, 1)), at('b', Date.UTC(2022, 1, 1)), at('c', Date.UTC(2020, 1, 1))];
    const [before, after] = [madeFrom(old), madeFrom([...old, at('new', Date.UTC(2022, 2, 1))])];
    const changed = [...after].filter(([path, from]) => before.get(path) !== from).map(([path]) => path);
    expect(changed).toEqual(['archive/index.html', 'archive/2022/index.html']);
  });
});
