import { describe, expect, it } from 'vitest';
import { articleUrl } from '../../src/edition/addresses.js';
import { applyRegister } from '../../src/edition/apply-register.js';
import { compileEdition } from '../../src/edition/compile-edition.js';
import { checkRegistered, countBehind, countListsBehind, nextLists, nextRegister } from '../../src/edition/next-register.js';
import type { ArticleCard, ArticleMeta } from '../../src/model/article.js';
import { NO_LISTS, type Register, type RegisterEntry, type RegisteredLists } from '../../src/model/register.js';
import { PLAIN } from '../arbitraries/newsroom.js';
import { SETTINGS } from '../content/source.js';

const NOW = Date.UTC(2022, 5, 1);
const NONE: ReadonlySet<string> = new Set();
const idOf = (name: string) => `tag:news.example,2022-01-21:${name}`;

/** An article `articles/NAME.md` with the slug NAME, and an id of its own unless `isBare`. */
function card(name: string, own: Partial<ArticleMeta> = {}, { path = `articles/${name}.md`, isBare = false } = {}): ArticleCard {
  const meta = { ...PLAIN, slug: name, id: idOf(name), ...own };
  const spans = `title 1 2 slug 3 4${isBare ? '' : ' id 5 6'}`;
  return { path, key: name, url: articleUrl(meta, SETTINGS), meta, excerpt: '', gist: name, files: [], spans };
}
function registerOf(...names: readonly string[]): Register {
  return new Map(names.map((name) => [idOf(name), entry(name)]));
}
function entry(name: string, addresses: readonly string[] = [`/2022/01/${name}/`]): RegisterEntry {
  const place = { path: `articles/${name}.md`, lang: 'km', published: PLAIN.date.ms };
  return { id: idOf(name), ...place, addresses, span: { start: 7, end: 8 } };
}
const apply = (cards: readonly ArticleCard[], register: Register) => {
  const applied = applyRegister(cards, register, NONE);
  return { ...applied, found: applied.diagnostics.map(({ code, file, span }) => `${code} ${file}:${span.start}`) };
};

describe('a published id', () => {
  it('may not be changed', () => {
    const { found } = apply([card('a', { id: idOf('other') })], registerOf('a'));
    expect(found).toEqual(['id-changed articles/a.md:5']);
  });
  it('may not be given to another article, beside the first or in its place', () => {
    const copy = card('b', { id: idOf('a') });
    expect(apply([copy, card('a', { id: idOf('new') })], registerOf('a')).found).toContain('id-reused articles/b.md:5');
    expect(apply([copy], registerOf('a')).found).toEqual(['id-reused articles/b.md:5']);
  });
  it('stays with a file that is moved, and with one whose slug is changed', () => {
    expect(apply([card('a', {}, { path: 'articles/2022/a/index.md' })], registerOf('a')).found).toEqual([]);
    expect(apply([card('a', { slug: 'new' })], registerOf('a')).found).toEqual([]);
    expect(apply([card('a', { slug: 'new', aliases: ['/2022/01/a/'] }, { path: 'articles/b.md' })], registerOf('a')).found).toEqual([]);
  });
  it('is kept by an article that names none, wherever its file goes', () => {
    const moved = card('b', { slug: 'a', id: idOf('b') }, { isBare: true });
    const { cards, found, gone } = apply([moved], registerOf('a'));
    expect([cards[0]?.meta.id, gone, found]).toEqual([idOf('a'), [], ['id-kept articles/b.md:1']]);
    // Its day was changed, and with it the id that would be made for it.
    const dated = card('a', { id: 'tag:news.example,2022-01-02:a', date: { ms: Date.UTC(2022, 0, 2), dateOnly: true } }, { isBare: true });
    expect(apply([dated], registerOf('a')).cards[0]?.meta.id).toBe(idOf('a'));
    // With another address as well, it may be another article that lies where this one lay.
    const other = card('a', { id: 'tag:news.example,2022-03-02:a', date: { ms: Date.UTC(2022, 2, 2), dateOnly: true } }, { isBare: true });
    expect(apply([other], registerOf('a')).found).toEqual(['id-changed articles/a.md:1']);
  });
  it('is not taken by the address from an article whose place says that it is another one', () => {
    const between = card('b', { slug: 'a', id: 'tag:news.example,2022-01-02:b' }, { isBare: true });
    expect(apply([between], registerOf('a', 'b')).found).toEqual(['id-changed articles/b.md:1', 'article-gone sarika.lock:7']);
  });
  it('is never taken by an article that names none from one that names it', () => {
    const bare = card('b', { slug: 'a', id: idOf('b') }, { isBare: true });
    const { cards } = apply([bare, card('a', { slug: 'new' })], registerOf('a'));
    expect(cards.map(({ meta }) => meta.id)).toEqual([idOf('b'), idOf('a')]);
  });
});

