import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newsroom } from '../newsroom.js';
import {
  articles,
  BUILD,
  build,
  cleanEdition,
  dist,
  type Ended,
  expectNoCrash,
  expectSame,
  expectTidy,
  LAUNCHER,
  published,
  type Started,
  seeded,
  start,
} from './ground.js';

// One newsroom, one build at a time: the second waits or says who is at work, and the dead hold nothing.

const AT_ONCE = 2000;
const random = seeded(2);
const title = (text: string) => `title: ${text}\nbaseUrl: https://news.example\n`;
const lockOf = (root: string) => join(root, '.sarika/lock');

/** Waits until the build has the lock, or has ended. */
async function locked(root: string, run: Started): Promise<void> {
  while (!run.hasEnded() && !holds(root, run.pid)) await sleep(1);
}

function holds(root: string, pid: number): boolean {
  try {
    return (JSON.parse(readFileSync(lockOf(root), 'utf8')) as { pid?: number }).pid === pid;
  } catch {
    return false;
  }
}

/** Two editions that differ on every page: turns the newsroom to one or the other and gives the tree it must make. */
async function twoEditions(root: string): Promise<(round: number) => Promise<ReadonlyMap<string, Buffer>>> {
  const turn = (round: number) => writeFile(join(root, 'sarika.yaml'), title(`ទី ${round % 2}`));
  const trees: ReadonlyMap<string, Buffer>[] = [];
  for (const round of [0, 1]) trees.push(await turn(round).then(() => cleanEdition(root)));
  return async (round) => {
    await turn(round);
    return trees[round % 2] ?? new Map();
  };
}

/** Either it waited and published, or it says in words which process is at work. */
function expectWaitedOrNamed(run: Ended, other: number): void {
  expectNoCrash(run);
  if (run.code === 0) return;
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('Another build is running');
  expect(run.stderr).toMatch(new RegExp(`\\b${other}\\b`));
}

/** A build that is killed while it has the lock; the lock is left as it was. */
async function killedWithLock(root: string): Promise<string> {
  const run = start(root);
  await locked(root, run);
  run.kill('SIGKILL');
  expect((await run.ended).signal).toBe('SIGKILL');
  const text = readFileSync(lockOf(root), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ pid: run.pid });
  return text;
}

describe('two builds at once', () => {
  it('the second waits or names the first, whenever it comes', { timeout: 180_000 }, async () => {
    const root = await newsroom(articles(150));
    const editions = await twoEditions(root);
    const alone = (await published(root)).ms;
    let refused = 0;
    for (let round = 0; round < 12; round += 1) {
      const edition = await editions(round);
      const first = start(root);
      await locked(root, first);
      // Held back for a while, or else it would be done before the second has begun.
      first.kill('SIGSTOP');
      const second = start(root);
      await sleep(random() * alone);
      first.kill('SIGCONT');
      const [one, two] = await Promise.all([first.ended, second.ended]);
      expect(one.code, one.stderr).toBe(0);
      expectWaitedOrNamed(two, first.pid);
      if (two.code === 2) refused += 1;
      expectSame(dist(root), edition, `round ${round}`);
      expectTidy(root);
    }
    console.log(`two builds at once: ${refused} of 12 were refused, the others waited or came later`);
  });

  it('started at the same moment, one publishes, and dist is right', { timeout: 180_000 }, async () => {
    const root = await newsroom(articles(80));
    const editions = await twoEditions(root);
    for (let round = 0; round < 8; round += 1) {
      const edition = await editions(round);
      const runs = [start(root), start(root), start(root)];
      const ends = await Promise.all(runs.map((run) => run.ended));
      for (const end of ends) expectNoCrash(end);
      expect(ends.some(({ code }) => code === 0)).toBe(true);
      for (const [index, end] of ends.entries()) {
        if (end.code === 0) continue;
        const named = Number(/process (\d+)/.exec(end.stderr)?.[1] ?? 0);
        expect(runs.filter((_, other) => other !== index).map(({ pid }) => pid)).toContain(named);
      }
      expectSame(dist(root), edition, `round ${round}`);
      expectTidy(root);
    }
  });

  it('a build that stands still keeps its lock, and goes on as if nothing had been', { timeout: 60_000 }, async () => {
    const root = await newsroom(articles(80));
    await published(root);
    await writeFile(join(root, 'sarika.yaml'), title('ក្រោយ'));
    const first = start(root);
    onTestFinished(() => void first.kill('SIGKILL'));
    await locked(root, first);
    first.kill('SIGSTOP');
    const before = dist(root);
    const second = start(root);
    onTestFinished(() => void second.kill('SIGKILL'));
    const early = await Promise.race([second.ended, sleep(8000, null)]);
    if (early !== null) {
      expect(early.code).toBe(2);
      expectWaitedOrNamed(early, first.pid);
    }
    expectSame(dist(root), before);
    first.kill('SIGCONT');
    expect((await first.ended).code).toBe(0);
    expectWaitedOrNamed(await second.ended, first.pid);
    expectSame(dist(root), await cleanEdition(root));
    expectTidy(root);
  });
});

