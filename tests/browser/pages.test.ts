import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn } from './barriers.js';
import { chromiumPath } from './chromium.js';
import { allPages, type OpenNewsroom, openNewsroom, type WatchedPage } from './newsroom.js';

const WIDTHS = [320, 360, 768, 1280];

/** One page of every kind: its address and its language. */
const KINDS: Readonly<Record<string, readonly [path: string, lang: string]>> = {
  'home page': ['', 'km'],
  'second home page': ['page/2/', 'km'],
  'press release': ['2022/01/digital-infrastructure-lecture/', 'km'],
  'article with image, event and attachment': ['2022/03/open-data-workshop/', 'km'],
  'corrected article': ['2022/05/heavy-rain/', 'km'],
  'article with table and footnote': ['2022/02/office-hours/', 'km'],
  'article with everything': ['2022/06/everything/', 'km'],
  'article with blocks': ['2022/06/blocks/', 'km'],
  'release that is a scan': ['2022/06/scan/', 'km'],
  'long unbroken title': ['2022/06/long-title/', 'km'],
  'withdrawn article': ['2022/06/withdrawn/', 'km'],
  'expired article': ['2022/06/expired/', 'km'],
  'address where there is nothing': ['404.html', 'km'],
  'old address': ['old/everything/', 'km'],
  tag: ['tags/sevasathearnak/', 'km'],
  section: ['sections/notices/', 'km'],
  'tag of which nothing is left': ['tags/recruitment/', 'km'],
  archive: ['archive/', 'km'],
  'year of the archive': ['archive/2022/', 'km'],
  'page about feeds': ['feeds/', 'km'],
  'English page about feeds': ['en/feeds/', 'en'],
  'plain page': ['about/', 'km'],
  search: ['search/', 'km'],
  'English search': ['en/search/', 'en'],
  'Khmer address': [`2022/06/${encodeURIComponent('ពិធីបុណ្យឯករាជ្យជាតិ')}/`, 'km'],
  'English home page': ['en/', 'en'],
  'English article': ['en/2022/06/welcome/', 'en'],
  'long English article': ['en/2022/06/long-english/', 'en'],
};

