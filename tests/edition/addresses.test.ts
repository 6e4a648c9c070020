import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleUrl, checkAddresses, languagePath, sectionSlug, tagSlug } from '../../src/edition/addresses.js';
import type { ArticleCard, ArticleMeta } from '../../src/model/article.js';
import { PLAIN } from '../arbitraries/newsroom.js';
import { SETTINGS, settingsOf } from '../content/source.js';

let number = 0;
/** A card of its own id and slug, unless told otherwise; keys stand where their names have room. */
function card(own: Partial<ArticleMeta>, settings = SETTINGS): ArticleCard {
  number++;
  const meta = { ...PLAIN, slug: `a${number}`, id: `tag:news.example,2022:${number}`, ...own };
  const spans = 'title 1 2 slug 3 4 aliases 5 6 tags 7 8 id 9 10';
  return {
    path: `articles/${number}.md`,
    key: `${number}`,
    url: articleUrl(meta, settings),
    meta,
    excerpt: '',
    gist: `${number}`,
    files: [],
    spans,
  };
}
const clashes = (cards: readonly ArticleCard[], settings = SETTINGS) =>
  checkAddresses(cards, settings).map(({ code, file, span, args }) => ({ code, file, at: span.start, args }));

describe('articleUrl', () => {
  const meta: ArticleMeta = { ...PLAIN, slug: 'បាឋកថា', sections: ['ផ្សេងៗ', 'digital'] };
  const url = (permalink: string, own: Partial<ArticleMeta> = {}) =>
    articleUrl({ ...meta, ...own }, settingsOf(`languages: [en]\nsections: [{ slug: digital, title: a }]\npermalink: ${permalink}\n`));

  it('follows the pattern, by the calendar of the newsroom', () => {
    expect(articleUrl(meta, SETTINGS)).toBe('/2022/01/បាឋកថា/');
    expect(url('/:year/:month/:day/:slug/')).toBe('/2022/01/21/បាឋកថា/');
    expect(url('/:section/:year-:month-:slug/', { sections: ['digital'] })).toBe('/digital/2022-01-បាឋកថា/');
    expect(url('/:section/:slug/', { sections: [] })).toBe('/news/បាឋកថា/');
    expect(url('/:section/:slug/')).toMatch(/^\/[a-z0-9-]+\/បាឋកថា\/$/);
    expect(url('/news/:slug/')).toBe('/news/បាឋកថា/');
    expect(url('/:year/:slug/', { date: { ms: Date.UTC(832, 5, 1), dateOnly: false } })).toBe('/0832/បាឋកថា/');
    // The day begins in Phnom Penh.
    expect(url('/:year/:month/:day/:slug/', { date: { ms: Date.UTC(2021, 11, 31, 17), dateOnly: true } })).toBe('/2022/01/01/បាឋកថា/');
  });
  it('is prefixed by another language, once', () => {
    expect(articleUrl({ ...meta, lang: 'en' }, SETTINGS)).toBe('/en/2022/01/បាឋកថា/');
    expect(url('/:lang/:slug/', { lang: 'en' })).toBe('/en/បាឋកថា/');
    expect(url('/:lang/:slug/')).toBe('/km/បាឋកថា/');
    expect([languagePath('km', SETTINGS), languagePath('en', SETTINGS)]).toEqual(['', '/en']);
  });
  it('takes a slug that reads like a token for a slug', () => {
    expect(url('/:slug/:year/', { slug: '$&' })).toBe('/$&/2022/');
  });
});

describe('tags and sections', () => {
  it('have the addresses that the settings choose, else their sound', () => {
    const settings = settingsOf('tagSlugs: { ឌីជីថល: digital }\nsections: [{ slug: notices, title: a }]\n');
    expect(tagSlug('ឌីជីថល', settings)).toBe('digital');
    expect(tagSlug('Open Data', settings)).toBe('open-data');
    expect(tagSlug('ភ្នំពេញ', settings)).toBe('phnom-penh');
    expect(sectionSlug('notices', settings)).toBe('notices');
    expect(sectionSlug('ផ្សេងៗ', settings)).toBe('phseng-phseng');
    for (const name of ['constructor', '__proto__', 'toString']) expect(tagSlug(name, settings)).toMatch(/^[a-z]+$/);
  });
  it('always have one, short and plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (tag) => {
        expect(tagSlug(tag, SETTINGS)).toMatch(/^[a-z0-9-]{1,80}$/);
      }),
    );
    expect(tagSlug('«»', SETTINGS)).toBe('ab-bb');
    expect(tagSlug('🎉'.repeat(100), SETTINGS).length).toBeLessThanOrEqual(80);
  });
});

