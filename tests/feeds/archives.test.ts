import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import { countArchives } from '../../src/feeds/feed-archives.js';
import { feedFiles } from '../../src/feeds/feed-files.js';
import { rememberContents } from '../../src/feeds/remember-contents.js';
import type { ArticleCard, ArticleMeta } from '../../src/model/article.js';
import type { PublishedFiles } from '../../src/model/file-facts.js';
import type { Settings } from '../../src/model/settings.js';
import { cardOf, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';
import { feedsOf } from './press.js';

const NOW = Date.UTC(2040, 0, 1);
const DAY = 86_400_000;
const ROOT = 'https://news.example/';
const settingsWith = (items: number): Settings => settingsOf(`feeds: { items: ${items} }\n`);

type Kind = 'out' | 'withdrawn' | 'expired' | 'corrected';
const moment = (ms: number) => ({ ms, dateOnly: false });
const OF_KIND: Readonly<Record<Kind, Partial<ArticleMeta>>> = {
  out: {},
  withdrawn: { withdrawn: { date: moment(NOW - DAY), reason: 'ខុស' } },
  expired: { expires: moment(NOW) },
  corrected: { corrections: [{ date: moment(NOW - 2 * DAY), note: 'កែ' }] },
};
/** Article number `day`, some of them of one instant. */
const cardOn = (day: number, kind: Kind = 'out'): ArticleCard => {
  const slug = `n${String(day).padStart(3, '0')}`;
  const date = moment(Date.UTC(2022, 0, 1) + Math.floor(day / 2) * DAY);
  return cardOf({ ...PLAIN, slug, title: slug, id: `tag:news.example,2022:${slug}`, date, ...OF_KIND[kind] }, settingsWith(5));
};
const kinds = fc.array(fc.constantFrom<Kind>('out', 'out', 'out', 'withdrawn', 'expired', 'corrected'), { minLength: 1, maxLength: 40 });
const archivesIn = (feeds: ReadonlyMap<string, string>) => [...feeds].filter(([path]) => path.startsWith('feeds/archive/'));

/** Every entry of the feed and its archives, as a reader gathers them (RFC 5005 §4.2). */
function gathered(feeds: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  let newer: string | null = null;
  for (let path: string | undefined = 'atom.xml'; path !== undefined; ) {
    const text = feeds.get(path) ?? '';
    const { entries = [], links = [], id } = parseAtomFeed(text);
    const linkTo = (rel: string): string | undefined => links.find((link) => link.rel === rel)?.href?.slice(ROOT.length);
    expect([id, linkTo('self'), text.includes('<fh:archive/>')]).toEqual([ROOT, path, path !== 'atom.xml']);
    expect(linkTo('current')).toBe(path === 'atom.xml' ? undefined : 'atom.xml');
    if (newer !== null) expect(linkTo('next-archive')).toBe(newer === 'atom.xml' ? undefined : newer);
    for (const entry of entries) found.add(entry.id ?? '');
    newer = path;
    path = linkTo('prev-archive');
  }
  return found;
}

describe('a feed and its archives', () => {
  it('have every article that is out or was withdrawn between them, and no archive is too long', () => {
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 12 }), (all, items) => {
        const feeds = feedsOf(
          all.map((kind, day) => cardOn(day, kind)),
          settingsWith(items),
          { now: NOW },
        );
        const wanted = all.flatMap((kind, day) => (kind === 'expired' ? [] : [cardOn(day).meta.id]));
        expect([...gathered(feeds)].sort()).toEqual([...wanted].sort());
        const edition = compileEdition(
          all.map((kind, day) => cardOn(day, kind)),
          settingsWith(items),
          NOW,
        );
        const [home] = edition.channels;
        expect(home && countArchives(home, { edition, items })).toBe(archivesIn(feeds).length);
        for (const [, text] of [['', feeds.get('atom.xml') ?? ''], ...archivesIn(feeds)]) {
          expect(parseAtomFeed(text ?? '').entries?.length ?? 0).toBeLessThanOrEqual(items);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('change no archive for one article more, but that the last learns of its successor', () => {
    for (let count = 1; count < 20; count++) {
      const cards = Array.from({ length: count }, (_, day) => cardOn(day));
      const [before, after] = [cards, [...cards, cardOn(count)]].map((some) => feedsOf(some, settingsWith(5), { now: NOW }));
      const [old, more] = [archivesIn(before ?? new Map()), archivesIn(after ?? new Map())];
      expect(more.length - old.length).toBe(count > 0 && count % 4 === 0 ? 1 : 0);
      for (const [index, [path, text]] of old.entries()) {
        const [samePath, same = ''] = more[index] ?? [];
        const isLast = index === old.length - 1 && more.length > old.length;
        expect([path, isLast ? same.replace(/ {2}<link rel="next-archive"[^>]*>\n/, '') : same]).toEqual([samePath, text]);
      }
    }
  });
  it('keep all other archives as they are when an article expires or is withdrawn', () => {
    const cards = (kind: Kind) => Array.from({ length: 21 }, (_, day) => cardOn(day, day === 6 ? kind : 'out'));
    const before = new Map(archivesIn(feedsOf(cards('out'), settingsWith(5), { now: NOW })));
    for (const kind of ['expired', 'withdrawn'] as const) {
      const after = archivesIn(feedsOf(cards(kind), settingsWith(5), { now: NOW }));
      expect(after.filter(([path, text]) => before.get(path) !== text).map(([path]) => path)).toEqual(['feeds/archive/2.xml']);
    }
  });
  it('keep an archive of which nothing is left, so that no address of theirs and no link between them is lost', () => {
    const cards = Array.from({ length: 14 }, (_, day) => cardOn(day, day >= 4 && day < 8 ? 'expired' : 'out'));
    const feeds = feedsOf(cards, settingsWith(5), { now: NOW });
    const all = feedsOf(
      Array.from({ length: 14 }, (_, day) => cardOn(day)),
      settingsWith(5),
      { now: NOW },
    );
    expect(archivesIn(feeds).map(([path]) => path)).toEqual(archivesIn(all).map(([path]) => path));
    for (const path of ['feeds/archive/1.xml', 'feeds/archive/3.xml']) expect(feeds.get(path)).toBe(all.get(path));
    expect(parseAtomFeed(feeds.get('feeds/archive/2.xml') ?? '').entries ?? []).toEqual([]);
    expect(gathered(feeds).size).toBe(10);
  });
});

type Made = ReadonlyMap<string, { readonly key: string; readonly text: string }>;
/** What each file is made from, and what of it. */
function madeOf(cards: readonly ArticleCard[], files: PublishedFiles = new Map()): Made {
  const settings = settingsWith(5);
  const texts = feedsOf(cards, settings, { now: NOW, files });
  const edition = compileEdition(cards, settings, NOW);
  const planned = feedFiles({ edition, settings, files, isPreview: false, contentOf: () => '' });
  return new Map([...planned].map(({ path, madeFrom }) => [path, { key: madeFrom.join('\0'), text: texts.get(path) ?? '' }]));
}

describe('what a feed is made from', () => {
  const scan = { ...PLAIN, attachments: [{ src: '/scan%20ក.pdf', title: 'ស្កេន', lang: null }], tags: ['ក'] };
  const plain = Array.from({ length: 16 }, (_, day) => cardOn(day));
  const base = [...plain, cardOf({ ...scan, slug: 'scan' }, settingsWith(5))];
  const withFile = (bytes: number): PublishedFiles => new Map([['/scan ក.pdf', { bytes, mediaType: 'application/pdf', picture: null }]]);
  const without = (day: number) => base.filter((card) => card !== plain[day]);
  const changes: Readonly<Record<string, [readonly ArticleCard[], PublishedFiles]>> = {
    'an article more': [[...base, cardOn(40)], new Map()],
    'an article less': [without(3), new Map()],
    'a withdrawal': [[...without(3), { ...cardOn(3, 'withdrawn'), key: 'other' }], new Map()],
    'a correction': [[...without(0), { ...cardOn(0, 'corrected'), key: 'other' }], new Map()],
    'an expiry': [[...without(5), { ...cardOn(5, 'expired'), key: 'other' }], new Map()],
    'a file of the site': [base, withFile(7)],
  };
  const before = madeOf(base);
  for (const [what, [cards, files]] of Object.entries(changes)) {
    it(`tells ${what}: where the text is another one, so is this`, () => {
      const after = madeOf(cards, files);
      const isOther = ([path, { text }]: [string, { text: string }]) => before.has(path) && before.get(path)?.text !== text;
      expect([...after].filter(isOther).length).toBeGreaterThan(0);
      for (const [path, { key, text }] of after) {
        if (before.get(path)?.key === key) expect([path, text]).toEqual([path, before.get(path)?.text]);
      }
    });
  }
  it('tells the size of a file of the site', () => {
    const [one, two] = [madeOf(base, withFile(7)), madeOf(base, withFile(8))];
    expect(one.get('feed.xml')?.text).toContain('length="7"');
    expect(one.get('feed.xml')?.key).not.toBe(two.get('feed.xml')?.key);
  });
});

describe('contents', () => {
  const cards = Array.from({ length: 4 }, (_, day) => cardOn(day));
  const asked = (most: number, order: readonly number[]): string[] => {
    const made: string[] = [];
    const contentOf = rememberContents((card) => {
      made.push(card.meta.title);
      return card.meta.title.repeat(10);
    }, most);
    for (const index of order) {
      const card = cards[index] as ArticleCard;
      expect(contentOf(card)).toBe(card.meta.title.repeat(10));
    }
    return made;
  };
  it('are made once', () => {
    expect(asked(1000, [0, 1, 2, 3, 0, 1, 2, 3])).toEqual(['n000', 'n001', 'n002', 'n003']);
  });
  it('are forgotten where there is no room, what was not asked for longest first', () => {
    expect(asked(120, [0, 1, 2, 0, 3, 0, 1])).toEqual(['n000', 'n001', 'n002', 'n003', 'n001']);
    expect(asked(1, [0, 0])).toEqual(['n000', 'n000']);
  });
});
