// Takes the pictures of docs/screenshots/: this newsroom, an article that was withdrawn, and what `sarika check` says of the real release on a
// terminal. Needs `npm run build`, a Chromium and `script` (util-linux), which lends the command a terminal.

import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { buildSite } from '../build/build/build-site.js';
import { findChromium } from './find-chromium.js';

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

/** What SGR codes of a terminal look like on a page. */
const COLORS = { 1: 'font-weight:700', 2: 'color:#8b949e', 31: 'color:#ff7b72', 32: 'color:#7ee787', 33: 'color:#e3b341' };

const executablePath = findChromium();

const root = await mkdtemp(join(tmpdir(), 'sarika-screenshots-'));
try {
  const out = await publish();
  const server = createServer(sirv(out, { dev: true }));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://localhost:${server.address().port}/`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  await mkdir(PICTURES, { recursive: true });
  for (const shot of SHOTS) await take(browser, url, shot);
  await takeTerminal(browser, 'en', 'check-terminal');
  await takeTerminal(browser, 'km', 'check-terminal-km');
  await browser.close();
  server.close();
  server.closeAllConnections();
} finally {
  await rm(root, { recursive: true, force: true });
}

async function publish() {
  await cp(join(PROJECT, 'articles'), join(root, 'articles'), { recursive: true });
  await cp(join(PROJECT, 'pages'), join(root, 'pages'), { recursive: true });
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
  await checkSize(path);
}

async function checkSize(path) {
  const { size } = await stat(path);
  console.log(`${path.slice(PROJECT.length)}  ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${path} is larger than ${MOST_BYTES} bytes.`);
}

/** What the command says on a terminal: a run of Khmer is as wide as its characters that are no marks have cells. */
async function takeTerminal(browser, lang, name) {
  const room = join(root, `desk-${lang}`);
  await mkdir(join(room, 'articles'), { recursive: true });
  await writeFile(join(room, 'sarika.yaml'), 'title: បន្ទប់ព័ត៌មាន\nbaseUrl: https://news.example\n');
  const sarika = (...args) => [process.execPath, join(PROJECT, 'bin/sarika.js'), ...args];
  const [node, ...imported] = sarika('import', '-q', join(PROJECT, 'tests/fixtures/press-release-2022-01-21.txt'));
  spawnSync(node, imported, { cwd: room });
  const [draft] = await readdir(join(room, 'articles'));
  await rename(join(room, 'articles', draft), join(room, 'articles/lecture.md'));
  const command = sarika('check', '--lang', lang).join(' ');
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: room,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '' },
  });
  const lines = stdout.replaceAll('\r', '').split('\n');
  const page = await browser.newPage({ viewport: { width: 1180, height: 100 }, deviceScaleFactor: 1 });
  const fonts = 'font:15px/1.75 "DejaVu Sans Mono","Liberation Mono",monospace,Battambang,"Khmer OS","Noto Sans Khmer"';
  const cells = lines.filter((line) => /warning|ការព្រមាន|^ {2}|\||articles?:|អត្ថបទ [០-៩]+៖|--fix/.test(line)).map(cellsOf);
  await page.setContent(
    `<style>@font-face{font-family:Battambang;src:url(data:font/woff2;base64,${await khmerFont()})}body{margin:0;background:#0d1117;color:#e6edf3;padding:18px 22px;${fonts}}pre{font:inherit;margin:0}i{display:inline-block;font-style:normal;white-space:pre}b{display:inline-block;font-weight:inherit;transform-origin:left}</style><pre>$ npx sarika check\n${cells.join('\n')}</pre>`,
  );
  await page.evaluate('document.fonts.load("15px Battambang", "ក").then(() => document.fonts.ready)');
  // What was laid out before the font was there is laid out anew.
  await page.evaluate('document.body.innerHTML += ""');
  await page.evaluate(
    'for (const b of document.querySelectorAll("b")) b.style.transform = "scaleX(" + b.parentElement.offsetWidth / b.offsetWidth + ")"',
  );
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
  await checkSize(path);
}

async function khmerFont() {
  return (await readFile(join(PROJECT, 'node_modules/@fontsource/battambang/files/battambang-khmer-400-normal.woff2'))).toString('base64');
}

function cellsOf(line) {
  let style = [];
  return line.replace(/\u001B\[(\d+)m|[^\u001B]+/g, (text, code) => {
    if (code !== undefined) {
      style = code === '0' || code === '22' || code === '39' ? [] : [...style, COLORS[code] ?? ''];
      return '';
    }
    const runs = text.match(/[\u1780-\u17FF]+|[^\u1780-\u17FF]+/gu) ?? [];
    return runs.map((run) => cell(run, style.join(';'))).join('');
  });
}

function cell(run, style) {
  const columns = [...run].filter((character) => !/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)).length;
  const shown = run.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<i style="width:${columns}ch;${style}"><b>${shown}</b></i>`;
}
