import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.js';
import { type OpenNewsroom, openNewsroom } from './newsroom.js';

const TITLE = 'បាឋកថាសាធារណៈប្រចាំខែ លើកទី២ ស្តីពី តួនាទីនៃហេដ្ឋារចនាសម្ព័ន្ធទូរគមនាគមន៍ក្នុងការជំរុញការតភ្ជាប់ឌីជីថល';

describe.skipIf(chromiumPath === null)('paper', () => {
  let newsroom: OpenNewsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom();
  });
  afterAll(() => newsroom?.close());

  it('is A4, without what belongs to the screen', async () => {
    const { page, faults } = await newsroom.open({ colorScheme: 'dark' });
    await page.goto(new URL('2022/01/digital-infrastructure-lecture/', newsroom.url).href);
    await page.evaluate('document.fonts.ready');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const selector of ['.site-nav', '.site-footer', '.skip-link', '.neighbours', '.chips-row', '.share', '.related']) {
      expect(await page.locator(selector).first().isHidden(), selector).toBe(true);
    }
    expect(await page.locator('.print-only').textContent()).toBe('https://x.github.io/news/2022/01/digital-infrastructure-lecture/');
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const text = await textOf(pdf);
    if (text !== null) expect(withoutSpaces(text)).toContain(withoutSpaces(TITLE));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('cuts nothing off: what scrolls on screen is there in full', async () => {
    // 165 mm between the margins of the sheet.
    const { page } = await newsroom.open({ viewport: { width: 624, height: 980 } });
    await page.goto(new URL('2022/06/everything/', newsroom.url).href);
    await page.evaluate('document.fonts.ready');
    await page.emulateMedia({ media: 'print' });
    const reach = await page.evaluate<number[]>(
      `[...document.querySelectorAll('main *')].map((element) => element.getBoundingClientRect().right)`,
    );
    expect(Math.max(...reach)).toBeLessThanOrEqual(624);
    const table = await page.evaluate<string>(`getComputedStyle(document.querySelector('.table-scroll')).overflowX`);
    expect(table).toBe('visible');
    await page.context().close();
  });
});

/** The text of a PDF; null where `pdftotext` is not installed, which in CI it is. */
async function textOf(pdf: Buffer): Promise<string | null> {
  const reading = promisify(execFile)('pdftotext', ['-enc', 'UTF-8', '-', '-'], { encoding: 'utf8' });
  reading.child.stdin?.on('error', () => {});
  reading.child.stdin?.end(pdf);
  try {
    return (await reading).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !process.env.CI) return null;
    throw error;
  }
}

const withoutSpaces = (text: string): string => text.replace(/[\s\u200B]+/g, '');
