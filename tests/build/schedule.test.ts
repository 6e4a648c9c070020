import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { checkNewsroom } from '../../src/build/check-newsroom.js';
import { newsroomStatus } from '../../src/build/newsroom-status.js';
import { article, newsroom, SETTINGS } from '../newsroom.js';

// What the clock shows of an article's dates: nothing that was kept from an earlier moment may stand in for it.

const DAY = 86_400_000;
const NOW = Date.UTC(2022, 5, 1);
/** Midnight in Phnom Penh. */
const RELEASE = Date.UTC(2032, 0, 20, 17);
const FILES = {
  'sarika.yaml': SETTINGS,
  'articles/far.md': article({ slug: 'far', date: '2032-01-21' }),
  'articles/late.md': article({ slug: 'late', draft: 'true', embargo: '2022-07-01' }),
};

const build = async (root: string, now: number) => {
  const report = await buildSite({ root, out: null, now, drafts: false, adopt: false, clean: false });
  return { codes: report.diagnostics.map(({ code }) => code), nextChange: report.edition?.nextChange };
};
const check = async (root: string, now: number, paths: readonly string[] = []) => {
  const { diagnostics } = await checkNewsroom({ root, now, paths, changed: null });
  return diagnostics.map(({ code }) => code).filter((code) => code.startsWith('schedule-'));
};

describe('findings about dates', () => {
  it('come and go with the clock, though no file changes, in build, check and status', async () => {
    const root = await newsroom(FILES);
    await setTimeout(2100);
    await build(root, NOW);
    await check(root, NOW);
    await setTimeout(2100);
    const moments: [number, string[]][] = [
      [NOW, ['schedule-far']],
      [Date.UTC(2022, 5, 30, 17) - 1, ['schedule-far']],
      [Date.UTC(2022, 5, 30, 17), ['schedule-far', 'schedule-past']],
      [RELEASE - 366 * DAY - 1, ['schedule-far', 'schedule-past']],
      [RELEASE - 366 * DAY, ['schedule-past']],
    ];
    for (const [now, codes] of moments) {
      expect(await build(root, now)).toEqual({ codes, nextChange: RELEASE });
      expect(await check(root, now)).toEqual(codes);
      expect((await newsroomStatus({ root, now })).diagnostics.map(({ code }) => code)).toEqual(codes);
      await setTimeout(2100);
    }
    expect((await build(root, RELEASE)).nextChange).toBeNull();
  });

  it('are found in the articles that are named, and turned off as others are', async () => {
    const root = await newsroom({ ...FILES, 'articles/quiet/far.md': article({ slug: 'quiet', date: '2032-01-21' }) });
    expect(await check(root, NOW, ['articles/far.md'])).toEqual(['schedule-far']);
    expect(await check(root, NOW)).toEqual(['schedule-far', 'schedule-far']);
    const off = 'overrides: [{ files: articles/quiet/**, rules: { schedule-far: off } }]\n';
    const quiet = await newsroom({
      ...FILES,
      'sarika.yaml': SETTINGS + off,
      'articles/quiet/far.md': article({ slug: 'quiet', date: '2032-01-21' }),
    });
    expect(await check(quiet, NOW)).toEqual(['schedule-far']);
  });

  it('keep no article back, and an error beside them does not hide the rest', async () => {
    const root = await newsroom({ ...FILES, 'articles/broken.md': article({ slug: 'broken', date: 'soon' }) });
    const { articles, nextChange, diagnostics } = await newsroomStatus({ root, now: NOW });
    expect(articles.map(({ path, state }) => `${path} ${state}`)).toEqual([
      'articles/broken.md invalid',
      'articles/far.md scheduled',
      'articles/late.md draft',
    ]);
    expect(nextChange).toBe(RELEASE);
    expect(diagnostics.map(({ code }) => code)).toEqual(['date-unreadable', 'schedule-far']);
  });
});
