// Takes the pictures of docs/screenshots/: this newsroom, and an article that was withdrawn. Needs `npm run build` and a Chromium.

import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildSite } from '../build/build/build-site.js';
import { serveFolder } from '../build/serve/static-server.js';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = join(PROJECT, 'docs', 'screenshots');
const MOST_BYTES = 250_000;

const WITHDRAWN = `---
title: សេចក្តីជូនដំណឹង ស្តីពីការផ្លាស់ប្តូរទីស្នាក់ការ (ឧទាហរណ៍)
date: 2022-06-10
slug: new-address
id: tag:sarika.example,2022-06-10:new-address
place: ភ្នំពេញ
type: notice
withdrawn:
  date: 2022-06-12
  reason: ទីស្នាក់ការមិនបានផ្លាស់ប្តូរទេ។ សូមសាធារណជនមេត្តាអធ្យាស្រ័យ។
---

អត្ថបទនេះជាឧទាហរណ៍៕
`;

const PAGES = {
  home: '',
  article: '2022/01/digital-infrastructure-lecture/',
  list: 'tags/sevasathearnak/',
  withdrawn: '2022/06/new-address/',
};
const SCREENS = { phone: { width: 360, height: 780 }, desk: { width: 1280, height: 900 } };
const SHOTS = [
  ...Object.keys(PAGES).flatMap((page) => Object.keys(SCREENS).map((screen) => ({ page, screen, colorScheme: 'light' }))),
  { page: 'article', screen: 'desk', colorScheme: 'dark' },
];

const executablePath = [process.env.SARIKA_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
if (!executablePath) throw new Error('No Chromium was found: name one in SARIKA_CHROMIUM.');

const root = await mkdtemp(join(tmpdir(), 'sarika-screenshots-'));
try {
  const out = await publish();
  const server = await serveFolder({ folder: out, basePath: '', port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  await mkdir(PICTURES, { recursive: true });
  for (const shot of SHOTS) await take(browser, server.url, shot);
  await browser.close();
  await server.close();
} finally {
  await rm(root, { recursive: true, force: true });
}

async function publish() {
  await cp(join(PROJECT, 'articles'), join(root, 'articles'), { recursive: true });
  await writeFile(join(root, 'articles', '2022-06-10-new-address.md'), WITHDRAWN);
  await writeFile(join(root, 'sarika.yaml'), await readFile(join(PROJECT, 'sarika.yaml')));
  const out = join(root, 'public');
  const { published, diagnostics } = await buildSite({ root, out, now: '2022-07-01', drafts: false, adopt: false, clean: false });
  if (published === null) throw new Error(`Nothing was published: ${JSON.stringify(diagnostics)}`);
  return out;
}

async function take(browser, url, { page: name, screen, colorScheme }) {
  const page = await browser.newPage({ viewport: SCREENS[screen], colorScheme, reducedMotion: 'reduce' });
  const response = await page.goto(new URL(PAGES[name], url).href, { waitUntil: 'networkidle' });
  if (!response.ok()) throw new Error(`${response.status()} ${response.url()}`);
  await page.evaluate('document.fonts.ready');
  const path = join(PICTURES, `${name}-${screen}${colorScheme === 'dark' ? '-dark' : ''}.png`);
  await page.screenshot({ path });
  await page.close();
  const { size } = await stat(path);
  console.log(`${path.slice(PROJECT.length)}  ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${path} is larger than ${MOST_BYTES} bytes.`);
}