describe('checkAddresses', () => {
  it('finds nothing wrong where all is well', () => {
    expect(clashes([card({}), card({ lang: 'en', slug: 'x' }), card({ slug: 'x', aliases: ['/old/', '/en/old/'] })])).toEqual([]);
  });
  it('finds two articles at one address, however it is written, whether they are out or not', () => {
    const [a, b, c] = [card({ slug: 'News' }), card({ slug: 'news', draft: true }), card({ slug: 'NEWS' })];
    expect(clashes([a, b, c])).toEqual([
      { code: 'address-clash', file: b.path, at: 3, args: { url: b.url, other: a.path } },
      { code: 'address-clash', file: c.path, at: 3, args: { url: c.url, other: a.path } },
    ]);
  });
  it('finds an old address that is taken', () => {
    const a = card({ slug: 'x', aliases: ['/old/'] });
    const b = card({ aliases: ['/Old/', '/2022/01/x/'] });
    expect(clashes([a, b])).toEqual([
      { code: 'address-clash', file: b.path, at: 5, args: { url: '/Old/', other: a.path } },
      { code: 'address-clash', file: b.path, at: 5, args: { url: '/2022/01/x/', other: a.path } },
    ]);
    // And one that leads to itself, at the alias.
    const self = card({ slug: 'y', aliases: ['/2022/01/y/'] });
    expect(clashes([self])).toMatchObject([{ at: 5, args: { other: self.path } }]);
  });
  it('finds an id that is given twice, letter for letter', () => {
    const a = card({ id: 'tag:news.example,2022:a' });
    const b = card({ id: 'tag:news.example,2022:a' });
    const c = card({ id: 'tag:news.example,2022:A' });
    expect(clashes([a, b, c])).toEqual([{ code: 'id-clash', file: b.path, at: 9, args: { id: a.meta.id, other: a.path } }]);
  });
  it('keeps the addresses that the newspaper needs, in every language', () => {
    const reserved = (aliases: string[], settings = SETTINGS) =>
      checkAddresses([card({ aliases }, settings)], settings).flatMap((finding) =>
        finding.code === 'reserved-address' ? [finding.args.segment] : [finding.code],
      );
    for (const segment of ['tags', 'sections', 'archive', 'search', 'feeds', 'assets', 'page']) {
      expect(reserved([`/${segment}/`])).toEqual([segment]);
      expect(reserved([`/${segment.toUpperCase()}/a/`])).toEqual([segment.toUpperCase()]);
      expect(reserved([`/en/${segment}/a/`])).toEqual([segment]);
      expect(reserved([`/a/${segment}/`, `/${segment}s/`])).toEqual([]);
    }
    expect(reserved(['/en/'])).toEqual(['en']);
    expect(reserved(['/index.html/'])).toEqual(['index.html']);
    expect(reserved(['/en/old/'])).toEqual([]);
    // A language that is not published is a word like any other.
    expect(reserved(['/en/'], settingsOf())).toEqual([]);
    const flat = settingsOf('permalink: /:slug/\n');
    expect(clashes([card({ slug: 'archive' }, flat)], flat)).toMatchObject([
      { code: 'reserved-address', at: 3, args: { url: '/archive/' } },
    ]);
  });
  it('finds a folder that no file system can name', () => {
    const settings = settingsOf(`permalink: /:section-:slug/\nsections: [{ slug: ${'s'.repeat(100)}, title: a }]\n`);
    const long = card({ slug: 'ក'.repeat(66), sections: ['s'.repeat(100)] }, settings);
    expect(clashes([long], settings)).toMatchObject([{ code: 'slug-too-long', at: 3, args: { bytes: 299, most: 255 } }]);
    expect(clashes([card({ slug: 'ក'.repeat(66) })])).toEqual([]);
  });
  it('finds two tags with one address, once for each that is written otherwise', () => {
    const a = card({ tags: ['GovTech', 'x'] });
    const b = card({ tags: ['govtech', 'x'] });
    const c = card({ tags: ['govtech', 'GovTech'] });
    expect(clashes([a, b, c])).toEqual([
      { code: 'tag-clash', file: b.path, at: 7, args: { tag: 'govtech', other: 'GovTech', slug: 'govtech' } },
    ]);
    const settings = settingsOf('tagSlugs: { govtech: gov, news: GOV }\n');
    expect(clashes([a, b], settings)).toEqual([]);
    expect(clashes([card({ tags: ['govtech'] }), card({ tags: ['news'] })], settings)).toMatchObject([{ code: 'tag-clash' }]);
  });
});
