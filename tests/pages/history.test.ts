import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import type { ArticleCard, ArticleMeta } from '../../src/model/article.js';
import type { ArticlePageView, NoticePageView } from '../../src/model/views.js';
import { editionPages } from '../../src/pages/edition-pages.js';
import { cardOf, meta, PLAIN } from '../arbitraries/newsroom.js';
import { SETTINGS, settingsOf } from '../content/source.js';

const ASKED = settingsOf('languages: [en]\nhistory: true\n');
const NOW = Date.UTC(2022, 5, 1);
const day = (month: number, date: number, dateOnly = true) => ({ ms: Date.UTC(2022, month - 1, date) - 7 * 3_600_000, dateOnly });

function historyOf(card: ArticleCard, settings = ASKED) {
  const edition = compileEdition([card], settings, NOW);
  const [page] = editionPages({ edition, settings, isPreview: false, files: new Map() }, () => '<p>x</p>');
  const view = page?.view() as ArticlePageView | NoticePageView;
  return 'article' in view ? view.article.history : view.history;
}
const said = (own: Partial<ArticleMeta>, registered?: ArticleCard['registered']) =>
  historyOf({ ...cardOf({ ...PLAIN, ...own }, ASKED), ...(registered && { registered }) }).map(({ kind, date, note }) => [
    kind,
    date.iso,
    note,
  ]);

describe('the public history of an article', () => {
  const corrections = [
    { date: day(2, 3), note: 'ទីមួយ' },
    { date: day(2, 3), note: 'ទីពីរ' },
  ];
  const own = { date: day(1, 21), updated: day(2, 1, false), corrections };

  it('is there where the settings ask for it, the newest first; of one day, what was written last', () => {
    expect(said(own)).toEqual([
      ['corrected', '2022-02-03', 'ទីពីរ'],
      ['corrected', '2022-02-03', 'ទីមួយ'],
      ['updated', '2022-02-01T00:00:00+07:00', null],
      ['published', '2022-01-21', null],
    ]);
    expect(historyOf(cardOf({ ...PLAIN, ...own }, SETTINGS), SETTINGS)).toEqual([]);
  });
  it('speaks the language of the article', () => {
    expect(historyOf(cardOf({ ...PLAIN, ...own }, ASKED)).map(({ text }) => text)).toContain('ចេញផ្សាយលើកដំបូង');
    expect(historyOf(cardOf({ ...PLAIN, ...own, lang: 'en' }, ASKED)).map(({ text }) => text)).toEqual([
      ...['Corrected', 'Corrected', 'Updated', 'First published'],
    ]);
  });
  it('begins when the article was first out: after an embargo, or when the register says', () => {
    expect(said({ date: day(1, 21), embargo: day(1, 22, false) })).toEqual([['published', '2022-01-22T00:00:00+07:00', null]]);
    const registered = { published: day(1, 5).ms, addresses: [], added: [] };
    expect(said({ date: day(1, 21) }, registered)).toEqual([['published', '2022-01-05T00:00:00+07:00', null]]);
  });
  it('of a withdrawn one stands on its notice, without what its corrections said', () => {
    expect(said({ ...own, withdrawn: { date: day(3, 1), reason: 'ខុស' } })).toEqual([
      ['withdrawn', '2022-03-01', null],
      ['corrected', '2022-02-03', null],
      ['corrected', '2022-02-03', null],
      ['updated', '2022-02-01T00:00:00+07:00', null],
      ['published', '2022-01-21', null],
    ]);
    // One that is yet to come is nobody's business.
    expect(said({ ...own, withdrawn: { date: day(7, 1), reason: 'ខុស' } }).map(([kind]) => kind)).not.toContain('withdrawn');
    expect(said({ ...own, expires: day(3, 1) })).toEqual([]);
  });
  it('has every correction of any article, in order of time', () => {
    fc.assert(
      fc.property(meta, (any) => {
        const history = historyOf(
          cardOf(
            { ...any, lang: 'km', draft: false, date: day(1, 21), publishAt: null, embargo: null, expires: null, withdrawn: null },
            ASKED,
          ),
        );
        expect(
          history
            .filter(({ kind }) => kind === 'corrected')
            .map(({ note }) => note)
            .sort(),
        ).toEqual(any.corrections.map(({ note }) => note).sort());
        expect(history.filter(({ kind }) => kind === 'published')).toHaveLength(1);
      }),
    );
  });
});
