import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionSlug, tagSlug } from '../../src/edition/addresses.js';
import { compileEdition } from '../../src/edition/compile-edition.js';
import { nextChangeOf, visibilityOf } from '../../src/edition/visibility.js';
import type { ArticleMeta } from '../../src/model/article.js';
import { releaseOf } from '../../src/model/article.js';
import { cardOf, instant, meta, PLAIN } from '../arbitraries/newsroom.js';
import { SETTINGS } from '../content/source.js';

const at = (ms: number) => ({ ms, dateOnly: false });
const article = (own: Partial<ArticleMeta>): ArticleMeta => ({ ...PLAIN, date: at(100), ...own });
/** What readers can tell of an article: why it is withheld is not theirs to know. */
const seen = (own: ArticleMeta, now: number): string => {
  const visibility = visibilityOf(own, now);
  return visibility.state === 'ended' ? visibility.reason : visibility.state;
};

/** The paths of the lists that an article stands in. */
function listsOf({ lang, tags, sections }: ArticleMeta): string[] {
  const root = lang === SETTINGS.lang ? '' : `/${lang}`;
  return [
    `${root}/`,
    ...tags.map((tag) => `${root}/tags/${tagSlug(tag, SETTINGS)}/`),
    ...sections.map((section) => `${root}/sections/${sectionSlug(section, SETTINGS)}/`),
  ];
}

