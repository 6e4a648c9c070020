import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.js';
import { allPages, type OpenNewsroom, openNewsroom, type WatchedPage } from './newsroom.js';

type Links = { readonly links: readonly string[]; readonly ids: readonly string[] };

describe.skipIf(chromiumPath === null)('links', () => {
  let newsroom: OpenNewsroom;
  let watched: WatchedPage;
  beforeAll(async () => {
    newsroom = await openNewsroom();
    watched = await newsroom.open();
  });
  afterAll(() => newsroom?.close());

  it('lead from the home page to every page, and every one of them leads somewhere', async () => {
    const { page } = watched;
    await page.goto(newsroom.url);
    const seen = new Map<string, ReadonlySet<string>>();
    const wanted = new Map<string, string>();
    const faults: string[] = [];
    const waiting = [newsroom.url, new URL('en/', newsroom.url).href];
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (seen.has(address)) continue;
      const { links, ids } = await linksOf(address, faults);
      seen.set(address, new Set(ids));
      for (const link of links) {
        const url = new URL(link, address);
        if (url.origin !== new URL(newsroom.url).origin) continue;
        if (!url.href.startsWith(newsroom.url)) faults.push(`${address} links outside the newsroom: ${link}`);
        if (url.hash !== '') wanted.set(url.href, address);
        url.hash = '';
        waiting.push(url.href);
      }
    }
    for (const [href, from] of wanted) {
      const url = new URL(href);
      const anchor = decodeURIComponent(url.hash.slice(1));
      url.hash = '';
      if (!seen.get(url.href)?.has(anchor)) faults.push(`${from} links to ${decodeURI(href)}, where there is no such anchor`);
    }
    expect(faults).toEqual([]);
    // Ended articles, old addresses and lists of which nothing is left are reached from outside only.
    const unreached = (await allPages(newsroom))
      .filter((address) => !seen.has(address))
      .map((address) => address.slice(newsroom.url.length));
    expect(unreached).toEqual(['2022/06/expired/', '2022/06/withdrawn/', 'old/everything/', 'tags/recruitment/']);
    for (const address of unreached) await linksOf(new URL(address, newsroom.url).href, faults);
    expect(faults).toEqual([]);
  });

  it('to the feed open it, and it has every article of its language, withdrawn ones too', async () => {
    for (const lang of ['', 'en/']) {
      await watched.page.goto(new URL(lang, newsroom.url).href);
      const feed = await watched.page.evaluate<{ fault: string | null; links: string[]; titles: string[] }>(`(async () => {
        const address = document.querySelector('link[type="application/rss+xml"]').href;
        const about = await (await fetch(document.querySelector('.site-footer-feed a').href)).text();
        const [first] = new DOMParser().parseFromString(about, 'text/html').querySelectorAll('.feed-address a');
        if (new URL(first.getAttribute('href'), address).href !== address) throw new Error('two addresses');
        const text = await (await fetch(address)).text();
        const feed = new DOMParser().parseFromString(text, 'application/xml');
        const texts = (selector) => [...feed.querySelectorAll(selector)].map(({ textContent }) => textContent);
        return { fault: feed.querySelector('parsererror')?.textContent ?? null, links: texts('item > link'), titles: texts('item > title') };
      })()`);
      expect(feed.fault).toBeNull();
      const articles = (await allPages(newsroom)).map((address) => address.slice(newsroom.url.length));
      const own = articles.filter((path) => (lang === '' ? /^2022\// : /^en\/2022\//).test(path) && !/expired/.test(path));
      expect(feed.links.map((link) => link.replace('https://x.github.io/news/', '')).sort()).toEqual(own);
      expect(feed.titles.every((title) => title.trim() !== '')).toBe(true);
    }
    expect(watched.faults).toEqual([]);
  });

  /** What an address answers: a page's links and anchors, as a browser resolves them; nothing of other files. */
  function linksOf(address: string, faults: string[]): Promise<Links> {
    return watched.page
      .evaluate<{ status: number } & Links>(`(async () => {
        const response = await fetch(${JSON.stringify(address)});
        const text = await response.text();
        const isPage = /html/.test(response.headers.get('content-type'));
        const page = new DOMParser().parseFromString(isPage ? text : '', 'text/html');
        return {
          status: response.status,
          links: [...page.querySelectorAll('[href], [src]')].map((element) => element.getAttribute('href') ?? element.getAttribute('src')),
          ids: [...page.querySelectorAll('[id]')].map(({ id }) => id),
        };
      })()`)
      .then(({ status, links, ids }) => {
        if (status !== 200) faults.push(`${status} ${address}`);
        return { links, ids };
      });
  }
});
