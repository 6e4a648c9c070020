import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.js';
import { type OpenNewsroom, openNewsroom, type WatchedPage } from './newsroom.js';

/** What a careful host sends with every page. */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'";

describe.skipIf(chromiumPath === null)('the search page', () => {
  let newsroom: OpenNewsroom;
  let watched: WatchedPage;
  beforeAll(async () => {
    newsroom = await openNewsroom();
  });
  afterAll(() => newsroom?.close());
  afterEach(async () => {
    await watched?.page.context().close();
  });

  async function open(path: string, options: Parameters<OpenNewsroom['open']>[0] = {}): Promise<Page> {
    watched = await newsroom.open(options);
    const { page } = watched;
    await page.route('**/search/{?*,}', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } });
    });
    await page.goto(new URL(path, newsroom.url).href);
    return page;
  }
  const titles = (page: Page): Promise<string[]> => page.locator('[data-search-results] .teaser-title').allTextContents();
  const says = (page: Page, text: string | RegExp): Promise<void> => page.locator('[data-search-status]', { hasText: text }).waitFor();

  it.each([
    ['in canonical order', 'ខ្មែរ'],
    ['with the vowel before the subscript', 'ខែ្មរ'],
    ['with ZWSP inside', 'ភាសា\u200Bខ្មែរ'],
    ['with Latin digits', 'ខែ្មរ 2022'],
    ['with spaces elsewhere', 'ទិវា ភាសា ខ្មែរ'],
    ['with coeng DA, in a heading', 'កិត្ដិយស'],
  ])('finds what was typed %s', async (_, typed) => {
    const page = await open('search/');
    await says(page, 'សូមវាយពាក្យ');
    await page.locator('input[name=q]').fill(typed);
    await says(page, /រកឃើញ [០-៩]+ អត្ថបទ/);
    expect((await titles(page))[0]).toBe('ទិវាភាសាខ្មែរ ឆ្នាំ២០២២');
    expect(await page.locator('[data-search-results] li:first-child mark').count()).toBeGreaterThan(0);
    await page.locator('input[name=q]').fill('កិច្ចសន្យា');
    await says(page, 'រកមិនឃើញ');
    expect(await titles(page)).toEqual([]);
    expect(watched.faults).toEqual([]);
  });

  it('marks what was found, keeps the query in the address, and finds it again there', async () => {
    const page = await open('search/');
    await page.locator('input[name=q]').fill('ហេដ្ឋារចនាសម័្ពន្ធ');
    await says(page, /រកឃើញ/);
    expect((await titles(page))[0]).toContain('ហេដ្ឋារចនាសម្ព័ន្ធ');
    expect(await page.locator('[data-search-results] mark').first().textContent()).toBe('ហេដ្ឋារចនាសម្ព័ន្ធ');
    expect(new URL(page.url()).searchParams.get('q')).toBe('ហេដ្ឋារចនាសម័្ពន្ធ');
    const before = await titles(page);
    await page.reload();
    await says(page, /រកឃើញ/);
    expect(await titles(page)).toEqual(before);
    const link = page.locator('[data-search-results] a').first();
    await link.click();
    await page.waitForURL('**/news/2022/**');
    // What the page had begun to load is given up.
    expect(watched.faults.filter((fault) => !fault.includes('ERR_ABORTED'))).toEqual([]);
  });

  it('is at work from the keyboard alone: Tab, words, Enter, Tab, Enter; Escape clears', async () => {
    const page = await open('search/');
    await page.locator('.search-form .label').click();
    await page.keyboard.type('ប្រៃសណីយ៍');
    await page.keyboard.press('Enter');
    await says(page, /រកឃើញ/);
    const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.name || document.activeElement.className');
    expect(await focused()).toBe('q');
    await page.keyboard.press('Escape');
    await says(page, 'សូមវាយពាក្យ');
    expect(await titles(page)).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    await page.keyboard.type('បាឋកថា');
    await says(page, /រកឃើញ/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.matches("[data-search-results] a")')).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/news/2022/**');
    // What the page had begun to load is given up.
    expect(watched.faults.filter((fault) => !fault.includes('ERR_ABORTED'))).toEqual([]);
  });

  it('waits for an input method to finish a word', async () => {
    const page = await open('search/');
    await page.evaluate(`(() => {
      const input = document.querySelector('input[name=q]');
      input.value = 'បាឋកថា';
      input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    })()`);
    await page.waitForTimeout(400);
    expect(await titles(page)).toEqual([]);
    await page.evaluate(`document.querySelector('input[name=q]').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))`);
    await says(page, /រកឃើញ/);
    expect(watched.faults).toEqual([]);
  });

  it('says in words that there is no network, and finds when there is one again', async () => {
    const page = await open('search/');
    await page.route('**/search/*.json', (route) => route.abort('internetdisconnected'));
    await page.locator('input[name=q]').fill('បាឋកថា');
    await says(page, 'សូមពិនិត្យអ៊ីនធឺណិត');
    await page.unroute('**/search/*.json');
    await page.locator('.search-form button').click();
    await says(page, /រកឃើញ/);
  });

  it('searches English articles on the English page', async () => {
    const page = await open('en/search/?q=WELCOME');
    await says(page, /Articles found: \d/);
    expect((await titles(page)).join()).toMatch(/welcome/i);
    expect(await page.locator('[data-search-results] a').first().getAttribute('href')).toMatch(/^\/news\/en\//);
    expect(watched.faults).toEqual([]);
  });

  it('knows nothing of what is withheld or has ended', async () => {
    const page = await open('search/');
    const { shards } = JSON.parse((await page.locator('form[data-search]').getAttribute('data-search')) ?? '') as {
      shards: { url: string }[];
    };
    expect(shards.length).toBeGreaterThan(0);
    for (const { url } of shards) {
      const text = await (await fetch(new URL(url, newsroom.url))).text();
      expect(text).not.toMatch(/\/(?:draft|embargoed|expired|withdrawn)\//);
    }
  });

  it('without JavaScript leads to the sections, and says why', async () => {
    const page = await open('search/', { javaScriptEnabled: false });
    await says(page, 'JavaScript');
    expect(await page.locator('.search-browse a').count()).toBeGreaterThan(1);
    await page.locator('.search-browse a', { hasText: 'សេចក្តីជូនដំណឹង' }).click();
    await page.waitForURL('**/sections/notices/');
  });

  it('is led to from every page, on a narrow screen too', async () => {
    const page = await open('', { viewport: { width: 360, height: 800 } });
    await page.locator('.site-nav-search a').click();
    await page.waitForURL('**/news/search/');
    expect(await page.locator('input[name=q]').isVisible()).toBe(true);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await page.evaluate('[...probe.sideways(), ...probe.lettering(), ...probe.structure(), ...probe.languages()]')).toEqual([]);
  });

  it('is sound with results on every screen', async () => {
    const page = await open(`search/?q=${encodeURIComponent('ព័ត៌មាន')}`);
    await says(page, /រកឃើញ/);
    await page.evaluate('document.fonts.ready');
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('[...probe.sideways(), ...probe.lettering(), ...probe.structure(), ...probe.languages()]')).toEqual([]);
    }
  });

  it('loads its script on no other page', async () => {
    expect(await readFile(`${newsroom.out}/index.html`, 'utf8')).not.toContain('<script type="module"');
  });
});
