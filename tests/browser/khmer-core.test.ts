import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as khmer from '../../src/khmer/index.js';
import { PROJECT } from '../newsroom.js';
import { chromiumPath, launchChromium } from './chromium.js';

const release = readFileSync(join(PROJECT, 'tests/fixtures/press-release-2022-01-21.txt'), 'utf8');
const titles = readFileSync(join(PROJECT, 'tests/fixtures/titles/titles.txt'), 'utf8').trim().split('\n');

/** What a browser needs to find the two packages that the core leans on. */
const PAGE = `<!doctype html><meta charset="utf-8"><script type="importmap">${JSON.stringify({
  imports: {
    'khmer-normalizer': '/node_modules/khmer-normalizer/build/src/index.js',
    'any-ascii': '/node_modules/any-ascii/any-ascii.js',
  },
})}</script>`;

describe.skipIf(chromiumPath === null)('the Khmer core in a browser', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
      response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
      if (path.endsWith('.js')) response.end(readFileSync(join(PROJECT, path)));
      else response.end(path === '/' ? PAGE : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchChromium();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** What a function of the core gives in the browser. */
  const inBrowser = (name: string, ...args: unknown[]): Promise<unknown> =>
    page.evaluate(
      `import('/build/khmer/index.js').then((core) => core[${JSON.stringify(name)}](...${JSON.stringify(args)})).then((value) => JSON.parse(JSON.stringify(value)))`,
    );

  it.each([
    ['searchTokens', khmer.searchTokens],
    ['searchKey', khmer.searchKey],
    ['normalizeKhmer', khmer.normalizeKhmer],
    ['clusters', khmer.clusters],
  ])('%s gives the same as in Node', async (name, inNode) => {
    for (const text of [release, ...titles, 'ហេដ្ឋារចនាសម័្ពន្ធ ២០២២ GovTech 🇰🇭']) expect(await inBrowser(name, text)).toEqual(inNode(text));
  });

  it('dates and slugs without a dictionary are the same as in Node', async () => {
    expect(await inBrowser('lunarText', { year: 2024, month: 4, day: 16 })).toBe(khmer.lunarText({ year: 2024, month: 4, day: 16 }));
    for (const title of titles) {
      expect(await inBrowser('latinSlug', title, { wordBreaks: 'spaces' })).toBe(khmer.latinSlug(title, { wordBreaks: 'spaces' }));
    }
  });

  it('words are found by the browser’s own dictionary, and keep to the laws', async () => {
    const found = (await inBrowser('words', release)) as khmer.Word[];
    expect(found.length).toBeGreaterThan(300);
    for (const { text, span } of found) {
      expect(release.slice(span.start, span.end)).toBe(text);
      expect(khmer.isClusterEdge(release, span.start) && khmer.isClusterEdge(release, span.end)).toBe(true);
    }
  });
});