describe('a published address', () => {
  it('leads to the article when its slug is changed, which is said until the register knows', () => {
    const { cards } = apply([card('a', { slug: 'new' })], registerOf('a'));
    expect(cards[0]?.meta.aliases).toEqual(['/2022/01/a/']);
    expect(checkRegistered(cards, NOW).map(({ code, args }) => [code, args])).toEqual([
      ['address-left', { before: '/2022/01/a/', url: '/2022/01/new/' }],
    ]);
    const next = nextRegister(registerOf('a'), compileEdition(cards, SETTINGS, NOW));
    expect(next.get(idOf('a'))?.addresses).toEqual(['/2022/01/new/', '/2022/01/a/']);
    const again = apply([card('a', { slug: 'new' })], next);
    expect(checkRegistered(again.cards, NOW)).toEqual([]);
    expect(countBehind(next, nextRegister(next, compileEdition(again.cards, SETTINGS, NOW)))).toBe(0);
  });
  it('is nobody else’s, though its article is gone', () => {
    const { found, gone } = apply([card('b', { slug: 'a' })], registerOf('a'));
    expect([found, gone]).toEqual([['address-published articles/b.md:3'], []]);
    expect(apply([card('b', { aliases: ['/2022/01/A/'] })], registerOf('a')).found).toEqual(['address-published articles/b.md:3']);
  });
  it('may not come back in another letter case', () => {
    expect(apply([card('a', { slug: 'A' })], registerOf('a')).found).toEqual(['address-case articles/a.md:3']);
  });
  it('of an article whose source is gone keeps a notice, and says which it was', () => {
    const { gone, diagnostics } = apply([], registerOf('a'));
    expect(gone.map(({ id }) => id)).toEqual([idOf('a')]);
    expect(diagnostics).toMatchObject([
      { code: 'article-gone', file: 'sarika.lock', span: { start: 7 }, args: { path: 'articles/a.md', url: '/2022/01/a/' } },
    ]);
    // Its front matter has errors: it is there.
    expect(applyRegister([], registerOf('a'), new Set(['articles/a.md'])).diagnostics).toEqual([]);
  });
});

describe('an article that was published', () => {
  const edition = (own: Partial<ArticleMeta>, now = NOW, isPreview = false) => {
    const { cards } = apply([card('a', own)], registerOf('a'));
    return { cards, ...compileEdition(cards, SETTINGS, now, isPreview) };
  };
  it('leaves a notice at its addresses when it is made a draft again, or put off', () => {
    const later = { ms: Date.UTC(2023, 0, 1), dateOnly: true };
    for (const own of [{ draft: true }, { embargo: later }, { publishAt: later }, { date: later }]) {
      const { articles, ended, withheld, cards } = edition(own);
      expect([articles, withheld]).toEqual([[], []]);
      expect(ended).toMatchObject([{ reason: 'unpublished', addresses: ['/2022/01/a/'] }]);
      expect(checkRegistered(cards, NOW)).toMatchObject([{ code: 'unpublished-again', args: { url: '/2022/01/a/' } }]);
    }
  });
  it('leaves no trace before the day on which it was published, nor an address that nobody has read', () => {
    expect(edition({ draft: true }, PLAIN.date.ms - 1)).toMatchObject({ ended: [], withheld: [{ reason: 'draft' }] });
    expect(edition({ draft: true, slug: 'secret' }).ended).toMatchObject([{ addresses: ['/2022/01/a/'] }]);
    expect(compileEdition([], SETTINGS, PLAIN.date.ms - 1, false, [], [entry('a')]).gone).toEqual([]);
  });
  it('is shown to who looks at drafts', () => {
    expect(edition({ draft: true }, NOW, true).articles).toHaveLength(1);
  });
});