describe('a lock that nobody holds', () => {
  it('of a process that was killed is taken over at once', { timeout: 60_000 }, async () => {
    const root = await newsroom(articles(20));
    const fresh = (await published(root)).ms;
    for (let round = 0; round < 5; round += 1) {
      await killedWithLock(root);
      const next = await published(root);
      expect(next.ms, 'taken over at once').toBeLessThan(fresh + AT_ONCE);
      expectTidy(root);
    }
    expectSame(dist(root), await cleanEdition(root));
  });

  it('of a process that was killed and that nobody has waited for is taken over, too', { timeout: 60_000 }, async () => {
    const root = await newsroom(articles(20));
    await published(root);
    const dead = await zombie(root);
    expect(readFileSync(`/proc/${dead}/stat`, 'utf8')).toMatch(/\) Z /);
    expect(JSON.parse(readFileSync(lockOf(root), 'utf8'))).toMatchObject({ pid: dead });
    await published(root);
    expectTidy(root);
  });

  it('whose number has gone to another process is taken over', { timeout: 60_000 }, async () => {
    const root = await newsroom(articles(20));
    const fresh = (await published(root)).ms;
    const text = await killedWithLock(root);
    const { pid } = JSON.parse(text) as { pid: number };
    // The dead one's lock, but for its number, which is ours now: we live, and began before it.
    await writeFile(lockOf(root), text.replace(new RegExp(`\\b${pid}\\b`), String(process.pid)));
    expect(JSON.parse(readFileSync(lockOf(root), 'utf8'))).toMatchObject({ pid: process.pid });
    const next = await published(root);
    expect(next.ms).toBeLessThan(fresh + AT_ONCE);
    expectTidy(root);
    expectSame(dist(root), await cleanEdition(root));
  });

  it('goes to one of several who find it', { timeout: 120_000 }, async () => {
    const root = await newsroom(articles(40));
    const edition = await cleanEdition(root);
    await published(root);
    for (let round = 0; round < 4; round += 1) {
      await killedWithLock(root);
      const ends = await Promise.all([build(root), build(root), build(root)]);
      for (const end of ends) expectNoCrash(end);
      for (const end of ends.filter(({ code }) => code !== 0)) expect(end.stderr).toContain('Another build is running');
      expect(ends.some(({ code }) => code === 0)).toBe(true);
      expectTidy(root);
      expectSame(dist(root), edition);
    }
  });
});

/** A build that was killed while it had the lock, and whose parent does not look after its children: a number that still answers. */
async function zombie(root: string): Promise<number> {
  // The shell becomes `sleep`, which waits for nobody.
  const script = '"$@" >/dev/null 2>&1 & echo $!; exec sleep 300';
  const parent: ChildProcess = spawn('sh', ['-c', script, 'sh', process.execPath, LAUNCHER, 'build', '--cwd', root, ...BUILD], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const pid = await new Promise<number>((resolve) => parent.stdout?.once('data', (text: Buffer) => resolve(Number(text.toString()))));
  while (!holds(root, pid) && existsSync(`/proc/${pid}`)) await sleep(1);
  process.kill(pid, 'SIGKILL');
  for (let wait = 0; wait < 500 && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')); wait += 1) await sleep(10);
  return pid;
}