describe('visibilityOf', () => {
  it('is due when now is its instant, and not before', () => {
    for (const own of [article({}), article({ publishAt: at(100), date: at(1) }), article({ embargo: at(100), date: at(1) })]) {
      expect(visibilityOf(own, 99)).toMatchObject({ state: 'withheld', until: 100 });
      expect(visibilityOf(own, 100)).toEqual({ state: 'published' });
    }
  });
  it('says why an article is withheld, and until when', () => {
    expect(visibilityOf(article({ draft: true }), 200)).toEqual({ state: 'withheld', reason: 'draft', until: null });
    expect(visibilityOf(article({}), 0)).toEqual({ state: 'withheld', reason: 'scheduled', until: 100 });
    expect(visibilityOf(article({ embargo: at(150) }), 120)).toEqual({ state: 'withheld', reason: 'embargoed', until: 150 });
    expect(visibilityOf(article({ embargo: at(150), publishAt: at(180) }), 120)).toEqual({
      state: 'withheld',
      reason: 'embargoed',
      until: 180,
    });
    expect(visibilityOf(article({ embargo: at(150), publishAt: at(180) }), 160)).toEqual({
      state: 'withheld',
      reason: 'scheduled',
      until: 180,
    });
    // A draft is a draft whatever its dates say.
    expect(visibilityOf(article({ draft: true, embargo: at(500), expires: at(50) }), 300)).toMatchObject({ reason: 'draft' });
  });
  it('ends at the instant of its end', () => {
    expect(seen(article({ expires: at(200) }), 199)).toBe('published');
    expect(seen(article({ expires: at(200) }), 200)).toBe('expired');
    const withdrawn = { date: at(200), reason: 'a' };
    expect(seen(article({ withdrawn }), 199)).toBe('published');
    expect(seen(article({ withdrawn }), 200)).toBe('withdrawn');
    expect(seen(article({ withdrawn, expires: at(150) }), 199)).toBe('expired');
    expect(seen(article({ withdrawn, expires: at(150) }), 200)).toBe('withdrawn');
    expect(seen(article({ withdrawn, embargo: at(300) }), 250)).toBe('withheld');
  });
  it('is never out before all of its instants', () => {
    fc.assert(
      fc.property(meta, instant, (own, now) => {
        const isDue = [own.date, own.publishAt, own.embargo].every((due) => due === null || due.ms <= now);
        const isOver = [own.expires, own.withdrawn?.date ?? null].some((end) => end !== null && end.ms <= now);
        const wanted = own.draft || !isDue ? 'withheld' : isOver ? 'ended' : 'published';
        expect(visibilityOf(own, now).state).toBe(wanted);
        expect(releaseOf(own) <= now).toBe(isDue);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('nextChangeOf', () => {
  it('tells the next instant at which readers see something else', () => {
    expect(nextChangeOf(article({}), 0)).toBe(100);
    expect(nextChangeOf(article({}), 100)).toBeNull();
    expect(nextChangeOf(article({ expires: at(200) }), 100)).toBe(200);
    expect(nextChangeOf(article({ expires: at(200) }), 200)).toBeNull();
    expect(nextChangeOf(article({ draft: true, expires: at(200) }), 0)).toBeNull();
    // A withdrawal gives an expired article its reason; an end after a withdrawal changes nothing.
    const withdrawn = { date: at(200), reason: 'a' };
    expect(nextChangeOf(article({ withdrawn, expires: at(150) }), 160)).toBe(200);
    expect(nextChangeOf(article({ withdrawn, expires: at(250) }), 160)).toBe(200);
    expect(nextChangeOf(article({ withdrawn, expires: at(250) }), 210)).toBeNull();
  });
  it('is the first change there is, and a change', () => {
    fc.assert(
      fc.property(meta, instant, fc.array(instant, { maxLength: 20 }), (own, now, others) => {
        const next = nextChangeOf(own, now);
        const before = seen(own, now);
        if (next !== null) {
          expect(next).toBeGreaterThan(now);
          expect(seen(own, next)).not.toBe(before);
          expect(seen(own, next - 1)).toBe(before);
        }
        // Its own instants are where something could change.
        const own_ = [own.date, own.publishAt, own.embargo, own.expires, own.withdrawn?.date].flatMap((m) =>
          m ? [m.ms - 1, m.ms, m.ms + 1] : [],
        );
        for (const time of [...others, ...own_]) {
          if (time > now && (next === null || time < next)) expect(seen(own, time)).toBe(before);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('an edition', () => {
  const cards = fc
    .array(meta, { maxLength: 8 })
    .map((metas) =>
      metas.map((own, index) => cardOf({ ...own, slug: `a${index}`, tags: own.tags.map((tag) => tag.toWellFormed()) }, SETTINGS)),
    );

  it('has every card in one place', () => {
    fc.assert(
      fc.property(cards, instant, fc.boolean(), (all, now, showWithheld) => {
        const { articles, ended, withheld } = compileEdition(all, SETTINGS, now, showWithheld);
        const placed = [...articles, ...ended.map(({ card }) => card), ...withheld.map(({ card }) => card)];
        expect(placed.map(({ path }) => path).sort()).toEqual(all.map(({ path }) => path).sort());
        if (showWithheld) expect(withheld).toEqual([]);
        else expect(articles.every((card) => visibilityOf(card.meta, now).state === 'published')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
  it('changes at its next change and not before', () => {
    const shown = (all: Parameters<typeof compileEdition>[0], now: number) => {
      const { articles, ended, withheld } = compileEdition(all, SETTINGS, now);
      const paths = withheld.map(({ card }) => card.path);
      return JSON.stringify([articles.map(({ path }) => path), ended.map(({ card, reason }) => [card.path, reason]), paths]);
    };
    fc.assert(
      fc.property(cards, instant, instant, (all, now, other) => {
        const { nextChange } = compileEdition(all, SETTINGS, now);
        const before = shown(all, now);
        if (nextChange !== null) {
          expect(shown(all, nextChange)).not.toBe(before);
          expect(shown(all, nextChange - 1)).toBe(before);
        }
        if (other > now && (nextChange === null || other < nextChange)) expect(shown(all, other)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
  it('is in one order, the newest first, however the cards come', () => {
    fc.assert(
      fc.property(cards, fc.infiniteStream(fc.nat()), (all, random) => {
        const now = Date.UTC(2034, 0, 1);
        const shuffled = [...all].map((card) => ({ card, at: random.next().value })).sort((a, b) => a.at - b.at);
        const edition = compileEdition(all, SETTINGS, now, true);
        expect(
          compileEdition(
            shuffled.map(({ card }) => card),
            SETTINGS,
            now,
            true,
          ),
        ).toEqual(edition);
        for (const [index, card] of edition.articles.entries()) {
          const next = edition.articles[index + 1];
          if (!next) continue;
          const [a, b] = [card.meta.date.ms, next.meta.date.ms];
          expect(a > b || (a === b && card.url <= next.url)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
  it('has a channel for each language, tag and section that has articles, in their order, and keeps those that had some', () => {
    fc.assert(
      fc.property(cards, instant, (all, now) => {
        const { channels, articles, ended } = compileEdition(all, SETTINGS, now);
        const named = channels.map(({ kind, lang, name }) => JSON.stringify([kind, lang, name]));
        expect(new Set(named).size).toBe(named.length);
        const wanted = new Set<string>();
        for (const { meta: own } of articles) {
          wanted.add(JSON.stringify(['home', own.lang, '']));
          for (const tag of own.tags) wanted.add(JSON.stringify(['tag', own.lang, tag]));
          for (const section of own.sections) wanted.add(JSON.stringify(['section', own.lang, section]));
        }
        const filled = channels.filter(({ cards: own }) => own.length > 0);
        expect(new Set(filled.map(({ kind, lang, name }) => JSON.stringify([kind, lang, name])))).toEqual(wanted);
        // What has had articles keeps its page, and its feed, which may have to tell of a withdrawal.
        const paths = new Set(channels.map(({ path }) => path));
        for (const { card } of ended) for (const path of listsOf(card.meta)) expect(paths).toContain(path);
        const had = new Set(['/', ...ended.flatMap(({ card }) => listsOf(card.meta))]);
        for (const { kind, lang, name, path, cards: own, most, isEmptied } of channels) {
          expect(own.length > 0 || had.has(path)).toBe(true);
          expect([isEmptied, most > 0]).toEqual([
            own.length === 0 && had.has(path) && (path !== '/' || ended.some(({ card }) => card.meta.lang === 'km')),
            true,
          ]);
          expect(path).toMatch(lang === 'km' ? /^\/(?!en\/).*/ : /^\/en\/.*/);
          expect(path.endsWith('/')).toBe(true);
          const inside = articles.filter(({ meta: of }) => {
            return of.lang === lang && (kind === 'home' || (kind === 'tag' ? of.tags : of.sections).includes(name));
          });
          expect(own).toEqual(inside);
        }
      }),
      { numRuns: 200 },
    );
  });
});
