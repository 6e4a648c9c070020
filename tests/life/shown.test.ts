import { beforeAll, describe, expect, it } from 'vitest';
import { article } from '../newsroom.js';
import { openPress, type Press } from './press.js';

// What readers, subscribers and search engines are told when an article was wrong, was taken back, or has had its time.

const NOW = Date.UTC(2022, 5, 1);
const decoder = new TextDecoder();
let press: Press;
beforeAll(async () => {
  press = await openPress('title: Newsroom\nbaseUrl: https://news.example\nlanguages: [en]\n');
});

/** The published texts by path; `keys` are the article's own, `body` its text. */
async function printed(keys: Readonly<Record<string, string>>, now = NOW): Promise<(path: string) => string> {
  const own = { slug: 'own', title: 'own-title', summary: 'own-summary', tags: '[own-tag]', aliases: '[/old/own/]', ...keys };
  const other = article({ slug: 'other', title: 'other', lang: keys.lang ?? 'km' });
  const { files } = await press(
    new Map([
      ['articles/own.md', article(own, 'own-body')],
      ['articles/other.md', other],
    ]),
    now,
  );
  return (path) => decoder.decode(files.get(path) ?? new Uint8Array());
}

const FEEDS = ['feed.xml', 'atom.xml', 'feed.json'];
/** The graph of a page's JSON-LD. */
function dataIn(page: string): Record<string, unknown>[] {
  const [, json = '{}'] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page) ?? [];
  return (JSON.parse(json) as { '@graph'?: Record<string, unknown>[] })['@graph'] ?? [];
}

describe('a correction', () => {
  const CORRECTED = { corrections: '[{ date: 2022-03-01, note: first-note }, { date: 2022-04-01T09:00:00+07:00, note: second-note }]' };

  it('stands on the page, the newest first, with its date, and beside the date of the article', async () => {
    const page = (await printed(CORRECTED))('2022/01/own/index.html');
    expect(page.indexOf('second-note')).toBeGreaterThan(0);
    expect(page.lastIndexOf('first-note')).toBeGreaterThan(page.indexOf('second-note'));
    expect(page).toMatch(/<time datetime="2022-04-01T09:00:00\+07:00">/);
    expect(page).toMatch(/<strong class="corrected">/);
    expect(page).toContain('own-body');
  });

  it('is told to search engines, and moves the date of change everywhere', async () => {
    const files = await printed(CORRECTED);
    const [data] = dataIn(files('2022/01/own/index.html'));
    expect(data?.correction).toMatchObject([
      { '@type': 'CorrectionComment', text: 'first-note', datePublished: '2022-03-01' },
      { '@type': 'CorrectionComment', text: 'second-note', datePublished: '2022-04-01T09:00:00+07:00' },
    ]);
    expect(data).toMatchObject({ datePublished: '2022-01-21T00:00:00+07:00', dateModified: '2022-04-01T09:00:00+07:00' });
    expect(files('sitemap.xml')).toContain('<lastmod>2022-04-01T09:00:00+07:00</lastmod>');
  });

  it('reaches subscribers of every format, under the same id, with another date of change', async () => {
    const [plain, corrected] = [await printed({}), await printed(CORRECTED)];
    for (const feed of FEEDS) {
      expect(corrected(feed)).toContain('second-note');
      expect(corrected(feed)).toContain('first-note');
      expect(corrected(feed)).toContain('2022-04-01T09:00:00+07:00');
      expect(plain(feed)).not.toContain('2022-04-01');
      const ids = (text: string) => text.match(/tag:news\.example,2022-01-21:own/g)?.length;
      expect(ids(corrected(feed))).toBe(ids(plain(feed)));
    }
  });
});

describe('a withdrawal', () => {
  const WITHDRAWN = { withdrawn: '{ date: 2022-04-01, reason: wrong-figures }' };

  it('leaves a page that says so, when and why, and no text', async () => {
    const files = await printed(WITHDRAWN);
    for (const path of ['2022/01/own/index.html', 'old/own/index.html']) {
      const page = files(path);
      expect(page, path).toContain('own-title');
      expect(page).toContain('wrong-figures');
      expect(page).toMatch(/datetime="2022-04-01/);
      expect(page).toContain('<meta name="robots" content="noindex">');
      expect(page).not.toMatch(/own-body|own-summary|own-tag/);
      expect(dataIn(page)).toEqual([]);
    }
    expect(files('sitemap.xml')).not.toContain('/own/');
    expect(files('index.html')).not.toContain('own-title');
  });

  it('reaches subscribers of every format, with the reason and without the text', async () => {
    const files = await printed(WITHDRAWN);
    for (const feed of FEEDS) {
      expect(files(feed)).toContain('own-title');
      expect(files(feed)).toContain('wrong-figures');
      expect(files(feed)).toContain('tag:news.example,2022-01-21:own');
      expect(files(feed)).not.toMatch(/own-body|own-summary/);
    }
  });

  it('of the only article in a language reaches its subscribers, too, and its front page still answers', async () => {
    const { files } = await press(
      new Map([
        ['articles/a.md', article({ slug: 'a' })],
        ['articles/b.md', article({ slug: 'b', title: 'own-title', lang: 'en', ...WITHDRAWN })],
      ]),
      NOW,
    );
    for (const feed of FEEDS) expect(decoder.decode(files.get(`en/${feed}`)), feed).toContain('wrong-figures');
    expect(files.has('en/index.html')).toBe(true);
    expect(decoder.decode(files.get('en/2022/01/b/index.html'))).toContain('href="/en/"');
  });

  it('is nothing before its day', async () => {
    const files = await printed(WITHDRAWN, Date.UTC(2022, 2, 31, 16));
    expect(files('2022/01/own/index.html')).toContain('own-body');
    expect(files('2022/01/own/index.html')).not.toContain('wrong-figures');
  });
});

describe('an article that has expired', () => {
  const EXPIRED = { expires: '2022-04-01' };

  it('leaves a notice at all of its addresses, and goes from everything else', async () => {
    const files = await printed(EXPIRED);
    for (const path of ['2022/01/own/index.html', 'old/own/index.html']) {
      expect(files(path), path).toContain('<meta name="robots" content="noindex">');
      expect(files(path)).toContain('អត្ថបទនេះលែងមានទៀតហើយ');
      expect(files(path)).not.toMatch(/own-title|own-body|own-summary|own-tag/);
    }
    for (const path of [...FEEDS, 'sitemap.xml', 'index.html', 'archive/2022/index.html'])
      expect(files(path), path).not.toMatch(/own-|\/own\//);
  });

  it('is there to the end of its last day', async () => {
    // In Phnom Penh, the second of April begins at 17:00 UTC.
    expect((await printed(EXPIRED, Date.UTC(2022, 3, 1, 16, 59)))('2022/01/own/index.html')).toContain('own-body');
    expect((await printed(EXPIRED, Date.UTC(2022, 3, 1, 17)))('2022/01/own/index.html')).not.toContain('own-body');
  });
});
