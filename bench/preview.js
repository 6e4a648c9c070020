// How soon a page shows what was saved: `sarika preview` and a real browser, from the write to the event, and to the new text on the page.
//   node bench/preview.js [--n 1000] [--saves 20] [--dir FOLDER]
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/find-chromium.js';
import { median } from './engine/measure.js';
import { SARIKA, sarikaSite } from './engine/sites.js';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '1000' },
    saves: { type: 'string', default: '20' },
    dir: { type: 'string', default: join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sarika-bench-preview') },
  },
});
const dir = resolve(values.dir);
/** Saves that are not counted: what runs for the first time is slow. */
const WARM = 3;
/** Milliseconds between two saves: nobody saves while the page is still being changed. */
const PAUSE = 400;

const executablePath = findChromium();
if (existsSync(dir)) throw new Error(`${dir} is there already: remove it, or name another folder with --dir`);

/** Starts the preview and waits until it says where it is. */
function start(root) {
  const child = spawn(process.execPath, [SARIKA, 'preview', '--port', '0', '--lang', 'en'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((done, failed) => {
    let said = '';
    child.stdout.on('data', (piece) => {
      said += piece;
      const [url] = /http:\S+\//.exec(said) ?? [];
      if (url) done({ child, url });
    });
    child.on('exit', (code) => failed(new Error(`preview ended with ${code}`)));
  });
}

/** The page of an article, which notes when it hears of a change and when it shows the mark of a save. */
async function openPage(browser, url, path) {
  const page = await browser.newPage();
  await page.goto(new URL(path, url).href);
  await page.waitForSelector('html[data-sarika-edition]');
  await page.evaluate(() => {
    globalThis.heard = [];
    globalThis.shown = {};
    new EventSource('/__sarika/events').onmessage = () => globalThis.heard.push(Date.now());
    new MutationObserver(() => {
      const [, mark] = /SAVE-(\d+)-/.exec(document.body.textContent) ?? [];
      if (mark) globalThis.shown[mark] ??= Date.now();
    }).observe(document.documentElement, { childList: true, subtree: true });
  });
  await setTimeout(2 * PAUSE);
  return page;
}

async function save(page, file, text, mark) {
  const before = await page.evaluate(() => globalThis.heard.length);
  const at = Date.now();
  writeFileSync(file, `${text}\nSAVE-${mark}-។\n`);
  await page.waitForFunction(([heard, wanted]) => globalThis.heard.length > heard && globalThis.shown[wanted], [before, mark], {
    polling: 20,
  });
  const [heard, shown] = await page.evaluate(([index, wanted]) => [globalThis.heard[index], globalThis.shown[wanted]], [before, mark]);
  await setTimeout(PAUSE);
  return { heard: heard - at, shown: shown - at };
}

const row = (name, times) => console.log(`| ${name} | ${median(times)} ms | ${Math.min(...times)}–${Math.max(...times)} ms |`);

try {
  mkdirSync(dir, { recursive: true });
  const site = sarikaSite(join(dir, values.n), { n: Number(values.n), seed: 1, feeds: 'all' });
  const text = readFileSync(site.article, 'utf8');
  const { child, url } = await start(site.dir);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  try {
    const page = await openPage(browser, url, await addressOf(url, site.slug));
    const saves = [];
    for (let mark = 0; mark < WARM + Number(values.saves); mark++) saves.push(await save(page, site.article, text, mark));
    const counted = saves.slice(WARM);
    console.log(`\n| ${values.n} articles, ${counted.length} saves | median | ends |\n|---|---:|---:|`);
    row(
      'from the write to the event in the browser',
      counted.map(({ heard }) => heard),
    );
    row(
      'from the write to the new text on the page',
      counted.map(({ shown }) => shown),
    );
    const [, memory] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    console.log(`\nPeak memory of the preview: ${Math.round(Number(memory) / 1024)} MiB; load of the machine: ${loadavg()[0].toFixed(1)}`);
  } finally {
    await browser.close();
    child.kill('SIGINT');
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}

/** Where the article stands on the site, by its slug. */
async function addressOf(url, slug) {
  const sitemap = await (await fetch(new URL('sitemap.xml', url))).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address).pathname);
  const path = paths.find((candidate) => candidate.includes(`/${slug}/`));
  if (!path) throw new Error(`The article is not on the site: ${slug}`);
  return path;
}
