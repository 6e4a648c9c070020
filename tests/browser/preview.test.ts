import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { article, fill, PROJECT, treeOf } from '../newsroom.js';
import { barriersOn } from './barriers.js';
import { chromiumPath, launchChromium } from './chromium.js';

const SETTINGS = 'title: បន្ទប់ព័ត៌មាន\nbaseUrl: https://x.github.io/news/\n';
const LONG = 'ក្រសួងសូមជម្រាបជូនសាធារណជន។\n\n'.repeat(60);
const FILES = {
  'sarika.yaml': SETTINGS,
  'articles/first.md': article({ slug: 'first', title: 'ទីមួយ' }, LONG),
  'articles/second.md': article({ slug: 'second', title: 'ទីពីរ' }),
  'articles/draft.md': article({ slug: 'draft', title: 'អត្ថបទព្រាង', draft: 'true' }),
  'articles/later.md': article({ slug: 'later', title: 'អត្ថបទក្រោយ', embargo: '2099-01-02T10:00:00+07:00' }),
};

/** What stands above the page, in a tree of its own. Playwright looks into it by itself. */
const DIALOG = 'sarika-preview dialog[open]';

describe.skipIf(chromiumPath === null)('sarika preview in a browser', () => {
  let browser: Browser;
  let page: Page;
  let root: string;
  let child: ChildProcess;
  let url: string;
  let faults: string[];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const start = async (files: Readonly<Record<string, string>> = FILES, ...args: string[]): Promise<void> => {
    root = await mkdtemp(join(tmpdir(), 'sarika-preview-'));
    await fill(root, files);
    const flags = ['preview', '--port', '0', '--lang', 'en', ...args];
    child = spawn(process.execPath, [join(PROJECT, 'bin/sarika.js'), ...flags], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    while (!/http:\S+\//.test(said)) said += String(((await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer])[0]);
    url = /http:\S+\//.exec(said)?.[0] ?? '';
  };

  beforeEach(async () => {
    faults = [];
    page = await browser.newPage({ viewport: { width: 900, height: 700 } });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
    });
  });
  afterEach(async () => {
    await page.close();
    child.kill('SIGKILL');
    await once(child, 'close').catch(() => {});
    await rm(root, { recursive: true, force: true });
    expect(faults).toEqual([]);
  });

  const open = async (path: string): Promise<void> => {
    await page.goto(url + path);
    await page.waitForSelector('html[data-sarika-edition]');
  };
  /** As editors do: beside the file, and then in its place. */
  const replace = async (path: string, text: string): Promise<void> => {
    await writeFile(join(root, `${path}.tmp`), text);
    await rename(join(root, `${path}.tmp`), join(root, path));
  };
  const shows = (selector: string, text: string | RegExp) => page.locator(selector).filter({ hasText: text }).first().waitFor();

  /** While the page is loaded anew, nobody answers. */
  const becomes = (expression: string, value: string) =>
    expect.poll(() => page.evaluate(expression).catch(() => null), { timeout: 60_000 }).toBe(value);

  it('shows what is saved, where the reader is, and publishes nothing', async () => {
    await start();
    await open('2022/01/first/');
    await page.evaluate('scrollTo(0, 600); document.stays = true');
    await replace('articles/first.md', article({ slug: 'first', title: 'ទីមួយ' }, `កែលើកទីមួយ។\n\n${LONG}`));
    await shows('main', 'កែលើកទីមួយ');
    await replace('articles/first.md', article({ slug: 'first', title: 'ចំណងជើងថ្មី' }, `កែលើកទីពីរ។\n\n${LONG}`));
    await shows('main', 'កែលើកទីពីរ');
    await shows('h1', 'ចំណងជើងថ្មី');
    expect(await page.evaluate('[Math.round(scrollY), document.stays, document.title]')).toEqual([600, true, 'ចំណងជើងថ្មី – បន្ទប់ព័ត៌មាន']);
    expect(await treeOf(join(root, 'dist'))).toEqual(new Map());
  });

  it('shows new articles in the list, and deleted ones no more', async () => {
    await start();
    await open('');
    await fill(root, { 'articles/ថតថ្មី/index.md': article({ slug: 'third', title: 'ទីបី' }) });
    await shows('main a', 'ទីបី');
    await rename(join(root, 'articles/ថតថ្មី'), join(root, 'articles/moved'));
    await rm(join(root, 'articles/second.md'));
    await page.locator('main a', { hasText: 'ទីពីរ' }).waitFor({ state: 'detached' });
    await shows('main a', 'ទីបី');
    await open('2022/01/third/');
    await rm(join(root, 'articles/moved'), { recursive: true });
    await page.locator('h1', { hasText: 'ទីបី' }).waitFor({ state: 'detached' });
  });

  it('shows another template, another style and other settings', async () => {
    await start();
    await open('2022/01/second/');
    await fill(root, { 'templates/partials/footer.hbs': '<footer id="own">ចុងទំព័រ</footer>\n' });
    await shows('#own', 'ចុងទំព័រ');
    await fill(root, { 'templates/assets/style.css': 'body { color: rgb(1, 2, 3); }\n' });
    await becomes('getComputedStyle(document.body).color', 'rgb(1, 2, 3)');
    await replace('sarika.yaml', SETTINGS.replace('បន្ទប់ព័ត៌មាន', 'ឈ្មោះថ្មី'));
    await becomes('document.title', 'ទីពីរ – ឈ្មោះថ្មី');
  });

  it('tells of a fault above the page that was, in two languages and as text, until it is mended', async () => {
    await start();
    await open('2022/01/first/');
    await writeFile(join(root, 'articles/first.md'), article({ slug: 'first', draft: '<img src=x onerror=document.evil=1>' }));
    await shows(DIALOG, /articles\/first\.md:5:8/);
    const dialog = page.locator(DIALOG);
    for (const text of ['1 error', '<img src=x onerror=document.evil=1>', 'Close']) await shows(DIALOG, text);
    expect(await dialog.innerText()).toMatch(/\p{Script=Khmer}/u);
    expect(await dialog.locator('img').count()).toBe(0);
    expect(await dialog.locator('mark').innerText()).toBe('<img src=x onerror=document.evil=1>');
    expect(await page.locator('h1').innerText()).toContain('ទីមួយ');
    const focused = 'document.querySelector("sarika-preview").shadowRoot.activeElement?.textContent';
    expect(await page.evaluate(focused)).toBe('1 error');
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('sarika-preview button.errors').click();
    await dialog.waitFor();
    await writeFile(join(root, 'articles/first.md'), article({ slug: 'first', title: 'ទីមួយ' }, 'បានកែ។'));
    await shows('main', 'បានកែ');
    await dialog.waitFor({ state: 'detached' });
    await shows('sarika-preview [role=status]', 'The errors are mended');
    expect(await page.evaluate('document.evil')).toBeUndefined();
  });

  it('counts warnings in a badge that opens', async () => {
    // An embargo until 2099 is a warning of its own.
    const { 'articles/later.md': _, ...soon } = FILES;
    await start({ ...soon, 'articles/second.md': article({ slug: 'second', title: 'ទីពីរ' }, '[តំណ](/nothing/)') });
    await open('2022/01/first/');
    await shows('sarika-preview button.warnings', '1 warning');
    expect(await page.locator(DIALOG).count()).toBe(0);
    await page.locator('sarika-preview button.warnings').press('Enter');
    await shows(DIALOG, /articles\/second\.md:8:1.*link-to-nothing/s);
    expect(await barriersOn(page)).toEqual([]);
    await page.locator(DIALOG).locator('button').press('Enter');
    await writeFile(join(root, 'articles/second.md'), article({ slug: 'second', title: 'ទីពីរ' }));
    await page.locator('sarika-preview button.warnings').waitFor({ state: 'detached' });
  });

  it('begins with settings that have errors, and shows the newsroom once they are mended', async () => {
    await start({ ...FILES, 'sarika.yaml': 'title: បន្ទប់ព័ត៌មាន\n' });
    await open('');
    await shows(DIALOG, /sarika\.yaml:1:1.*missing-key/s);
    expect(await barriersOn(page)).toEqual([]);
    await writeFile(join(root, 'sarika.yaml'), 'title: បន្ទប់ព័ត៌មាន\nbaseUrl: https://x.example\n');
    await shows('main a', 'ទីពីរ');
    await page.locator(DIALOG).waitFor({ state: 'detached' });
  });

  it('marks what is not out yet, in lists and on its page, where drafts are shown', async () => {
    await start(FILES, '--drafts');
    await open('');
    await shows('main a:has-text("អត្ថបទក្រោយ") [data-sarika-mark=label]', 'under embargo');
    await shows('main a:has-text("អត្ថបទព្រាង") [data-sarika-mark=label]', 'draft');
    expect(await page.locator('[data-sarika-mark]').count()).toBe(2);
    await open('2022/01/later/');
    await shows('[data-sarika-mark=ribbon]', /^Not published: under embargo until .*2099/);
    expect(await barriersOn(page)).toEqual([]);
    await writeFile(join(root, 'articles/later.md'), article({ slug: 'later', title: 'អត្ថបទចេញហើយ' }));
    await shows('h1', 'អត្ថបទចេញហើយ');
    await page.locator('[data-sarika-mark=ribbon]').waitFor({ state: 'detached' });
  });

  it('finds the newsroom again after a preview that has ended and begun anew', async () => {
    await start();
    await open('2022/01/first/');
    const { port } = new URL(url);
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(130);
    await writeFile(join(root, 'articles/first.md'), article({ slug: 'first', title: 'កែពេលបិទ' }));
    child = spawn(process.execPath, [join(PROJECT, 'bin/sarika.js'), 'preview', '--port', port], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    await shows('h1', 'កែពេលបិទ');
    faults = faults.filter((fault) => !/ERR_(?:CONNECTION|INCOMPLETE|EMPTY)/.test(fault));
  });
});