describe('the register after an edition', () => {
  it('has what is out and what has ended, and nothing that is withheld', () => {
    const cards = [card('a'), card('b', { draft: true }), card('c', { expires: { ms: NOW - 1, dateOnly: false }, aliases: ['/old/'] })];
    const next = nextRegister(new Map(), compileEdition(cards, SETTINGS, NOW));
    expect([...next.keys()].sort()).toEqual([idOf('a'), idOf('c')]);
    expect(next.get(idOf('c'))).toMatchObject({ path: 'articles/c.md', published: PLAIN.date.ms, addresses: ['/2022/01/c/', '/old/'] });
    expect(countBehind(new Map(), next)).toBe(2);
  });
  it('has the lists that are out or were, with the most pages, and no other', () => {
    const day = (index: number) => ({ ms: PLAIN.date.ms + index * 86_400_000, dateOnly: true });
    const settings = { ...SETTINGS, perPage: 1 };
    const three = ['a', 'b', 'c'].map((name, index) => card(name, { tags: ['ក'], date: day(index) }));
    const editionOf = (cards: readonly ArticleCard[], lists: RegisteredLists, own = settings) =>
      compileEdition(cards, own, NOW, false, [], [], lists);
    const first = nextLists(NO_LISTS, editionOf([...three, card('d', { tags: ['ខ'], draft: true })], NO_LISTS));
    const shown = (lists: RegisteredLists) => [...lists.values()].map(({ path, kind, name, pages }) => [path, kind, name, pages]);
    expect(shown(first)).toEqual([
      ['/', 'home', '', 2],
      ['/tags/ka/', 'tag', 'ក', 3],
      ['/archive/2022/', 'year', '2022', 1],
    ]);
    // Everything is deleted, or stands under another tag, or more articles fit on a page.
    for (const edition of [
      editionOf([], first),
      editionOf([card('a', { tags: ['គ'] })], first),
      editionOf(three, first, { ...settings, perPage: 9 }),
    ]) {
      const next = nextLists(first, edition);
      for (const [path, list] of first) expect(next.get(path)).toEqual(list);
      expect(countListsBehind(next, nextLists(next, edition))).toBe(0);
      expect(edition.channels.map(({ path, most }) => [path, most])).toEqual(
        expect.arrayContaining([
          ['/', 2],
          ['/tags/ka/', 3],
        ]),
      );
      expect(edition.years.map(({ path }) => path)).toEqual(['/archive/2022/']);
    }
    expect(countListsBehind(NO_LISTS, first)).toBe(3);
    expect(countListsBehind(new Map([...first].map(([path, list]) => [path, { ...list, pages: 1 }])), first)).toBe(2);
    expect(nextLists(NO_LISTS, editionOf([], NO_LISTS)).size).toBe(0);
  });
  it('forgets no list of another language or an address that is taken, and shows none', () => {
    const lists: RegisteredLists = new Map(
      ['/en/tags/x/', '/tags/ka/'].map((path) => [
        path,
        { kind: 'tag', lang: path === '/tags/ka/' ? 'km' : 'en', path, name: 'x', pages: 2 },
      ]),
    );
    const edition = compileEdition([card('a', { tags: ['ក'] })], { ...SETTINGS, languages: [] }, NOW, false, [], [], lists);
    expect(edition.channels.map(({ path, name, isEmptied, most }) => [path, name, isEmptied, most])).toEqual([
      ['/', '', false, 1],
      ['/tags/ka/', 'ក', false, 2],
    ]);
    expect([...nextLists(lists, edition).keys()]).toEqual(expect.arrayContaining([...lists.keys()]));
  });
  it('keeps the first publication, and what is gone', () => {
    const known = new Map([[idOf('a'), { ...entry('a'), published: 5 }], ...registerOf('gone')]);
    const { cards, gone } = apply([card('a')], known);
    const next = nextRegister(known, compileEdition(cards, SETTINGS, NOW, false, [], gone));
    expect(next.get(idOf('a'))?.published).toBe(5);
    expect(next.get(idOf('gone'))).toEqual(entry('gone'));
  });
});
