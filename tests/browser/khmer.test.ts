import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.js';
import { type OpenNewsroom, openNewsroom } from './newsroom.js';

const RELEASE = '2022/01/digital-infrastructure-lecture/';
const EVERYTHING = '2022/06/everything/';

/** Words, each followed by its clusters. */
const WORDS = [
  ['ហេដ្ឋារចនាសម្ព័ន្ធ', 'ហេ', 'ដ្ឋា', 'រ', 'ច', 'នា', 'ស', 'ម្ព័', 'ន្ធ'],
  ['មន្ត្រី', 'ម', 'ន្ត្រី'],
  ['ហ្វ្រេកង់', 'ហ្វ្រេ', 'ក', 'ង់'],
] as const;

type Ink = {
  readonly who: string;
  readonly key: string;
  readonly line: number;
  readonly ink: number;
  readonly over: number;
  readonly under: number;
};
type LineEdge = { readonly cluster: string; readonly around: string };
type LineStart = LineEdge & { readonly afterSpace: boolean; readonly isWord: boolean };
type LineEdges = { readonly starts: readonly LineStart[]; readonly ends: readonly LineEdge[] };

describe.skipIf(chromiumPath === null)('Khmer', () => {
  let newsroom: OpenNewsroom;
  let page: Page;
  beforeAll(async () => {
    newsroom = await openNewsroom();
    ({ page } = await newsroom.open());
  });
  afterAll(() => newsroom?.close());

  async function open(path: string): Promise<void> {
    await page.goto(new URL(path, newsroom.url).href);
    await page.evaluate('document.fonts.ready');
  }

  it('is set in the fonts that come with the page, and in no other', async () => {
    await open(RELEASE);
    expect(await page.evaluate('probe.faces()')).toEqual(['Battambang 400', 'Battambang 700', 'Moul 400']);
    expect(await page.evaluate(`document.fonts.check('1em Battambang', 'ក') && document.fonts.check('1em Moul', 'ក')`)).toBe(true);
    const session = await page.context().newCDPSession(page);
    expect(await fontsOf(session, '.body > p')).toEqual(['Battambang-Regular, from the page']);
    // The spaces of a title are Battambang's.
    expect(await fontsOf(session, 'h1')).toEqual(['Battambang-Bold, from the page', 'Moul-Regular, from the page']);
    expect(await fontsOf(session, '.issuer-name')).toEqual(['Battambang-Bold, from the page']);
  });

  it('is shaped: subscripts take no room of their own, and no dotted circle comes in', async () => {
    await open(RELEASE);
    const width = (text: string, font = '32px Battambang') =>
      page.evaluate<number>(`probe.widthOf(${JSON.stringify(text)}, ${JSON.stringify(font)})`);
    for (const font of ['32px Battambang', '700 32px Battambang', '32px Moul']) {
      const circle = await width('\u25CC', font);
      expect(circle).toBeGreaterThan(4);
      // A vowel without a letter shows the circle, so that it would be seen in the words below.
      expect((await width('\u17B6ក', font)) - (await width('កា', font))).toBeGreaterThan(circle * 0.8);
      for (const [whole, ...parts] of WORDS) {
        const widths = await Promise.all(parts.map((part) => width(part, font)));
        const sum = widths.reduce((total, part) => total + part, 0);
        expect(Math.abs((await width(whole, font)) - sum), `${whole} in ${font}`).toBeLessThan(1);
      }
      for (const [stack, base] of [
        ['ន្ធ', 'ន'],
        ['ម្ព័', 'ម'],
        ['ន្ត', 'ន'],
      ] as const) {
        expect(Math.abs((await width(stack, font)) - (await width(base, font))), `${stack} in ${font}`).toBeLessThan(1);
      }
    }
    expect(await width('ហេដ្ឋារចនាសម្ព័ន្ធ')).not.toBeCloseTo(await width('ហេដ្ឋារចនាសម្ព័ន្ធ', '32px monospace'), 1);
  });

  it('keeps the words of the release whole and in their order', async () => {
    await open(RELEASE);
    const text = await page.evaluate<string>('document.body.textContent');
    const body = await page.evaluate<string>('document.querySelector(".body").textContent');
    // Seven in the release as it was sent, and the one that it misspelt and its editor mended.
    expect(body.split('ហេដ្ឋារចនាសម្ព័ន្ធ').length - 1).toBe(8);
    expect(body).toContain('មន្ត្រី');
    expect(body).toContain('ហ្វ្រេកង់');
    expect(body).toContain('កិត្តិយស');
    // A samyok or robat before a coeng, COENG RO before another coeng, COENG DA after NO, and a coeng with nothing under it.
    expect(text).not.toMatch(/[\u17C6-\u17D1]\u17D2|\u17D2\u179A\u17D2|\u178F\u17D2\u178A|\u17D2(?![\u1780-\u17B3])/);
    expect(text).not.toContain('\uFFFD');
    expect(text).not.toContain('\u25CC');
  });

  it('has room for its marks: the tallest stacks stay within their line', async () => {
    const found: Ink[] = [];
    for (const path of ['', EVERYTHING, 'tags/sevasathearnak/', '2022/06/withdrawn/', 'en/2022/06/welcome/']) {
      await open(path);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await page.evaluate<Ink[]>('probe.ink()')));
      }
    }
    expect(found.length).toBeGreaterThan(40);
    // The canvas tells whole pixels: one is what rounding may add.
    expect(found.filter(({ ink, line, over, under }) => ink > line + 0.5 || over > 1 || under > 1)).toEqual([]);
  });

  it('breaks lines between words, never before a sign that closes or after one that opens', async () => {
    const starts: LineStart[] = [];
    const ends: LineEdge[] = [];
    for (const path of ['', RELEASE, EVERYTHING, '2022/06/long-title/']) {
      await open(path);
      for (let width = 320; width <= 400; width += 8) {
        await page.setViewportSize({ width, height: 800 });
        const edges = await page.evaluate<LineEdges>('probe.lineEdges("main")');
        starts.push(...edges.starts);
        ends.push(...edges.ends);
      }
    }
    expect(starts.length).toBeGreaterThan(1000);
    // Even where the author wrote a space before the sign.
    expect(starts.filter(({ cluster }) => /^[។-៖ៗ»”’)\]!?%៛]/.test(cluster))).toEqual([]);
    // No word is so long that it has to be broken anywhere: what a dictionary could add as <wbr> is known to the browser.
    expect(starts.filter(({ cluster, afterSpace, isWord }) => /^[\u1780-\u17B3]/.test(cluster) && !afterSpace && !isWord)).toEqual([]);
    expect(ends.filter(({ cluster }) => /[«“‘([]$/.test(cluster))).toEqual([]);
    expect(starts.filter(({ cluster }) => /^[\p{M}\u200C\u200D]/u.test(cluster))).toEqual([]);
    expect(ends.filter(({ cluster }) => cluster.endsWith('\u17D2'))).toEqual([]);
  });
});

/** Names of the faces that drew what stands in the first element that `selector` finds. */
async function fontsOf(session: CDPSession, selector: string): Promise<string[]> {
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return [
    ...new Set(fonts.map(({ isCustomFont, postScriptName }) => `${postScriptName}, from the ${isCustomFont ? 'page' : 'machine'}`)),
  ].sort();
}
