import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { article, newsroom } from '../newsroom.js';
import {
  articles,
  cleanEdition,
  differences,
  dist,
  type Ended,
  expectSame,
  expectTidy,
  published,
  type Started,
  seeded,
  start,
} from './ground.js';

// Ctrl-C at any moment: the build ends at once, says so, and leaves whole files and a newsroom that can be built.

type Tree = ReadonlyMap<string, Buffer>;
const random = seeded(130);
/** What a user takes for "at once"; the aim is 200. */
const LONGEST = 1000;

const turn = (root: string, edition: number) =>
  writeFile(join(root, 'sarika.yaml'), `title: បន្ទប់ព័ត៌មាន ${edition % 2}\nbaseUrl: https://news.example\n`);

/** Waits until the build is at work, or has ended. */
async function atWork(root: string, run: Started): Promise<void> {
  const lock = join(root, '.sarika/lock');
  const isOurs = () => existsSync(lock) && readFileSync(lock, 'utf8').includes(`:${run.pid},`);
  while (!run.hasEnded() && !isOurs()) await sleep(1);
}

function expectWhole(now: Tree, from: Tree, to: Tree, when: string): void {
  const wrong = [...now].filter(([path, bytes]) => !path.endsWith('/') && !from.get(path)?.equals(bytes) && !to.get(path)?.equals(bytes));
  expect(
    wrong.map(([path]) => path),
    when,
  ).toEqual([]);
  expect(
    [...from.keys()].filter((path) => to.has(path) && !now.has(path)),
    when,
  ).toEqual([]);
}

const sameAs = (now: Tree, then: Tree) => differences(then, now).length === 0;

/** True where the signal ended the build. Once all is published it may come too late to be heard, or find Node on its way out. */
function wasHeard({ code, signal, stderr }: Ended, sent: NodeJS.Signals, expected: number, isPublished: boolean): boolean {
  if (isPublished && (code === 0 || signal === sent)) return false;
  expect(code, `${signal} ${stderr}`).toBe(expected);
  return true;
}

async function twoEditions(root: string): Promise<Tree[]> {
  const trees: Tree[] = [];
  for (const edition of [0, 1]) trees.push(await turn(root, edition).then(() => cleanEdition(root)));
  return trees;
}

describe('Ctrl-C', () => {
  it('ends a build at any point, at once and with 130', { timeout: 240_000 }, async () => {
    const root = await newsroom(articles(320));
    const editions = await twoEditions(root);
    await turn(root, 0);
    const { ms } = await published(root);
    const waits: number[] = [];
    let edition = 0;
    for (let tries = 0; tries < 60 && waits.length < 20; tries += 1) {
      edition += 1;
      await turn(root, edition);
      const [from, to] = [editions[(edition + 1) % 2], editions[edition % 2]] as [Tree, Tree];
      const run = start(root);
      await atWork(root, run);
      const delay = random() * ms * 0.7;
      await sleep(delay);
      const sent = performance.now();
      if (run.kill('SIGINT')) {
        const end = await run.ended;
        const wait = performance.now() - sent;
        if (wasHeard(end, 'SIGINT', 130, sameAs(dist(root), to))) {
          expect(end.stderr).toContain('Interrupted');
          expect(end.stderr).not.toMatch(/fault of sarika itself|^\s+at /m);
          expect(wait).toBeLessThan(LONGEST);
          waits.push(wait);
        }
        expectWhole(dist(root), from, to, `after ${delay.toFixed(0)} ms`);
      } else await run.ended;
      await published(root);
      expectSame(dist(root), to, `the build after an interrupt after ${delay.toFixed(0)} ms`);
      expectTidy(root);
    }
    const sorted = waits.toSorted((a, b) => a - b).map(Math.round);
    console.log(
      `SIGINT: ${waits.length} builds of ${ms.toFixed(0)} ms, median ${sorted[Math.floor(sorted.length / 2)]} ms, most ${sorted.at(-1)} ms`,
    );
    expect(waits.length).toBeGreaterThanOrEqual(20);
  });

  it('in the midst of one very long article ends it, too', { timeout: 120_000 }, async () => {
    const root = await newsroom(articles(3));
    await published(root);
    const before = dist(root);
    await writeFile(join(root, 'articles/long.md'), article({ slug: 'long' }, 'ក្រសួងព័ត៌មានសូមជម្រាបជូនសាធារណជន។\n\n'.repeat(10_000)));
    const waits: number[] = [];
    for (const delay of [20, 60, 120, 200]) {
      const run = start(root);
      await atWork(root, run);
      await sleep(delay);
      const sent = performance.now();
      run.kill('SIGINT');
      const { code } = await run.ended;
      waits.push(Math.round(performance.now() - sent));
      // One article is prepared in one go: then the build may have come to its end.
      expect([0, 130]).toContain(code);
      if (code === 130) for (const page of before.keys()) expect(dist(root).has(page)).toBe(true);
    }
    console.log(`SIGINT in an article of 1 MB: heard after ${waits.join(', ')} ms`);
    expect(Math.max(...waits)).toBeLessThan(LONGEST);
  });

  it('before the build has begun ends it, too', { timeout: 60_000 }, async () => {
    const root = await newsroom(articles(20));
    await published(root);
    const before = dist(root);
    for (const delay of [20, 60, 100, 150, 200, 250]) {
      const run = start(root);
      await sleep(delay);
      run.kill('SIGINT');
      const { code, signal } = await run.ended;
      // A shell calls a death by SIGINT 130, too; Node dies so until the program listens.
      expect(code === 130 || signal === 'SIGINT' || code === 0, `${code} ${signal} after ${delay} ms`).toBe(true);
      expectSame(dist(root), before);
    }
    await published(root);
    expectTidy(root);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('so does %s', { timeout: 60_000 }, async (signal, expected) => {
    const root = await newsroom(articles(100));
    const editions = await twoEditions(root);
    await turn(root, 0);
    const { ms } = await published(root);
    let heard = 0;
    for (let edition = 1; edition <= 6; edition += 1) {
      await turn(root, edition);
      const [from, to] = [editions[(edition + 1) % 2], editions[edition % 2]] as [Tree, Tree];
      const run = start(root);
      await atWork(root, run);
      await sleep(random() * ms * 0.4);
      run.kill(signal);
      if (wasHeard(await run.ended, signal, expected, sameAs(dist(root), to))) heard += 1;
      expectWhole(dist(root), from, to, signal);
      await published(root);
      expectSame(dist(root), to);
    }
    expect(heard).toBeGreaterThan(0);
  });
});
