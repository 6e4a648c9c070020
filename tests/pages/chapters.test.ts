import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import { editionGist } from '../../src/edition/edition-gist.js';
import { feedChapters } from '../../src/feeds/feed-files.js';
import type { ArticleCard, ArticleMeta } from '../../src/model/article.js';
import type { FileFacts } from '../../src/model/file-facts.js';
import { editionChapters, editionPages } from '../../src/pages/edition-pages.js';
import { cardOf, instant, meta, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';

const SETTINGS = settingsOf('languages: [en]\nperPage: 2\n');

/** What happens to one of the articles between two editions. */
type Event = (card: ArticleCard, other: ArticleCard) => ArticleCard | null;
const told = (change: (other: ArticleMeta) => Partial<ArticleMeta>): Event => {
  return (card, other) => cardOf({ ...card.meta, ...change(other.meta) }, SETTINGS);
};
const REGISTERED = { published: 1, addresses: [], added: [] };
const EVENTS: readonly Event[] = [
  (card) => card,
  (card) => ({ ...card, key: `${card.key}!` }),
  () => null,
  (card) => ({ ...card, excerpt: `${card.excerpt}!`, gist: `${card.gist}!` }),
  (card) => ({ ...card, registered: REGISTERED }),
  // As the publication register adds an old address.
  (card) => ({ ...card, registered: REGISTERED, meta: { ...card.meta, aliases: [...card.meta.aliases, '/was/'] } }),
  told(({ title }) => ({ title })),
  told(({ tags }) => ({ tags })),
  told(({ sections }) => ({ sections })),
  told(({ date }) => ({ date })),
  told(({ id }) => ({ translationOf: id })),
  told(() => ({ draft: true })),
  told(() => ({ pinned: true })),
  told(({ aliases }) => ({ aliases })),
];

const before = fc.array(meta, { maxLength: 8 }).map((all) => all.map((own, n) => cardOf({ ...own, slug: `${own.slug}${n}` }, SETTINGS)));
const two = fc.record({
  ...{ cards: before, now: instant, later: fc.nat(2e10), isLater: fc.boolean() },
  ...{ event: fc.constantFrom(...EVENTS), at: fc.nat(7), other: fc.nat(7) },
});

/** Every chapter of an edition by its key, and what is planned in it. */
function planOf(cards: readonly ArticleCard[], now: number, files: ReadonlyMap<string, FileFacts>): Map<string, string> {
  const edition = compileEdition(cards, SETTINGS, now);
  const context = { edition, settings: SETTINGS, isPreview: false, files };
  const gist = editionGist(edition, files);
  const plan = new Map<string, string>();
  for (const { madeFrom, pages } of editionChapters(context, gist, () => '')) {
    plan.set(JSON.stringify(madeFrom), JSON.stringify([...pages()].map((page) => [page.path, page.template, page.madeFrom])));
  }
  for (const { madeFrom, files: inside } of feedChapters({ ...context, contentOf: () => '' }, gist)) {
    if (madeFrom !== null) plan.set(JSON.stringify(madeFrom), JSON.stringify([...inside()].map((file) => [file.path, file.madeFrom])));
  }
  return plan;
}

describe('chapters', () => {
  it('with one key are planned alike, whatever happened between two editions', () => {
    fc.assert(
      fc.property(two, ({ cards, now, later, isLater, event, at, other }) => {
        const [card, beside] = [cards[at % cards.length], cards[other % cards.length]];
        const changed = cards.flatMap((each) => (each === card && beside ? (event(each, beside) ?? []) : [each]));
        const first = planOf(cards, now, new Map());
        const second = planOf(changed, isLater ? now + later : now, new Map());
        for (const [key, planned] of second) if (first.has(key)) expect(planned).toBe(first.get(key));
      }),
    );
  });

  it('are other ones where an address is added, or a draft that joined two translations joins them no longer', () => {
    const [original, between, last] = ['a', 'b', 'c'].map((slug, n) => ({
      ...PLAIN,
      slug,
      id: `tag:a,2022:${slug}`,
      lang: n === 2 ? 'en' : 'km',
      translationOf: n === 0 ? null : `tag:a,2022:${'ab'[n - 1]}`,
    })) as [ArticleMeta, ArticleMeta, ArticleMeta];
    const now = Date.UTC(2030, 0, 1);
    const keysOf = (...cards: readonly ArticleCard[]) => [...planOf(cards, now, new Map()).keys()].join();
    const card = (own: ArticleMeta) => cardOf(own, SETTINGS);
    const known = { ...card(original), registered: REGISTERED };
    const joined = keysOf(known, card({ ...between, draft: true }), card(last));
    expect(keysOf(known, card({ ...between, draft: true, translationOf: null }), card(last))).not.toBe(joined);
    const moved = { ...known, meta: { ...original, aliases: ['/was/'] } };
    expect(keysOf(moved, card({ ...between, draft: true }), card(last))).not.toBe(joined);
  });

  it('of articles and lists stay as they are when another article gets another text', () => {
    const all = Array.from({ length: 250 }, (_, n) =>
      cardOf({ ...PLAIN, slug: `n${n}`, id: `tag:a,2022:${n}`, date: { ms: Date.UTC(2022, 0, 1) + n * 1e7, dateOnly: false } }, SETTINGS),
    );
    const changed = all.map((card, n) => (n === 120 ? { ...card, key: 'new' } : card));
    const now = Date.UTC(2030, 0, 1);
    const [first, second] = [planOf(all, now, new Map()), planOf(changed, now, new Map())];
    // Three of articles, one of the other pages, one of the sitemap.
    expect(first.size).toBe(5);
    expect([...second.keys()].filter((key) => !first.has(key)).length).toBe(1);
  });

  it('are one behind the other all the pages', () => {
    fc.assert(
      fc.property(before, instant, (cards, now) => {
        const edition = compileEdition(cards, SETTINGS, now);
        const context = { edition, settings: SETTINGS, isPreview: false, files: new Map() };
        const inChapters = [...editionChapters(context, '', () => '')].flatMap(({ pages }) => [...pages()]);
        expect(inChapters.map(({ path }) => path)).toEqual([...editionPages(context, () => '')].map(({ path }) => path));
      }),
    );
  });
});