describe.skipIf(chromiumPath === null)('pages', () => {
  let newsroom: OpenNewsroom;
  let watched: WatchedPage;
  beforeAll(async () => {
    newsroom = await openNewsroom();
    watched = await newsroom.open();
    // The way on from an old address would be taken before its page could be looked at.
    await watched.page.route('**/old/**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '') });
    });
  });
  afterAll(() => newsroom?.close());

  async function open(path: string): Promise<WatchedPage['page']> {
    watched.faults.length = 0;
    await watched.page.goto(new URL(path, newsroom.url).href);
    await watched.page.evaluate('document.fonts.ready');
    return watched.page;
  }

  for (const [kind, [path, lang]] of Object.entries(KINDS)) {
    it(`${kind}: sound on every screen, light and dark`, async () => {
      const page = await open(path);
      const found: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          const complaints = await page.evaluate<string[]>('[...probe.sideways(), ...probe.lettering()]');
          found.push(...complaints.map((complaint) => `${width} ${colorScheme}: ${complaint}`));
        }
      }
      expect(found).toEqual([]);
      expect(await page.evaluate('probe.structure()')).toEqual([]);
      expect(await barriersOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.lang')).toBe(lang);
      expect(await page.evaluate('probe.languages()')).toEqual([]);
      expect(watched.faults).toEqual([]);
    });
  }

  it('runs no script that somebody slipped in', async () => {
    const page = await open('2022/06/everything/');
    await page.evaluate(
      `document.head.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.slipped = true' }))`,
    );
    expect(await page.evaluate('typeof globalThis.slipped')).toBe('undefined');
    expect(watched.faults.some((fault) => fault.includes('Content Security Policy'))).toBe(true);
  });

  it('weighs under 50 kB on a slow phone, fonts and pictures left out, and shows its text without a script', async () => {
    const { page } = await newsroom.open({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    const weights: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!['font', 'image'].includes(response.request().resourceType())) weights.push(response.body().then((body) => body.length));
    });
    await page.goto(new URL('2022/01/digital-infrastructure-lecture/', newsroom.url).href, { waitUntil: 'networkidle' });
    expect(await page.locator('.body > p').first().isVisible()).toBe(true);
    page.removeAllListeners('response');
    const all = await Promise.all(weights);
    expect(all.length).toBeGreaterThan(1);
    expect(all.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(50_000);
    await page.context().close();
  });

  it('would see what is wrong', async () => {
    const page = await open('2022/06/everything/');
    await page.setViewportSize({ width: 320, height: 800 });
    const worse = `h1 { width: 30rem } .summary { font-size: 15px; line-height: 1.5; letter-spacing: 1px } .issuer { height: 1em; overflow: hidden }`;
    // A style element would not be let in.
    await page.evaluate(
      `const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(worse)}); document.adoptedStyleSheets = [sheet];`,
    );
    await page.evaluate(`document.querySelectorAll('[lang=km]').forEach((element) => { element.lang = 'en' })`);
    const found = await page.evaluate<string[]>('[...probe.sideways(), ...probe.lettering(), ...probe.languages()]');
    for (const complaint of [
      /^the page is \d+ wide/,
      /h1.*reaches/,
      /summary.*is 15px/,
      /summary.*line-height/,
      /summary.*letter-spacing/,
      /issuer.*cuts/,
      /^<p\.summary> «[^»]*»$/,
    ]) {
      expect(
        found.some((text) => complaint.test(text)),
        String(complaint),
      ).toBe(true);
    }
  });

  it('shows an article without its text once it has ended', async () => {
    const expired = await (await open('2022/06/expired/')).evaluate<string>('document.body.textContent');
    expect(expired).not.toContain('បុគ្គលិក');
    const withdrawn = await (await open('2022/06/withdrawn/')).evaluate<string>('document.body.textContent');
    expect(withdrawn).toContain('ទីស្នាក់ការមិនបានផ្លាស់ប្តូរទេ');
    expect(withdrawn).not.toContain('បន្ទប់ព័ត៌មានសូមជូនដំណឹង');
  });

  it('leads from an old address to the new one', async () => {
    const { page, faults } = await newsroom.open();
    await page.goto(new URL('old/everything/', newsroom.url).href);
    await page.waitForURL('**/2022/06/everything/');
    // What the old page had begun to load is given up.
    expect(faults.filter((fault) => !fault.includes('ERR_ABORTED'))).toEqual([]);
    await page.context().close();
  });

  it('divides the home page, the pinned article first', async () => {
    const page = await open('');
    expect(await page.locator('.lead-title').textContent()).toContain('បាឋកថាសាធារណៈប្រចាំខែ');
    expect(await page.locator('.teaser').count()).toBe(4);
    await page.locator('a.pagination-older').click();
    await page.waitForURL('**/page/2/');
    expect(await page.locator('.lead').count()).toBe(0);
    expect(await page.locator('.teaser').count()).toBeGreaterThan(0);
    await page.locator('a.pagination-newer').click();
    await page.waitForURL(newsroom.url);
  });

  it('says nothing anywhere of what is withheld', async () => {
    const addresses = await allPages(newsroom);
    expect(addresses.filter((address) => /draft|embargoed/.test(address))).toEqual([]);
    const texts = await Promise.all(
      [...addresses, new URL('feed.xml', newsroom.url).href].map(async (address) => (await fetch(address)).text()),
    );
    for (const text of texts) expect(text).not.toMatch(/សេចក្តីព្រាង|ព័ត៌មានដែលមិនទាន់ដល់ពេល/);
  });

  it('is wholly at work from the keyboard: the skip link comes first and leads to the content', async () => {
    const page = await open('2022/06/everything/');
    await page.setViewportSize({ width: 768, height: 800 });
    await page.keyboard.press('Tab');
    const focused = 'document.activeElement.className';
    expect(await page.evaluate(focused)).toBe('skip-link');
    const box = await page.locator('.skip-link').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  });
});

describe.skipIf(chromiumPath === null)('preview of drafts', () => {
  it('marks a draft as one', async () => {
    const newsroom = await openNewsroom({ drafts: true });
    try {
      const { page, faults } = await newsroom.open({ viewport: { width: 360, height: 800 } });
      await page.goto(new URL('2022/06/draft/', newsroom.url).href);
      expect(await page.locator('.notice-draft').isVisible()).toBe(true);
      expect(await page.evaluate('[...probe.sideways(), ...probe.lettering(), ...probe.structure(), ...probe.languages()]')).toEqual([]);
      expect(faults).toEqual([]);
    } finally {
      await newsroom.close();
    }
  });
});
