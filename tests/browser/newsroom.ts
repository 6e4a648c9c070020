import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildSite } from '../../src/build/build-site.js';
import { launchChromium } from './chromium.js';
import { serveFolder } from './serve-folder.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const OWN_ARTICLES = fileURLToPath(new URL('articles', import.meta.url));
const OWN_FILES = fileURLToPath(new URL('static', import.meta.url));
const PROBE = fileURLToPath(new URL('probe.js', import.meta.url));

/** Under a path of its own, as on GitHub Pages: every link must carry it. */
const BASE_PATH = '/news';

const SETTINGS = `
baseUrl: https://x.github.io${BASE_PATH}/
languages: [en]
perPage: 4
letterhead: { kingdom: true, motto: true, logo: /seal.svg }
lunarDate: true
organisation:
  name: ក្រសួងប្រៃសណីយ៍ និងទូរគមនាគមន៍
  logo: /seal.svg
  boilerplate: បន្ទប់ព័ត៌មាននេះជាគំរូ។ អត្ថបទទីមួយជាសេចក្តីប្រកាសព័ត៌មានពិត ឯអត្ថបទផ្សេងទៀតជាឧទាហរណ៍។
  contact:
    name: ការិយាល័យព័ត៌មាន
    phone: ០២៣ ០០០ ០០០
    email: info@sarika.example
    address: រាជធានីភ្នំពេញ
organisations:
  GovTech:
    name: មជ្ឈមណ្ឌលអភិវឌ្ឍន៍រដ្ឋាភិបាលឌីជីថល (GovTech)
    boilerplate: មជ្ឈមណ្ឌលអភិវឌ្ឍន៍រដ្ឋាភិបាលឌីជីថល ជាឧទាហរណ៍។
    contact: { phone: ០២៣ ០០០ ០០១, telegram: https://t.me/example }
`;

export type OpenNewsroom = {
  /** Address of the home page, with a slash at its end. */
  readonly url: string;
  /** The folder that is served. */
  readonly out: string;
  /** A page that keeps an account of what goes wrong on it. */
  readonly open: (options?: BrowserContextOptions) => Promise<WatchedPage>;
  readonly close: () => Promise<void>;
};
export type WatchedPage = { readonly page: Page; readonly faults: string[] };

/** This repository's own newsroom with the articles of this folder besides, published, served and ready to be looked at. */
export async function openNewsroom({ drafts = false } = {}): Promise<OpenNewsroom> {
  const root = await mkdtemp(join(tmpdir(), 'sarika-browser-'));
  const out = await publishInto(root, drafts);
  const server = await serveFolder(out, BASE_PATH);
  const browser = await launchChromium();
  return {
    url: server.url,
    out,
    open: (options) => openPage(browser, server.url, options),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function publishInto(root: string, drafts: boolean): Promise<string> {
  await cp(join(PROJECT, 'articles'), join(root, 'articles'), { recursive: true });
  await cp(OWN_ARTICLES, join(root, 'articles'), { recursive: true });
  await cp(join(PROJECT, 'pages'), join(root, 'pages'), { recursive: true });

  const settings = await readFile(join(PROJECT, 'sarika.yaml'), 'utf8');
  await writeFile(
    join(root, 'sarika.yaml'),
    withoutKeys(settings, ['baseUrl', 'languages', 'perPage', 'letterhead', 'lunarDate', 'organisation', 'organisations']) + SETTINGS,
  );
  await cp(OWN_FILES, join(root, 'static'), { recursive: true });
  const out = join(root, 'public');
  const { published, diagnostics } = await buildSite({ root, out, now: '2022-07-01', drafts, adopt: false, clean: false });
  if (published === null) throw new Error(`Nothing was published:\n${diagnostics.map((found) => JSON.stringify(found)).join('\n')}`);
  return out;
}

/** A YAML text without some of its top-level keys and what stands under them. */
function withoutKeys(yaml: string, keys: readonly string[]): string {
  return yaml.replace(new RegExp(`^(?:${keys.join('|')}):.*\\n(?:[ \\t]+.*\\n|\\n)*`, 'gm'), '');
}

async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  await context.addInitScript({ path: PROBE });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`request failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    if (!response.url().startsWith(url)) faults.push(`asked elsewhere: ${response.url()}`);
  });
  return { page, faults };
}

/** Addresses of all pages below a folder that is served at `url`. */
export async function allPages({ out, url }: OpenNewsroom): Promise<string[]> {
  const files = await readdir(out, { recursive: true });
  return files
    .filter((path) => /(?:^|[\\/])index\.html$/.test(path))
    .map((path) => new URL(path.replace(/\\/g, '/').replace(/index\.html$/, ''), url).href)
    .sort();
}
